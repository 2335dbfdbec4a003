"""A posting in 32 bits: the document in the upper 24, how often it holds the term in the lower 8.

In news a word is hardly ever in one paragraph 255 times. Where it is, 255 stands there, and a table has the frequency.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from index.errors import IndexFailed

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHIFT = np.uint32(8)
"""Bits of a frequency."""
FULL = np.uint32(255)
"""Stands for this frequency and all above it."""
MOST = (1 << 24) - 1
"""Documents that one segment can number. One more is left, so that the end of the last can be written likewise."""


class Packed(Protocol):
    """Packed postings, in memory or mapped from a file."""

    @property
    def packed(self) -> NDArray[np.uint32]:
        """The postings; those of a term ascend."""

    @property
    def frequent(self) -> NDArray[np.int64]:
        """The places in `packed` that say `FULL`, ascending."""

    @property
    def counts(self) -> NDArray[np.uint32]:
        """The frequency of each of these."""


@dataclass(frozen=True, slots=True)
class Postings:
    """`Packed` in memory."""

    packed: NDArray[np.uint32]
    frequent: NDArray[np.int64]
    counts: NDArray[np.uint32]


def pack(documents: NDArray[Any], frequencies: NDArray[Any]) -> Postings:
    """Pack documents and their frequencies, which are at least 1."""
    frequent = np.flatnonzero(frequencies >= FULL)
    packed = shifted(documents) | np.minimum(frequencies, FULL).astype(np.uint32)
    return Postings(packed, frequent, frequencies[frequent].astype(np.uint32))


def shifted(documents: NDArray[Any]) -> NDArray[np.uint32]:
    """Return what is above the postings of all documents before these, and below the postings of these."""
    return documents.astype(np.uint32) << SHIFT


def documents_at(postings: Packed, places: slice | NDArray[np.int64]) -> NDArray[np.uint32]:
    """Return the documents of some postings."""
    return postings.packed[places] >> SHIFT


def frequencies_at(postings: Packed, places: slice | NDArray[np.int64]) -> NDArray[np.uint32]:
    """Return the frequencies of some postings; a slice has to begin at 0 or later."""
    frequencies = postings.packed[places] & FULL
    if len(postings.frequent):
        full = np.flatnonzero(frequencies == FULL)
        frequent = full + places.start if isinstance(places, slice) else places[full]
        frequencies[full] = postings.counts[np.searchsorted(postings.frequent, frequent)]
    return frequencies


def check_size(documents: int) -> None:
    """Raise IndexFailed where there are more documents than one segment can number."""
    if documents > MOST:
        raise IndexFailed(
            f"{documents:,} paragraphs are too many to index at once; {MOST:,} are not. "
            "Add the articles in several steps."
        )
