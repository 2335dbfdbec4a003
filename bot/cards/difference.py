"""Two versions of a paragraph as one text: what was taken out struck through, what came in bold, both word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from bot.cards.text import escape, isolate

WORDS_ROUND = 6
"""Words that are shown on each side of a difference; what lies further away is left out."""
_WORD = re.compile(r"\s*\S+|\s+$")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


class Fate(Enum):
    """What became of a piece of text, with the Markdown that shows it."""

    KEPT = ""
    REMOVED = "~~"
    ADDED = "**"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that have one fate, verbatim."""

    fate: Fate
    text: str


def difference(before: str, now: str) -> tuple[Piece, ...]:
    """Return the pieces of both: those kept and removed are `before`, those kept and added are `now`."""
    old, new = _WORD.findall(before), _WORD.findall(now)
    pieces = (
        piece
        for _, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for piece in _pieces(old[first:last], new[start:end])
    )
    return tuple(piece for piece in pieces if piece.text)


def _pieces(old: Sequence[str], new: Sequence[str]) -> tuple[Piece, ...]:
    if old == new:
        return (Piece(Fate.KEPT, "".join(old)),)
    return Piece(Fate.REMOVED, "".join(old)), Piece(Fate.ADDED, "".join(new))


def written(pieces: Sequence[Piece]) -> str:
    """Return the pieces as one line of Markdown, with an ellipsis for what is far from any difference."""
    line = "".join(_written(pieces))
    return isolate(" ".join(line.split()))


def _written(pieces: Sequence[Piece]) -> Iterator[str]:
    for place, piece in enumerate(pieces):
        if piece.fate is Fate.KEPT:
            yield escape(_near(piece.text, is_first=place == 0, is_last=place == len(pieces) - 1))
        else:
            # Discord reads marks only where they touch the words.
            edges = _EDGES.fullmatch(piece.text)
            assert edges is not None, "the pattern matches any text"
            before, words, after = edges.groups()
            mark = piece.fate.value
            yield f"{before}{mark}{escape(words)}{mark}{after}" if words else before


def _near(text: str, *, is_first: bool, is_last: bool) -> str:
    """Return the words of a kept piece that stand close to a difference."""
    words = _WORD.findall(text)
    before = [] if is_first else words[:WORDS_ROUND]
    after = [] if is_last else words[-WORDS_ROUND:]
    if len(words) <= len(before) + len(after) or not (before or after):
        return text
    return "".join(before) + " … " + "".join(after)
