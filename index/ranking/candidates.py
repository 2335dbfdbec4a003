"""Which rows get the second look: the best by BM25, and those where the speaker who is asked for speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.generation import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from index.bm25 import Bm25
    from index.generation import Generation
    from index.question import Filters, Question, Word

    Rows = NDArray[np.int64]

MOST = 100
"""How many of BM25's best are candidates."""

NEARBY = 50
"""How many more are, for standing beside a paragraph that is."""


def candidates(generation: Generation, question: Question, filters: Filters) -> Rows:
    """Return the rows that get the second look, of those that may answer, ascending."""
    allowed = generation.allowed(filters)
    best = _best(generation, question.words, MOST, allowed)
    found = [best]
    found += (_best(generation, phrase, MOST, allowed) for phrase in question.phrases)
    if question.speaker:
        # "He said" stands a paragraph or two after the name.
        found += (generation.neighbour(best[:NEARBY], distance) for distance in (1, 2))
        found += _spoken(generation, question, allowed)
    rows = np.unique(np.concatenate(found))
    rows = rows[rows != NO_ROW]
    may: Rows = rows if allowed is None else rows[allowed[rows]]
    return may


def _best(generation: Generation, words: Sequence[Word], most: int, allowed: NDArray[np.bool_] | None) -> Rows:
    weights = {term: generation.rarity(word) for word in words for term in word.terms}
    return generation.bm25.top(weights, most, allowed)[0]


def _spoken(generation: Generation, question: Question, allowed: NDArray[np.bool_] | None) -> Iterator[Rows]:
    """Yield the best rows where the speaker speaks: on the topic there, or right before or after."""
    names = [term for speaker in question.speakers for term in speaker[-1].terms]
    rows = _holding(generation.speakers, names)
    if not question.topic:
        yield generation.speakers.top(dict.fromkeys(names, 1.0), MOST, allowed)[0]
        return
    for distance, most in ((0, MOST), (-1, NEARBY), (1, NEARBY)):
        near = generation.neighbour(rows, distance)
        may = np.zeros(int(generation.first_row[-1]), np.bool_)
        may[near[near != NO_ROW]] = True
        yield generation.neighbour(_best(generation, question.topic, most, may), -distance)
    titled = np.zeros(len(generation.first_row) - 1, np.bool_)
    titled[_holding(generation.titles, names)] = True
    if titled.any():
        # An interview names who speaks once, above all of it.
        yield _best(generation, question.topic, NEARBY, np.repeat(titled, np.diff(generation.first_row)))


def _holding(documents: Bm25, terms: Sequence[str]) -> Rows:
    """Return the numbers of all documents that hold any of some terms, deleted ones too."""
    parts = zip(documents.parts, documents.first_row, strict=False)
    found = [
        part.postings(part.terms.number(term)).documents.astype(np.int64) + first
        for part, first in parts
        for term in terms
    ]
    return np.unique(np.concatenate([np.empty(0, np.int64), *found]))
