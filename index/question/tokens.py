"""A question as tokens: words, how they compare, and the punctuation after them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.terms import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_POSSESSIVE = re.compile(r"['’ʼ]s$|(?<=s)['’ʼ]$", re.IGNORECASE)
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|dell|dall|nell|sull|all|un)['’ʼ](?=\w)", re.IGNORECASE)
_ELIDING = frozenset({"ca", "fr", "it"})
_STOP = re.compile(r"[.?!;…¿¡。！？\n]")
_COMMA = re.compile(r"[,:()–—]| - ")
COMMA, STOP = ",", "."
_LONGEST_ABBREVIATION = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a question at characters `start` to `end` of it.

    `plain` is folded and without possessive ending; `after` is `COMMA`, `STOP` or "".
    """

    start: int
    end: int
    surface: str
    plain: str
    possessive: bool
    after: str

    @property
    def written(self) -> str:
        """The word as typed, without possessive ending."""
        return _POSSESSIVE.sub("", self.surface)

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return self.surface[:1].isupper()


def tokens(text: str, language: str) -> list[Token]:
    """Cut a question into tokens; "l'Ukraine" is two where the language elides."""
    pieces = list(_pieces(text, language))
    following = [*(start for start, _, _ in pieces[1:]), len(text)]
    return [
        Token(
            start=start,
            end=end,
            surface=surface,
            plain=fold(_POSSESSIVE.sub("", surface)),
            possessive=_POSSESSIVE.search(text[start : end + 1]) is not None,
            after=_punctuation(surface, text[end:begin]),
        )
        for (start, end, surface), begin in zip(pieces, following, strict=False)
    ]


def _pieces(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    for start, end, surface in words(text):
        elided = _ELIDED.match(surface) if language in _ELIDING else None
        if elided:
            yield start, start + elided.end(), elided[0]
            yield start + elided.end(), end, surface[elided.end() :]
        else:
            yield start, end, surface


def _punctuation(word: str, between: str) -> str:
    """Tell what stands behind a word; the dot of "Mr." and "Rep." ends nothing."""
    abbreviated = between.startswith(". ") and (
        len(word) == 1 or (len(word) <= _LONGEST_ABBREVIATION and word[:1].isupper())
    )
    if _STOP.search(between[1:] if abbreviated else between):
        return STOP
    return COMMA if _COMMA.search(between) else ""


def sentences_of(question: Sequence[Token]) -> list[list[Token]]:
    """Part tokens where a sentence ends."""
    parts: list[list[Token]] = [[]]
    for token in question:
        parts[-1].append(token)
        if token.after == STOP:
            parts.append([])
    return [part for part in parts if part]


def cased(question: Sequence[Token]) -> bool:
    """Tell whether capitals mean anything: some are there, and not every word begins with one."""
    capitals = [token.capital for token in question if token.surface[:1].isalpha()]
    return any(capitals) and not all(token.surface.isupper() for token in question)
