from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index.answer import Found, Nothing
from index.library import Library
from index.question import EVERYTHING, Filters
from index.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCES = {"one": "The Post", "two": "The Evening Post", "three": None}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, source in SOURCES.items():
        head = f"---\nid: {name}\nsource: {source}\n---\n\n" if source else f"---\nid: {name}\n---\n\n"
        (folder / f"{name}.md").write_text(f"{head}Mayor Ilse Brandvik said the {name} wall would stay.\n")
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        library = Library(store, "main", folder, tmp_path / "index")
        library.reindex()
        yield library
        library.close()


def asked(library: Library, *sources: str, narrower: Filters = EVERYTHING) -> set[str]:
    filters = replace(narrower, sources=frozenset(sources))
    answer = library.ask("what did Brandvik say about the wall?", filters)
    found = answer.passages if isinstance(answer, Found) else ()
    return {each.article for passage in found for each in (passage.citation, *passage.also)}


def test_only_the_sources_of_a_place_answer_by_their_whole_names(library: Library) -> None:
    assert asked(library, "The Post") == {"one"}
    assert asked(library, "The Post", "The Evening Post") == {"one", "two"}
    assert asked(library, "the post") == set()


def test_without_any_source_nothing_answers_and_nothing_is_near(library: Library) -> None:
    answer = library.ask("what did Brandvik say about the wall?", Filters(sources=frozenset()))
    assert isinstance(answer, Nothing)
    assert answer.near == ()


def test_a_member_narrows_within_the_sources_of_the_place(library: Library) -> None:
    assert asked(library, "The Post", narrower=Filters(source="Evening")) == set()
    assert asked(library, "The Post", "The Evening Post", narrower=Filters(source="Evening")) == {"two"}
    assert asked(library, "The Post", narrower=Filters(article="two")) == set()


def test_a_source_named_in_the_question_does_not_lead_out_of_them(library: Library) -> None:
    filters = Filters(sources=frozenset({"The Post"}))
    answer = library.ask("what did Brandvik say about the wall in the Evening Post?", filters)
    found = answer.passages if isinstance(answer, Found) else answer.near if isinstance(answer, Nothing) else ()
    assert {passage.citation.article for passage in found} <= {"one"}


def test_only_what_was_said_in_the_sources_is_listed(library: Library) -> None:
    said = library.statements(None, Filters(speaker="Brandvik", sources=frozenset({"The Evening Post"})))
    assert [each.citation.article for each in said] == ["two"]
    assert dict(library.speakers(frozenset({"The Post"}))) == {"Ilse Brandvik": 1}
