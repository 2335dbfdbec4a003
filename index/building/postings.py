"""Postings of a range of paragraphs, term after term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from index.packing import Packed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Unsigned = NDArray[np.unsignedinteger[Any]]


class PostingLists(Packed, Protocol):
    """What `Collected` holds, wherever it lies: in memory or mapped from a file."""

    @property
    def terms(self) -> Sequence[str]:
        """The terms that occur, ascending by their UTF-8 bytes."""

    @property
    def starts(self) -> NDArray[np.int64]:
        """Where the postings of each term begin, and where the last end."""

    @property
    def lengths(self) -> Unsigned:
        """How many terms each document has, repetitions included; at least 16 bits wide."""


@dataclass(frozen=True, slots=True)
class Collected:
    """The postings of `len(lengths)` documents.

    The postings of term t are `starts[t]` to `starts[t + 1]`.
    """

    terms: Sequence[str]
    starts: NDArray[np.int64]
    packed: NDArray[np.uint32]
    frequent: NDArray[np.int64]
    counts: NDArray[np.uint32]
    lengths: Unsigned


def narrow(values: NDArray[Any], least: type[np.unsignedinteger[Any]] = np.uint8) -> Unsigned:
    """Return counts in the narrowest unsigned type that holds them, at least as wide as `least`."""
    kind = np.promote_types(least, np.min_scalar_type(int(values.max(initial=0))))
    return values.astype(kind, copy=False)
