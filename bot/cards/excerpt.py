"""What to show of a paragraph that is longer than a card: whole sentences round the highlights."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.sentences import sentences
from index.span import Span

_GAP = re.compile(r"\s+")
_WORDS_BEFORE = 8

Fits = Callable[[Span], bool]


@dataclass(frozen=True, slots=True)
class Part:
    """Which sentences of a paragraph are shown, from 1 to `total`; only some words of it where one is cut."""

    first: int
    last: int
    total: int
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The span of a paragraph that is shown, and which part of it that is (None: all of it)."""

    span: Span
    part: Part | None = None


def excerpt(text: str, highlights: Sequence[Span], fits: Fits) -> Excerpt | None:
    """Return the whole of `text` where it `fits`, else whole sentences round its highlights; None where nothing fits.

    A sentence that is itself too long is shown in part.
    """
    whole = Span(0, len(text))
    if fits(whole):
        return Excerpt(whole)
    parts = list(sentences(text)) or [whole]
    best = max(range(len(parts)), key=lambda place: (_marked(parts[place], highlights), -place))
    if not fits(parts[best]):
        words = _words_round(text, parts[best], highlights, fits)
        return None if words is None else Excerpt(words, Part(best + 1, best + 1, len(parts), cut=True))
    first, last = _grown(parts, best, fits)
    return Excerpt(Span(parts[first].start, parts[last].end), Part(first + 1, last + 1, len(parts)))


def _marked(part: Span, highlights: Sequence[Span]) -> int:
    return sum(part.start <= mark.start < part.end for mark in highlights)


def _grown(parts: Sequence[Span], best: int, fits: Fits) -> tuple[int, int]:
    """Add the sentences after and before `best`, one at a time, as long as they fit."""
    first = last = best
    grown = True
    while grown:
        grown = False
        if last + 1 < len(parts) and fits(Span(parts[first].start, parts[last + 1].end)):
            last, grown = last + 1, True
        if first > 0 and fits(Span(parts[first - 1].start, parts[last].end)):
            first, grown = first - 1, True
    return first, last


def _words_round(text: str, sentence: Span, highlights: Sequence[Span], fits: Fits) -> Span | None:
    """Return as many whole words of `sentence` as fit, from its start or from shortly before its first highlight."""
    marks = [mark.end for mark in highlights if sentence.start <= mark.start < sentence.end]
    shown = marks[0] if marks else sentence.start + 1
    words = [sentence.start, *(gap.end() for gap in _GAP.finditer(text, sentence.start, shown))]
    for start in (words[0], words[-_WORDS_BEFORE:][0], words[-1]):
        ends = (gap.start() for gap in _GAP.finditer(text, start, sentence.end))
        spans = [Span(start, end) for end in (*ends, sentence.end)]
        fitting = bisect_left(spans, True, key=lambda span: not fits(span))
        if fitting and spans[fitting - 1].end >= shown:
            return spans[fitting - 1]
    return None
