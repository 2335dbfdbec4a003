import random
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import indexing
from index.article import Article
from index.indexing import Index
from index.segments import Contents, IndexFolder, Segment, due
from index.segments.merging import FANOUT
from index.store import Store
from index.terms import Analysers
from tests.index.segments.samples import WORDS, article, assert_scores_are_rank_bm25s, stored

in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)


class Process:
    """One process's view of a library: changes go to the store, and the index follows."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.library = store, store.library(folder.name)
        self.folder = IndexFolder(folder)
        self.index = Index(store, self.library, self.folder, Analysers())

    def change(self, put: list[tuple[str, str]], remove: list[str]) -> None:
        before = self.store.generation(self.library)
        given_ = [article(name, text, text[::2], title=text) for name, text in put]
        after = self.store.change(self.library, stored(*given_), remove)
        self.index.follow(before, {*remove, *dict(put)}, list(dict(put)), after)

    def current(self) -> Contents:
        return self.index.current()

    def assert_right(self) -> None:
        deadline = time.monotonic() + 30
        while (contents := self.current()).generation != self.store.generation(self.library):
            assert time.monotonic() < deadline  # another process puts a merged segment in place just now
        assert_scores_are_rank_bm25s(contents, (each.article for each in self.store.articles(self.library)))

    def segments(self) -> dict[str, int]:
        """Return the segments that are on disk, with what tells whether they were made again."""
        return dict(held.identity for held in self.folder.load().held)

    def files(self) -> set[str]:
        return {file.name for file in self.folder.path.glob("*.segment")}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as opened:
        yield opened


@pytest.fixture
def process(store: Store, tmp_path: Path) -> Iterator[Process]:
    made = Process(store, tmp_path / "index")
    made.change([(f"first-{number}", f"the wall of Osk {number}") for number in range(10)], [])
    yield made
    made.index.close()


def test_an_added_article_costs_a_small_segment(process: Process) -> None:
    before = process.segments()
    process.change([("new", "a ferry")], [])
    after = process.segments()
    assert len(after) == len(before) + 1
    assert before.items() <= after.items()
    assert [held.articles for held in process.current().held] == [10, 1]
    process.assert_right()


def test_an_added_article_is_one_more_record_and_no_file(process: Process) -> None:
    manifest = process.folder.path / "manifest"
    before, file, files = manifest.read_bytes(), manifest.stat().st_ino, process.files()
    process.change([("new", "a ferry")], ["first-1"])
    assert manifest.read_bytes().startswith(before)
    assert (manifest.stat().st_ino, process.files()) == (file, files)


def test_a_changed_article_costs_a_small_segment(process: Process) -> None:
    before = process.segments()
    process.change([("first-3", "a ferry")], [])
    assert before.items() <= process.segments().items()
    assert [(held.articles, len(held.dead)) for held in process.current().held] == [(9, 1), (1, 0)]
    process.assert_right()


def test_a_removed_article_costs_no_segment(process: Process) -> None:
    before = process.segments()
    process.change([], ["first-3"])
    assert process.segments() == before
    process.assert_right()


def test_a_segment_without_living_articles_is_removed(process: Process) -> None:
    process.change([("new", "a ferry")], [])
    process.change([], ["new"])
    assert len(process.segments()) == 1
    process.change([], [f"first-{number}" for number in range(10)])
    assert process.segments() == {}
    assert process.current().articles == 0


def test_small_segments_are_merged_while_questions_go_on(process: Process) -> None:
    for number in range(FANOUT):
        process.change([(f"new-{number}", f"the ferry {number}")], [])
        process.assert_right()
    process.index.close()
    contents = process.current()
    assert len(contents.held) < FANOUT
    assert due(contents) is None
    process.assert_right()
    assert process.files() == {held.name for held in contents.held if not held.is_inlined}


def test_a_segment_with_many_dead_articles_is_written_again(process: Process) -> None:
    process.change([], ["first-1", "first-2", "first-3"])
    process.index.close()
    assert [(held.articles, len(held.dead)) for held in process.current().held] == [(7, 0)]
    process.assert_right()


def test_large_segments_are_made_and_merged_in_a_process_of_their_own(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "LARGE", 2)
    monkeypatch.setattr(indexing, "LARGE_MERGE", 2)
    process = Process(store, tmp_path / "index")
    process.change([(f"first-{number}", f"the wall {number}") for number in range(4)], [])
    process.change([], ["first-0", "first-1"])
    process.index.close()
    assert [(held.articles, len(held.dead)) for held in process.current().held] == [(2, 0)]
    process.assert_right()


def test_segments_of_the_manifest_are_merged_in_a_process_of_its_own_too(
    process: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "LARGE_MERGE", 2)
    for number in range(FANOUT):
        process.change([(f"new-{number}", f"the ferry {number}")], [])
    process.index.close()
    assert len(process.current().held) < FANOUT
    process.assert_right()
    assert {file.name for file in process.folder.path.iterdir()} == {"lock", "manifest", "merging", *process.files()}


def test_a_change_by_another_process_is_noticed(store: Store, process: Process, tmp_path: Path) -> None:
    process.assert_right()
    other = Process(store, tmp_path / "index")
    other.change([("theirs", "a flood")], ["first-1"])
    process.assert_right()
    process.change([("ours", "a tram")], ["first-2"])
    other.assert_right()
    other.index.close()


def test_a_change_that_another_process_took_back_is_no_trap(store: Store, process: Process, tmp_path: Path) -> None:
    process.assert_right()
    other = Process(store, tmp_path / "index")
    other.change([("theirs", "a flood")], [])
    other.change([], ["theirs"])
    process.change([("ours", "a tram")], [])
    other.assert_right()
    process.assert_right()
    other.index.close()
    assert process.files() == {held.name for held in process.folder.load().held if not held.is_inlined}


def test_while_another_process_makes_the_index_the_one_before_answers(process: Process) -> None:
    before = process.current()
    with process.folder.lock():
        process.store.change(process.library, stored(article("new", "a ferry")), [])
        assert process.current() is before
    process.assert_right()


def test_while_a_change_is_being_indexed_the_index_before_answers(
    process: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, of = Event(), Event(), Segment.of

    def slow(given_: Iterable[Article], analysers: Analysers) -> Segment:
        begun.set()
        assert go_on.wait(60)
        return of(given_, analysers)

    monkeypatch.setattr(Segment, "of", slow)
    before = process.current()
    changing = Thread(target=process.change, args=([("new", "a ferry")], []))
    changing.start()
    assert begun.wait(60)
    assert process.current() is before
    go_on.set()
    changing.join()
    process.assert_right()


def test_what_was_stored_while_nobody_indexed_is_found(process: Process, tmp_path: Path, store: Store) -> None:
    untouched = process.segments()
    store.change(process.library, stored(article("new", "a ferry"), article("first-2", "a tram")), ["first-4"])
    fresh = Process(store, tmp_path / "index")
    fresh.assert_right()
    assert untouched.items() <= fresh.segments().items()


changes = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)),
        st.sets(st.sampled_from("abcdefgh"), max_size=3),
        st.sampled_from(["same", "other", "restart", "crash"]),
    ),
    max_size=12,
)


@given(changes, st.randoms(use_true_random=False))
@in_one_folder
def test_after_any_changes_scores_are_those_of_rank_bm25(
    store: Store, tmp_path: Path, given_: list[tuple[dict[str, str], set[str], str]], chance: random.Random
) -> None:
    folder = tmp_path / f"index-{chance.getrandbits(64)}"
    processes = [Process(store, folder), Process(store, folder)]
    for put, remove, how in given_:
        match how:
            case "restart":
                processes[0].index.close()
                processes[0] = Process(store, folder)
            case "crash":
                store.change(processes[0].library, stored(article("lost", "a ferry")), [])
        process = processes[how == "other"]
        process.change(list(put.items()), sorted(remove - put.keys()))
        for each in processes:
            each.assert_right()
    for each in processes:
        each.index.close()
        each.assert_right()


def test_many_changes_in_a_row_leave_a_small_right_index(store: Store, tmp_path: Path) -> None:
    chance, process = random.Random(5), Process(store, tmp_path / "index")
    for _ in range(120):
        put = [(f"article-{chance.randrange(40)}", " ".join(chance.choices(WORDS, k=6)))]
        process.change(put, [f"article-{chance.randrange(40)}"] if chance.random() < 0.3 else [])
    process.index.close()
    process.assert_right()
    assert len(process.current().held) <= 2 * FANOUT
    assert process.files() == {held.name for held in process.current().held if not held.is_inlined}
