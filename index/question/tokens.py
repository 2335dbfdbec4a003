"""A question as tokens: words, how they compare, and the punctuation after them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.terms import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_POSSESSIVE = re.compile(r"['’ʼ]s$|(?<=s)['’ʼ]$", re.IGNORECASE)
_ENDED = frozenset(f"{last}{mark}" for last in "sS" for mark in "'’ʼ")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|dell|dall|nell|sull|all|un)['’ʼ](?=\w)", re.IGNORECASE)
_ELIDING = frozenset({"ca", "fr", "it"})
_STOP = re.compile(r"[.?!;…¿¡。！？\n]")
_COMMA = re.compile(r"[,:()–—]| - ")
COMMA, STOP = ",", "."
_LONGEST_ABBREVIATION = 4
_SMALL = 3
"""Letters of the longest word that a heading may leave without a capital."""
_HEADING = 4
"""Longer words of the shortest question that is taken for a heading: "Alain Juppe" alone is a name."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a question at characters `start` to `end` of it.

    `plain` is folded and without possessive ending; `after` is `COMMA`, `STOP` or ""; `first` tells that it begins a
    sentence.
    """

    start: int
    end: int
    surface: str
    plain: str
    possessive: bool
    after: str
    first: bool

    @property
    def written(self) -> str:
        """The word as typed, without possessive ending."""
        return _POSSESSIVE.sub("", self.surface)

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return self.surface[:1].isupper()

    @property
    def proper(self) -> bool:
        """Whether its capital is not that of a sentence."""
        return self.capital and not self.first


def tokens(text: str, language: str) -> list[Token]:
    """Cut a question into tokens; "l'Ukraine" is two where the language elides."""
    pieces = list(_pieces(text, language))
    following = [*(start for start, _, _ in pieces[1:]), len(text)]
    punctuation = [
        _punctuation(surface, text[end:begin]) for (_, end, surface), begin in zip(pieces, following, strict=False)
    ]
    return [
        Token(
            start=start,
            end=end,
            surface=surface,
            plain=fold(_POSSESSIVE.sub("", surface)),
            possessive=_POSSESSIVE.search(surface) is not None or text[end - 1 : end + 1] in _ENDED,
            after=after,
            first=before == STOP,
        )
        for (start, end, surface), before, after in zip(pieces, [STOP, *punctuation], punctuation, strict=False)
    ]


def _pieces(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    for start, end, surface in words(text):
        if not surface.strip("_"):  # a blank to fill
            continue
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
    """Tell whether capitals mean anything: some are there, and not on every word, as in a heading."""
    capitals = [token.capital for token in question if len(token.surface) > _SMALL and token.surface[0].isalpha()]
    headed = all(capitals) and len(capitals) >= _HEADING
    return any(token.capital for token in question) and not headed


def begins(sentence: Sequence[Token], phrase: str) -> bool:
    """Tell whether a sentence begins with a phrase of folded words."""
    parts = phrase.split()
    return len(parts) <= len(sentence) and all(
        token.plain == part for token, part in zip(sentence, parts, strict=False)
    )
