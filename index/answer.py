"""What the library answers: passages word for word, or an honest nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from index.span import Span
    from index.statement import Statement


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of a question that no article holds, and the one that was probably meant."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a passage stands. `link` opens the article at the very words, where the article has a URL."""

    article: str
    paragraph: int
    title: str | None
    url: str | None
    source: str | None
    published: date | None
    link: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph offered as an answer.

    `text` is the stored paragraph, verbatim. `score` orders passages; `bm25` is rank-bm25's own score of the paragraph.
    `highlights` are the question's words in it, in order and apart from each other. `statement` is who says what
    there, as far as it concerns the question; `sentence` is the sentence that answers best. `also` are
    the places where the same words stand again, in other articles or the same.
    """

    citation: Citation
    text: str
    score: float
    bm25: float
    highlights: tuple[Span, ...] = ()
    statement: Statement | None = None
    sentence: Span | None = None
    also: tuple[Citation, ...] = ()

    @property
    def hash(self) -> str:
        """The SHA-256 of the paragraph's UTF-8 text, in hex digits: whoever holds the paragraph can check it."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


class Reason(StrEnum):
    """Why nothing was found."""

    NO_MATCH = "no_match"
    UNKNOWN_SPEAKER = "unknown_speaker"
    SPEAKER_SILENT = "speaker_silent"
    SPEAKER_NOT_ON_TOPIC = "speaker_not_on_topic"
    NO_TERMS = "no_terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Passages that answer, best first. `total` counts all that were found; `passages` holds the first of them.

    `corrections` are words of the question that were read as others. `unsure` tells that the passages hold only some of
    what is asked for, and may as well be about something else.
    """

    question: str
    passages: tuple[Passage, ...]
    total: int
    confidence: float
    speaker: str | None
    topic: str | None
    unmatched: tuple[str, ...]
    generation: str
    corrections: tuple[Correction, ...] = ()
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """Nothing in the articles says this. `near` may hold passages that come close, never as an answer.

    `narrowed` tells that only some articles were asked: those that filters on date, source or article let through.
    """

    question: str
    reason: Reason
    confidence: float
    speaker: str | None
    topic: str | None
    unmatched: tuple[str, ...]
    near: tuple[Passage, ...] = field(default=())
    narrowed: bool = False
    generation: str
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """The library holds no articles yet."""

    question: str
    generation: str


Answer = Found | Nothing | Empty
