"""What a question is once it is read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from index.answer import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which paragraphs may answer. None means any; dates are inclusive; `source` and `speaker` match as names do.

    `about` is the topic, whatever the question says beside it.

    `sources` are whole names, any of which may answer: the only ones of a place, whatever is asked for beside them.
    """

    speaker: str | None = None
    about: str | None = None
    since: date | None = None
    until: date | None = None
    source: str | None = None
    article: str | None = None
    sources: frozenset[str] | None = None

    @property
    def narrow(self) -> bool:
        """Whether only some articles may answer."""
        narrowing = (self.since, self.until, self.source, self.article, self.sources)
        return any(asked is not None for asked in narrowing)


EVERYTHING = Filters()


class Form(StrEnum):
    """What is asked for: somebody's words, their position, whoever said something, or none of these.

    A position or reaction may stand in others' words too: "Brackwater welcomed the plan."
    """

    WHAT_SAID = "what_said"
    STANCE = "stance"
    WHO_SAID = "who_said"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, as typed or corrected, and its term in each language; stop words have none."""

    surface: str
    terms: tuple[str, ...]

    @property
    def is_name(self) -> bool:
        """Whether it is written as names and numbers are."""
        return self.surface[0].isupper() or self.surface[0].isdigit()


@dataclass(frozen=True, slots=True)
class Cited:
    """Reports that a question refers to: their sources, and the days on which they were published."""

    sources: tuple[str, ...]
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, read.

    `words` are all that is searched for, each once, in order. In "what did Juppe say about Russia?" `speaker` and
    `topic` are those of them that name who speaks and what about; `others` are further speakers, any of whom may
    answer. "Who said …?" has a topic only; a plain question has neither. `phrases` stood in quotation marks, stop words
    and all: an answer holds them word for word. `cited` reports come first. `filters` joins what was given with dates
    and sources in the text; `literal` is then the same question with these words searched for, to be asked where
    nothing else is found: "fares in 2026" may be about that year.
    """

    text: str
    words: tuple[Word, ...]
    form: Form = Form.PLAIN
    speaker: tuple[Word, ...] = ()
    others: tuple[tuple[Word, ...], ...] = ()
    topic: tuple[Word, ...] = ()
    phrases: tuple[tuple[Word, ...], ...] = ()
    cited: Cited | None = None
    filters: Filters = EVERYTHING
    corrections: tuple[Correction, ...] = ()
    literal: Question | None = None

    @property
    def speakers(self) -> tuple[tuple[Word, ...], ...]:
        """Everyone whose words are asked for, in the order named."""
        return (self.speaker, *self.others) if self.speaker else ()

    @property
    def speaker_name(self) -> str | None:
        """The speakers as typed or corrected."""
        return " and ".join(_joined(speaker) for speaker in self.speakers) or None

    @property
    def topic_name(self) -> str | None:
        """The topic as typed or corrected, without its stop words."""
        return _joined(self.topic) or None


def _joined(words: tuple[Word, ...]) -> str:
    return " ".join(word.surface for word in words)
