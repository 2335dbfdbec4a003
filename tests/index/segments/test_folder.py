from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index.article import Article
from index.segments import NOTHING, Contents, Damaged, Held, IndexFolder, Segment, due, folder
from index.segments.merging import FANOUT, in_files, write_merged
from index.terms import Analysers
from tests.index.segments.samples import article, assert_scores_are_rank_bm25s

ANALYSERS = Analysers()
RUNS = [
    [article("a", "the wall"), article("b", "the ferry", "a flood")],
    [article("c", "a tram")],
    [article("d", "the mayor of Osk"), article("e", "seeds and a wall")],
]


@pytest.fixture
def index(tmp_path: Path) -> IndexFolder:
    return IndexFolder(tmp_path)


def filled(index: IndexFolder, runs: list[list[Article]] = RUNS) -> Contents:
    contents = Contents("generation", 0)
    for run in runs:
        path = index.path_of(contents.serial + 1)
        Segment.of(run, ANALYSERS).save(path)
        contents = index.with_file(contents, path)
    return index.save(contents)


def without(contents: Contents, *ids: str) -> Contents:
    return replace(contents, held=tuple(part for held in contents.held if (part := held.without(ids)).articles))


def ids(contents: Contents) -> list[str]:
    return list(contents.living())


def test_what_was_saved_is_loaded(index: IndexFolder) -> None:
    saved = index.save(without(filled(index), "b", "e"))
    loaded = index.load()
    assert (loaded.generation, loaded.serial, loaded.stamp) == ("generation", 3, saved.stamp)
    assert [held.dead.tolist() for held in loaded.held] == [[1], [], [1]]
    assert ids(loaded) == ["a", "c", "d"]
    assert loaded.articles == 3
    assert_scores_are_rank_bm25s(loaded, [RUNS[0][0], RUNS[1][0], RUNS[2][0]])


def small(index: IndexFolder) -> Contents:
    """Save an index of a segment in a file and one in the manifest."""
    contents = index.with_segment(filled(index, RUNS[:1]), Segment.of(RUNS[1], ANALYSERS))
    return index.save(contents)


def names(index: IndexFolder) -> set[str]:
    return {file.name for file in index.path.iterdir()}


def test_a_small_segment_is_kept_in_the_manifest(index: IndexFolder) -> None:
    saved = small(index)
    assert names(index) == {"00000001.segment", "manifest", "merging"}
    for contents in (saved, index.load()):
        assert [held.is_inlined for held in contents.held] == [False, True]
        assert_scores_are_rank_bm25s(contents, [*RUNS[0], *RUNS[1]])
    assert [held.identity for held in saved.held] == [held.identity for held in index.load().held]


def test_a_segment_in_the_manifest_outlives_one_that_is_written_anew(index: IndexFolder) -> None:
    small(index)
    fresh = IndexFolder(index.path)
    saved = fresh.save(without(fresh.load(), "a"))
    assert fresh.load().stamp == saved.stamp
    assert_scores_are_rank_bm25s(index.load(), [RUNS[0][1], *RUNS[1]])


@pytest.mark.parametrize("limit", ["INLINED", "MOST_INLINED", "SMALLEST"])
def test_a_segment_for_which_the_manifest_has_no_room_is_kept_in_a_file(
    index: IndexFolder, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, limit, 0)
    assert not any(held.is_inlined for held in small(index).held)
    assert names(index) == {"00000001.segment", "00000002.segment", "manifest", "merging"}
    assert_scores_are_rank_bm25s(index.load(), [*RUNS[0], *RUNS[1]])


def test_segments_of_the_manifest_are_in_files_for_other_processes(index: IndexFolder) -> None:
    contents = without(small(index), "a")
    with in_files(contents.held, index.path / "merging.1.new") as parts:
        held = tuple(Held.open(index.path / name, dead) for name, dead in parts)
        assert_scores_are_rank_bm25s(replace(contents, held=held), [RUNS[0][1], *RUNS[1]])
    assert names(index) == {"00000001.segment", "manifest", "merging"}


def test_living_articles_have_their_fingerprints(index: IndexFolder) -> None:
    living = filled(index).living()
    assert living == {each.id: int(each.fingerprint[:16], 16) for run in RUNS for each in run}


def test_an_empty_folder_holds_nothing(index: IndexFolder) -> None:
    assert index.load() is NOTHING
    assert not index.holds(NOTHING)


def test_an_index_made_by_other_rules_counts_as_none(index: IndexFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(index)
    monkeypatch.setattr(folder, "analysis", lambda: "other rules")
    assert index.load() is NOTHING


def test_contents_are_held_until_another_manifest_is_saved(index: IndexFolder) -> None:
    first = filled(index)
    assert index.holds(first)
    second = index.save(without(first, "a"))
    assert (index.holds(first), index.holds(second)) == (False, True)


def test_a_segment_that_is_another_than_was_named_is_damage(index: IndexFolder) -> None:
    filled(index)
    Segment.of([article("x", "foreign words")], ANALYSERS).save(index.path_of(2))
    with pytest.raises(Damaged, match=r"00000002\.segment is another segment"):
        index.load()


def test_a_small_segment_is_read_whole_and_a_large_one_later(
    index: IndexFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(index)
    path = index.path_of(1)
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(Damaged, match="checksum"):
        index.load()
    monkeypatch.setattr("index.segments.contents.SMALL", 0)
    loaded = index.load()
    assert len(loaded.large) == 3
    with pytest.raises(Damaged, match="checksum"):
        loaded.large[0].file.verify()


def test_files_that_nothing_names_are_removed_and_others_stay(index: IndexFolder) -> None:
    contents = filled(index)
    left = ["00000009.segment", "00000009.segment.new", "merging.1.new", "merging.1.new.0", "manifest.json"]
    for name in (*left, "lock"):
        (index.path / name).touch()
    index.save(without(contents, "c"))
    assert names(index) == {"00000001.segment", "00000003.segment", "manifest", "lock", "merging"}


def test_what_is_being_merged_is_left_alone(index: IndexFolder) -> None:
    contents = filled(index)
    with index.merging() as path:
        assert path is not None
        path.touch()
        index.save(contents)
        assert path.exists()
        with IndexFolder(index.path).merging() as second:
            assert second is None


def test_a_reader_goes_on_with_files_that_were_removed(index: IndexFolder) -> None:
    reading = filled(index)
    index.save(replace(reading, held=reading.held[:1]))
    assert not index.path_of(2).exists()
    assert_scores_are_rank_bm25s(reading, [each for run in RUNS for each in run])


def test_merged_segments_take_the_place_of_the_old(index: IndexFolder) -> None:
    contents = filled(index)
    write_merged(contents.held[:2], index.path / "merging.1.new")
    merged = index.save(index.with_merged(contents, contents.held[:2], index.path / "merging.1.new"))
    assert [held.name for held in merged.held] == ["00000004.segment", "00000003.segment"]
    assert ids(index.load()) == ["a", "b", "c", "d", "e"]


@given(st.sets(st.sampled_from("abcde")), st.sets(st.sampled_from("abcde")), st.integers(0, 2), st.integers(1, 3))
def test_what_died_before_or_during_a_merge_stays_dead(
    tmp_path_factory: pytest.TempPathFactory, before: set[str], during: set[str], first: int, size: int
) -> None:
    index = IndexFolder(tmp_path_factory.mktemp("index"))
    contents = without(filled(index), *before)
    old = contents.held[first : first + size]
    assume(old)
    path = index.path / "merging.1.new"
    write_merged(old, path)
    merged = index.with_merged(without(contents, *during), old, path)
    alive = [each for run in RUNS for each in run if each.id not in before | during]
    assert ids(merged) == [each.id for each in alive]
    assert_scores_are_rank_bm25s(merged, alive)


def test_a_merge_of_segments_that_are_gone_changes_nothing(index: IndexFolder) -> None:
    old = filled(index)
    write_merged(old.held, index.path / "merging.1.new")
    again = filled(index, [[article("a", "another wall")]])
    assert index.with_merged(again, old.held, index.path / "merging.1.new") is again


class Sized:
    """Segments of some sizes, as `due` sees them."""

    def __init__(self, index: IndexFolder) -> None:
        self._one = filled(index, [[article("a", "one")]]).held[0]

    def held(self, paragraphs: int, articles: int = 10, dead: int = 0) -> Held:
        lists = replace(self._one.segment.body.lists, lengths=np.ones(paragraphs, np.uint16))
        columns = replace(self._one.segment.columns, fingerprints=np.zeros(articles, np.uint64))
        body = replace(self._one.segment.body, lists=lists)
        segment = replace(self._one.segment, body=body, columns=columns)
        return replace(self._one, segment=segment, dead=np.arange(dead, dtype=np.uint32))


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([], None),
        ([10] * (FANOUT - 1), None),
        ([10] * FANOUT, slice(0, FANOUT)),
        ([9000, *[10] * FANOUT], slice(1, FANOUT + 1)),
        ([9000] * FANOUT + [10], slice(0, FANOUT + 1)),
        ([9000, 600, *[10] * (FANOUT - 1)], None),
        ([9000, 600, *[10] * FANOUT], slice(2, FANOUT + 2)),
        ([9000, *[10] * (FANOUT - 1)], None),
        ([600] * (FANOUT - 1) + [10] * (FANOUT - 1), None),
        ([600] * FANOUT + [10] * (FANOUT - 1), slice(0, 2 * FANOUT - 1)),
        ([10, 10, 9000, *[10] * FANOUT], slice(3, FANOUT + 3)),
    ],
)
def test_as_many_segments_of_about_one_size_are_due(
    index: IndexFolder, sizes: list[int], expected: slice | None
) -> None:
    sized = Sized(index)
    assert due(Contents("", 0, tuple(sized.held(size) for size in sizes))) == expected


def test_a_segment_with_many_dead_articles_is_due(index: IndexFolder) -> None:
    sized = Sized(index)
    contents = Contents("", 0, (sized.held(10), sized.held(10, dead=2), sized.held(10, dead=3)))
    assert due(contents) == slice(2, 3)
