"""Term numbers of documents to postings, term after term."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

import numpy as np

from index.building.postings import Collected, narrow
from index.packing import FULL, Postings, check_size, pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from index.building.postings import Unsigned
    from index.building.surfaces import Tokens
    from index.building.vocabulary import Vocabulary

MOST_HELD = 1 << 22
"""Postings of five bytes that stay in memory while others are being counted."""

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
        self._batches = _Batches()
        self._lengths = [np.empty(0, np.uint16)]
        self._counts = np.empty(0, np.int64)
        self._latest = np.empty(0, np.int32)
        self._frequent = 0

    def add(self, tokens: Tokens) -> None:
        """Take the next documents."""
        terms, lengths = tokens
        if self._counts.size < len(self._vocabulary):
            self._counts = _longer(self._counts, 2 * len(self._vocabulary), 0)
            self._latest = _longer(self._latest, self._counts.size, -1)
        room = Batch(np.empty_like(terms), np.empty_like(terms, np.uint32), np.empty(lengths.size, np.int32))
        count = self._kernels.tally(terms, lengths, self._counts, self._latest, room)
        self._batches.add(Batch(room.terms[:count].copy(), narrow(room.frequencies[:count]), room.widths))
        self._frequent += int(np.count_nonzero(room.frequencies[:count] >= FULL))
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
        frequent, counts = np.empty(self._frequent, np.int64), np.empty(self._frequent, np.uint32)
        packed = np.empty(self.size, np.uint32)
        base = noted = 0
        for batch in self._batches.taken():
            noted += self._kernels.scatter(batch, base, cursors, (packed, frequent[noted:], counts[noted:]))
            base += batch.widths.size
        order = np.argsort(frequent)
        return Postings(packed, frequent[order], counts[order])


class _Batches:
    """Batches in order; the first ones wait in a temporary file once there are many."""

    def __init__(self) -> None:
        self._held: list[Batch] = []
        self._postings = 0
        self._written: list[tuple[int, np.dtype[Any], int]] = []
        self._file: IO[bytes] | None = None

    def add(self, batch: Batch) -> None:
        """Take the next batch."""
        self._held.append(batch)
        self._postings += batch.terms.size
        if self._postings > MOST_HELD:
            self._write()

    def taken(self) -> Iterator[Batch]:
        """Yield all batches; each is given back once the next is asked for."""
        if self._file:
            with self._file as file:
                file.seek(0)
                for size, frequencies, documents in self._written:
                    kinds = (np.dtype(np.int32), size), (frequencies, size), (np.dtype(np.int32), documents)
                    yield Batch(*(np.fromfile(file, kind, n) for kind, n in kinds))
        self._held.reverse()
        while self._held:
            yield self._held.pop()

    def _write(self) -> None:
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 - `taken` closes it once all is read
        for batch in self._held:
            for array in batch:
                self._file.write(array.data)
            self._written.append((batch.terms.size, batch.frequencies.dtype, batch.widths.size))
        self._held, self._postings = [], 0


def _longer(array: NDArray[Number], size: int, fill: int) -> NDArray[Number]:
    longer = np.full(size, fill, array.dtype)
    longer[: array.size] = array
    return longer
