"""What every way of asking has in common: which library answers, by whose choices, in which language."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import discord

from bot.asking.cooldown import A_MINUTE, Cooldowns, TooSoon, Turn
from bot.asking.locales import Locales
from bot.languages import DEFAULT, UNREGISTERED, language_of, words_in
from bot.place import Place
from bot.reply import ForMembers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.cards.asked import Asked
    from bot.guilds import Guilds, Preferences
    from bot.languages import Words
    from bot.libraries import Libraries
    from index.answer import Answer
    from index.article import Article
    from index.library import Library
    from index.question import Filters
    from index.timeline import Said


@dataclass(frozen=True, slots=True)
class Served:
    """An answer, with what decides how it is shown. `passages` is how many a card shows."""

    answer: Answer
    preferences: Preferences
    words: Words
    passages: int


class Answering:
    """Answers for all guilds. Asks the database and the index, so not on the event loop."""

    def __init__(self, libraries: Libraries, guilds: Guilds, passages: int, a_minute: int = A_MINUTE) -> None:
        """Answer from `libraries` by the choices of `guilds`, with `passages` where a guild did not choose.

        A guild may ask `a_minute` questions a minute, 0: any number.
        """
        self.libraries = libraries
        self.guilds = guilds
        self._passages = passages
        self._cooldowns = Cooldowns(a_minute)
        self._locales = Locales()
        self.commands = UNREGISTERED

    def library_name(self, place: Place) -> str:
        """Return the name of the library that a place asks, without opening it; raise ForMembers if there is none."""
        name = self.libraries.name_for(place.guild)
        if name is None:
            raise ForMembers("error-not-here")
        return name

    def library(self, place: Place) -> Library:
        """Return the library that a place asks; raise ForMembers where there is none."""
        return self.libraries.named(self.library_name(place))

    def words(self, place: Place) -> Words:
        """Return the texts in the member's language, else in the one that the guild chose or has, else in English."""
        language = language_of(self._locales.of(place)) or self.guilds.preferences(place.guild).language
        return words_in(language or language_of(place.guild_locale) or DEFAULT, self.commands)

    def admit(self, place: Place) -> None:
        """Count a question that is about to be asked, in whatever way.

        Raises:
            ForMembers: this place has nothing to ask.
            TooSoon: whoever asks has to wait.
        """
        self._take(place, self.guilds.preferences(place.guild).cooldown)

    def admit_again(self, place: Place) -> None:
        """Count a question that was answered already, to read on or to share: the member's own pause is not for that.

        Raises what `admit` does.
        """
        self._take(place, 0)

    def sources(self, place: Place) -> frozenset[str] | None:
        """Return the only sources that a place asks, None where it asks all."""
        by_channel = self.guilds.preferences(place.guild).sources
        return None if place.channel is None else by_channel.get(place.channel)

    def narrowed(self, place: Place, filters: Filters) -> Filters:
        """Return what a member filters by, within the sources of the place."""
        return replace(filters, sources=self.sources(place))

    def may_read(self, place: Place, article: Article) -> bool:
        """Tell whether an article is of a source that the place asks."""
        sources = self.sources(place)
        return sources is None or article.source in sources

    def statements(self, place: Place, about: str | None, filters: Filters) -> Iterator[Said]:
        """Yield who said what, as `Library.statements` does, in the sources of the place."""
        return self.library(place).statements(about, self.narrowed(place, filters))

    def ask(self, place: Place, asked: Asked, skipped: int) -> Served:
        """Answer a question, with the passages after the first `skipped` too."""
        preferences = self.guilds.preferences(place.guild)
        passages = preferences.passages or self._passages
        answer = self.library(place).ask(asked.question, self.narrowed(place, asked.filters), skipped + passages)
        return Served(answer, preferences, self.words(place), passages)

    def _take(self, place: Place, pause: int) -> None:
        self.library_name(place)
        if self.sources(place) == frozenset():
            raise ForMembers("settings-no-sources-here")
        turn, now = Turn.of(place, pause), discord.utils.utcnow().timestamp()
        wait = self._cooldowns.take(turn, now)
        if wait is None:
            return
        when, told = f"<t:{wait.until}:R>", self._cooldowns.is_told(turn, wait, now)
        if wait.crowded:
            raise TooSoon("settings-too-many", told=told, when=when)
        raise TooSoon("settings-too-soon", told=told, seconds=pause, when=when)


async def words_of(interaction: discord.Interaction[Any]) -> Words:
    """Return the texts in the language of whoever began an interaction."""
    # The client is the bot, which has an Answering and so cannot be named here.
    answering: Answering = interaction.client.answering
    return await asyncio.to_thread(answering.words, Place.of(interaction))
