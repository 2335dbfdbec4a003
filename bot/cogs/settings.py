"""How a guild is served, as its editors choose: /settings."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.asking.answering import Answering
from bot.asking.noting import Notes
from bot.editors.choosing import Choosing, Shown
from bot.editors.panel import editors_only
from bot.place import Place
from bot.settings import Settings

Interaction = discord.Interaction[discord.Client]


class GuildSettings(commands.Cog):
    """The panel of a guild's choices, for its editors."""

    def __init__(self, answering: Answering, notes: Notes, settings: Settings) -> None:
        self._answering = answering
        self._choosing = Choosing(answering, notes, settings)

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let editors pass. The default only hides a command, and a guild can change it: this decides."""
        return await editors_only(interaction)

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True)
    @app_commands.default_permissions(manage_guild=True)
    async def settings(self, interaction: Interaction) -> None:
        """Choose where and how questions are answered here, and who edits."""
        self._answering.library_name(Place.of(interaction))
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._choosing.show(interaction, Shown())
