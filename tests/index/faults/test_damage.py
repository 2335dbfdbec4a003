import logging
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from index import indexing
from index.answer import Answer
from index.indexing import Index
from index.segments import IndexFolder, folder
from index.terms import Analysers
from tests.data import SAMPLE_LIBRARY
from tests.index.faults.opened import assert_no_orphans, assert_serves_what_is_stored, opened, opened_store, write

QUESTIONS = ("what did Juppe say about Russia?", "the flood wall of Osk", "tram line seven")


def answers(data: Path) -> list[Answer]:
    with opened(data) as library:
        return [library.ask(question) for question in QUESTIONS]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample library and three articles more, in three files and, the last, in the manifest."""
    data = tmp_path_factory.mktemp("sample") / "data"
    data.mkdir()
    shutil.copytree(SAMPLE_LIBRARY, data / "articles")
    with opened(data) as library, pytest.MonkeyPatch.context() as patch:
        patch.setattr(folder, "INLINED", 0)
        library.reindex()
        for name in ("one", "two"):
            library.add([write(data, name, f"The mayor of Osk saw the {name} tram.")])
        patch.undo()
        library.add([write(data, "last", "The mayor of Osk saw the last tram.")])
    return data


@pytest.fixture
def data(sample: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sample, tmp_path / "data")


def files(data: Path) -> list[Path]:
    return sorted([*(data / "index").glob("*.segment"), data / "index" / "manifest"])


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def flip_first(file: Path) -> None:
    flip(file, 0)


def flip_middle(file: Path) -> None:
    flip(file, file.stat().st_size // 2)


def flip_last(file: Path) -> None:
    flip(file, file.stat().st_size - 1)


def flip(file: Path, place: int) -> None:
    content = bytearray(file.read_bytes())
    content[place] ^= 0x10
    file.write_bytes(content)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def replace_by_foreign(file: Path) -> None:
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))


def replace_by_neighbour(file: Path) -> None:
    other = file.with_name("00000002.segment" if file.name != "00000002.segment" else "00000003.segment")
    file.write_bytes(other.read_bytes())


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize(
    "damage", [cut, flip_first, flip_middle, flip_last, empty, replace_by_foreign, replace_by_neighbour]
)
def test_a_damaged_file_is_logged_and_the_index_made_again(
    data: Path, place: int, damage: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    expected = answers(data)
    file = files(data)[place]
    damage(file)
    with caplog.at_level(logging.WARNING):
        assert answers(data) == expected
    assert "The index is damaged" in caplog.text
    assert file.name in caplog.text
    caplog.clear()
    assert_serves_what_is_stored(data)
    assert_no_orphans(data)
    assert not caplog.text


@pytest.mark.parametrize("place", range(4))
def test_a_missing_file_is_made_again(data: Path, place: int) -> None:
    expected = answers(data)
    files(data)[place].unlink()
    assert answers(data) == expected
    assert_serves_what_is_stored(data)
    assert_no_orphans(data)


def test_an_empty_folder_is_filled_from_the_store(data: Path) -> None:
    expected = answers(data)
    shutil.rmtree(data / "index")
    assert answers(data) == expected
    assert_no_orphans(data)


def test_an_index_made_by_other_rules_is_made_again(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = answers(data)
    before = {file.name: file.read_bytes() for file in files(data)}
    monkeypatch.setattr(folder, "analysis", lambda: "other rules")
    assert answers(data) == expected
    assert {file.name: file.read_bytes() for file in files(data)} != before


def test_an_index_of_another_generation_catches_up_and_keeps_what_it_can(data: Path, tmp_path: Path) -> None:
    old = shutil.copytree(data / "index", tmp_path / "old")
    with opened(data) as library:
        library.add([write(data, "three", "A third tram.")])
        library.remove(["one"])
    expected = answers(data)
    shutil.rmtree(data / "index")
    shutil.copytree(old, data / "index")
    untouched = (old / "00000001.segment").read_bytes()
    assert answers(data) == expected
    assert (data / "index" / "00000001.segment").read_bytes() == untouched
    assert_serves_what_is_stored(data)


def test_an_index_of_another_library_is_replaced(data: Path, tmp_path: Path) -> None:
    expected = answers(data)
    other = tmp_path / "other"
    other.mkdir()
    with opened(other) as library:
        library.add([write(other, "stranger", "A stranger of Osk.")])
    shutil.rmtree(data / "index")
    shutil.copytree(other / "index", data / "index")
    assert answers(data) == expected
    assert_serves_what_is_stored(data)


@pytest.mark.parametrize("place", range(3))
def test_damage_in_a_large_segment_is_found_while_it_serves(
    data: Path, place: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    name = files(data)[place].name
    flip_last(files(data)[place])
    monkeypatch.setattr("index.segments.contents.SMALL", 0)
    monkeypatch.setattr(indexing, "LEISURE", 0.0)
    with opened_store(data) as store, caplog.at_level(logging.WARNING):
        index = Index(store, store.library("main"), IndexFolder(data / "index"), Analysers())
        damaged = index.current()
        deadline = time.monotonic() + 60
        while index.current() is damaged and time.monotonic() < deadline:
            time.sleep(0.01)
        again = index.current()
        index.close()
        assert [held.segment.articles for held in again.held] == [damaged.articles]
    assert f"The index is damaged (the arrays of {name} " in caplog.text
    caplog.clear()
    assert_serves_what_is_stored(data)
    assert not caplog.text
