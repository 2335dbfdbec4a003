"""Putting back what a reindex replaced, from the buttons of its report."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from bot.cards.frame import notice
from bot.cards.report import report_frame
from bot.editors.panel import Button, Panel
from bot.place import Place
from bot.reply import ForMembers
from index.errors import NothingToRollBack
from index.library import Library

if TYPE_CHECKING:
    from bot.asking.answering import Answering
    from bot.editors.changing import Changes, Run
    from bot.languages import Words
    from index.report import ProgressCallback, Report

Interaction = discord.Interaction[discord.Client]


class Rollbacks:
    """Offers a rollback under the report of a reindex, says first what it would do, and offers to undo it."""

    def __init__(self, answering: Answering, changes: Changes) -> None:
        self._answering = answering
        self._changes = changes

    async def offered(self, interaction: Interaction, report: Report, library: Library) -> Panel:
        """Return the report of a reindex, with a button where it changed anything."""
        words = await self._words(interaction)

        async def pressed(asking: Interaction) -> None:
            await self._ask(asking, library, words)

        panel = Panel(interaction, report_frame(report, library.folder, words("report-reindexed"), words))
        has_changed = report.added or report.changed or report.removed
        offered = [Button(words("rollback-button"), pressed)] if has_changed and not report.dry_run else []
        return panel.with_buttons(*offered)

    async def _ask(self, interaction: Interaction, library: Library, words: Words) -> None:
        await interaction.response.defer()
        try:
            preview = await asyncio.to_thread(library.preview_rollback)
        except NothingToRollBack:
            raise ForMembers("rollback-nothing") from None

        async def sure(pressed: Interaction) -> None:
            async with self._changes.begin(pressed, "rollback-doing") as run:
                await self._roll_back(pressed, run, preview.generation, words)

        async def kept(pressed: Interaction) -> None:
            await pressed.response.edit_message(view=notice(words("rollback-kept")))

        shown = report_frame(replace(preview, dry_run=False), library.folder, words("rollback-would"), words)
        panel = Panel(interaction, shown, words("rollback-files")).with_buttons(
            Button(words("rollback-now"), sure, discord.ButtonStyle.danger), Button(words("rollback-keep"), kept)
        )
        await interaction.edit_original_response(view=panel)

    async def _roll_back(self, interaction: Interaction, run: Run, generation: str, words: Words) -> None:
        """Roll back where the library is still of the generation that the editor saw."""

        def work(library: Library, progress: ProgressCallback) -> Report:
            if library.generation != generation:
                raise ForMembers("rollback-stale")
            return library.rollback(progress)

        report = await run.of(work)

        async def undone(pressed: Interaction) -> None:
            async with self._changes.begin(pressed, "rollback-doing") as undoing:
                await self._roll_back(pressed, undoing, report.generation, words)

        shown = report_frame(report, run.library.folder, words("rollback-done"), words)
        panel = Panel(interaction, shown, words("rollback-files"))
        await run.show(panel.with_buttons(Button(words("rollback-undo"), undone)))

    async def _words(self, interaction: Interaction) -> Words:
        return await asyncio.to_thread(self._answering.words, Place.of(interaction))
