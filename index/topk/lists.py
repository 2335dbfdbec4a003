"""Postings as plain arrays, and BM25's formula over them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from index.packing import SHIFT, documents_at, frequencies_at, shifted

if TYPE_CHECKING:
    from numpy.typing import NDArray

Item = TypeVar("Item", bound=np.generic)


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """Which documents hold each of T terms, and how often. The arrays are read only from here on.

    `starts`: int64, T + 1; the postings of term t are `[starts[t], starts[t + 1])`. `packed`, `frequent` and `counts`:
    see `index.packing`. `lengths`: uint16 or uint32, the terms of each of the N documents. The arrays may be memory
    maps.
    """

    starts: NDArray[np.int64]
    packed: NDArray[np.uint32]
    frequent: NDArray[np.int64]
    counts: NDArray[np.uint32]
    lengths: NDArray[np.uint16] | NDArray[np.uint32]

    def __post_init__(self) -> None:
        # One kind of array, so that kernels are compiled once: neither memory maps nor writable ones.
        for name in ("starts", "packed", "frequent", "counts", "lengths"):
            object.__setattr__(self, name, read_only(getattr(self, name)))

    def __len__(self) -> int:
        """Return N, the number of documents."""
        return len(self.lengths)

    def postings(self, term: int) -> slice:
        """Return where a term's postings stand."""
        return slice(int(self.starts[term]), int(self.starts[term + 1]))

    def documents(self, term: int) -> NDArray[np.uint32]:
        """Return the documents that hold a term, ascending."""
        return documents_at(self, self.postings(term))

    def find(self, term: int, documents: NDArray[Any]) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
        """Tell which of some documents hold a term, and where the postings of these are."""
        postings = self.postings(term)
        packed = self.packed[postings]
        places = np.searchsorted(packed, shifted(documents))
        held = places < len(packed)
        held[held] = packed[places[held]] >> SHIFT == documents[held]
        return held, places[held] + postings.start


@dataclass(frozen=True, slots=True)
class Scoring:
    """BM25's parameters: `k1` > 0, `b` from 0 to 1, and the average length of the library's documents."""

    k1: float
    b: float
    average_length: float

    @property
    def base(self) -> float:
        """What a posting's frequency is saturated by in a document without length."""
        return self.k1 * (1 - self.b)

    @property
    def slope(self) -> float:
        """What each term of a document adds to `base`."""
        return self.k1 * self.b / self.average_length if self.average_length else 0.0

    def parts(self, lists: Lists, postings: slice | NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the share of the score, 0 to k1 + 1, that each posting gets for its frequency.

        The compiled kernels compute the same operations in the same order: all ways give the same floats.
        """
        frequencies = frequencies_at(lists, postings).astype(np.float64)
        lengths = lists.lengths[documents_at(lists, postings)]
        parts: NDArray[np.float64] = frequencies * (self.k1 + 1) / (frequencies + (self.base + self.slope * lengths))
        return parts


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Query:
    """What is asked of a segment: the `k` best documents for weighted terms.

    `terms`: int64, term numbers of the segment. `weights`: float64, one for each: its idf times how often it was
    asked. `allowed`: bool, N; which documents count, None for all. `floor`: a score that as many as k documents of
    other segments reach; what lies below it is left out.
    """

    terms: NDArray[np.int64]
    weights: NDArray[np.float64]
    scoring: Scoring
    k: int
    allowed: NDArray[np.bool_] | None = None
    floor: float = -math.inf

    def __post_init__(self) -> None:
        object.__setattr__(self, "terms", read_only(np.asarray(self.terms, np.int64)))
        object.__setattr__(self, "weights", read_only(np.asarray(self.weights, np.float64)))
        if self.allowed is not None:
            object.__setattr__(self, "allowed", read_only(np.asarray(self.allowed, np.bool_)))


Hits = tuple["NDArray[np.int64]", "NDArray[np.float64]"]
"""The best documents and their scores: score descending, then document ascending."""


def best_of(documents: NDArray[np.int64], scores: NDArray[np.float64], k: int) -> Hits:
    """Return the `k` best of documents with scores."""
    if len(scores) > 4 * k:
        kept = np.flatnonzero(scores >= np.partition(scores, len(scores) - k)[len(scores) - k])
        documents, scores = documents[kept], scores[kept]
    order = np.lexsort((documents, -scores))[:k]
    return documents[order], scores[order]


def read_only(array: NDArray[Item]) -> NDArray[Item]:
    """Return a plain view that cannot be written to."""
    if type(array) is np.ndarray and array.flags.c_contiguous and not array.flags.writeable:
        return array
    view: NDArray[Item] = np.ascontiguousarray(array).view(np.ndarray)
    view.flags.writeable = False
    return view
