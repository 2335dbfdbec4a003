from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from index.answer import Found
from index.article import Role
from index.errors import UnknownArticle, UnknownParagraph, UnknownSource
from index.library import Library
from index.store import Store
from tests.index.changes.test_recurring import BODIES, HOUSE, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORY = (
    "The dam above Oskmouth held through the night, and the streets stayed dry until Friday.",
    "“The turbines will turn again in May,” said Mayor Mira Voss at the harbour on Friday.",
    "The port will be open again to all ships as soon as the pilots have come back from Lorn.",
)
APPEAL = "Dear readers, support us from five crowns a month: our newspaper needs your help to stay independent."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "articles").mkdir()
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        library = Library(store, "main", tmp_path / "articles", tmp_path / "index")
        yield Desk(library)
        library.close()


@pytest.fixture
def story(desk: Desk) -> Desk:
    write(desk, STORY)
    desk.library.reindex()
    return desk


def write(desk: Desk, paragraphs: tuple[str, ...], name: str = "dam", source: str = "Osk Herald") -> None:
    fields = {"id": name, "title": name, "source": source, "text": "\n\n".join([*paragraphs, APPEAL])}
    (desk.library.folder / f"{name}.jsonl").write_text(json.dumps(fields))


def roles(desk: Desk, name: str = "dam") -> list[Role]:
    return [paragraph.role for paragraph in desk.library.article(name).paragraphs]


def finds(desk: Desk, question: str) -> list[int]:
    answered = desk.library.ask(question)
    return [passage.citation.paragraph for passage in answered.passages] if isinstance(answered, Found) else []


def test_a_paragraph_that_an_editor_brings_back_is_found_at_once(story: Desk) -> None:
    assert roles(story)[-1] is Role.BOILERPLATE
    assert finds(story, "five crowns a month") == []

    report = story.library.editing.rule("dam", 4, Role.BODY)

    assert (report.changed, report.generation) == (("dam",), story.library.generation)
    assert finds(story, "five crowns a month") == [4]
    assert story.reasons("dam")[-1] == "editor (boilerplate: appeal)"


def test_a_paragraph_that_an_editor_sets_aside_leaves_the_answers_and_the_statements(story: Desk) -> None:
    assert list(story.library.speakers()) == ["Mira Voss"]

    story.library.editing.rule("dam", 2, Role.BOILERPLATE)

    assert finds(story, "turbines") == []
    assert story.library.speakers() == {}


def test_a_ruling_holds_when_the_article_is_read_again(story: Desk) -> None:
    story.library.editing.rule("dam", 4, Role.BODY)
    assert story.library.reindex().unchanged == ("dam",)
    assert roles(story)[-1] is Role.BODY

    write(story, (*STORY, "The pilots came back from Lorn on the evening ferry, said the port."))
    assert story.library.reindex().changed == ("dam",)

    assert roles(story) == [Role.BODY] * 5


def test_a_ruling_holds_when_the_article_was_away(story: Desk) -> None:
    story.library.editing.rule("dam", 4, Role.BODY)
    story.library.remove(["dam"])
    story.library.reindex()

    assert roles(story)[-1] is Role.BODY


def test_a_ruling_is_undone_by_asking_the_filter(story: Desk) -> None:
    before = story.library.article("dam")
    generation = story.library.generation
    story.library.editing.rule("dam", 4, Role.BODY)
    report = story.library.editing.rule("dam", 4, None)

    assert story.library.article("dam") == before
    assert report.generation == generation
    assert story.library.editing.rule("dam", 4, None).changed == ()


def test_a_house_line_that_an_editor_keeps_stays_where_he_keeps_it(desk: Desk) -> None:
    for name, (first, second) in BODIES.items():
        desk.put(name, first, HOUSE, second)
    desk.library.reindex()
    desk.library.editing.rule("ferry", 2, Role.BODY)
    desk.put("mill", "The mill has stood on the river since the flood.", HOUSE, "Its wheel is of oak.")
    desk.library.reindex()

    assert [desk.reasons(name)[1] for name in ("dam", "ferry", "mill")] == [
        "repeated",
        "editor (boilerplate: repeated)",
        "repeated",
    ]
    desk.library.editing.rule("ferry", 2, None)
    desk.library.remove(["dam", "mill"])
    assert desk.reasons("ferry")[1] is None


def test_a_line_counts_as_recurring_also_where_an_editor_set_it_aside(desk: Desk) -> None:
    (dam, ferry, tram) = BODIES
    desk.put(dam, BODIES[dam][0], HOUSE, BODIES[dam][1])
    desk.library.reindex()
    desk.library.editing.rule(dam, 2, Role.BOILERPLATE)
    for name in (ferry, tram):
        desk.put(name, BODIES[name][0], HOUSE, BODIES[name][1])
    desk.library.reindex()

    assert desk.reasons(tram)[1] == "repeated"
    assert desk.reasons(dam)[1] == "editor (boilerplate: repeated)"


def test_what_is_not_there_cannot_be_overruled(story: Desk) -> None:
    with pytest.raises(UnknownArticle, match="no-such"):
        story.library.editing.rule("no-such", 1, Role.BODY)
    with pytest.raises(UnknownParagraph, match=r"number 9.*articles show dam"):
        story.library.editing.rule("dam", 9, Role.BODY)


def test_a_source_without_the_filter_is_searched_whole_now_and_later(story: Desk) -> None:
    before = story.library.article("dam")
    assert story.library.editing.unfilter("Osk Herald").changed == ("dam",)
    assert finds(story, "five crowns a month") == [4]

    write(story, ("The ferry to Lorn sails again from Monday, its captain Edo Brandt said.",), "ferry")
    write(story, ("The tram reached the harbour on Sunday, and the mayor had waited.",), "tram", "Lorn Post")
    story.library.reindex()
    assert [roles(story, name)[-1] for name in ("ferry", "tram")] == [Role.BODY, Role.BOILERPLATE]

    assert set(story.library.editing.filter("Osk Herald").changed) == {"dam", "ferry"}
    assert story.library.article("dam") == before
    assert roles(story, "ferry")[-1] is Role.BOILERPLATE


def test_house_lines_are_counted_while_the_filter_is_off(desk: Desk) -> None:
    desk.put("dam", *BODIES["dam"])
    desk.library.reindex()
    desk.library.editing.unfilter("Osk Herald")
    for name, (first, second) in BODIES.items():
        desk.put(name, first, HOUSE, second)
    desk.library.reindex()
    assert desk.library.status().set_aside == 0

    desk.library.editing.filter("Osk Herald")
    assert [desk.reasons(name)[1] for name in BODIES] == ["repeated"] * 3


def test_sources_are_listed_with_their_articles_and_the_state_of_the_filter(story: Desk) -> None:
    (story.library.folder / "page.jsonl").write_text(
        json.dumps({"id": "page", "url": "https://lorn.example/a", "paragraphs": ["The tram runs again."]})
    )
    story.library.reindex()
    story.library.editing.unfilter("lorn.example")

    assert [(s.name, s.articles, s.is_filtered) for s in story.library.editing.sources()] == [
        ("Osk Herald", 1, True),
        ("lorn.example", 1, False),
    ]


def test_a_source_that_is_not_there_is_named_with_those_that_are(story: Desk) -> None:
    with pytest.raises(UnknownSource, match=r"“Osk”\. They are: Osk Herald\."):
        story.library.editing.unfilter("Osk")
    story.library.editing.unfilter("Osk Herald")
    story.library.remove(["dam"])
    assert story.library.editing.filter("Osk Herald").changed == ()
