"""The loops over characters, tokens and postings, compiled by numba. Import this only where a library is large.

Every kernel releases the GIL, and is kept compiled on disk where that can be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiling import kernel
from index.packing import FULL, SHIFT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.building.counting import Batch
    from index.building.surfaces import Table

LETTER, DIGIT, WORD, APOSTROPHE, UNSPACED = 1, 2, 4, 8, 16
_FULL_STOP, _COMMA = ord("."), ord(",")
_EMPTY = np.uint64(0)
_ONE = np.uint64(1)
_MIXER = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)


@kernel
def _special_end(codes: NDArray[np.uint32], classes: NDArray[np.uint8], at: int) -> int:
    """Return where U.S. or 1,204 ends that begins here; `at` where neither does."""
    size = codes.size
    end = at
    while end + 1 < size and classes[codes[end]] & LETTER and codes[end + 1] == _FULL_STOP:
        end += 2
    if end - at >= 2 * 2:
        return end
    end = at
    while end < size and classes[codes[end]] & DIGIT:
        end += 1
    whole = end
    while end > at and end + 1 < size and codes[end] in (_FULL_STOP, _COMMA) and classes[codes[end + 1]] & DIGIT:
        end += 2
        while end < size and classes[codes[end]] & DIGIT:
            end += 1
    return end if end > whole else at


@kernel
def _cut_unspaced(
    codes: NDArray[np.uint32], classes: NDArray[np.uint8], at: int, tokens: NDArray[np.int32], count: int
) -> int:
    """Pair the characters of a match with an unspaced script, from `at` to the end of `codes`, as `terms.words` does.

    Return how many tokens there are with those written here.
    """
    end = codes.size
    while at < end:
        run = at
        while run < end and not classes[codes[run]] & UNSPACED:
            run += 1
        if run > at:
            tokens[count, 0], tokens[count, 1] = at, run
            count += 1
        at = run
        while run < end and classes[codes[run]] & UNSPACED:
            run += 1
        for first in range(at, max(run - 1, min(at + 1, run))):
            tokens[count, 0], tokens[count, 1] = first, min(first + 2, run)
            count += 1
        at = run
    return count


@kernel
def cut(codes: NDArray[np.uint32], classes: NDArray[np.uint8], tokens: NDArray[np.int32]) -> int:
    """Write start and end of every surface form, as `terms.words` finds them, and return how many there are.

    `codes` are code points, `classes` the bits of each code point, `tokens` has a row for each code point.
    """
    size = codes.size
    count = 0
    at = 0
    while at < size:
        here = classes[codes[at]]
        if not here & WORD:
            at += 1
            continue
        end = at
        met = 0
        if here & DIGIT or (at + 1 < size and codes[at + 1] == _FULL_STOP):
            end = _special_end(codes, classes, at)
            for i in range(at, end):
                met |= classes[codes[i]]
        if end == at:
            while here & WORD:
                met |= here
                end += 1
                here = classes[codes[end]] if end < size else 0
                if here & APOSTROPHE and end + 1 < size and classes[codes[end + 1]] & WORD:
                    end += 1
                    here = classes[codes[end]]
        if met & UNSPACED:
            count = _cut_unspaced(codes[:end], classes, at, tokens, count)
        else:
            tokens[count, 0], tokens[count, 1] = at, end
            count += 1
        at = end
    return count


@kernel
def _hash(codes: NDArray[np.uint32], start: int, end: int) -> np.uint64:
    mixed = np.uint64(end - start)
    for i in range(start, end):
        mixed = (mixed ^ np.uint64(codes[i])) * _MIXER
    return mixed ^ (mixed >> _HALF)


@kernel
def _same(codes: NDArray[np.uint32], at: int, pool: NDArray[np.uint32], first: int, length: int) -> bool:
    for i in range(length):  # noqa: SIM110 - numba compiles no generator expressions
        if pool[first + i] != codes[at + i]:
            return False
    return True


@kernel
def number_surfaces(
    codes: NDArray[np.uint32], tokens: NDArray[np.int32], surfaces: NDArray[np.int32], table: Table, known: int
) -> tuple[int, int]:
    """Write the number of each token's surface form; number new forms from `known` on.

    Return how many tokens are done and how many forms known; short of the last token, the table is full.
    """
    slots, hashes, ends, pool = table
    mask = np.uint64(slots.size - 1)
    for token in range(tokens.shape[0]):
        start, length = tokens[token, 0], tokens[token, 1] - tokens[token, 0]
        mixed = _hash(codes, start, start + length)
        slot = mixed & mask
        form = -1
        while slots[slot] != _EMPTY:
            if slots[slot] >> _HALF == mixed >> _HALF:
                candidate = int(np.int64(slots[slot] & _LOW)) - 1
                first = ends[candidate]
                if ends[candidate + 1] - first == length and _same(codes, start, pool, first, length):
                    form = candidate
                    break
            slot = (slot + _ONE) & mask
        if form < 0:
            first = ends[known]
            if known == hashes.size or first + length > pool.size:
                return token, known
            form = known
            pool[first : first + length] = codes[start : start + length]
            hashes[form], ends[form + 1], slots[slot] = mixed, first + length, _entry(mixed, form)
            known += 1
        surfaces[token] = form
    return tokens.shape[0], known


@kernel
def _entry(mixed: np.uint64, form: int) -> np.uint64:
    return (mixed & ~_LOW) | np.uint64(form + 1)


@kernel
def refill(table: Table, known: int) -> None:
    """Enter the forms that are known into a table whose slots are empty."""
    mask = np.uint64(table.slots.size - 1)
    for form in range(known):
        slot = table.hashes[form] & mask
        while table.slots[slot] != _EMPTY:
            slot = (slot + _ONE) & mask
        table.slots[slot] = _entry(table.hashes[form], form)


@kernel
def tally(terms: NDArray[np.int32], lengths: NDArray[np.int64], latest: NDArray[np.int32], batch: Batch) -> int:
    """Write each document's distinct terms and their frequencies to `batch`; return how many there are in all.

    `lengths` says how many of `terms` each document has; `latest` is -1 for every term of the vocabulary.
    """
    token = 0
    count = 0
    for document in range(lengths.size):
        before = count
        for _ in range(lengths[document]):
            term = terms[token]
            token += 1
            if latest[term] >= before:
                batch.frequencies[latest[term]] += 1
            else:
                latest[term] = count
                batch.terms[count], batch.frequencies[count] = term, 1
                count += 1
        batch.widths[document] = count - before
    return count


@kernel
def scatter(
    batch: Batch,
    base: int,
    cursors: NDArray[np.int64],
    into: tuple[NDArray[np.uint32], NDArray[np.int64], NDArray[np.uint32]],
) -> int:
    """Pack the postings of documents from `base` on to where `cursors` says that each term goes on.

    `into` are the arrays of `index.packing.Postings`; return how many were written to the last two.
    """
    packed, frequent, counts = into
    posting = noted = 0
    for document in range(batch.widths.size):
        for _ in range(batch.widths[document]):
            place = cursors[batch.terms[posting]]
            cursors[batch.terms[posting]] = place + 1
            frequency = batch.frequencies[posting]
            packed[place] = np.uint32(base + document) << SHIFT | min(np.uint32(frequency), FULL)
            if frequency >= FULL:
                frequent[noted], counts[noted] = place, frequency
                noted += 1
            posting += 1
    return noted
