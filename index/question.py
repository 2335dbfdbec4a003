"""Text to question: what is asked, of whom, about what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.errors import BadQuestion
from index.lexicon import lexicon
from index.terms import fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from index.terms import Analyser

LONGEST = 4000
"""Characters of the longest question; Discord's own messages hold no more."""

LONGEST_WHO_SAID_WHAT = 20
"""Words of the longest question that is read as "what did X say about Y"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which paragraphs may answer. None means any; dates are inclusive; `source` and `speaker` match as names do."""

    speaker: str | None = None
    since: date | None = None
    until: date | None = None
    source: str | None = None
    article: str | None = None

    @property
    def narrow(self) -> bool:
        """Whether only some articles may answer."""
        return any(asked is not None for asked in (self.since, self.until, self.source, self.article))


EVERYTHING = Filters()


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question that is searched for: as typed, and its term in each language of the library."""

    surface: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, read.

    `words` are all that is searched for, each once, in order; `speaker` and `topic` are those of them that name who
    speaks and what about, in a question such as "what did Juppe say about Russia?", else empty.
    """

    text: str
    words: tuple[Word, ...]
    speaker: tuple[Word, ...] = ()
    topic: tuple[Word, ...] = ()

    @property
    def speaker_name(self) -> str | None:
        """The speaker as typed."""
        return " ".join(word.surface for word in self.speaker) or None

    @property
    def topic_name(self) -> str | None:
        """The topic as typed, without its stop words."""
        return " ".join(word.surface for word in self.topic) or None


def read_question(text: str, analysers: Sequence[Analyser], speaker: str | None = None) -> Question:
    """Read a question for a library whose articles are in the analysers' languages (at least one).

    `speaker` is a name given beside the text; it counts before one found in the text. Raises BadQuestion where the text
    is longer than `LONGEST` characters.
    """
    if len(text) > LONGEST:
        raise BadQuestion(
            f"The question has {len(text):,} characters; at most {LONGEST:,} can be asked. Ask for its main point."
        )
    surfaces = [surface for _, _, surface in words(text)]
    analyser = _language_of(surfaces, analysers)
    asked = _Asked.find(surfaces, analyser)
    if speaker:
        named = [surface for _, _, surface in words(speaker)]
        rest = [surface for surface in asked.rest if surface not in asked.speaker]
        asked = _Asked(named, asked.topic if asked.speaker else rest, named + rest)
        if not _searched(named, analyser, analysers):
            raise BadQuestion(f"“{speaker}” holds no name to look for. Give the speaker's last name.")
    if not asked.speaker:
        return Question(text=text, words=_searched(asked.rest, analyser, analysers))
    return Question(
        text=text,
        words=_searched(asked.rest, analyser, analysers),
        speaker=_searched(asked.speaker, analyser, analysers),
        topic=_searched(asked.topic, analyser, analysers),
    )


def _language_of(surfaces: Sequence[str], analysers: Sequence[Analyser]) -> Analyser:
    """Choose the language whose stop words the question holds most; the library's first where none stands out."""
    return max(analysers, key=lambda analyser: sum(not analyser.term(surface) for surface in surfaces))


def _searched(surfaces: Sequence[str], own: Analyser, analysers: Sequence[Analyser]) -> tuple[Word, ...]:
    """Keep the words that carry a topic in the question's own language, each once."""
    found: dict[str, Word] = {}
    for surface in surfaces:
        term = own.term(surface)
        if term and term not in found:
            terms = dict.fromkeys([term, *(analyser.term(surface) for analyser in analysers)])
            found[term] = Word(surface, tuple(t for t in terms if t))
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Asked:
    """The surfaces of a question by their part in it; `rest` is all that may be searched for, speaker included."""

    speaker: list[str]
    topic: list[str]
    rest: list[str]

    @classmethod
    def find(cls, surfaces: list[str], analyser: Analyser) -> _Asked:
        """Find "did SPEAKER say … about TOPIC" in the words of a question; a long one asks for more than that."""
        if len(surfaces) > LONGEST_WHO_SAID_WHAT:
            return cls([], [], surfaces)
        known = lexicon(analyser.language)
        saying = {analyser.term(verb) for verb in known.saying}
        folded = [fold(surface) for surface in surfaces]
        for i, word in enumerate(folded):
            if word not in known.asking:
                continue
            verb = next((j for j in range(i + 2, len(surfaces)) if analyser.term(surfaces[j]) in saying), None)
            if verb is None:
                continue
            speaker, after = _name(surfaces[i + 1 : verb], analyser), surfaces[verb + 1 :]
            about = next((j for j, s in enumerate(after) if fold(s) in known.about), -1)
            return cls(speaker, after[about + 1 :], surfaces[:i] + surfaces[i + 1 : verb] + after)
        return cls([], [], surfaces)


def _name(surfaces: list[str], analyser: Analyser) -> list[str]:
    """Return the name among the words between "did" and "say": the capitalised ones, or all where none is."""
    bearing = [surface for surface in surfaces if analyser.term(surface)]
    return [surface for surface in bearing if surface[0].isupper()] or bearing
