"""What was asked, as small print above an answer, and read back from there by its buttons."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import discord

from bot.cards.text import escape_line, unescape
from bot.languages import LANGUAGES, words_in
from index.question import EVERYTHING, Filters

if TYPE_CHECKING:
    from bot.languages import Words

LONGEST_NAME = 100
LONGEST_QUESTION = 300
_SMALL = "-# "
_GIVEN = ("speaker", "about", "since", "until", "source", "article")
_ISOLATES = re.compile("[\u2068\u2069]")
_DIGITS = re.compile(r"\d+")
_SLOT = "\0"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the filters that were given beside it."""

    question: str
    filters: Filters = EVERYTHING

    def line(self, words: Words) -> str:
        """Return the small print. Other members do not see what somebody typed into a command."""
        since, until = self.filters.since, self.filters.until
        given = {
            "speaker": _written(self.filters.speaker, LONGEST_NAME),
            "about": _written(self.filters.about, LONGEST_NAME),
            "since": words.day(since) if since else "",
            "until": words.day(until) if until else "",
            "source": _written(self.filters.source, LONGEST_NAME),
            "article": _written(self.filters.article, LONGEST_NAME),
        }
        asked = _Label.of("question", words).put(_written(self.question, LONGEST_QUESTION))
        narrowed = (_Label.of(name, words).put(value) for name, value in given.items() if value)
        return _SMALL + " · ".join((asked, *narrowed))

    def is_whole(self, words: Words) -> bool:
        """Tell whether the small print holds everything, so that the same can be asked again from it."""
        return read_line(self.line(words)) == replace(self, question=" ".join(self.question.split()))


def read_line(line: str) -> Asked | None:
    """Return what was asked from its small print, written in any of our languages; None where `line` is none."""
    if not line.startswith(_SMALL):
        return None
    parts = line.removeprefix(_SMALL).split(" · ")
    return next(filter(None, (_read_parts(parts, words_in(language)) for language in LANGUAGES)), None)


def asked_of(message: discord.Message) -> Asked | None:
    """Return what the answer in `message`, one of the bot's own, was asked."""
    texts = (part.content for part in message.components if isinstance(part, discord.TextDisplay))
    return next(filter(None, map(read_line, texts)), None)


@dataclass(frozen=True, slots=True)
class _Label:
    """What stands before and after a value: "speaker " and nothing."""

    before: str
    after: str

    @classmethod
    def of(cls, name: str, words: Words) -> _Label:
        before, _, after = words(f"asked-{name}", value=_SLOT).partition(_SLOT)
        return cls(before, after)

    def put(self, value: str) -> str:
        return self.before + value + self.after

    def take(self, part: str) -> str | None:
        """Return the value out of what `put` made, None where this is not its label."""
        if not part.startswith(self.before) or not part.endswith(self.after):
            return None
        return unescape(_ISOLATES.sub("", part.removeprefix(self.before).removesuffix(self.after)))


def _read_parts(parts: list[str], words: Words) -> Asked | None:
    """Return what was asked in a language, None where it is not this one."""
    question = _Label.of("question", words).take(parts[0])
    labels = {name: _Label.of(name, words) for name in _GIVEN}
    found = [(name, label.take(part)) for part in parts[1:] for name, label in labels.items()]
    given = {name: value for name, value in found if value}
    if question is None or len(given) != len(parts) - 1:
        return None
    try:
        filters = Filters(
            speaker=given.get("speaker"),
            about=given.get("about"),
            since=_day(given["since"], words) if "since" in given else None,
            until=_day(given["until"], words) if "until" in given else None,
            source=given.get("source"),
            article=given.get("article"),
        )
    except (ValueError, KeyError):
        return None
    return Asked(question, filters)


def _day(written: str, words: Words) -> date:
    """Read "7 Sep 2011" as the language writes it; raise ValueError or KeyError where it is no such day."""
    months = {_DIGITS.sub("", words.day(date(2000, month, 1))): month for month in range(1, 13)}
    number, year = map(int, _DIGITS.findall(written))
    return date(year, months[_DIGITS.sub("", written)], number)


def _written(value: str | None, longest: int) -> str:
    # The middle dot parts what was given; escaped, it cannot part a value.
    return escape_line(value or "", longest).replace("·", "\\·")
