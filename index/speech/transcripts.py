"""Interviews and debates written as turns: "Q:" and "A:", or each speaker's name before a colon."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from index.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.speech.people import People

_LABEL = re.compile(r"\s*((?:[^\W_a-z][\w.’'-]{0,30} ){0,4}[^\W_a-z][\w.’'-]{0,30}) ?[:：]\s+(?=[^\s\"“„«])")
_TURN = re.compile(r"\s*([QA])(?:\.|:|\))\s+(?=\S)")
_TURNS = 3
"""Labelled paragraphs from which an article is a transcript."""


_OPENING_MARKS, _CLOSING_MARKS = '“„«"', '”“»"'


class Turn(NamedTuple):
    """Somebody's turn, and where in the paragraph their words are."""

    speaker: str
    span: Span


class Transcript:
    """The turns of an article, if it has any."""

    def __init__(self, texts: Sequence[tuple[int, str]], people: People) -> None:
        """Read the numbered texts of an article."""
        self._people = people
        self._labels = Counter(label for _, text in texts if (label := _label(text)))
        answered = sum(bool(_TURN.match(text)) for _, text in texts)
        self._interviewee = people.most_named() if answered >= _TURNS else None
        self._is_transcript = self._labels.total() >= _TURNS or self._interviewee is not None

    def turn(self, text: str) -> Turn | None:
        """Return whose turn a paragraph begins; None for a question, and for ordinary text."""
        answer = _TURN.match(text)
        if answer and self._interviewee:
            return Turn(self._interviewee, _unquoted(text, answer.end())) if answer.group(1) == "A" else None
        match = _LABEL.match(text)
        if match is None:
            return None
        label = match.group(1)
        name = self._people.full_name(label.title() if label.isupper() else label)
        known = self._people.knows(name)
        if known or (self._is_transcript and self._labels[label] > 1):
            return Turn(name, _unquoted(text, match.end()))
        return None


def _label(text: str) -> str | None:
    match = _LABEL.match(text)
    return match.group(1) if match else None


def _unquoted(text: str, start: int) -> Span:
    """Return the words from a place to the end of a paragraph, without quotation marks round all of them."""
    words = text[start:].strip()
    begin = text.index(words, start)
    if len(words) > 1 and words[0] in _OPENING_MARKS and words[-1] in _CLOSING_MARKS:
        inner = words[1:-1].strip()
        begin += words.index(inner, 1) if inner else 1
        words = inner
    return Span(begin, begin + len(words))
