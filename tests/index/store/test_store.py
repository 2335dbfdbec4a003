from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Article, Paragraph, Role
from index.errors import UnreadableSource
from index.store import Known, KnownPage, Origin, Store, Stored
from tests.index.store.samples import ids, said, start, stored

if TYPE_CHECKING:
    from collections.abc import Iterator

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
paragraphs = st.lists(st.tuples(texts, st.sampled_from(Role), st.none() | texts), max_size=4).map(
    lambda parts: tuple(
        Paragraph(number=number, text=text, role=role, reason=reason)
        for number, (text, role, reason) in enumerate(parts, 1)
    )
)
articles = st.builds(
    Article,
    id=texts,
    paragraphs=paragraphs,
    title=st.none() | texts,
    url=st.none() | texts,
    authors=st.lists(texts, max_size=3).map(tuple),
    source=st.none() | texts,
    published=st.none() | st.dates(),
    language=st.none() | texts,
)
anything_storable = st.builds(Stored, articles, st.sampled_from(Origin), texts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(put=st.lists(anything_storable, max_size=5, unique_by=lambda each: each.article.id))
def test_what_is_put_comes_back_equal_and_in_order(store: Store, put: list[Stored]) -> None:
    library = store.library("main")
    store.change(library, put, list(store.known(library)))
    assert list(store.articles(library)) == put
    assert [store.article(library, each.article.id) for each in put] == put


def test_what_is_put_is_there_after_opening_again(url: str) -> None:
    with Store.open(url) as store:
        generation = store.change(store.library("main"), [stored("pier")], ())
    with Store.open(url) as store:
        library = store.library("main")
        assert list(store.articles(library)) == [stored("pier")]
        assert store.generation(library) == generation


def test_an_article_that_is_not_there_is_none(store: Store) -> None:
    assert store.article(store.library("main"), "nowhere") is None


def test_what_is_new_or_changed_goes_last_in_the_order_given(store: Store) -> None:
    library = store.library("main")
    store.change(library, [stored("c"), stored("a"), stored("b")], ())
    store.change(library, [stored("new"), stored("a", "Only one paragraph now.")], ())
    assert ids(store, library) == list(store.known(library)) == ["c", "b", "new", "a"]
    assert store.article(library, "a") == stored("a", "Only one paragraph now.")


def test_an_article_that_is_removed_and_put_goes_last(store: Store) -> None:
    library = store.library("main")
    store.change(library, [stored("a"), stored("b")], ())
    store.change(library, [stored("a")], ["a"])
    assert ids(store, library) == ["b", "a"]


def test_the_order_holds_for_more_articles_than_are_written_or_read_at_once(store: Store) -> None:
    library = store.library("main")
    names = [f"{number * 7919 % 3001}" for number in range(3001)]
    store.change(library, (stored(name) for name in names), ())
    assert ids(store, library) == names


def test_of_two_articles_with_one_id_the_later_counts(store: Store) -> None:
    library = store.library("main")
    store.change(library, [stored("a", "Early."), stored("a", "Late.")], ())
    assert list(store.articles(library)) == [stored("a", "Late.")]


def test_removing_what_is_not_there_changes_nothing(store: Store) -> None:
    library = store.library("main")
    generation = store.change(library, [stored("a")], ())
    assert store.change(library, (), ["b"]) == generation


def test_libraries_never_see_each_other(store: Store) -> None:
    one, other = store.library("one"), store.library("other")
    store.change(one, [stored("a", "Of one.")], ())
    before = store.change(other, [stored("a", "Of the other.")], ())
    store.change(one, [stored("b")], ["a"])
    assert list(store.articles(other)) == [stored("a", "Of the other.")]
    assert store.generation(other) == before
    assert store.paragraphs(one, [("a", 1)]) == {}
    assert store.article(one, "a") is None


def test_a_library_keeps_its_id(store: Store) -> None:
    assert store.library("main") == store.library("main") != store.library("other")


def test_a_library_that_many_make_at_once_is_made_once(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(store.library, ["main"] * 16))) == 1


def test_the_generation_tells_contents_not_history(store: Store) -> None:
    one, other = store.library("one"), store.library("other")
    assert store.generation(one) == ""
    store.change(one, [stored("a"), stored("b"), stored("c")], ())
    store.change(other, [stored("c"), stored("b", "Old.")], ())
    assert store.generation(one) != store.generation(other)
    store.change(other, [stored("a"), stored("b")], ())
    assert store.generation(one) == store.generation(other)
    assert int(store.generation(one), 16) < 16**16 == 16 ** len(store.generation(one))


def test_a_change_that_changes_nothing_leaves_the_generation(store: Store) -> None:
    library = store.library("main")
    generation = store.change(library, [stored("a")], ())
    assert store.change(library, [stored("a")], ()) == generation == store.generation(library)


def test_known_tells_fingerprint_origin_and_location(store: Store) -> None:
    library = store.library("main")
    first = stored("a")
    store.change(library, [first], ())
    assert store.known(library) == {"a": Known(first.article.fingerprint, Origin.FOLDER, "a.txt", first.as_read)}
    store.change(library, [replace(first, origin=Origin.ADDED, location="https://example.org/a")], ())
    assert store.known(library) == {
        "a": Known(first.article.fingerprint, Origin.ADDED, "https://example.org/a", first.as_read)
    }


def test_some_articles_are_known_by_id_or_location_in_reading_order(store: Store) -> None:
    library, other = store.library("main"), store.library("other")
    store.change(library, [stored("c"), stored("a"), replace(stored("b"), location="a.txt")], ())
    store.change(other, [stored("a", "Elsewhere."), stored("d")], ())
    known = store.known(library)
    assert list(store.known_among(library, ["a", "c", "d", "a"]).items()) == [("c", known["c"]), ("a", known["a"])]
    assert list(store.known_at(library, ["a.txt", "d.txt"]).items()) == [("a", known["a"]), ("b", known["b"])]
    assert store.known_among(library, ()) == store.known_at(library, ()) == {}


def test_more_articles_than_one_query_takes_are_known(store: Store) -> None:
    library = store.library("main")
    store.change(library, [stored(f"{number}") for number in range(1200)], ())
    backwards = [f"{number}" for number in reversed(range(1200))]
    known = list(store.known(library).items())
    assert list(store.known_among(library, backwards).items()) == known
    assert list(store.known_at(library, [f"{number}.txt" for number in backwards]).items()) == known


@pytest.mark.parametrize("unstorable", ["a\0b", "a\udcff"])
def test_what_sql_cannot_hold_is_not_known(store: Store, unstorable: str) -> None:
    library = store.library("main")
    store.change(library, [stored("a")], ())
    assert list(store.known_among(library, [unstorable, "a"])) == ["a"]
    assert list(store.known_at(library, [unstorable, "a.txt"])) == ["a"]


def test_an_article_from_a_very_long_path_is_known_by_it(store: Store) -> None:
    library = store.library("main")
    path = "/".join(sha256(bytes([number])).hexdigest() for number in range(100))  # which does not compress
    store.change(library, [replace(stored("a"), location=path)], ())
    assert list(store.known_at(library, [path])) == ["a"]


def test_a_library_is_empty_until_it_holds_an_article(store: Store) -> None:
    library = store.library("main")
    store.change(store.library("other"), [stored("a")], ())
    assert store.is_empty(library)
    store.change(library, [stored("a")], ())
    assert not store.is_empty(library)
    store.change(library, [], ["a"])
    assert store.is_empty(library)


def test_paragraphs_are_found_by_article_and_number_only(store: Store) -> None:
    library = store.library("main")
    store.change(library, [stored("a", "a one", "a two"), stored("b", "b one", "b two")], ())
    wanted = [("a", 2), ("b", 1), ("b", 3), ("c", 1)]
    assert store.paragraphs(library, wanted) == {("a", 2): "a two", ("b", 1): "b one"}
    assert store.paragraphs(library, []) == {}


def test_more_paragraphs_than_one_query_takes_are_found(store: Store) -> None:
    library = store.library("main")
    store.change(library, [stored(f"{number}", f"Text {number}.") for number in range(999)], ())
    assert store.paragraphs(library, [(f"{number}", 1) for number in range(999)]) == {
        (f"{number}", 1): f"Text {number}." for number in range(999)
    }


def test_articles_are_read_as_they_were_when_reading_began(store: Store) -> None:
    library = store.library("main")
    before = [stored(f"{number}") for number in range(500)]
    store.change(library, before, ())
    reading = store.articles(library)
    first = next(reading)
    store.change(library, [stored("499", "Changed meanwhile.")], ["300"])
    assert [first, *reading] == before


def test_a_change_whose_source_fails_leaves_what_was_there(store: Store) -> None:
    def failing() -> Iterator[Stored]:
        yield from (stored(f"{number}") for number in range(2000))
        raise UnreadableSource("the folder went away")

    library = store.library("main")
    generation = store.change(library, [stored("old")], ())
    with pytest.raises(UnreadableSource, match="went away"):
        store.change(library, failing(), ["old"])
    assert list(store.articles(library)) == [stored("old")]
    assert store.generation(library) == generation


CHANGES_HALF = """
import sys
from index.store import Store
from tests.index.store.samples import stored

def half():
    yield from (stored(f"{number}") for number in range(2000))
    print("half", flush=True)
    sys.stdin.read()

store = Store.open(sys.argv[1])
store.change(store.library("main"), half(), ["old"])
"""


def test_a_change_that_is_killed_leaves_what_was_there(url: str) -> None:
    with Store.open(url) as store:
        library = store.library("main")
        generation = store.change(library, [stored("old")], ())
        with start(CHANGES_HALF, url) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "half\n"
            program.kill()
        assert list(store.articles(library)) == [stored("old")]
        assert store.generation(library) == generation
        store.change(library, [stored("new")], ())
        assert ids(store, library) == ["old", "new"]


def test_threads_that_change_at_once_all_get_through(store: Store) -> None:
    library = store.library("main")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: store.change(library, [stored(f"{number}")], ()), range(24)))
    assert sorted(store.known(library), key=int) == [f"{number}" for number in range(24)]


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (stored("a", "Fine.", "Not \0 fine."), "U\\+0000"),
        (stored("a", "Half \ud83d of a pair."), "U\\+D83D"),
        (stored("a", title="Not \0 fine."), "U\\+0000"),
        (stored("a\0"), "U\\+0000"),
    ],
)
def test_what_sql_cannot_hold_is_refused_by_name_and_nothing_changes(store: Store, bad: Stored, code: str) -> None:
    library = store.library("main")
    store.change(library, [stored("old")], ())
    with pytest.raises(UnreadableSource, match=rf"^a.*\.txt: .*{code}.*Remove it"):
        store.change(library, [stored("b"), bad], ["old"])
    assert ids(store, library) == ["old"]


def test_dates_long_ago_are_kept(store: Store) -> None:
    library = store.library("main")
    old = Stored(Article(id="a", paragraphs=(), published=date(1, 1, 1)), Origin.ADDED, "a.pdf")
    store.change(library, [old], ())
    assert store.article(library, "a") == old


def test_settings_are_kept_by_scope_and_key(url: str) -> None:
    with Store.open(url) as store:
        assert store.setting("guild:1", "language") is None
        store.set_setting("guild:1", "language", "fr")
        store.set_setting("guild:2", "language", "de")
        store.set_setting("guild:1", "language", "en")
    with Store.open(url) as store:
        assert store.setting("guild:1", "language") == "en"
        assert store.setting("guild:2", "language") == "de"
        assert store.setting("guild:1", "colour") is None


def test_statements_are_stored_and_leave_with_their_article(store: Store) -> None:
    library = store.library("main")
    spoken = (said("Mara Osk", 1, start=0), said("Jon Brandvik", 2, start=1), said("Mara Osk", 2, start=0))
    with_speech = stored("a")
    with_speech = replace(with_speech, article=replace(with_speech.article, statements=spoken))
    store.change(library, [with_speech, stored("b")], ())
    assert list(store.articles(library)) == [with_speech, stored("b")]
    assert store.statements(library, [("a", 2), ("b", 1), ("c", 1)]) == {("a", 2): spoken[1:]}
    assert list(store.speakers(library).items()) == [("Mara Osk", 2), ("Jon Brandvik", 1)]
    store.change(library, [], ["a"])
    assert store.statements(library, [("a", 1), ("a", 2)]) == {}
    assert store.speakers(library) == {}


def test_what_is_known_of_a_page_is_kept_until_it_is_forgotten(store: Store) -> None:
    library, other = store.library("main"), store.library("other")
    read_at = datetime(2026, 9, 1, 10, tzinfo=UTC)
    feed = KnownPage(address="https://courier.example/feed", followed=True, title="Osk Courier", etag='"1"')
    page = KnownPage(address="https://courier.example/a", read_at=read_at, due_at=read_at, failure="it took too long")
    store.note_pages(library, [feed, page])
    store.note_pages(other, [feed])
    assert list(store.pages(library).values()) == [page, feed]
    newer = replace(feed, etag='"2"')
    store.note_pages(library, [newer], [page.address])
    assert store.pages(library) == {feed.address: newer}
    assert store.pages(other) == {feed.address: feed}
