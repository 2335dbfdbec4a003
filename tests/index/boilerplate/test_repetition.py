from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Paragraph, Role
from index.boilerplate.repetition import Place, counted, digest, set_repeated_aside, stories
from index.reading.text import numbered

HOUSE = "The Anselm Gazette is printed on the island's own paper."
NEWS = [
    f"Boat {name} came back to the harbour on Monday." for name in ("Ada", "Bea", "Cleo", "Dora", "Edda", "Fay", "Gwen")
]


def key(text: str) -> str:
    found = digest(text)
    assert found is not None
    return found


def aside(texts: list[str], counts: dict[str, int]) -> list[int]:
    found = set_repeated_aside(numbered(texts), counts)
    return [paragraph.number for paragraph in found if paragraph.role is Role.BOILERPLATE]


def test_numbers_case_and_punctuation_make_no_difference() -> None:
    assert digest("Issue 12: THE end!") == digest("issue 7 – the end")
    assert digest("Issue 12: the end") != digest("Issue 12: the start")
    assert digest("12 – 13") is None


def test_what_stands_in_three_stories_is_set_aside() -> None:
    texts = [*NEWS[:4], HOUSE, *NEWS[4:]]

    assert aside(texts, {key(HOUSE): 3}) == [5]
    assert aside(texts, {key(HOUSE): 2}) == []


def test_two_stories_are_enough_at_an_end_or_with_a_known_phrase() -> None:
    assert aside([*NEWS, HOUSE], {key(HOUSE): 2}) == [8]
    assert aside([*NEWS[:4], "Read more about the harbour", *NEWS[4:]], {key("Read more about the harbour"): 2}) == [5]


@pytest.mark.parametrize("quoted", ['"We shall build it."', "“We shall build it,” she said.", "«We shall build it.»"])
def test_a_quotation_may_recur(quoted: str) -> None:
    assert aside([*NEWS, quoted], {key(quoted): 9}) == []


def test_what_no_longer_recurs_is_body_again() -> None:
    repeated = set_repeated_aside(numbered([*NEWS, HOUSE]), {key(HOUSE): 3})

    assert set_repeated_aside(repeated, {key(HOUSE): 1}) == tuple(numbered([*NEWS, HOUSE]))


def test_other_roles_are_left_alone() -> None:
    heading = Paragraph(number=1, text=HOUSE, role=Role.META, reason="heading")

    assert set_repeated_aside([heading], {key(HOUSE): 9}) == (heading,)


def test_articles_that_share_a_fifth_of_their_paragraphs_are_one_story() -> None:
    wire = {"a": list("12345678"), "b": list("12345abc"), "c": list("vwxyz1"), "d": ["q"]}

    found = stories(wire)

    assert found["a"] == found["b"]
    assert len(set(found.values())) == 3


def test_a_paragraph_counts_once_a_story() -> None:
    places = [Place("a", 1, "x"), Place("b", 4, "x"), Place("c", 2, "x"), Place("c", 3, "x"), Place("c", 5, "y")]

    assert counted(places, {"a": "a", "b": "a", "c": "c"}) == {"x": 2, "y": 1}


@given(st.lists(st.text(max_size=20)), st.dictionaries(st.text(), st.integers(0, 5)))
def test_doing_it_again_changes_nothing(texts: list[str], counts: dict[str, int]) -> None:
    counts |= {found: 3 for text in texts[::2] if (found := digest(text))}
    once = set_repeated_aside(numbered(texts), counts)

    assert set_repeated_aside(once, counts) == once
