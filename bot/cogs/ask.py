"""Asking by command: /ask, and a menu on any message."""

from __future__ import annotations

import asyncio

import discord
from discord import app_commands
from discord.ext import commands

from bot.asking.answering import Answering, words_of
from bot.asking.noting import Notes
from bot.asking.suggesting import Suggesting
from bot.buttons.answers import BUTTONS, Asking
from bot.buttons.threads import may_open_thread
from bot.cards.asked import Asked
from bot.cards.frame import notice
from bot.days import first_day, last_day
from bot.place import Place
from bot.reply import show
from index.question import Filters

Name = app_commands.Range[str, 1, 100]
Interaction = discord.Interaction[discord.Client]


class Ask(commands.Cog):
    """Questions to the library of the place, and /help."""

    def __init__(self, bot: commands.Bot, answering: Answering, suggesting: Suggesting, notes: Notes) -> None:
        self._bot = bot
        self._answering = answering
        self._notes = notes
        self._suggesting = suggesting
        menu = app_commands.ContextMenu(name="Check in the articles", callback=self.check)
        self._menu = app_commands.allowed_contexts(guilds=True, dms=True)(
            app_commands.allowed_installs(guilds=True)(menu)
        )

    async def cog_load(self) -> None:
        """Add the menu and the buttons of answers, which cogs do not add by themselves."""
        self._bot.add_dynamic_items(*BUTTONS)
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take them away again."""
        self._bot.remove_dynamic_items(*BUTTONS)
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    @app_commands.describe(
        question="What you want to know, in your own words",
        speaker="Only what this person said",
        about="What it is about: a topic",
        since="Only articles from then on: 2011-09-07, 2011-09 or 2011",
        until="Only articles up to then: 2011-09-07, 2011-09 or 2011",
        source="Only articles from this source",
        article="Only this article: type words of its title",
        share="Whether all in the channel see the answer; without it, only you do, and may share it",
    )
    async def ask(  # noqa: PLR0913 (each is an option of the command)
        self,
        interaction: Interaction,
        *,
        question: app_commands.Range[str, 1, 300],
        speaker: Name | None = None,
        about: Name | None = None,
        since: Name | None = None,
        until: Name | None = None,
        source: Name | None = None,
        article: Name | None = None,
        share: bool = True,
    ) -> None:
        """Ask the articles; they answer in their own words."""
        filters = Filters(
            speaker=speaker,
            about=about,
            since=first_day(since) if since else None,
            until=last_day(until) if until else None,
            source=source,
            article=article,
        )
        await self._answer(interaction, Asked(question, filters), private=not share)

    @ask.autocomplete("speaker")
    async def speakers(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest those who speak in this place's articles."""
        return await self._suggesting.speakers(Place.of(interaction), typed)

    @ask.autocomplete("source")
    async def sources(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest the sources of this place's articles."""
        return await self._suggesting.sources(Place.of(interaction), typed)

    @ask.autocomplete("article")
    async def articles(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest the articles of this place."""
        return await self._suggesting.articles(Place.of(interaction), typed)

    @app_commands.command(name="help")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    async def show_help(self, interaction: Interaction) -> None:
        """See how to ask, and what the buttons do."""
        words = await words_of(interaction)
        await interaction.response.send_message(view=notice(words("ask-help")), ephemeral=True)

    async def check(self, interaction: Interaction, message: discord.Message) -> None:
        """Ask the articles what a message says; only the member who asks sees the answer."""
        if message.content.strip():
            await self._answer(interaction, Asked(message.content), private=True)
        else:
            words = await words_of(interaction)
            await interaction.response.send_message(view=notice(words("ask-no-text")), ephemeral=True)

    async def _answer(self, interaction: Interaction, asked: Asked, *, private: bool) -> None:
        place = Place.of(interaction)
        await asyncio.to_thread(self._answering.admit, place)
        await interaction.response.defer(ephemeral=private, thinking=True)
        asking = Asking(asked=asked, place=place, private=private, may_open_thread=may_open_thread(interaction))
        laid_out = await asyncio.to_thread(asking.laid_out, self._answering)
        answer = await show(interaction, laid_out.view)
        await self._notes.asked(place, laid_out.served)
        if not private:
            await self._notes.sent(place, laid_out.served, answer)
