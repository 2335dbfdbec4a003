"""Changes of a library from Discord: one at a time, shown in the reply as they go, ended with the bot."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from contextvars import copy_context
from functools import partial
from threading import Event

import discord
from discord import ui

from bot.asking.answering import words_of
from bot.cards.report import progress_card
from bot.languages import Words
from bot.libraries import Libraries
from bot.reply import ForMembers
from index.library import Library
from index.report import Progress, ProgressCallback, Report

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_EDITS = 2.0
SECONDS_TO_STOP = 20.0
MOST_AT_ONCE = 4
"""Libraries that are changed at the same time; others wait. They take no thread in which questions are answered."""

Interaction = discord.Interaction[discord.Client]
Work = Callable[[Library, ProgressCallback], Report]
Done = Callable[[Library, Report], None]
"""What is called after each change, with what it did."""


class Stopped(ForMembers):
    """The bot is going off; the change was left, and the old index still serves."""


class Run:
    """A change under way: it works in a thread, is shown in the reply, and can be stopped between two steps."""

    def __init__(self, interaction: Interaction, library: Library, doing: str, words: Words, changes: Changes) -> None:
        self.library = library
        self.words = words
        self._changes = changes
        self._doing = doing
        self._interaction = interaction
        self._loop = asyncio.get_running_loop()
        self._stop = Event()
        self._shown = -math.inf
        self._showing: Future[None] | None = None

    async def of(self, work: Work) -> Report:
        """Do the work; the event loop is free meanwhile."""
        try:
            in_context = partial(copy_context().run, work, self.library, self._report)
            report = await self._loop.run_in_executor(self._changes.workers, in_context)
        except ExceptionGroup:
            # What is fetched at once stops together, and says so in a group.
            if self._stop.is_set():
                raise Stopped("change-stopped") from None
            raise
        finally:
            if self._showing:  # what is shown next must come after it
                await asyncio.wrap_future(self._showing)
        self._changes.done(self.library, report)
        return report

    async def show(self, view: ui.LayoutView) -> None:
        """Show a result in the reply, or in the channel where the reply cannot be edited any more.

        Discord lets an interaction be edited for 15 minutes; reading many articles can take longer. What only the
        editor was to see stays out of the channel.
        """
        try:
            await self._interaction.edit_original_response(view=view)
        except discord.HTTPException as late:
            logger.info("The reply that was to show a result cannot be edited: %s", late)
            pressed, channel = self._interaction.message, self._interaction.channel
            is_private = pressed is not None and pressed.flags.ephemeral
            if isinstance(channel, discord.abc.Messageable) and not is_private:
                await channel.send(view=view)

    def stop(self) -> None:
        """End the work at its next report: the library then changes nothing."""
        self._stop.set()

    def _report(self, progress: Progress) -> None:
        """Show how far the work is, unless something was shown just now. Called from the thread.

        Raises:
            Stopped: the work is to end here.
        """
        if self._stop.is_set():
            raise Stopped("change-stopped")
        now = time.monotonic()
        if now - self._shown >= SECONDS_BETWEEN_EDITS and (self._showing is None or self._showing.done()):
            self._shown = now
            self._showing = asyncio.run_coroutine_threadsafe(self._show(progress), self._loop)

    async def _show(self, progress: Progress) -> None:
        try:
            card = progress_card(progress, self.words(self._doing), self.words)
            await self._interaction.edit_original_response(view=card)
        except discord.HTTPException as missed:
            logger.info("Progress could not be shown: %s", missed)


class Changes:
    """The changes under way, at most one of each library."""

    def __init__(self, libraries: Libraries, done: Done) -> None:
        self.done = done
        self.workers = ThreadPoolExecutor(MOST_AT_ONCE, "changes")
        self._libraries = libraries
        self._since: dict[str, float] = {}
        self._runs: dict[asyncio.Task[object] | None, Run] = {}

    @asynccontextmanager
    async def begin(self, interaction: Interaction, doing: str) -> AsyncIterator[Run]:
        """Hold the library of a guild for a change, and answer that it began. A button's own message shows the change.

        `doing` names the text that says what is done.

        Raises:
            ForMembers: the guild has no library, or it is being changed already.
        """
        name = self._libraries.name_for(interaction.guild_id)
        if name is None:
            raise ForMembers("change-not-here")
        if name in self._since:
            seconds = round(time.monotonic() - self._since[name])
            raise ForMembers("change-under-way", seconds=seconds)
        self._since[name] = time.monotonic()
        task = asyncio.current_task()
        try:
            await interaction.response.defer(thinking=interaction.type is not discord.InteractionType.component)
            library = await asyncio.to_thread(self._libraries.named, name)
            words = await words_of(interaction)
            run = self._runs[task] = Run(interaction, library, doing, words, self)
            yield run
        finally:
            del self._since[name]
            self._runs.pop(task, None)
        await asyncio.to_thread(library.warm)

    async def end(self) -> None:
        """End what is under way, and give it the time to say so."""
        for run in self._runs.values():
            run.stop()
        tasks = {task for task in self._runs if task}
        if tasks:
            await asyncio.wait(tasks, timeout=SECONDS_TO_STOP)
        self.workers.shutdown(wait=False)
