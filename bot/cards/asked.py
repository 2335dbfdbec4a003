"""What was asked, as small print above an answer, and read back from there by its buttons."""

from __future__ import annotations

import re
from calendar import month_abbr
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import discord

from bot.cards.text import escape_line, unescape
from bot.wording import day
from index.question import EVERYTHING, Filters

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_NAME = 100
LONGEST_QUESTION = 300
_HEAD = "-# asked: "
_GIVEN = re.compile(r"(?P<name>speaker|since|until|source) (?P<value>.+)", re.DOTALL)
_ISOLATES = re.compile("[\u2068\u2069]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the filters that were given beside it."""

    question: str
    filters: Filters = EVERYTHING

    @property
    def line(self) -> str:
        """The small print. Other members do not see what somebody typed into a command."""
        given = {
            "speaker": self.filters.speaker,
            "since": day(self.filters.since),
            "until": day(self.filters.until),
            "source": self.filters.source,
        }
        narrowed = (f"{name} {_written(value, LONGEST_NAME)}" for name, value in given.items() if value)
        return _HEAD + " · ".join((_written(self.question, LONGEST_QUESTION), *narrowed))

    @property
    def is_whole(self) -> bool:
        """Whether the small print holds everything, so that the same can be asked again from it."""
        return read_line(self.line) == Asked(" ".join(self.question.split()), self.filters)


def read_line(line: str) -> Asked | None:
    """Return what was asked from its small print, None where `line` is none."""
    if not line.startswith(_HEAD):
        return None
    question, *narrowed = line.removeprefix(_HEAD).split(" · ")
    given = [_GIVEN.fullmatch(part) for part in narrowed]
    try:
        filters = _filters({found["name"]: _read(found["value"]) for found in given if found})
    except ValueError:
        return None
    return Asked(_read(question), filters)


def asked_of(message: discord.Message) -> Asked | None:
    """Return what the answer in `message`, one of the bot's own, was asked."""
    texts = (part.content for part in message.components if isinstance(part, discord.TextDisplay))
    return next(filter(None, map(read_line, texts)), None)


def _filters(given: Mapping[str, str]) -> Filters:
    return Filters(
        speaker=given.get("speaker"),
        since=_date(given["since"]) if "since" in given else None,
        until=_date(given["until"]) if "until" in given else None,
        source=given.get("source"),
    )


def _date(written: str) -> date:
    """Read "7 Sep 2011"; raise ValueError where it is no such date."""
    number, month, year = written.split()
    return date(int(year), list(month_abbr).index(month), int(number))


def _written(value: str, longest: int) -> str:
    # The middle dot parts what was given; escaped, it cannot part a value.
    return escape_line(value, longest).replace("·", "\\·")


def _read(value: str) -> str:
    return unescape(_ISOLATES.sub("", value))
