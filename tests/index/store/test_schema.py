from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from index.errors import StoreFailed
from index.store import Store
from index.store.engine import open_database
from index.store.schema import MIGRATIONS, migration_config
from index.store.tables import HEAD, metadata
from tests.index.store.samples import start

if TYPE_CHECKING:
    from pathlib import Path


def test_the_newest_migration_is_head() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == HEAD


def test_the_migrations_lead_to_the_tables_of_this_program(store: Store, url: str) -> None:
    store.library("main")
    database = open_database(url, patience=1)
    with database.reading.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    database.reading.dispose()


def test_a_database_of_a_newer_program_is_left_alone(url: str) -> None:
    Store.open(url).close()
    database = open_database(url, patience=1)
    with database.writing.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.writing.dispose()
    with pytest.raises(StoreFailed, match=r"newer Quoth.*9999.*Update Quoth"):
        Store.open(url)


def test_processes_that_open_a_new_database_at_once_all_can(url: str) -> None:
    opening = "import sys; from index.store import Store; print(Store.open(sys.argv[1]).library('main'))"
    programs = [start(opening, url) for _ in range(4)]
    assert [program.communicate()[0] for program in programs] == ["1\n"] * 4


def test_an_up_to_date_database_opens_without_importing_alembic(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/quoth.db"
    Store.open(url).close()
    opening = (
        "import sys; from index.store import Store; Store.open(sys.argv[1]).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", opening, url], check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"


def test_a_library_from_before_is_as_old_as_its_newest_article(url: str) -> None:
    database = open_database(url, patience=1)
    with database.writing.begin() as connection:
        command.upgrade(migration_config(connection), "0005")
        connection.execute(text("INSERT INTO library (id, name, generation) VALUES (1, 'main', 'a'), (2, 'new', '')"))
        columns = "library_id, id, position, authors, origin, location, fingerprint, added_at"
        for position, day in enumerate(("2024-03-05", "2025-06-10")):
            row = f"1, 'a{position}', {position}, '[]', 'added', 'a', 'a', '{day} 12:00:00.000000'"
            connection.execute(text(f"INSERT INTO article ({columns}) VALUES ({row})"))
    database.writing.dispose()
    with Store.open(url) as store:
        changed_at = store.summary(1).changed_at
        assert changed_at
        assert changed_at.date() == date(2025, 6, 10)
        assert store.summary(2).changed_at is None
