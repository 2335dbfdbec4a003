from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.excerpt import Excerpt, Part, excerpt
from index.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = "It rained. Mr. Roth spoke first. He wanted a bridge. Nobody agreed. The meeting ended at ten."


def at_most(characters: int) -> Callable[[Span], bool]:
    return lambda span: span.end - span.start <= characters


def word(text: str, of: str) -> Span:
    return Span(of.index(text), of.index(text) + len(text))


def shown(found: Excerpt | None, of: str) -> str:
    assert found is not None
    return of[found.span.start : found.span.end]


def test_a_paragraph_that_fits_is_shown_whole_and_without_a_note() -> None:
    assert excerpt(LONG, (), at_most(1_000)) == Excerpt(Span(0, len(LONG)))


def test_a_long_paragraph_is_shown_as_whole_sentences_round_its_highlights() -> None:
    found = excerpt(LONG, [word("bridge", LONG)], at_most(60))

    assert shown(found, LONG) == "Mr. Roth spoke first. He wanted a bridge. Nobody agreed."
    assert found is not None
    assert found.part == Part(2, 4, 5)


def test_a_sentence_that_is_too_long_is_shown_in_part_with_its_highlight_and_says_so() -> None:
    text = "and ".join(f"item {number} " for number in range(200)) + "."
    found = excerpt(text, [word("item 150", text)], at_most(100))

    assert "item 150" in shown(found, text)
    assert found is not None
    assert found.part == Part(1, 1, 1, cut=True)


def test_nothing_is_shown_where_nothing_fits() -> None:
    assert excerpt(LONG, [word("bridge", LONG)], at_most(3)) is None


@given(st.text(st.sampled_from("ab .\n。\"'!")), st.integers(1, 20))
def test_an_excerpt_always_fits_and_lies_inside_the_text(text: str, most: int) -> None:
    found = excerpt(text, (), at_most(most))

    assert found is None or (0 <= found.span.start <= found.span.end <= len(text))
    assert found is None or found.span.end - found.span.start <= most
