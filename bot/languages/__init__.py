"""What the bot says, in the languages of its members: one folder of Fluent files for each.

A file holds the texts of one room, such as `answer.ftl` those of `bot/cards/answer.py`. English is complete by
definition; a test proves the others are, and that each text is asked for with what it needs (projectfluent.org).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fluent.runtime import FluentBundle, FluentResource

if TYPE_CHECKING:
    from datetime import date

_FOLDER = Path(__file__).parent

DEFAULT = "en"
LANGUAGES = ("en", "fr", "de", "es", "uk", "ru")
"""ISO 639-1 codes, each the name of a folder."""


class Words:
    """The texts of one language, by their names."""

    def __init__(self, language: str, bundle: FluentBundle) -> None:
        self.language = language
        self._bundle = bundle

    def __call__(self, name: str, **given: str | int | date) -> str:
        """Return the text called `name`, filled with what is given: numbers and dates as the language writes them.

        Raises:
            LookupError: no language has such a text, or it needs something that is not given.
        """
        message = self._bundle.get_message(name)
        if message.value is None:
            raise LookupError(f"The text “{name}” says nothing.")
        written, problems = self._bundle.format_pattern(message.value, given)
        if problems:
            raise LookupError(f"The text “{name}” cannot be filled: {problems[0]}")
        return str(written)

    def names(self) -> frozenset[str]:
        """Return the names of all texts."""
        return frozenset(self._bundle._messages)  # noqa: SLF001 (no door leads to them)


@cache
def words_in(language: str) -> Words:
    """Return the texts of a language of `LANGUAGES`."""
    # What is filled in comes escaped, and isolated where it may run the other way (bot/cards/text.py).
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((_FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return Words(language, bundle)


def language_of(locale: str | None) -> str | None:
    """Return the language of a Discord locale such as "es-419" (Discord's reference, "Locales"), None for others."""
    language = (locale or "").partition("-")[0]
    return language if language in LANGUAGES else None
