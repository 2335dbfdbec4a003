"""Words in quotation marks: a paragraph holds them one after the other, stop words and all, or does not answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.terms import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.generation import Generation
    from index.question import Question, Word


INSISTED = 0.5
"""Share of the question's rarity from which a phrase is what is asked for; a long question only mentions it."""


def insisted(generation: Generation, question: Question) -> list[tuple[Word, ...]]:
    """Return the phrases that an answer must hold."""
    whole = sum(map(generation.rarity, question.words))
    return [
        phrase
        for phrase in question.phrases
        if sum(generation.rarity(word) for word in phrase if word.terms) >= INSISTED * whole
    ]


def holds(text: str, phrases: Sequence[Sequence[Word]]) -> bool:
    """Tell whether a text holds every phrase; case and accents do not matter."""
    surfaces = _joined(surface for _, _, surface in words(text))
    return all(_joined(word.surface for word in phrase) in surfaces for phrase in phrases)


def _joined(surfaces: Iterable[str]) -> str:
    return f" {' '.join(map(fold, surfaces))} "
