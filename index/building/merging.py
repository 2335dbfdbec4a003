"""Several parts made one, block by block, without the documents that were removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from index.building.postings import Collected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from index.building.postings import PostingLists, Unsigned

    Keep = NDArray[np.bool_] | None

# Postings that are placed at once. This many stay in the processor's cache.
_BLOCK = 1 << 18


class Merge:
    """The documents of `parts` one part after the other, renumbered from 0 without those whose `keep` is False.

    A `keep` of None keeps all. `terms`, `starts` and `lengths` are those of the result, as in `Collected`; `blocks`
    gives its postings a piece at a time, so that they can go straight to a file. Parts may be mapped from files.
    """

    def __init__(self, parts: Sequence[PostingLists], keep: Sequence[Keep]) -> None:
        union = sorted(set().union(*(part.terms for part in parts)))
        numbers = {term: number for number, term in enumerate(union)}
        self._sources: list[_Source] = []
        base = 0
        counts = np.zeros(len(union), np.int64)
        for part, kept in zip(parts, keep, strict=True):
            terms = np.fromiter(map(numbers.__getitem__, part.terms), np.int64, len(part.terms))
            source = _Source(part, terms, *_renumbered(part, kept, base))
            counts[terms] += source.counts
            base += len(part.lengths) if kept is None else int(np.count_nonzero(kept))
            self._sources.append(source)
        occurs = counts > 0
        self._starts = np.concatenate(([0], np.cumsum(counts)))
        self.terms: list[str] = [term for term, there in zip(union, occurs.tolist(), strict=True) if there]
        self.starts: NDArray[np.int64] = np.concatenate(([0], self._starts[1:][occurs]))
        self.lengths: Unsigned = _joined(
            [part.lengths if kept is None else part.lengths[kept] for part, kept in zip(parts, keep, strict=True)],
            np.uint16,
        )
        self.frequency_type: np.dtype[Any] = np.result_type(np.uint8, *(part.frequencies.dtype for part in parts))

    def blocks(self) -> Iterator[tuple[NDArray[np.uint32], Unsigned]]:
        """Yield documents and frequencies; put end to end, they are those of the result."""
        for first, end in _blocks(self._starts):
            yield self._block(first, end)

    def _block(self, first: int, end: int) -> tuple[NDArray[np.uint32], Unsigned]:
        cursors = self._starts[first:end] - self._starts[first]
        size = int(self._starts[end] - self._starts[first])
        documents, frequencies = np.empty(size, np.uint32), np.empty(size, self.frequency_type)
        for source in self._sources:
            begin, stop = np.searchsorted(source.terms, (first, end))
            here = source.terms[begin:stop] - first
            counts = source.counts[begin:stop]
            some_documents, some_frequencies = source.postings(int(begin), int(stop))
            ends = np.cumsum(counts)
            places = np.repeat(cursors[here] - (ends - counts), counts) + np.arange(some_documents.size)
            documents[places] = some_documents
            frequencies[places] = some_frequencies
            cursors[here] += counts
        return documents, frequencies


def merge(parts: Sequence[PostingLists], keep: Sequence[Keep]) -> Collected:
    """Return in memory what `Merge` describes."""
    merged = Merge(parts, keep)
    documents = np.empty(int(merged.starts[-1]), np.uint32)
    frequencies = np.empty(documents.size, merged.frequency_type)
    at = 0
    for some_documents, some_frequencies in merged.blocks():
        end = at + some_documents.size
        documents[at:end], frequencies[at:end] = some_documents, some_frequencies
        at = end
    return Collected(merged.terms, merged.starts, documents, frequencies, merged.lengths)


class _Source(NamedTuple):
    """A part, the number of each of its terms in the result, and how many postings of each stay.

    `renumbered` leads from its documents to those of the result, -1 for a removed one; None where all move by `base`.
    """

    part: PostingLists
    terms: NDArray[np.int64]
    counts: NDArray[np.int64]
    renumbered: NDArray[np.int64] | None
    base: int

    def postings(self, begin: int, stop: int) -> tuple[NDArray[np.uint32], Unsigned]:
        """Return the postings of terms `begin` to `stop` of the part, in the documents of the result."""
        reach = slice(int(self.part.starts[begin]), int(self.part.starts[stop]))
        documents = np.asarray(self.part.documents[reach])
        frequencies = np.asarray(self.part.frequencies[reach])
        if self.renumbered is None:
            return documents + np.uint32(self.base), frequencies
        moved = self.renumbered[documents]
        stays = moved >= 0
        return moved[stays].astype(np.uint32), frequencies[stays]


def _renumbered(part: PostingLists, keep: Keep, base: int) -> tuple[NDArray[np.int64], NDArray[np.int64] | None, int]:
    starts = np.asarray(part.starts, np.int64)
    if keep is None:
        return np.diff(starts), None, base
    renumbered = np.where(keep, np.cumsum(keep) - 1 + base, -1)
    counts = np.zeros(starts.size - 1, np.int64)
    for first, end in _blocks(starts):
        kept = keep[part.documents[starts[first] : starts[end]]]
        before = np.concatenate(([0], np.cumsum(kept)))
        counts[first:end] = np.diff(before[starts[first : end + 1] - starts[first]])
    return counts, renumbered, base


def _blocks(starts: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Yield ranges of terms with about as many postings as are placed at once, of one term at least."""
    first = 0
    while first < starts.size - 1:
        end = int(np.searchsorted(starts, starts[first] + _BLOCK, "right")) - 1
        end = max(end, first + 1)
        yield first, end
        first = end


def _joined(arrays: Sequence[Unsigned], least: type[np.unsignedinteger[Any]]) -> Unsigned:
    return np.concatenate([np.empty(0, least), *arrays])
