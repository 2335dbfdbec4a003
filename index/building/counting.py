"""Term numbers of documents to postings, term after term."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

import numpy as np

from index.building.postings import Collected, narrow
from index.packing import FULL, Postings, check_size, pack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.building.postings import Unsigned
    from index.building.surfaces import Tokens
    from index.building.vocabulary import Vocabulary

Number = TypeVar("Number", bound=np.number)


class Counter(Protocol):
    """Takes documents in order and counts their terms."""

    size: int
    """How many postings there are so far; the plain way counts repeated terms too."""

    def add(self, tokens: Tokens) -> None:
        """Take the next documents."""

    def collected(self) -> Collected:
        """Return the postings of all documents. The counter is spent."""


class PlainCounter:
    """`Counter` by one sort, in numpy."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.size = 0
        self._vocabulary = vocabulary
        self._terms = [np.empty(0, np.int32)]
        self._lengths = [np.empty(0, np.int64)]

    def add(self, tokens: Tokens) -> None:
        """Take the next documents."""
        self.size += tokens.terms.size
        self._terms.append(tokens.terms)
        self._lengths.append(tokens.lengths)

    def collected(self) -> Collected:
        """Return the postings of all documents. The counter is spent."""
        numbers = np.concatenate(self._terms)
        lengths = np.concatenate(self._lengths)
        check_size(lengths.size)
        order = self._vocabulary.ordered(np.unique(numbers).astype(np.int64))
        ranks = np.empty(len(self._vocabulary), np.int64)
        ranks[order] = np.arange(len(order))
        keys = ranks[numbers] << 32 | np.repeat(np.arange(lengths.size), lengths)
        postings, frequencies = np.unique(keys, return_counts=True)
        packed = pack(postings & 0xFFFFFFFF, frequencies)
        return Collected(
            terms=[self._vocabulary.terms[number] for number in order],
            starts=np.searchsorted(postings, np.arange(len(order) + 1) << 32).astype(np.int64),
            packed=packed.packed,
            frequent=packed.frequent,
            counts=packed.counts,
            lengths=narrow(lengths, np.uint16),
        )


class Batch(NamedTuple):
    """Postings document after document; `widths` counts each document's."""

    terms: NDArray[np.int32]
    frequencies: Unsigned
    widths: NDArray[np.int32]


class CompiledCounter:
    """`Counter` by a counting sort, in kernels: time and memory grow with the postings and no faster."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        from index.building import kernels  # noqa: PLC0415 - loading numba takes as long as indexing a small library

        self.size = 0
        self._kernels = kernels
        self._vocabulary = vocabulary
        self._batches: list[Batch] = []
        self._lengths = [np.empty(0, np.uint16)]
        self._counts = np.empty(0, np.int64)
        self._latest = np.empty(0, np.int32)

    def add(self, tokens: Tokens) -> None:
        """Take the next documents."""
        terms, lengths = tokens
        if self._counts.size < len(self._vocabulary):
            self._counts = _longer(self._counts, 2 * len(self._vocabulary), 0)
            self._latest = _longer(self._latest, self._counts.size, -1)
        room = Batch(np.empty_like(terms), np.empty_like(terms, np.uint32), np.empty(lengths.size, np.int32))
        count = self._kernels.tally(terms, lengths, self._counts, self._latest, room)
        self._batches.append(Batch(room.terms[:count].copy(), narrow(room.frequencies[:count]), room.widths))
        self._lengths.append(narrow(lengths, np.uint16))
        self.size += count

    def collected(self) -> Collected:
        """Return the postings of all documents. The counter is spent."""
        lengths = np.concatenate(self._lengths)
        check_size(lengths.size)
        counts = self._counts
        order = self._vocabulary.ordered(np.flatnonzero(counts))
        starts = np.concatenate(([0], np.cumsum(counts[order])))
        cursors = np.empty_like(counts)
        cursors[order] = starts[:-1]
        postings = self._scattered(cursors)
        terms = [self._vocabulary.terms[number] for number in order]
        return Collected(terms, starts, postings.packed, postings.frequent, postings.counts, lengths)

    def _scattered(self, cursors: NDArray[np.int64]) -> Postings:
        frequent = sum(int(np.count_nonzero(batch.frequencies >= FULL)) for batch in self._batches)
        postings = Postings(np.empty(self.size, np.uint32), np.empty(frequent, np.int64), np.empty(frequent, np.uint32))
        base = noted = 0
        # Each batch is given back once its postings are in place.
        self._batches.reverse()
        while self._batches:
            batch = self._batches.pop()
            into = postings.packed, postings.frequent[noted:], postings.counts[noted:]
            noted += self._kernels.scatter(batch, base, cursors, into)
            base += batch.widths.size
        order = np.argsort(postings.frequent)
        return Postings(postings.packed, postings.frequent[order], postings.counts[order])


def _longer(array: NDArray[Number], size: int, fill: int) -> NDArray[Number]:
    longer = np.full(size, fill, array.dtype)
    longer[: array.size] = array
    return longer
