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
_ASCII = 0x80
_EMPTY = np.uint64(0)
_ONE = np.uint64(1)
_MIXER = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)
_BITS = 64
_WHOLE = 8
"""Bytes of a form that its slot holds. No form holds a zero byte, so shorter forms are equal where these are."""


@kernel
def _width(text: NDArray[np.uint8], at: int) -> int:
    """Return how many bytes the character has that begins here (RFC 3629, section 3)."""
    lead = text[at]
    if lead < _ASCII:
        return 1
    return 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4  # noqa: PLR2004 - the lead bytes of the RFC


@kernel
def _class(text: NDArray[np.uint8], at: int, end: int, classes: NDArray[np.uint8]) -> int:
    """Return the class of the character that begins here, 0 where the text has ended."""
    if at >= end:
        return 0
    code = np.int64(text[at])
    if code >= _ASCII:
        width = _width(text, at)
        code &= 0x7F >> width
        for i in range(1, width):
            code = code << 6 | (np.int64(text[at + i]) & 0x3F)
    return int(classes[code])


@kernel
def _special_end(text: NDArray[np.uint8], end: int, classes: NDArray[np.uint8], first: int) -> int:
    """Return where U.S. or 1,204 ends that begins at `first`; `first` where neither does."""
    at = first
    letters = 0
    while _class(text, at, end, classes) & LETTER:
        stop = at + _width(text, at)
        if stop >= end or text[stop] != _FULL_STOP:
            break
        at = stop + 1
        letters += 1
    if letters > 1:
        return at
    at = _digits_end(text, end, classes, first)
    whole = at
    while at > first and at < end and text[at] in (_FULL_STOP, _COMMA) and _class(text, at + 1, end, classes) & DIGIT:
        at = _digits_end(text, end, classes, at + 1)
    return at if at > whole else first


@kernel
def _digits_end(text: NDArray[np.uint8], end: int, classes: NDArray[np.uint8], at: int) -> int:
    while _class(text, at, end, classes) & DIGIT:
        at += _width(text, at)
    return at


@kernel
def _word_end(text: NDArray[np.uint8], end: int, classes: NDArray[np.uint8], at: int) -> int:
    """Return where the word ends that begins here."""
    while True:
        while at < end and text[at] < _ASCII and classes[text[at]] & WORD:
            at += 1
        here = _class(text, at, end, classes)
        inside = here & APOSTROPHE and _class(text, at + _width(text, at), end, classes) & WORD
        if not (here & WORD or inside):
            return at
        at += _width(text, at)


@kernel
def _cut_unspaced(
    text: NDArray[np.uint8], at: int, end: int, classes: NDArray[np.uint8], cuts: NDArray[np.int32], count: int
) -> int:
    """Pair the characters of an unspaced script in the match from `at` to `end`, as `terms.words` does.

    Return how many forms there are with those written here; a match without such a script is one form.
    """
    while at < end:
        run = at
        while run < end and not _class(text, run, end, classes) & UNSPACED:
            run += _width(text, run)
        if run > at:
            cuts[count, 0], cuts[count, 1] = at, run
            count += 1
        at = run
        alone = True
        while at < end and _class(text, at, end, classes) & UNSPACED:
            second = at + _width(text, at)
            paired = _class(text, second, end, classes) & UNSPACED
            if paired or alone:
                cuts[count, 0], cuts[count, 1] = at, second + _width(text, second) if paired else second
                count += 1
            alone = False
            at = second
    return count


@kernel
def cut(
    text: NDArray[np.uint8],
    ends: NDArray[np.int64],
    classes: NDArray[np.uint8],
    cuts: NDArray[np.int32],
    widths: NDArray[np.int64],
) -> int:
    """Write start and end of every surface form, as `terms.words` finds them, and return how many there are.

    `text` is UTF-8, a document after the other, each up to one of `ends`; `classes` are the bits of each code point.
    `cuts` has room for all forms that there can be. `widths` is given each document's number of forms.
    """
    at = count = 0
    for document in range(ends.size):
        before = count
        end = ends[document]
        while at < end:
            here = _class(text, at, end, classes)
            after = at + _width(text, at)
            if not here & WORD:
                at = after
                continue
            stop = at
            if here & DIGIT or (after < end and text[after] == _FULL_STOP):
                stop = _special_end(text, end, classes, at)
            if stop == at:
                stop = _word_end(text, end, classes, at)
            if _is_ascii(text, at, stop):
                cuts[count, 0], cuts[count, 1] = at, stop
                count += 1
            else:
                count = _cut_unspaced(text, at, stop, classes, cuts, count)
            at = stop
        widths[document] = count - before
    return count


@kernel
def _is_ascii(text: NDArray[np.uint8], start: int, end: int) -> bool:
    met = 0
    for i in range(start, end):
        met |= text[i]
    return met < _ASCII


@kernel
def _eight(words: NDArray[np.uint64], at: int, end: int) -> np.uint64:
    """Return up to eight bytes, those from `at` to `end`, as a number; `words` are the bytes eight by eight."""
    word = at >> 3
    shift = np.uint64((at & 7) << 3)
    # Shifted twice, as no number can be shifted by all of its bits.
    eight: np.uint64 = words[word] >> shift | (words[word + 1] << _ONE) << (np.uint64(_BITS - 1) - shift)
    if end - at < _WHOLE:
        eight &= (_ONE << np.uint64((end - at) << 3)) - _ONE
    return eight


@kernel
def _hash(words: NDArray[np.uint64], first: np.uint64, start: int, end: int) -> np.uint64:
    """Return the hash of a form whose first eight bytes are `first`."""
    mixed = first * _MIXER
    for at in range(start + _WHOLE, end, _WHOLE):
        mixed = ((mixed ^ (mixed >> _HALF)) ^ _eight(words, at, end)) * _MIXER
    return mixed ^ (mixed >> _HALF)


@kernel
def number_forms(words: NDArray[np.uint64], cuts: NDArray[np.int32], table: Table, forms: NDArray[np.int32]) -> None:
    """Write the number of each form that was cut; new ones are entered into the table, which has room for all.

    `words` are the bytes of the text eight by eight, and eight more after them.
    """
    slots, ends, pool, known = table
    text = words.view(np.uint8)
    pool_words = pool.view(np.uint64)
    mask = np.uint64(slots.shape[0] - 1)
    for i in range(cuts.shape[0]):
        start, end = int(cuts[i, 0]), int(cuts[i, 1])
        first = _eight(words, start, end)
        mixed = _hash(words, first, start, end)
        slot = mixed & mask
        form = -1
        while slots[slot, 1] != _EMPTY:
            if slots[slot, 0] == first and slots[slot, 1] >> _HALF == mixed >> _HALF:
                candidate = int(np.int64(slots[slot, 1] & _LOW)) - 1
                same = end - start < _WHOLE
                if same or _same(words, start, end, pool_words, ends[candidate], ends[candidate + 1]):
                    form = candidate
                    break
            slot = (slot + _ONE) & mask
        if form < 0:
            form = int(known[0])
            at = ends[form]
            for offset in range(end - start):
                pool[at + offset] = text[start + offset]
            known[0] = form + 1
            ends[form + 1] = at + end - start
            slots[slot, 0], slots[slot, 1] = first, _entry(mixed, form)
        forms[i] = form


@kernel
def _same(words: NDArray[np.uint64], start: int, end: int, others: NDArray[np.uint64], first: int, last: int) -> bool:
    """Tell whether forms whose first eight bytes are equal are so altogether."""
    if last - first != end - start:
        return False
    for passed in range(_WHOLE, end - start, _WHOLE):
        if _eight(words, start + passed, end) != _eight(others, first + passed, last):
            return False
    return True


@kernel
def _entry(mixed: np.uint64, form: int) -> np.uint64:
    return (mixed & ~_LOW) | np.uint64(form + 1)


@kernel
def refill(table: Table) -> None:
    """Enter the forms that are known into a table whose slots are empty."""
    slots, ends, pool, known = table
    words = pool.view(np.uint64)
    mask = np.uint64(slots.shape[0] - 1)
    for form in range(known[0]):
        first = _eight(words, ends[form], ends[form + 1])
        mixed = _hash(words, first, ends[form], ends[form + 1])
        slot = mixed & mask
        while slots[slot, 1] != _EMPTY:
            slot = (slot + _ONE) & mask
        slots[slot, 0], slots[slot, 1] = first, _entry(mixed, form)


@kernel
def number_terms(
    forms: NDArray[np.int32], widths: NDArray[np.int64], numbers: NDArray[np.int32], lengths: NDArray[np.int64]
) -> int:
    """Put each form's term in its place and leave out those without one (-1); return how many terms there are.

    `lengths` is given each document's number of terms.
    """
    form = count = 0
    for document in range(widths.size):
        before = count
        for _ in range(widths[document]):
            forms[count] = numbers[forms[form]]
            count += forms[count] >= 0
            form += 1
        lengths[document] = count - before
    return count


@kernel
def tally(
    terms: NDArray[np.int32],
    lengths: NDArray[np.int64],
    counts: NDArray[np.int64],
    latest: NDArray[np.int32],
    batch: Batch,
) -> int:
    """Write each document's distinct terms and their frequencies to `batch`; return how many there are in all.

    `lengths` says how many of `terms` each document has. `counts` is raised by how many documents hold each term.
    `latest` is -1 for every term, before and after.
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
                counts[term] += 1
                batch.terms[count], batch.frequencies[count] = term, 1
                count += 1
        batch.widths[document] = count - before
    for posting in range(count):
        latest[batch.terms[posting]] = -1
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
