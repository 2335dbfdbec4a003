"""What a term can add to a score at most: in the whole segment, and in each block of documents.

Blocks follow Mallia, Suel and Tonellotto, "Faster Learned Sparse Retrieval with Block-Max Pruning", SIGIR 2024.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.topk.lists import read_only

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from index.topk.lists import Lists, Scoring

BLOCK = 8
"""Documents in a block."""
GROUP = 256
"""Blocks whose codes stand together: 128 bytes, the first half of the blocks in their low 4 bits."""
STRIDE = 512
"""Documents from one noted place in a common term's postings to the next."""
COMMON = 512
"""A term in fewer documents has no blocks: running through its postings is cheap enough."""
SPENT = 0.4
"""Bytes a posting that all bounds of a segment may take."""
LEVELS = 255
"""Steps of a term's peak, from 0 to k1 + 1."""
CODES = 15
"""Steps of a block's bound, from the least to the greatest of the term's."""
CHUNK = 1 << 20
"""Postings that are looked at in one go while building."""


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """Upper bounds of a posting's part of the score (see `Scoring.parts`) in a segment of T terms and N documents.

    `peaks`: uint8, T; the greatest part of each term, in steps of (k1 + 1) / 255, rounded upward. `common`: int64, R;
    the terms that have blocks, ascending. `bases` and `steps`: float32, R; a block of 8 documents with code c > 0 has
    no part above base + c * step, one with code 0 does not hold the term. `codes`: uint8, R x 128 G; 4 bits a block:
    byte j of a group of 128 bytes holds block j of the group's 256 in its low bits and block 128 + j in its high ones.
    `places`: uint32, R x P; where in the term's postings each stretch of 512 documents begins, and their end.

    They hold for one `scoring`, and stay safe when the average length becomes g times what it was: a part is
    f (k1 + 1) / (f + c + s / g) with c, s >= 0. For g < 1 it is at most what it was. For g >= 1,
    f + c + s / g >= (f + c + s) / g, so it is at most g times what it was: bounds are multiplied by `growth`.
    """

    scoring: Scoring
    peaks: NDArray[np.uint8]
    common: NDArray[np.int64]
    bases: NDArray[np.float32]
    steps: NDArray[np.float32]
    codes: NDArray[np.uint8]
    places: NDArray[np.uint32]

    def __post_init__(self) -> None:
        for name in ("peaks", "common", "bases", "steps", "codes", "places"):
            object.__setattr__(self, name, read_only(getattr(self, name)))

    def hold(self, scoring: Scoring) -> bool:
        """Tell whether these bounds can be used for a scoring; its average length may have moved."""
        return self.scoring.k1 == scoring.k1 and self.scoring.b == scoring.b and self.scoring.average_length > 0

    def growth(self, scoring: Scoring) -> float:
        """Return what the bounds have to be multiplied by, at least 1."""
        return max(1.0, scoring.average_length / self.scoring.average_length)

    @property
    def peak_step(self) -> float:
        """The part that one step of `peaks` stands for."""
        return (self.scoring.k1 + 1) / LEVELS

    def row(self, term: int) -> int | None:
        """Return a term's row in `codes`, None when it has no blocks."""
        row = int(np.searchsorted(self.common, term))
        return row if row < len(self.common) and self.common[row] == term else None

    def limits(self, row: int, blocks: NDArray[np.uint32]) -> NDArray[np.float64]:
        """Return the greatest part that a common term can have in each of some blocks."""
        half = GROUP // 2
        pairs = self.codes[row, blocks // GROUP * half + blocks % half]
        codes = pairs >> (blocks // half % 2 * 4).astype(np.uint8) & CODES
        return np.where(codes > 0, float(self.bases[row]) + codes * float(self.steps[row]), 0.0)

    @property
    def size(self) -> int:
        """The bytes of all arrays."""
        return sum(a.nbytes for a in (self.peaks, self.common, self.bases, self.steps, self.codes, self.places))


class _Row(NamedTuple):
    """One common term's entry in each array of `Bounds`."""

    base: np.float32
    step: np.float32
    codes: NDArray[np.uint8]
    places: NDArray[np.uint32]


def build_bounds(lists: Lists, scoring: Scoring) -> Bounds:
    """Look at each posting once and note the bounds of a segment: at most 0.4 bytes a posting, and one a term.

    The most common terms have blocks, as many as there is room for.
    """
    common = _common(lists)
    rows = [_row(lists, scoring, term) for term in common.tolist()]
    groups, places = _groups(lists), len(lists) // STRIDE + 2
    return Bounds(
        scoring,
        _peaks(lists, scoring),
        common,
        np.array([row.base for row in rows], np.float32),
        np.array([row.step for row in rows], np.float32),
        np.array([row.codes for row in rows], np.uint8).reshape(len(rows), groups * GROUP // 2),
        np.array([row.places for row in rows], np.uint32).reshape(len(rows), places),
    )


def _groups(lists: Lists) -> int:
    return -(-len(lists) // (BLOCK * GROUP))


def _common(lists: Lists) -> NDArray[np.int64]:
    """Choose the terms that have blocks."""
    counts = np.diff(lists.starts)
    row = _groups(lists) * GROUP // 2 + 4 * (len(lists) // STRIDE + 2) + 16
    room = int(SPENT * len(lists.packed) - len(counts)) // row if row else 0
    descending = np.argsort(-counts, kind="stable")[: max(room, 0)]
    return np.sort(descending[counts[descending] >= COMMON])


def _row(lists: Lists, scoring: Scoring, term: int) -> _Row:
    postings = lists.postings(term)
    documents = lists.documents(term)
    holders = documents // BLOCK
    first = np.flatnonzero(np.diff(holders, prepend=holders[0] + 1))
    maxima = np.maximum.reduceat(scoring.parts(lists, postings), first)
    # Nudged upward, so that rounding to float32 and dividing cannot put a bound below what it bounds.
    least, most = maxima.min(), maxima.max() * (1 + 1e-6)
    step = np.float32((most - least) / CODES * (1 + 1e-6))
    base = np.float32(most - CODES * float(step))
    filled = np.ceil((maxima - float(base)) / float(step)) if step else np.full(len(first), CODES)
    codes = np.zeros(_groups(lists) * GROUP, np.uint8)
    codes[holders[first]] = np.clip(filled, 1, CODES)
    halves = codes.reshape(-1, 2, GROUP // 2)
    # Of the postings' own type: numpy would convert them all otherwise.
    noted = (np.arange(len(lists) // STRIDE + 2) * STRIDE).astype(documents.dtype)
    packed = (halves[:, 0] | halves[:, 1] << 4).ravel().astype(np.uint8)
    return _Row(base, step, packed, np.searchsorted(documents, noted).astype(np.uint32))


def _peaks(lists: Lists, scoring: Scoring) -> NDArray[np.uint8]:
    """Return each term's greatest part, in steps."""
    peaks = np.zeros(len(lists.starts) - 1, np.uint8)
    for terms, postings in _chunks(lists.starts):
        filled = terms[lists.starts[terms] < lists.starts[terms + 1]]
        parts = scoring.parts(lists, postings)
        peaks[filled] = _steps(np.maximum.reduceat(parts, lists.starts[filled] - postings.start), scoring)
    return peaks


def _chunks(starts: NDArray[np.int64]) -> Iterator[tuple[NDArray[np.int64], slice]]:
    """Cut the postings between terms, into slices of about `CHUNK`; a longer term has its own."""
    first, terms = 0, len(starts) - 1
    while first < terms:
        last = max(first + 1, int(np.searchsorted(starts, starts[first] + CHUNK, side="right")) - 1)
        if starts[last] > starts[first]:
            yield np.arange(first, last), slice(int(starts[first]), int(starts[last]))
        first = last


def _steps(parts: NDArray[np.float64], scoring: Scoring) -> NDArray[np.uint8]:
    """Round parts upward to whole steps. No part exceeds k1 + 1, the last step."""
    return np.minimum(np.ceil(parts * (LEVELS / (scoring.k1 + 1))), LEVELS).astype(np.uint8)
