import logging
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from index import indexing
from index.answer import Found
from index.errors import IndexFailed
from index.indexing import Index
from index.library import Library
from index.segments import Held, IndexFolder
from index.segments.merging import FANOUT, write_merged
from index.store import Store
from index.terms import Analysers
from tests.index.faults.opened import assert_no_orphans, assert_serves_what_is_stored, opened_store, write
from tests.index.segments.samples import article, stored

resource = pytest.importorskip("resource", reason="limits on the size of files are POSIX's")


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file grow beyond a few bytes, as on a disk without space."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with opened_store(tmp_path) as store:
        library = store.library("main")
        for number in range(FANOUT - 1):
            follow(store, index(store, tmp_path), f"article-{number}")
        assert store.known(library)
    return tmp_path


def index(store: Store, data: Path) -> Index:
    return Index(store, store.library("main"), IndexFolder(data / "index"), Analysers())


def follow(store: Store, following: Index, name: str, *, full: bool = False) -> None:
    library = store.library("main")
    before = store.generation(library)
    after = store.change(library, stored(article(name, f"the wall of {name}")), [])
    if full:
        with full_disk():
            following.follow(before, {name}, [name], after)
    else:
        following.follow(before, {name}, [name], after)


def names(data: Path) -> set[str]:
    return {file.name for file in (data / "index").iterdir()}


def test_an_index_that_cannot_grow_says_so_and_catches_up(
    data: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened_store(data) as store:
        following = index(store, data)
        before, files = following.current(), names(data)
        with pytest.raises(IndexFailed, match=r"index cannot be written: File too large\. Free some space"):
            follow(store, following, "new", full=True)
        assert names(data) == files
        monkeypatch.setattr(indexing, "PAUSE", 0.0)
        monkeypatch.setattr(following, "_next_try", 0.0)
        with full_disk(), caplog.at_level(logging.WARNING):
            assert following.current() is before or following.current().generation == before.generation
        assert "cannot be written: File too large" in caplog.text
        assert names(data) == files
        assert "new" in following.current().living()
        following.close()
    assert_serves_what_is_stored(data)
    assert_no_orphans(data)


def test_questions_do_not_try_again_and_again(data: Path, caplog: pytest.LogCaptureFixture) -> None:
    with opened_store(data) as store:
        following = index(store, data)
        before = following.current()
        with pytest.raises(IndexFailed):
            follow(store, following, "new", full=True)
        with caplog.at_level(logging.WARNING):
            assert following.current() is before
        assert not caplog.text


def test_a_damaged_index_that_cannot_be_made_again_answers_from_memory(
    data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with opened_store(data) as store:
        following = index(store, data)
        before = following.current()
        (data / "index" / "manifest").write_bytes(b"damaged")
        store.change(store.library("main"), stored(article("new", "the wall")), [])
        with full_disk(), caplog.at_level(logging.WARNING):
            assert following.current() is before
        assert "The index is damaged" in caplog.text
        assert "cannot be written" in caplog.text
        following.close()
    assert_serves_what_is_stored(data)


def test_a_library_that_was_never_indexed_says_that_it_cannot_be(tmp_path: Path) -> None:
    with opened_store(tmp_path) as store:
        store.change(store.library("main"), stored(article("new", "the wall")), [])
        following = index(store, tmp_path)
        with full_disk(), pytest.raises(IndexFailed, match="Free some space"):
            following.current()
        assert names(tmp_path) <= {"lock"}
        assert "new" in following.current().living()


def test_a_merge_without_space_leaves_the_segments_as_they_were(
    data: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_on_a_full_disk(held: Sequence[Held], path: Path) -> None:
        with full_disk():
            write_merged(held, path)

    with opened_store(data) as store, monkeypatch.context() as patch:
        patch.setattr(indexing, "write_merged", write_on_a_full_disk)
        following = index(store, data)
        with caplog.at_level(logging.WARNING):
            follow(store, following, "new")
            following.close()
        assert "cannot be merged, and stay as they were: [Errno 27] File too large" in caplog.text
        assert len(following.current().held) == FANOUT
    assert_serves_what_is_stored(data)
    assert_no_orphans(data)
    with opened_store(data) as store:
        following = index(store, data)
        follow(store, following, "newer")
        following.close()
        assert len(following.current().held) == 1
    assert_no_orphans(data)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=48k", "quoth-test", str(disk)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root of a Linux machine can mount a small disk")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_on_a_full_disk_old_articles_answer_until_there_is_space(
    tmp_path: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "PAUSE", 0.0)
    with opened_store(tmp_path) as store:
        library = Library(store, "main", tmp_path / "articles", small_disk / "index")
        library.add([write(tmp_path, "wall", "The mayor Brandvik saw the wall.")])
        ballast = small_disk / "ballast"
        with pytest.raises(OSError, match="No space left"):
            ballast.write_bytes(bytes(1 << 20))
        with pytest.raises(IndexFailed, match=r"No space left on device\. Free some space"):
            library.add([write(tmp_path, "ferry", "The night ferry to Saltmere.")])
        assert isinstance(library.ask("who saw the wall?"), Found)
        assert not isinstance(library.ask("the ferry to Saltmere"), Found)
        assert not [file for file in (small_disk / "index").iterdir() if file.suffix == ".new"]
        ballast.unlink()
        assert isinstance(library.ask("the ferry to Saltmere"), Found)
        library.close()
