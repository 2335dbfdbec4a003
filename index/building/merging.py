"""Several parts made one, block by block, without the documents that were removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from index.building.postings import Collected
from index.packing import Postings, check_size, documents_at, frequencies_at, pack

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
        check_size(len(self.lengths))

    def blocks(self) -> Iterator[Postings]:
        """Yield postings; put end to end, they are those of the result. Each counts places from its own beginning."""
        for first, end in _blocks(self._starts):
            yield self._block(first, end)

    def _block(self, first: int, end: int) -> Postings:
        cursors = self._starts[first:end] - self._starts[first]
        packed = np.empty(int(self._starts[end] - self._starts[first]), np.uint32)
        frequent, frequencies = [np.empty(0, np.int64)], [np.empty(0, np.uint32)]
        for source in self._sources:
            begin, stop = np.searchsorted(source.terms, (first, end))
            here = source.terms[begin:stop] - first
            counts = source.counts[begin:stop]
            some = source.postings(int(begin), int(stop))
            ends = np.cumsum(counts)
            places = np.repeat(cursors[here] - (ends - counts), counts) + np.arange(some.packed.size)
            packed[places] = some.packed
            frequent.append(places[some.frequent])
            frequencies.append(some.counts)
            cursors[here] += counts
        order = np.argsort(np.concatenate(frequent))
        return Postings(packed, np.concatenate(frequent)[order], np.concatenate(frequencies)[order])


def merge(parts: Sequence[PostingLists], keep: Sequence[Keep]) -> Collected:
    """Return in memory what `Merge` describes."""
    merged = Merge(parts, keep)
    packed = np.empty(int(merged.starts[-1]), np.uint32)
    frequent, counts = [np.empty(0, np.int64)], [np.empty(0, np.uint32)]
    at = 0
    for block in merged.blocks():
        end = at + block.packed.size
        packed[at:end] = block.packed
        frequent.append(block.frequent + at)
        counts.append(block.counts)
        at = end
    return Collected(
        merged.terms, merged.starts, packed, np.concatenate(frequent), np.concatenate(counts), merged.lengths
    )


class _Source(NamedTuple):
    """A part, the number of each of its terms in the result, and how many postings of each stay.

    `renumbered` leads from its documents to those of the result, -1 for a removed one; None where all move by `base`.
    """

    part: PostingLists
    terms: NDArray[np.int64]
    counts: NDArray[np.int64]
    renumbered: NDArray[np.int64] | None
    base: int

    def postings(self, begin: int, stop: int) -> Postings:
        """Return the postings of terms `begin` to `stop` of the part, in the documents of the result."""
        reach = slice(int(self.part.starts[begin]), int(self.part.starts[stop]))
        documents = documents_at(self.part, reach)
        frequencies = frequencies_at(self.part, reach)
        if self.renumbered is None:
            return pack(documents + np.uint32(self.base), frequencies)
        moved = self.renumbered[documents]
        stays = moved >= 0
        return pack(moved[stays], frequencies[stays])


def _renumbered(part: PostingLists, keep: Keep, base: int) -> tuple[NDArray[np.int64], NDArray[np.int64] | None, int]:
    starts = np.asarray(part.starts, np.int64)
    if keep is None:
        return np.diff(starts), None, base
    renumbered = np.where(keep, np.cumsum(keep) - 1 + base, -1)
    counts = np.zeros(starts.size - 1, np.int64)
    for first, end in _blocks(starts):
        kept = keep[documents_at(part, slice(int(starts[first]), int(starts[end])))]
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
