"""Coming to guilds and leaving them."""

from __future__ import annotations

import asyncio
import logging

import discord
from discord import ui
from discord.ext import commands, tasks

from bot.asking.answering import Answering
from bot.guilds import Presence
from bot.libraries import Libraries
from bot.place import Place
from bot.reply import ForMembers
from bot.running.welcome import place_to_speak, welcome_card
from index.errors import QuothError

logger = logging.getLogger(__name__)


class ComingAndGoing(commands.Cog):
    """Says hello, and sees that what is kept of a guild goes after the bot left it."""

    def __init__(self, bot: commands.Bot, answering: Answering, libraries: Libraries, keep_days: int) -> None:
        self._bot = bot
        self._answering = answering
        self._libraries = libraries
        self._presence = Presence(libraries, answering.guilds, keep_days)

    async def cog_unload(self) -> None:
        """Look after nothing any more."""
        self.sweep.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Catch up with what happened while the bot was off; Discord may say this more than once."""
        here = {guild.id for guild in self._bot.guilds}
        shards = self._bot.shard_id or 0, self._bot.shard_count or 1
        await asyncio.to_thread(self._presence.compare, here, shards, discord.utils.utcnow())
        if not self.sweep.is_running():
            self.sweep.start()

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keep what there is of a guild, and say hello where the bot may."""
        await asyncio.to_thread(self._presence.came, guild.id)
        channel = place_to_speak(guild)
        card = await asyncio.to_thread(self._card, guild) if channel else None
        if channel is None or card is None:
            return
        try:
            await channel.send(view=card)
        except (discord.Forbidden, discord.NotFound) as refused:
            logger.info("No welcome in channel %d: %s", channel.id, refused)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Note since when the bot is gone."""
        now = discord.utils.utcnow()
        await asyncio.to_thread(self._presence.left, guild.id, now)
        await asyncio.to_thread(self._presence.sweep, now)

    @tasks.loop(hours=1)
    async def sweep(self) -> None:
        """Delete what is kept of guilds that were left long ago; what fails is tried again in an hour."""
        try:
            await asyncio.to_thread(self._presence.sweep, discord.utils.utcnow())
        except QuothError as problem:
            logger.warning("What is kept of guilds that were left was not deleted: %s", problem)

    def _card(self, guild: discord.Guild) -> ui.LayoutView | None:
        """Return the welcome; None where the guild has nothing to ask."""
        place = Place(
            guild=guild.id,
            channel=None,
            member=guild.me.id,
            today=discord.utils.utcnow().date(),
            locale=None,
            guild_locale=guild.preferred_locale.value,
        )
        try:
            library = self._answering.library(place)
        except ForMembers:
            return None
        return welcome_card(library, self._answering.words(place), own=self._libraries.is_own(guild.id))
