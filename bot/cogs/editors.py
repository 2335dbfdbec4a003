"""What the editors of a library do: reindex it."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Event

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.cards.frame import notice
from bot.cards.report import progress_card, report_card
from bot.door import ForMembers
from bot.libraries import Libraries
from index.report import Progress

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_EDITS = 2.0
SECONDS_TO_STOP = 20.0
NOT_HERE = "This server has no articles to reindex. Whoever runs this bot decides which servers have."

Interaction = discord.Interaction[discord.Client]


class Stopped(ForMembers):
    """The bot is going off; the reindex was left, and the old index still serves."""


class Run:
    """A reindex under way in a thread: it is shown in the reply as it goes, and can be stopped between two steps."""

    def __init__(self, interaction: Interaction) -> None:
        self.since = int(time.time())
        self.task = asyncio.current_task()
        self._interaction = interaction
        self._loop = asyncio.get_running_loop()
        self._stop = Event()
        self._shown = -math.inf
        self._showing: Future[None] | None = None

    def stop(self) -> None:
        """End the work at its next report: the library then changes nothing."""
        self._stop.set()

    def report(self, progress: Progress) -> None:
        """Show how far the work is, unless something was shown just now. Called from the thread.

        Raises:
            Stopped: the work is to end here.
        """
        if self._stop.is_set():
            raise Stopped(
                "The bot is going off, so the reindex was stopped. Nothing was changed; start it again later."
            )
        now = time.monotonic()
        if now - self._shown >= SECONDS_BETWEEN_EDITS and (self._showing is None or self._showing.done()):
            self._shown = now
            self._showing = asyncio.run_coroutine_threadsafe(self._show(progress), self._loop)

    async def shown(self) -> None:
        """Wait for an edit under way: what is shown next must come after it."""
        if self._showing:
            await asyncio.wrap_future(self._showing)

    async def _show(self, progress: Progress) -> None:
        try:
            await self._interaction.edit_original_response(view=progress_card(progress))
        except discord.HTTPException as missed:
            logger.info("Progress could not be shown: %s", missed)


class Editors(commands.Cog):
    """Commands for members who may manage the guild."""

    def __init__(self, libraries: Libraries) -> None:
        self._libraries = libraries
        self._runs: dict[str, Run] = {}

    async def cog_unload(self) -> None:
        """End what is under way, and give it the time to say so."""
        tasks = {run.task for run in self._runs.values() if run.task}
        for run in self._runs.values():
            run.stop()
        if tasks:
            await asyncio.wait(tasks, timeout=SECONDS_TO_STOP)

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True)
    @app_commands.default_permissions(manage_guild=True)
    # The default only hides the command, and a guild can change it: this decides.
    @app_commands.checks.has_permissions(manage_guild=True)
    @app_commands.describe(dry_run="Only show what would change")
    async def reindex(self, interaction: Interaction, *, dry_run: bool = False) -> None:
        """Read the articles again; questions are answered meanwhile."""
        name = self._libraries.name_for(interaction.guild_id)
        if name is None:
            await interaction.response.send_message(view=notice(NOT_HERE), ephemeral=True)
        elif running := self._runs.get(name):
            told = f"A reindex is already running since <t:{running.since}:R>. Wait for it to end, then try again."
            await interaction.response.send_message(view=notice(told), ephemeral=True)
        else:
            with self._only_one(name, interaction) as run:
                await interaction.response.defer(thinking=True)
                library = await asyncio.to_thread(self._libraries.named, name)
                work = library.preview_reindex if dry_run else library.reindex
                try:
                    report = await asyncio.to_thread(work, run.report)
                finally:
                    await run.shown()
            await _show_result(interaction, report_card(report, library.folder))
            await asyncio.to_thread(library.warm)

    @contextmanager
    def _only_one(self, library: str, interaction: Interaction) -> Iterator[Run]:
        """Hold the place of a library, by its name, while it is reindexed."""
        run = self._runs[library] = Run(interaction)
        try:
            yield run
        finally:
            del self._runs[library]


async def _show_result(interaction: Interaction, view: ui.LayoutView) -> None:
    """Show a result in the reply, or in the channel where the reply cannot be edited any more.

    Discord lets an interaction be edited for 15 minutes; reading many articles can take longer.
    """
    try:
        await interaction.edit_original_response(view=view)
    except discord.HTTPException as late:
        logger.info("The result of a reindex goes to the channel, as its reply cannot be edited: %s", late)
        if isinstance(interaction.channel, discord.abc.Messageable):
            await interaction.channel.send(view=view)
