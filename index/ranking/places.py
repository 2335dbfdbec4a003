"""What candidates, and the places near each, hold of a question's words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from index.generation import Generation
    from index.question import Word

    Rows = NDArray[np.int64]
    Values = NDArray[np.float64]
    Place = Callable[[Word], Values]
    """What a place of each row holds of a word: 0 where it is absent, up to 1."""


class Places:
    """The places near each of some rows."""

    def __init__(self, generation: Generation, rows: Rows) -> None:
        """Look round rows of a generation."""
        self._generation = generation
        self._rows = rows
        self._articles = generation.article_of(rows)
        self._most = generation.bm25.k1 + 1
        self.title: Place = cache(self._title)
        self.article: Place = cache(self._article)

    def paragraph(self, distance: int) -> Place:
        """Look at the paragraph `distance` further: BM25's part of a word there."""
        rows = self._generation.neighbour(self._rows, distance) if distance else self._rows
        bm25 = self._generation.bm25
        lengths = bm25.lengths(rows)

        @cache
        def held(word: Word) -> Values:
            parts = [bm25.saturation(bm25.counts(term, rows), lengths) for term in word.terms]
            best: Values = np.max(parts, axis=0) / self._most
            return best

        return held

    def _title(self, word: Word) -> Values:
        """Look at the title of each row's article: whether it holds a word."""
        held = [self._generation.titles.counts(term, self._articles) > 0 for term in word.terms]
        title: Values = np.any(held, axis=0).astype(np.float64)
        return title

    def _article(self, word: Word) -> Values:
        """Look at the whole article of each row: how many of its paragraphs hold a word, saturated as BM25 does it.

        With k1 = 1 and b = 1: in a long transcript most words occur somewhere, which tells little of each paragraph.
        """
        first, end = self._generation.first_row[self._articles], self._generation.first_row[self._articles + 1]
        count = np.sum([self._generation.bm25.counts_between(term, first, end) for term in word.terms], axis=0)
        length = (end - first) * self._generation.articles / max(1, self._generation.paragraphs)
        saturated: Values = count / (count + length)
        return saturated

    def mass(self, words: Sequence[Word], place: Place) -> Values:
        """Return for each row the mean of what a place holds of the words, each by its rarity."""
        total, held = 0.0, np.zeros(len(self._rows))
        for word in words:
            rarity = self._generation.rarity(word)
            total += rarity
            held += rarity * place(word)
        return held / total if total else held

    def coverage(self, words: Sequence[Word], *places: Place) -> Values:
        """Return for each row the share of the words' rarity that stands in any of the places."""
        return self.mass(words, lambda word: np.any([place(word) > 0 for place in places], axis=0).astype(np.float64))
