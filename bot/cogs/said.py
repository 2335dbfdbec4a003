"""Who said what, in date order: /said."""

from __future__ import annotations

import asyncio

import discord
from discord import app_commands
from discord.ext import commands

from bot.asking.answering import Answering, words_of
from bot.asking.suggesting import Suggesting
from bot.buttons.timeline import Timeline
from bot.cards.asked import Asked
from bot.cogs.ask import Name
from bot.days import first_day, last_day
from bot.place import Place
from bot.reply import show
from index.question import Filters

Interaction = discord.Interaction[discord.Client]


class Sayings(commands.Cog):
    """The timeline of what people said."""

    def __init__(self, answering: Answering, suggesting: Suggesting) -> None:
        self._answering = answering
        self._suggesting = suggesting

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    @app_commands.describe(
        speaker="Who spoke",
        about="On what",
        since="Only articles from then on: 2011-09-07, 2011-09 or 2011",
        until="Only articles up to then: 2011-09-07, 2011-09 or 2011",
    )
    async def said(
        self,
        interaction: Interaction,
        speaker: Name,
        about: Name | None = None,
        since: Name | None = None,
        until: Name | None = None,
    ) -> None:
        """List what somebody said, in date order, word for word."""
        filters = Filters(
            speaker=speaker,
            about=about,
            since=first_day(since) if since else None,
            until=last_day(until) if until else None,
        )
        place = Place.of(interaction)
        await asyncio.to_thread(self._answering.admit, place)
        await interaction.response.defer(thinking=True)
        words = await words_of(interaction)
        timeline = Timeline(Asked(words("timeline-asked"), filters), place)
        await show(interaction, await asyncio.to_thread(timeline.card, self._answering))

    @said.autocomplete("speaker")
    async def speakers(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest those who speak in this place's articles."""
        return await self._suggesting.speakers(Place.of(interaction), typed)
