from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from index.article import Role
from index.library import Library
from index.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOUSE = "The Osk Herald is printed by the river and read on both of its banks every morning"
BODIES = {
    "dam": ("The dam above Oskmouth held through the night.", "Its turbines will turn again in the month of May."),
    "ferry": ("The last ferry to Lorn leaves on a Friday.", "Nobody knows who will carry the letters after that."),
    "tram": ("The tram reached the harbour for the first time.", "It was late, but the mayor had waited for it."),
}


class Desk:
    """An editor who puts articles of one source into a folder, and reads it."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def put(self, name: str, *paragraphs: str, source: str = "Osk Herald") -> None:
        article = {"id": name, "title": name, "source": source, "paragraphs": list(paragraphs)}
        (self.library.folder / f"{name}.jsonl").write_text(json.dumps(article))

    def reasons(self, name: str) -> list[str | None]:
        return [paragraph.reason for paragraph in self.library.article(name).paragraphs]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "articles").mkdir()
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        library = Library(store, "main", tmp_path / "articles", tmp_path / "index")
        yield Desk(library)
        library.close()


def test_a_line_in_three_stories_of_a_source_leaves_the_answers_of_the_first_ones_too(desk: Desk) -> None:
    for number, (name, (first, second)) in enumerate(BODIES.items(), 1):
        desk.put(name, first, HOUSE, second)
        desk.library.reindex()
        expected = "repeated" if number == 3 else None
        assert [desk.reasons(each)[1] for each in list(BODIES)[:number]] == [expected] * number
    assert desk.library.status().set_aside == 3


def test_a_line_comes_back_when_the_stories_leave(desk: Desk) -> None:
    for name, (first, second) in BODIES.items():
        desk.put(name, first, HOUSE, second)
    desk.library.reindex()
    assert desk.reasons("dam") == [None, "repeated", None]
    desk.library.remove(["tram", "ferry"])
    assert desk.reasons("dam") == [None, None, None]
    assert desk.library.article("dam").paragraphs[1].role is Role.BODY


def test_what_was_not_changed_is_not_called_changed(desk: Desk) -> None:
    for name, (first, second) in BODIES.items():
        desk.put(name, first, HOUSE, second)
        desk.library.reindex()
    report = desk.library.reindex()
    assert (report.added, report.changed, len(report.unchanged)) == ((), (), 3)


def test_another_source_may_say_the_same(desk: Desk) -> None:
    for name, (first, second) in BODIES.items():
        desk.put(name, first, HOUSE, second, source=f"The {name} Post")
    desk.library.reindex()
    assert desk.library.status().set_aside == 0


def test_a_story_that_many_print_is_no_house_line(desk: Desk) -> None:
    first, second = BODIES["dam"]
    for number in range(4):
        desk.put(f"copy {number}", first, second, HOUSE)
    desk.library.reindex()
    assert desk.library.status().set_aside == 0


def test_a_quotation_is_never_set_aside_for_being_quoted_often(desk: Desk) -> None:
    quoted = "“We will rebuild the bridge before the winter, and we will not ask for a crown,” said Mayor Mira Voss."
    for name, (first, second) in BODIES.items():
        desk.put(name, first, quoted, second)
    desk.library.reindex()
    assert desk.library.status().set_aside == 0
