"""The texts of a language, found by their names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.languages.commands import UNREGISTERED

if TYPE_CHECKING:
    from bot.languages.commands import Commands

FOLDER = Path(__file__).parent
DEFAULT = "en"
LANGUAGES = ("en", "fr", "de", "es", "uk", "ru")
"""ISO 639-1 codes, each the name of a folder."""
_LONG = 500
"""Characters for which a mark stands while a text is filled: Fluent refuses more than 2,500 at once."""


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language, with the commands that they name."""

    language: str
    commands: Commands = UNREGISTERED

    def __call__(self, name: str, /, **given: str | int | date) -> str:
        """Return the text called `name`, filled with what is given: numbers and days as the language writes them.

        A text that the language lacks is English. Strings are filled in as they are, so they come escaped.

        Raises:
            LookupError: there is no such text, or it cannot be filled with what is given.
        """
        bundle = bundle_of(self.language)
        if not bundle.has_message(name):
            bundle = bundle_of(DEFAULT)
        pattern = bundle.get_message(name).value
        if pattern is None:
            raise LookupError(f"The text “{name}” says nothing.")
        long = {key: value for key, value in given.items() if isinstance(value, str) and len(value) > _LONG}
        filling = {key: self.day(value) if isinstance(value, date) else value for key, value in given.items()}
        written, problems = bundle.format_pattern(pattern, filling | {key: _mark(key) for key in long})
        if problems:
            raise LookupError(f"The text “{name}” cannot be filled: {problems[0]}")
        text = self.commands.linked(str(written))
        for key, value in long.items():
            text = text.replace(_mark(key), value)
        return text

    def number(self, number: int) -> str:
        """Write a number with its digits grouped: "1,204"."""
        return format_decimal(number, locale=self.language)

    def day(self, day: date) -> str:
        """Write a day with the short name of its month: "7 Sep 2011"."""
        return format_date(day, _day_pattern(self.language), locale=self.language)


def words_in(language: str, commands: Commands = UNREGISTERED) -> Words:
    """Return the texts of a language of `LANGUAGES`."""
    return Words(language, commands)


@cache
def bundle_of(language: str) -> FluentBundle:
    """Return all texts of a language; they are read once."""
    # What is filled in is isolated by whoever escapes it, where it may run the other way (bot/cards/text.py).
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def language_of(locale: str | None) -> str | None:
    """Return the language of a Discord locale such as "es-419" (Discord's reference, "Locales"), None for others."""
    language = (locale or "").partition("-")[0]
    return language if language in LANGUAGES else None


def _mark(key: str) -> str:
    return f"\0{key}\0"


@cache
def _day_pattern(language: str) -> str:
    """Return how a language writes days, in the letters of Unicode (UTS #35, "Date Format Patterns")."""
    pattern = bundle_of(language).get_message("day-pattern").value
    assert pattern is not None, "a test finds each language's pattern"
    return str(bundle_of(language).format_pattern(pattern)[0])
