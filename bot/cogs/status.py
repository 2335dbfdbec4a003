"""What any member may know of the bot: /status and /privacy."""

from __future__ import annotations

import asyncio
from importlib.metadata import version

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.asking.answering import Answering
from bot.cards.status import privacy_card, status_card
from bot.place import Place

Interaction = discord.Interaction[discord.Client]


class State(commands.Cog):
    """The library of the guild in numbers, and what is kept of members."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    async def status(self, interaction: Interaction) -> None:
        """Show how many articles there are, and how fresh they are."""
        place = Place.of(interaction)
        self._answering.library_name(place)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(view=await asyncio.to_thread(self._status, place))

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    async def privacy(self, interaction: Interaction) -> None:
        """Say what the bot stores, and what it does not."""
        view = await asyncio.to_thread(self._privacy, Place.of(interaction))
        await interaction.response.send_message(view=view, ephemeral=True)

    def _status(self, place: Place) -> ui.LayoutView:
        library = self._answering.library(place)
        pages = library.pages().values()
        read_at = max((page.read_at for page in pages if page.read_at), default=None)
        feeds = sum(page.followed for page in pages)
        return status_card(library.status(), feeds, read_at, version("quoth"), self._answering.words(place))

    def _privacy(self, place: Place) -> ui.LayoutView:
        return privacy_card(self._answering.guilds.preferences(place.guild), self._answering.words(place))
