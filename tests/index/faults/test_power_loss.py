"""What is appended to the manifest may never reach the disk, or reach it in part, when the power fails."""

import logging
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Article
from index.segments import Segment, folder
from index.terms import Analysers
from tests.index.faults.opened import assert_no_orphans, assert_serves_what_is_stored, contents, opened, write

ADDED = ("one", "two", "three")
tails = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)


@dataclass(frozen=True)
class Written:
    """A library's folder, and how long its manifest was before and after each article was added."""

    data: Path
    sizes: tuple[int, ...]

    @property
    def manifest(self) -> bytes:
        return (self.data / "index" / "manifest").read_bytes()

    def lost(self, first: int) -> set[str]:
        """Return the articles whose records are not whole where bytes from `first` on are not what was written."""
        return {name for name, end in zip(ADDED, self.sizes[1:], strict=True) if first < end}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Some articles in a file, and three that were appended to the manifest."""
    data = tmp_path_factory.mktemp("written") / "data"
    data.mkdir()
    manifest = data / "index" / "manifest"
    for number in range(4):
        write(data, f"old-{number}", f"The mayor of Osk saw wall {number}.", "articles")
    with opened(data) as library, pytest.MonkeyPatch.context() as patch:
        patch.setattr(folder, "INLINED", 0)
        library.reindex()
        patch.undo()
        sizes = [manifest.stat().st_size]
        for name in ADDED:
            library.add([write(data, name, f"The night ferry {name} of Saltmere.")])
            sizes.append(manifest.stat().st_size)
    return Written(data, tuple(sizes))


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The ids of the articles that are being indexed."""
    ids: set[str] = set()
    of = Segment.of

    def noting(articles: Iterable[Article], analysers: Analysers) -> Segment:
        known = list(articles)
        ids.update(article.id for article in known)
        return of(known, analysers)

    monkeypatch.setattr(Segment, "of", noting)
    return ids


def found(written: Written, manifest: bytes, folder: Path) -> Path:
    """Return a copy of the library whose manifest is as it was found after the power had failed."""
    copy = folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(written.data, copy)
    (copy / "index" / "manifest").write_bytes(manifest)
    return copy


@given(st.data())
@tails
def test_only_the_articles_of_a_tail_that_is_cut_short_are_indexed_again(
    written: Written, indexed: set[str], tmp_path: Path, data: st.DataObject
) -> None:
    end = data.draw(st.integers(written.sizes[0], written.sizes[-1] - 1) | st.sampled_from(written.sizes[:-1]))
    copy = found(written, written.manifest[:end], tmp_path)
    indexed.clear()
    contents(copy)
    assert indexed == written.lost(end)
    assert_serves_what_is_stored(copy)
    assert_no_orphans(copy)


@given(st.data())
@tails
def test_only_the_articles_from_a_run_of_zeros_on_are_indexed_again(
    written: Written, indexed: set[str], tmp_path: Path, data: st.DataObject
) -> None:
    whole = written.manifest
    first = data.draw(st.integers(written.sizes[0], len(whole) - 1))
    end = data.draw(st.integers(first + 1, len(whole)))
    zeroed = whole[:first] + bytes(end - first) + whole[end:]
    differs = next((place for place, (a, b) in enumerate(zip(zeroed, whole, strict=True)) if a != b), len(whole))
    copy = found(written, zeroed, tmp_path)
    indexed.clear()
    contents(copy)
    assert indexed == written.lost(differs)
    assert_serves_what_is_stored(copy)


def test_a_tail_that_is_cut_short_is_logged_once(
    written: Written, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data = found(written, written.manifest[:-1], tmp_path)
    with caplog.at_level(logging.WARNING):
        contents(data)
    assert "The index is damaged (the manifest ends in a record that is not whole)" in caplog.text
    caplog.clear()
    contents(data)
    assert not caplog.text


def test_articles_are_added_after_a_tail_that_was_cut_short(
    written: Written, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data = found(written, written.manifest[:-1], tmp_path)
    with opened(data) as library:
        library.add([write(data, "next", "The tram to the wall of Osk.")])
        library.remove(["one"])
    caplog.clear()
    assert_serves_what_is_stored(data)
    assert_no_orphans(data)
    assert not caplog.text
