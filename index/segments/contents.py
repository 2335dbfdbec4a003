"""What an index holds: segments, each with the articles of it that are dead."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

import numpy as np

from index.postings import NO_DOCUMENTS
from index.segments.arrays import Arrays, decoded, open_arrays
from index.segments.segment import Segment
from index.terms import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from index.postings import Part

SMALL = 4 << 20
"""Bytes up to which a segment is verified whole when it is opened, in a few milliseconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A segment in its file, and its dead articles, by their numbers in it, ascending.

    `is_inlined` where the manifest holds what would be in the file.
    """

    name: str
    file: Arrays
    segment: Segment
    dead: NDArray[np.uint32] = field(default_factory=lambda: NO_DOCUMENTS)
    is_inlined: bool = False

    @classmethod
    def open(cls, path: Path, dead: Sequence[int] = ()) -> Self:
        """Map a segment's file into memory; raise Damaged where it is not whole."""
        file = open_arrays(path)
        return cls(path.name, file, Segment.of_arrays(file), np.array(dead, np.uint32))

    @classmethod
    def inlined(cls, name: str, content: NDArray[np.uint8], dead: Sequence[int]) -> Self:
        """Take a segment from the manifest; raise Damaged where it is not whole."""
        file = decoded(name, content)
        return cls(name, file, Segment.of_arrays(file), np.array(dead, np.uint32), is_inlined=True)

    @property
    def identity(self) -> tuple[str, int]:
        """What tells the segment from any other, also from one that took its name after a rebuild."""
        return self.name, self.file.checksum

    @property
    def is_small(self) -> bool:
        """Whether it is verified whole when it is opened."""
        return len(self.file.content) <= SMALL

    @property
    def articles(self) -> int:
        """How many of its articles live."""
        return self.segment.articles - len(self.dead)

    @property
    def body(self) -> Part:
        """The postings of paragraphs, those of dead articles dead."""
        return self.segment.body.without(self.segment.rows_of(self.dead))

    @property
    def titles(self) -> Part:
        """The postings of titles, those of dead articles dead."""
        return self.segment.titles.without(self.dead)

    @property
    def speakers(self) -> Part:
        """The postings of those who speak, those of dead articles dead."""
        return self.segment.speakers.without(self.segment.rows_of(self.dead))

    def without(self, ids: Iterable[str]) -> Held:
        """Return the segment with the articles of some ids dead, where it has them."""
        numbers = [number for article in ids if (number := self.segment.columns.ids.number(article)) is not None]
        if not numbers:
            return self
        return replace(self, dead=np.union1d(self.dead, np.array(numbers)).astype(np.uint32))


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """An index as it stands: segments in reading order, for the articles of one generation. Never changes.

    `stamp` is that of its manifest.
    """

    generation: str
    serial: int
    held: tuple[Held, ...] = ()
    stamp: bytes = b""

    @property
    def articles(self) -> int:
        """How many articles live."""
        return sum(held.articles for held in self.held)

    @property
    def large(self) -> tuple[Held, ...]:
        """The segments that were not verified when they were opened."""
        return tuple(held for held in self.held if not held.is_small)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the articles, that of most segments' first article first; never empty."""
        named = dict.fromkeys(name for held in self.held for name in held.segment.columns.language_names)
        if not named or any((held.segment.columns.languages < 0).any() for held in self.held):
            named.setdefault(DEFAULT_LANGUAGE)
        return tuple(named)

    def living(self) -> dict[str, int]:
        """Return the ids of all articles with their short fingerprints."""
        found: dict[str, int] = {}
        for held in self.held:
            dead = frozenset(held.dead.tolist())
            pairs = zip(held.segment.columns.ids, held.segment.columns.fingerprints.tolist(), strict=True)
            found |= {article: print_ for number, (article, print_) in enumerate(pairs) if number not in dead}
        return found


NOTHING = Contents("", 0)
