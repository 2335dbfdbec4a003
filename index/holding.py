"""The vocabulary of a generation: what reading a question looks up in an index."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from index.question.people import People

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from index.dictionary import Dictionary
    from index.generation import Generation
    from index.terms import Analyser

_BYTES = 4
"""The most bytes that a letter has in UTF-8."""


class Holding:
    """A `Vocabulary` over one generation. `speakers` returns the full names of all who speak; asked for once."""

    def __init__(self, generation: Generation, speakers: Callable[[], Iterable[str]]) -> None:
        self.generation = generation
        self._speakers = speakers

    @property
    def analysers(self) -> Sequence[Analyser]:
        """The analyser of each language of the articles."""
        return self.generation.analysers

    @cached_property
    def people(self) -> People:
        """Everyone who ever speaks."""
        return People(self._speakers())

    @cached_property
    def _sources(self) -> tuple[str, ...]:
        held = self.generation.contents.held
        return tuple(dict.fromkeys(name for segment in held for name in segment.segment.columns.source_names))

    def sources(self) -> Sequence[str]:
        """Return the names of the articles' sources."""
        return self._sources

    def knows(self, term: str) -> bool:
        """Tell whether any paragraph or title holds a term."""
        return bool(self.frequency(term) or self.generation.titles.frequency(term))

    def frequency(self, term: str) -> int:
        """Return how many paragraphs hold a term."""
        return self.generation.bm25.frequency(term)

    def spoken(self, term: str) -> int:
        """Return in how many paragraphs somebody speaks whose name holds a term."""
        return self.generation.speakers.frequency(term)

    def terms(self, initial: str, shortest: int, longest: int) -> Iterator[str]:
        """Yield the terms of body paragraphs that begin with a letter and have about that many letters."""
        for part in self.generation.bm25.parts:
            yield from _beginning(part.terms, initial, shortest, longest)


def _beginning(terms: Dictionary, initial: str, shortest: int, longest: int) -> Iterator[str]:
    """Yield terms by their first letter and length, without decoding those that are far too short or long."""
    begin = bisect_left(terms, initial)
    end = bisect_left(terms, initial + chr(0x10FFFF), begin)
    sizes = np.diff(terms.starts[begin : end + 1].astype(np.int64))
    most = longest if initial.isascii() else longest * _BYTES
    for place in np.flatnonzero((sizes >= shortest) & (sizes <= most)).tolist():
        yield terms[begin + place]
