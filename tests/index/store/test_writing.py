from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from index.errors import LibraryBusy, StoreFailed
from index.store import Store
from tests.index.store.samples import start

if TYPE_CHECKING:
    from pathlib import Path

HOLDS = """
import sys
from index.store import Store

store = Store.open(sys.argv[1])
with store.writing(store.library("main")):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_writer_of_this_program_is_told(store: Store) -> None:
    library = store.library("main")
    with store.writing(library), pytest.raises(LibraryBusy, match=r"another task of this program.*try again"):
        store.writing(library).__enter__()


def test_a_writer_in_another_thread_is_told(store: Store) -> None:
    def write() -> None:
        with store.writing(library):
            pass

    library = store.library("main")
    with store.writing(library), ThreadPoolExecutor(1) as pool, pytest.raises(LibraryBusy):
        pool.submit(write).result()


def test_a_writer_of_another_process_is_named_and_frees_the_library_when_killed(url: str) -> None:
    with Store.open(url) as store, start(HOLDS, url) as program:
        library = store.library("main")
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        with pytest.raises(LibraryBusy, match=rf"changed by process {program.pid} on .*\(-c "):
            store.writing(library).__enter__()
        program.kill()
        program.wait()
        _enter_when_the_server_has_noticed(store, library)


def _enter_when_the_server_has_noticed(store: Store, library: int) -> None:
    """A server frees a dead client's lock when it reads the closed socket: soon, not at once."""
    for _ in range(10_000):
        try:
            with store.writing(library):
                return
        except LibraryBusy:
            continue
    pytest.fail("the lock of a killed process was never freed")


def test_the_lock_is_free_again_after_work_that_fails(store: Store) -> None:
    library = store.library("main")
    with pytest.raises(ZeroDivisionError), store.writing(library):
        raise ZeroDivisionError
    with store.writing(library):
        pass


def test_libraries_are_written_independently(store: Store) -> None:
    with store.writing(store.library("one")), store.writing(store.library("other")):
        store.set_setting("library", "colour", "blue")
    assert store.setting("library", "colour") == "blue"


def test_a_lock_file_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path}/quoth.db") as store:
        library = store.library("main")
        (tmp_path / f"quoth.db.{library}.lock").mkdir()
        with pytest.raises(StoreFailed, match=r"quoth\.db\.1\.lock cannot be written"):
            store.writing(library).__enter__()
