"""Words in quotation marks: where they begin and end in a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS = '"“”„‟«»‘‚‹›「」『』'
_MARK = re.compile(rf"``|''|[{MARKS}’']")

# Opening mark to the marks that may close it. German closes with the mark that opens English.
_CLOSING = {
    "“": '”"“', "”": "”", "„": '“”"', "‟": "”", "«": "»", "»": "«»", '"': '"”', "‘": "’", "‚": "‘’", "‹": "›",
    "›": "‹›", "「": "」", "『": "』", "'": "'", "``": "''", "''": "''",
}  # fmt: skip
_SINGLE = frozenset("‘’'‚")
_BOTH_WAYS = _SINGLE | {"”", "''"}
_OPENS_AFTER = frozenset(" \t\u00a0\u202f([{—–-/:;,.")


class Quotation(NamedTuple):
    """Characters `start` to `end` of a paragraph, quotation marks left out.

    `outer_start` and `outer_end` hold the marks too. A quotation that is not `closed` goes on in the next paragraph.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a paragraph, in order. Linear in the text."""
    return tuple(_found(text, list(_MARK.finditer(text))))


def _found(text: str, marks: list[re.Match[str]]) -> Iterator[Quotation]:
    last_of = {mark.group(): i for i, mark in enumerate(marks)}
    at = 0
    while at < len(marks):
        opening = marks[at]
        at += 1
        if not _opens(text, opening):
            continue
        closings = _CLOSING[opening.group()]
        limit = max((last_of.get(mark, -1) for mark in _each(closings)), default=-1)
        closing = next((i for i in range(at, limit + 1) if _closes(text, marks[i], closings)), None)
        if closing is not None:
            yield _trimmed(text, opening, marks[closing].start(), marks[closing].end(), closed=True)
            at = closing + 1
        elif opening.group() in _SINGLE:
            # Nothing closes it: an apostrophe, and so are those before the last of its kind.
            last_of = {mark: i for mark, i in last_of.items() if mark not in closings}
        else:
            yield _trimmed(text, opening, len(text), len(text), closed=False)
            return


def _each(closings: str) -> tuple[str, ...]:
    return ("''",) if closings == "''" else tuple(closings)


def _opens(text: str, mark: re.Match[str]) -> bool:
    sign, start, end = mark.group(), mark.start(), mark.end()
    if sign not in _CLOSING or end == len(text):
        return False
    if sign in _BOTH_WAYS:
        # Also an apostrophe, or a mark that closes: only at the beginning of a word does it open.
        return (start == 0 or text[start - 1] in _OPENS_AFTER) and not text[end].isspace()
    return True


def _closes(text: str, mark: re.Match[str], closings: str) -> bool:
    sign = mark.group()
    if sign not in _each(closings):
        return False
    if sign in _SINGLE:
        return mark.end() == len(text) or not (text[mark.end()].isalnum())
    if sign in '"“' and mark.start() and text[mark.start() - 1].isspace() and mark.end() < len(text):
        # A mark that both opens and closes, standing before a word: another opens inside.
        return not text[mark.end()].isalnum()
    return True


def _trimmed(text: str, opening: re.Match[str], end: int, outer_end: int, *, closed: bool) -> Quotation:
    start = opening.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quotation(start, end, opening.start(), outer_end, closed)
