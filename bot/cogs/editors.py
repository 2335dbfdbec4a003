"""What the editors of a library do with its sources: look at them, read them again."""

from __future__ import annotations

import asyncio

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.asking.answering import words_of
from bot.cards.report import report_card
from bot.cards.sources import by_weight, sources_frame
from bot.catalogue import Catalogue
from bot.editors.changing import Changes
from bot.editors.menus import LONGEST_OPTION, MOST_OPTIONS, Menu
from bot.editors.panel import Panel, editors_only
from bot.editors.rollbacks import Rollbacks
from bot.languages import Words
from bot.libraries import Libraries
from bot.reply import ForMembers
from index.changes.editing import Editing, Source
from index.library import Library

Interaction = discord.Interaction[discord.Client]


class Editors(commands.Cog):
    """Commands for members who may manage the guild."""

    def __init__(self, libraries: Libraries, changes: Changes, rollbacks: Rollbacks, refresh_minutes: int) -> None:
        self._libraries = libraries
        self._changes = changes
        self._rollbacks = rollbacks
        self._refresh_minutes = refresh_minutes

    async def cog_unload(self) -> None:
        """End what is under way, and give it the time to say so."""
        await self._changes.end()

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let editors pass. The default only hides a command, and a guild can change it: this decides."""
        return await editors_only(interaction)

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True)
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(dry_run="Only show what would change")
    async def reindex(self, interaction: Interaction, *, dry_run: bool = False) -> None:
        """Read the articles again; questions are answered meanwhile."""
        async with self._changes.begin(interaction, "report-reindexing") as run:
            report = await run.of(Library.preview_reindex if dry_run else Library.reindex)
            await run.show(await self._rollbacks.offered(interaction, report, run.library))

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True)
    @app_commands.default_permissions(manage_guild=True)
    async def refresh(self, interaction: Interaction) -> None:
        """Read what is new in the feeds and web pages that were added."""
        async with self._changes.begin(interaction, "report-refreshing") as run:
            report = await run.of(Library.refresh)
            await run.show(report_card(report, run.library.folder, run.words("report-refreshed"), run.words))

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True)
    @app_commands.default_permissions(manage_guild=True)
    async def sources(self, interaction: Interaction) -> None:
        """Show where the articles come from, and what failed."""
        name = self._libraries.name_for(interaction.guild_id)
        if name is None:
            raise ForMembers("change-not-here")
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(view=await self._origins(interaction, name))

    async def _origins(self, interaction: Interaction, library: str) -> Panel:
        """Return where the articles come from, with a menu that switches the filter for a source."""
        words = await words_of(interaction)
        opened = await asyncio.to_thread(self._libraries.named, library)
        ways = await asyncio.to_thread(lambda: Catalogue(self._libraries, library).ways())
        sources = await asyncio.to_thread(opened.editing.sources)
        pages = list((await asyncio.to_thread(opened.pages)).values())
        panel = Panel(interaction, sources_frame(ways, sources, pages, self._refresh_minutes, words))
        offered = by_weight(sources)[:MOST_OPTIONS]
        if not offered:
            return panel

        async def picked(pressed: Interaction, values: list[str]) -> None:
            source = offered[int(values[0])]
            async with self._changes.begin(pressed, "report-switching") as run:
                switch = Editing.unfilter if source.is_filtered else Editing.filter
                await run.of(lambda library, _: switch(library.editing, source.name))
                await run.show(await self._origins(pressed, run.library.name))

        options = [discord.SelectOption(label=_switching(each, words), value=str(n)) for n, each in enumerate(offered)]
        return panel.add_item(ui.ActionRow(Menu(words("sources-menu"), options, picked)))


def _switching(source: Source, words: Words) -> str:
    """Say what picking a source does."""
    does = words("sources-search-all") if source.is_filtered else words("sources-filter-again")
    return f"{does} {source.name}"[:LONGEST_OPTION]
