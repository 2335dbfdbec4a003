"""Part of an index: the postings of a run of documents, some of which may be dead."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.building.postings import Collected, narrow
from index.dictionary import Dictionary
from index.packing import check_size, documents_at, frequencies_at, pack
from index.topk import Bounds, Lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

NO_DOCUMENTS = np.empty(0, np.uint32)

_SHIFT = 32
"""Bits of a frequency while documents are counted."""
_FREQUENCY = (1 << _SHIFT) - 1


class Postings(NamedTuple):
    """The documents that hold a term, ascending, and how often each does."""

    documents: NDArray[np.uint32]
    frequencies: NDArray[np.uint32]


NO_POSTINGS = Postings(NO_DOCUMENTS, NO_DOCUMENTS)


@dataclass(frozen=True, slots=True)
class Part:
    """Documents numbered from 0, never changed; `dead` are those deleted since, ascending."""

    terms: Dictionary
    lists: Lists
    bounds: Bounds | None = None
    dead: NDArray[np.uint32] = field(default_factory=lambda: NO_DOCUMENTS)
    whole_length: int = -1
    """How many terms all documents have, the dead ones too; counted where it is not given."""

    def __post_init__(self) -> None:
        if self.whole_length < 0:
            object.__setattr__(self, "whole_length", int(self.lists.lengths.sum(dtype=np.int64)))

    @classmethod
    def of(cls, documents: Iterable[Sequence[str]]) -> Part:
        """Index documents given as terms."""
        holding: dict[str, list[int]] = {}
        lengths: list[int] = []
        for terms in documents:
            posting = len(lengths) << _SHIFT
            lengths.append(len(terms))
            for term in terms:
                postings = holding.get(term)
                if postings is None:
                    holding[term] = [posting + 1]
                elif postings[-1] > posting:
                    postings[-1] += 1
                else:
                    postings.append(posting + 1)
        check_size(len(lengths))
        ascending = sorted(holding)
        lists = [holding[term] for term in ascending]
        starts = np.zeros(len(lists) + 1, np.int64)
        np.cumsum([len(postings) for postings in lists], out=starts[1:])
        flat = np.fromiter(chain.from_iterable(lists), np.int64, int(starts[-1]))
        packed = pack(flat >> _SHIFT, flat & _FREQUENCY)
        kept = narrow(np.array(lengths, np.int64), np.uint16)
        return cls(Dictionary.of(ascending), Lists(starts, packed.packed, packed.frequent, packed.counts, kept))

    @classmethod
    def of_collected(cls, collected: Collected) -> Part:
        """Take postings that were collected or merged."""
        lists = Lists(**{field.name: getattr(collected, field.name) for field in fields(Lists)})
        return cls(Dictionary.of(collected.terms), lists)

    def collected(self) -> Collected:
        """Return the postings as they are merged, dead documents included."""
        return Collected(list(self.terms), **{field.name: getattr(self.lists, field.name) for field in fields(Lists)})

    def __len__(self) -> int:
        """Return how many documents there are, dead ones included."""
        return len(self.lists.lengths)

    def postings(self, number: int | None) -> Postings:
        """Return where the term of a number occurs, dead documents included; nowhere for None."""
        if number is None:
            return NO_POSTINGS
        places = self.lists.postings(number)
        return Postings(documents_at(self.lists, places), frequencies_at(self.lists, places))

    def frequency(self, number: int | None) -> int:
        """Return how many living documents hold the term of a number; none for None."""
        if number is None:
            return 0
        places = self.lists.postings(number)
        frequency: int = places.stop - places.start
        if len(self.dead) < frequency:
            return frequency - int(np.count_nonzero(self.lists.find(number, self.dead)[0]))
        return frequency - _count_common(self.dead, self.lists.documents(number))

    @property
    def length(self) -> int:
        """How many terms the living documents have together."""
        return self.whole_length - int(self.lists.lengths[self.dead].sum(dtype=np.int64))

    def without(self, documents: NDArray[np.uint32]) -> Part:
        """Return the part with more documents dead."""
        return self if not len(documents) else replace(self, dead=np.union1d(self.dead, documents).astype(np.uint32))

    def living(self) -> NDArray[np.bool_]:
        """Return for each document whether it lives."""
        alive = np.ones(len(self), np.bool_)
        alive[self.dead] = False
        return alive


def _count_common(many: NDArray[np.uint32], few: NDArray[np.uint32]) -> int:
    """Count the numbers that two ascending lists share, the second no longer than the first."""
    if not len(few):
        return 0
    at = np.minimum(np.searchsorted(many, few), len(many) - 1)
    return int(np.count_nonzero(many[at] == few))
