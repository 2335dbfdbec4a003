"""What the editors of a library do with its sources: look at them, read them again."""

from __future__ import annotations

import asyncio

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.cards.report import report_card
from bot.cards.sources import sources_card
from bot.catalogue import Catalogue
from bot.changing import NOT_HERE, Changes
from bot.libraries import Libraries
from bot.panel import editors_only
from bot.reply import ForMembers
from index.library import Library

Interaction = discord.Interaction[discord.Client]


class Editors(commands.Cog):
    """Commands for members who may manage the guild."""

    def __init__(self, libraries: Libraries, changes: Changes, refresh_minutes: int) -> None:
        self._libraries = libraries
        self._changes = changes
        self._refresh_minutes = refresh_minutes

    async def cog_unload(self) -> None:
        """End what is under way, and give it the time to say so."""
        await self._changes.end()

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let editors pass. The default only hides a command, and a guild can change it: this decides."""
        return editors_only(interaction)

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True)
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(dry_run="Only show what would change")
    async def reindex(self, interaction: Interaction, *, dry_run: bool = False) -> None:
        """Read the articles again; questions are answered meanwhile."""
        async with self._changes.begin(interaction, "Reindexing") as run:
            report = await run.of(Library.preview_reindex if dry_run else Library.reindex)
            await run.show(report_card(report, run.library.folder))

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True)
    @app_commands.default_permissions(manage_guild=True)
    async def refresh(self, interaction: Interaction) -> None:
        """Read what is new in the feeds and web pages that were added."""
        async with self._changes.begin(interaction, "Reading feeds and web pages") as run:
            report = await run.of(Library.refresh)
            await run.show(report_card(report, run.library.folder, "Feeds and web pages read"))

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True)
    @app_commands.default_permissions(manage_guild=True)
    async def sources(self, interaction: Interaction) -> None:
        """Show where the articles come from, and what failed."""
        name = self._libraries.name_for(interaction.guild_id)
        if name is None:
            raise ForMembers(NOT_HERE)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(view=await asyncio.to_thread(self._card, name))

    def _card(self, library: str) -> ui.LayoutView:
        ways = Catalogue(self._libraries, library).ways()
        pages = list(self._libraries.named(library).pages().values())
        return sources_card(ways, pages, self._refresh_minutes)
