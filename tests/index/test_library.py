from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from index.answer import Answer, Empty, Found, Nothing
from index.errors import LibraryBusy, UnknownArticle, UnreadableSource
from index.library import Library
from index.question import Filters
from index.report import Progress
from index.store import Store

WALL = "Mayor Ilse Brandvik said the wall would stay."
FERRY = "The night ferry to Saltmere sails again from Monday."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    return made


@pytest.fixture
def library(store: Store, folder: Path) -> Library:
    return Library(store, "main", folder, folder.parent / "index")


def article(folder: Path, name: str, text: str, **fields: str) -> Path:
    file = folder / f"{name}.md"
    front = "".join(f"{field}: {value}\n" for field, value in {"id": name, **fields}.items())
    file.write_text(f"---\n{front}---\n\n{text}\n", "utf-8")
    return file


def found(answered: Answer) -> list[str]:
    passages = answered.passages if isinstance(answered, Found) else ()
    return [citation.article for passage in passages for citation in (passage.citation, *passage.also)]


def test_a_library_without_articles_says_so(library: Library) -> None:
    assert isinstance(library.ask("what did Brandvik say?"), Empty)
    assert library.untouched


def test_a_passage_is_the_stored_paragraph_with_its_citation(library: Library, folder: Path) -> None:
    article(folder, "wall", WALL, title="The wall", source="Courier", published="2025-03-01", url="https://a.example/w")
    library.reindex()
    answered = library.ask("what did Brandvik say about the wall?")
    assert isinstance(answered, Found)
    (passage,) = answered.passages
    citation = passage.citation
    assert passage.text == WALL
    assert (citation.title, citation.source, citation.published) == ("The wall", "Courier", date(2025, 3, 1))
    assert citation.paragraph == 1
    assert citation.link == "https://a.example/w#:~:text=Mayor%20Ilse%20Brandvik%20said%20the%20wall%20would%20stay."
    assert [passage.text[span.start : span.end] for span in passage.highlights] == ["Brandvik", "wall"]
    assert answered.generation == library.generation


@pytest.mark.parametrize("others", range(4))
def test_a_word_that_stands_in_most_of_a_tiny_library_is_still_found(
    library: Library, folder: Path, others: int
) -> None:
    for number in range(others + 1):
        article(folder, f"wall-{number}", WALL)
    library.reindex()
    assert len(found(library.ask("wall"))) == others + 1


def test_words_that_stand_in_a_title_only_are_not_called_missing(library: Library, folder: Path) -> None:
    article(folder, "wall", WALL, title="Merkel opens the lighthouse")
    library.reindex()
    answered = library.ask("zeppelin lighthouse")
    assert isinstance(answered, Nothing)
    assert answered.unmatched == ("zeppelin",)


def test_a_refusal_tells_that_only_some_articles_were_asked(library: Library, folder: Path) -> None:
    article(folder, "wall", WALL, published="2011-05-01")
    library.reindex()
    answered = library.ask("what did Brandvik say about the wall?", Filters(since=date(2015, 1, 1)))
    assert isinstance(answered, Nothing)
    assert answered.narrowed


def test_an_article_that_changed_since_it_was_indexed_is_not_quoted(
    library: Library, store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article(folder, "wall", WALL)
    article(folder, "also", WALL)
    library.reindex()
    indexed = library.generation
    changed = next(s for s in store.articles(store.library("main")) if s.article.id == "wall")
    store.change(store.library("main"), [replace(changed, article=replace(changed.article, title="New"))], ())
    monkeypatch.setattr(store, "generation", lambda _: indexed)  # as while another process is still indexing
    assert found(library.ask("the wall", limit=1)) == ["also"]
    store.change(store.library("main"), (), ["also"])
    assert isinstance(library.ask("the wall"), Nothing)


def test_passages_that_are_alike_stand_in_reading_order(library: Library, folder: Path) -> None:
    for name in ("a", "b", "c"):
        article(folder, name, WALL)
    library.reindex()
    assert found(library.ask("the wall")) == ["a", "b", "c"]


def test_passages_that_are_alike_stand_as_in_a_fresh_index_after_a_change(
    store: Store, library: Library, folder: Path, tmp_path: Path
) -> None:
    for name in ("a", "b", "c"):
        article(folder, name, WALL)
    library.reindex()
    article(folder, "a", WALL, source="Courier")
    library.reindex()
    fresh = Library(store, "main", folder, tmp_path / "fresh")
    assert found(library.ask("the wall")) == found(fresh.ask("the wall"))


def test_words_that_stand_nowhere_are_named(library: Library, folder: Path) -> None:
    article(folder, "wall", WALL)
    library.reindex()
    answered = library.ask("zeppelin wreckage")
    assert isinstance(answered, Nothing)
    assert answered.unmatched == ("zeppelin", "wreckage")


def test_a_word_asked_twice_counts_once(library: Library, folder: Path) -> None:
    article(folder, "wall", WALL)
    article(folder, "ferry", FERRY)
    library.reindex()
    once, twice = library.ask("the wall"), library.ask("the wall, the wall")
    assert isinstance(once, Found)
    assert isinstance(twice, Found)
    assert once.passages == twice.passages


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), ["early", "late", "undated"]),
        (Filters(since=date(2025, 1, 1)), ["late"]),
        (Filters(until=date(2025, 1, 1)), ["early"]),
        (Filters(since=date(2024, 5, 1), until=date(2024, 5, 1)), ["early"]),
        (Filters(source="courier"), ["early"]),
        (Filters(article="undated"), ["undated"]),
        (Filters(article="missing"), []),
    ],
)
def test_filters_choose_which_articles_may_answer(
    library: Library, folder: Path, filters: Filters, expected: list[str]
) -> None:
    article(folder, "early", WALL, published="2024-05-01", source="Veldmark Courier")
    article(folder, "late", WALL, published="2025-05-01", source="Saltmere Post")
    article(folder, "undated", WALL)
    library.reindex()
    assert found(library.ask("the wall", filters)) == expected


def test_a_speaker_filter_leaves_out_what_others_say(library: Library, folder: Path) -> None:
    article(folder, "mayor", WALL)
    article(folder, "farmer", "Farmer Oda Plumley said the wall would fall.")
    library.reindex()
    assert found(library.ask("the wall", Filters(speaker="Plumley"))) == ["farmer"]


def test_reindex_tells_what_came_what_changed_and_what_went(library: Library, folder: Path) -> None:
    article(folder, "same", WALL)
    article(folder, "old", FERRY)
    article(folder, "gone", FERRY)
    library.reindex()
    article(folder, "old", "The night ferry sails no more.")
    article(folder, "new", WALL)
    (folder / "gone.md").unlink()
    (folder / "empty.txt").touch()

    planned = library.preview_reindex()
    assert found(library.ask("Saltmere")) == ["gone", "old"]
    report = library.reindex()

    for seen in (planned, report):
        assert (seen.added, seen.changed, seen.removed, seen.unchanged) == (("new",), ("old",), ("gone",), ("same",))
        assert [Path(failure.name).name for failure in seen.failed] == ["empty.txt"]
    assert (planned.dry_run, report.dry_run) == (True, False)
    assert planned.generation != report.generation == library.generation
    assert found(library.ask("Saltmere")) == []


def test_reindex_touches_only_what_came_from_the_folder(library: Library, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    library.add([str(article(elsewhere, "added", WALL))])
    report = library.reindex()
    assert report.removed == ()
    assert found(library.ask("the wall")) == ["added"]


def test_an_article_of_the_folder_does_not_replace_an_added_one_of_its_id(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    library.add([str(article(elsewhere, "wall", WALL))])
    article(folder, "wall", FERRY)
    report = library.reindex()
    assert [failure.name for failure in report.failed] == ["wall.md"]
    assert library.article("wall").paragraphs[0].text == WALL


def test_a_file_that_cannot_be_read_this_time_keeps_its_article(library: Library, folder: Path) -> None:
    file = article(folder, "wall", WALL)
    library.reindex()
    file.write_bytes(b"\x00\x01\x02")
    report = library.reindex()
    assert (report.removed, len(report.failed)) == ((), 1)
    assert found(library.ask("the wall")) == ["wall"]


def test_two_files_with_one_id_are_told_apart(library: Library, folder: Path) -> None:
    article(folder, "wall", WALL)
    (folder / "xopy.md").write_text((folder / "wall.md").read_text("utf-8"), "utf-8")
    report = library.reindex()
    assert report.added == ("wall",)
    assert [(failure.name, "wall.md" in failure.reason) for failure in report.failed] == [("xopy.md", True)]


def test_a_missing_folder_is_named_and_nothing_is_removed(store: Store, folder: Path) -> None:
    article(folder, "wall", WALL)
    Library(store, "main", folder, folder.parent / "index").reindex()
    moved = Library(store, "main", folder / "nowhere", folder.parent / "index")
    with pytest.raises(UnreadableSource, match="nowhere"):
        moved.reindex()
    assert found(moved.ask("the wall")) == ["wall"]


def test_adding_what_is_there_changes_nothing(library: Library, folder: Path) -> None:
    file = str(article(folder, "wall", WALL))
    first, second = library.add([file]), library.add([file])
    assert (first.added, second.unchanged) == (("wall",), ("wall",))
    assert first.generation == second.generation


def test_an_address_is_refused_by_name(library: Library) -> None:
    report = library.add(["https://a.example/wall"])
    assert [failure.name for failure in report.failed] == ["https://a.example/wall"]


def test_removed_articles_leave_the_answers_at_once(library: Library, folder: Path) -> None:
    article(folder, "wall", WALL)
    article(folder, "ferry", FERRY)
    library.reindex()
    assert library.remove(["wall"]).removed == ("wall",)
    assert found(library.ask("the wall")) == []
    assert found(library.ask("the ferry")) == ["ferry"]


def test_an_unknown_id_removes_nothing(library: Library, folder: Path) -> None:
    article(folder, "wall", WALL)
    library.reindex()
    with pytest.raises(UnknownArticle, match="missing"):
        library.remove(["wall", "missing"])
    assert found(library.ask("the wall")) == ["wall"]


def test_a_second_writer_is_told_and_questions_go_on(store: Store, library: Library, folder: Path) -> None:
    article(folder, "wall", WALL)
    library.reindex()
    with store.writing(store.library("main")), pytest.raises(LibraryBusy):
        library.reindex()
    with store.writing(store.library("main")):
        assert found(library.ask("the wall")) == ["wall"]


def test_a_change_by_another_process_is_seen_at_the_next_question(
    tmp_path: Path, library: Library, folder: Path
) -> None:
    assert isinstance(library.ask("the wall"), Empty)
    article(folder, "wall", WALL)
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as other:
        Library(other, "main", folder, folder.parent / "index").reindex()
    assert found(library.ask("the wall")) == ["wall"]


def test_libraries_of_one_store_never_see_each_other(store: Store, library: Library, folder: Path) -> None:
    article(folder, "wall", WALL)
    library.reindex()
    other = Library(store, "other", folder, folder.parent / "other")
    assert isinstance(other.ask("the wall"), Empty)
    with pytest.raises(UnknownArticle):
        other.article("wall")


def test_a_long_job_tells_how_far_it_is(library: Library, folder: Path) -> None:
    for name in ("a", "b"):
        article(folder, name, WALL)
    seen: list[Progress] = []
    library.reindex(seen.append)
    assert [(step.done, step.total) for step in seen] == [(0, 2), (1, 2), (2, 2), (0, None)]


def test_questions_from_many_threads_get_the_same_answer(library: Library, folder: Path) -> None:
    article(folder, "wall", WALL)
    library.reindex()
    answers: list[Answer] = []
    threads = [Thread(target=lambda: answers.append(library.ask("the wall"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [library.ask("the wall")] * 8


def test_status_tells_when_an_article_last_came_or_left(library: Library, folder: Path) -> None:
    assert library.status().changed_at is None
    article(folder, "wall", WALL)
    library.reindex()
    came = library.status().changed_at
    library.reindex()
    assert library.status().changed_at == came
    library.remove(["wall"])
    left = library.status().changed_at
    assert came
    assert left
    assert came < left


def test_status_counts_what_is_searched_and_what_is_set_aside(library: Library, folder: Path) -> None:
    article(folder, "wall", f"# The wall\n\n{WALL}\n\n{FERRY}", source="Courier", language="en")
    library.reindex()
    status = library.status()
    assert (status.articles, status.paragraphs, status.set_aside) == (1, 2, 1)
    assert (status.sources, status.languages) == (("Courier",), ("en",))


def test_where_no_article_is_of_the_days_asked_for_the_days_are_not_called_missing(
    library: Library, folder: Path
) -> None:
    article(folder, "wall", WALL)
    library.reindex()
    answered = library.ask("What has Ilse Brandvik said since 2010?")
    assert isinstance(answered, Nothing)
    assert answered.narrowed
    assert answered.unmatched == ()
