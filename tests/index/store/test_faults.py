from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from index.errors import StoreFailed
from index.store import Store
from tests.index.store.samples import ids, start, stored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine.interfaces import DBAPIConnection

NOBODY = 65534


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the machine can reach, which pytest's own cannot be."""
    with tempfile.TemporaryDirectory(prefix="quoth-test-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def without_privileges() -> Iterator[None]:
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def tiny_disk(open_folder: Path) -> Iterator[Path]:
    disk = open_folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("a disk of half a megabyte can only be mounted by root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_explained_and_keeps_what_was_stored(tiny_disk: Path) -> None:
    with Store.open(f"sqlite:///{tiny_disk}/quoth.db") as store:
        library = store.library("main")
        store.change(library, [stored("old")], ())
        with pytest.raises(StoreFailed, match=r"disk.*quoth\.db.*space.*try again"):
            store.change(library, (stored(f"{number}", "word " * 1000) for number in range(1000)), ["old"])
        assert ids(store, library) == ["old"]


def test_a_database_that_may_not_grow_is_explained_and_keeps_what_was_stored(tmp_path: Path) -> None:
    def limit(connection: DBAPIConnection, _: object) -> None:
        connection.cursor().execute("PRAGMA max_page_count = 40")

    url = f"sqlite:///{tmp_path}/quoth.db"
    Store.open(url).close()
    event.listen(Pool, "connect", limit)
    try:
        with Store.open(url) as store:
            library = store.library("main")
            store.change(library, [stored("old")], ())
            with pytest.raises(StoreFailed, match=r"The disk is full, so .*quoth\.db cannot grow\. Free some space"):
                store.change(library, (stored(f"{number}", "word " * 1000) for number in range(1000)), ["old"])
            assert ids(store, library) == ["old"]
    finally:
        event.remove(Pool, "connect", limit)


def test_a_folder_that_cannot_be_made_is_named(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with without_privileges(), pytest.raises(StoreFailed, match=r"folder .*/data for the database cannot be made"):
        Store.open(f"sqlite:///{open_folder}/data/quoth.db")


def test_a_folder_without_permission_to_write_is_named(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with without_privileges(), pytest.raises(StoreFailed, match=r"quoth\.db cannot be opened. Check that you may"):
        Store.open(f"sqlite:///{open_folder}/quoth.db")


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "quoth.db"
    file.write_text("Minutes of the harbour board. " * 100)
    with pytest.raises(StoreFailed, match=r"quoth\.db is not a SQLite database. Move it away"):
        Store.open(f"sqlite:///{file}")
    assert file.read_text() == "Minutes of the harbour board. " * 100


HOLDS_A_CHANGE = """
import sys
from index.store import Store

def waiting():
    print("changing", flush=True)
    sys.stdin.read()
    yield from ()

store = Store.open(sys.argv[1])
store.change(store.library("main"), waiting(), ())
"""


def test_a_writer_that_waits_too_long_for_another_is_told(url: str) -> None:
    with Store.open(url, patience=0.05) as store, start(HOLDS_A_CHANGE, url) as program:
        library = store.library("main")
        assert program.stdout is not None
        assert program.stdout.readline() == "changing\n"
        with pytest.raises(StoreFailed, match=r"Another program is writing to .*try again"):
            store.change(library, [stored("a")], ())
        program.communicate("")
        store.change(library, [stored("a")], ())
        assert ids(store, library) == ["a"]


def test_a_server_that_cannot_be_reached_is_named_without_its_password() -> None:
    with pytest.raises(StoreFailed, match=r"No connection to PostgreSQL: .*Check that the server runs") as failed:
        Store.open("postgresql://quoth:hunter2@127.0.0.1:1/quoth?sslpassword=swordfish")
    assert "quoth:***@127.0.0.1:1/quoth" in str(failed.value)
    assert "hunter2" not in str(failed.value)
    assert "swordfish" not in str(failed.value)


def test_a_database_that_the_server_lacks_is_named(postgresql_url: str) -> None:
    with pytest.raises(StoreFailed, match=r'database "nowhere_.*" does not exist'):
        Store.open(postgresql_url.replace("/quoth_", "/nowhere_", 1))


def test_a_user_without_rights_is_told(postgresql_url: str) -> None:
    Store.open(postgresql_url).close()
    with psycopg.connect(postgresql_url) as connection:
        connection.execute("CREATE ROLE quoth_guest LOGIN")
    with pytest.raises(StoreFailed, match=r"refuses: permission denied .* Grant the user the right"):
        Store.open(postgresql_url.replace("postgres:", "quoth_guest:", 1))


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_usual_spelling_of_a_postgresql_url_is_understood(postgresql_url: str, scheme: str) -> None:
    with Store.open(postgresql_url.replace("postgresql", scheme, 1)) as store:
        assert store.library("main") == 1


def test_a_missing_driver_is_named_with_the_extra_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreFailed, match=r"pip install 'quoth\[postgres\]'"):
        Store.open("postgresql://quoth:hunter2@localhost/quoth")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("quoth:hunter2", "is not a database URL. Write it as"),
        ("postgresql://quoth:hunter2@host:port/quoth", "is not a database URL. Write it as"),
        ("mysql://quoth:hunter2@localhost/quoth", "not in mysql"),
        ("sqlite://", "names no SQLite file"),
        ("sqlite:///:memory:", "names no SQLite file"),
    ],
)
def test_a_url_that_cannot_be_used_is_explained_without_its_password(url: str, message: str) -> None:
    with pytest.raises(StoreFailed, match=message) as failed:
        Store.open(url)
    assert "hunter2" not in str(failed.value)
