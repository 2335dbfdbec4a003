"""What every way of asking has in common: which library answers, by whose choices, in which language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.languages import DEFAULT, language_of, words_in
from bot.reply import NOT_HERE, ForMembers

if TYPE_CHECKING:
    from bot.cards.asked import Asked
    from bot.guilds import Guilds, Preferences
    from bot.languages import Words
    from bot.libraries import Libraries
    from bot.place import Place
    from index.answer import Answer
    from index.library import Library


@dataclass(frozen=True, slots=True)
class Served:
    """An answer, with what decides how it is shown. `passages` is how many a card shows."""

    answer: Answer
    preferences: Preferences
    words: Words
    passages: int


class Answering:
    """Answers for all guilds. Asks the database and the index, so not on the event loop."""

    def __init__(self, libraries: Libraries, guilds: Guilds, passages: int) -> None:
        """Answer from `libraries` by the choices of `guilds`, with `passages` where a guild did not choose."""
        self.libraries = libraries
        self.guilds = guilds
        self._passages = passages

    def library_name(self, place: Place) -> str:
        """Return the name of the library that a place asks, without opening it; raise ForMembers if there is none."""
        name = self.libraries.name_for(place.guild)
        if name is None:
            raise ForMembers(NOT_HERE)
        return name

    def library(self, place: Place) -> Library:
        """Return the library that a place asks; raise ForMembers where there is none."""
        return self.libraries.named(self.library_name(place))

    def words(self, place: Place) -> Words:
        """Return the texts in the member's language, else in the guild's, else in English."""
        chosen = self.guilds.preferences(place.guild).language
        return words_in(language_of(place.locale) or chosen or DEFAULT)

    def ask(self, place: Place, asked: Asked, skipped: int) -> Served:
        """Answer a question, with the passages after the first `skipped` too."""
        preferences = self.guilds.preferences(place.guild)
        passages = preferences.passages or self._passages
        answer = self.library(place).ask(asked.question, asked.filters, skipped + passages)
        return Served(answer, preferences, self.words(place), passages)
