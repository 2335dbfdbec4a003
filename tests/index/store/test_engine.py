from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from tests.index.store.samples import start

if TYPE_CHECKING:
    from pathlib import Path

CONNECTS = """
import sys
from index.store.engine import open_database

print("ready", flush=True)
for url in sys.stdin:
    database = open_database(url.strip(), patience=10)
    with database.writing.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS made (at)")
    print("made", flush=True)
"""


def test_processes_that_make_a_database_at_once_all_open_it(tmp_path: Path) -> None:
    with ExitStack() as running:
        programs = [running.enter_context(start(CONNECTS)) for _ in range(4)]
        streams = [(program.stdin, program.stdout) for program in programs]
        assert [said.readline() for _, said in streams if said] == ["ready\n"] * 4
        for number in range(100):
            for told, _ in streams:
                assert told is not None
                told.write(f"sqlite:///{tmp_path}/{number}.db\n")
                told.flush()
            assert [said.readline() for _, said in streams if said] == ["made\n"] * 4
