"""What any member may know of the bot: /status and /privacy."""

from __future__ import annotations

import asyncio
from importlib.metadata import version

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.cards.status import privacy_card, status_card
from bot.libraries import Libraries
from bot.reply import NOT_HERE, ForMembers

Interaction = discord.Interaction[discord.Client]


class State(commands.Cog):
    """The library of the guild in numbers, and what is kept of members."""

    def __init__(self, libraries: Libraries) -> None:
        self._libraries = libraries

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    async def status(self, interaction: Interaction) -> None:
        """Show how many articles there are, and how fresh they are."""
        name = self._libraries.name_for(interaction.guild_id)
        if name is None:
            raise ForMembers(NOT_HERE)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(view=await asyncio.to_thread(self._card, name))

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    async def privacy(self, interaction: Interaction) -> None:
        """Say what the bot stores, and what it does not."""
        await interaction.response.send_message(view=privacy_card(), ephemeral=True)

    def _card(self, name: str) -> ui.LayoutView:
        library = self._libraries.named(name)
        pages = library.pages().values()
        read_at = max((page.read_at for page in pages if page.read_at), default=None)
        return status_card(library.status(), sum(page.followed for page in pages), read_at, version("quoth"))
