"""Telling the readers of recent answers that an article behind them has changed since."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import aiohttp
import discord

from bot.buttons.around import Around, Origin, Spot, Way
from bot.cards.changed import change_of, marked
from bot.languages import DEFAULT, words_in
from index.errors import QuothError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.asking.noting import Notes
    from bot.cards.changed import Change
    from bot.guilds import Guilds
    from index.library import Library
    from index.report import Report
    from index.store import Store
    from index.store.answered import Reference

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_EDITS = 1.0
"""So that marks leave room for answers under Discord's limits."""


class Marks:
    """Marks the answers that quote what has changed. It works in the background, one answer after another."""

    def __init__(self, client: discord.Client, store: Store, guilds: Guilds, notes: Notes) -> None:
        self._client = client
        self._store = store
        self._guilds = guilds
        self._notes = notes
        self._under_way: set[asyncio.Task[None]] = set()

    def soon(self, library: Library, report: Report) -> None:
        """Begin to mark the answers that quote what a change of a library touched; a dry run touched nothing."""
        touched = {*report.added, *report.changed, *report.removed}
        if touched and not report.dry_run:
            task = asyncio.create_task(self._mark_all(self._store.library(library.name), touched))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    def close(self) -> None:
        """Leave what is not marked yet."""
        for task in self._under_way:
            task.cancel()

    async def _mark_all(self, library: int, articles: Collection[str]) -> None:
        try:
            references = await asyncio.to_thread(self._notes.answered.quoting, library, articles)
            for reference in references:
                await self._mark(library, reference)
                await asyncio.sleep(SECONDS_BETWEEN_EDITS)
        except QuothError as problem:
            logger.warning("Answers whose articles changed are not marked: %s", problem)

    async def _mark(self, library: int, reference: Reference) -> None:
        guild = int(reference.place.removeprefix("guild:"))
        preferences = await asyncio.to_thread(self._guilds.preferences, guild)
        if not preferences.mark_changed:
            return
        channel, message = map(int, reference.message.split("/"))
        changes = await asyncio.to_thread(self._changes, library, reference)
        try:
            answer = await self._client.get_partial_messageable(channel, guild_id=guild).fetch_message(message)
            words = words_in(preferences.language or DEFAULT)
            view = marked(answer, changes, discord.utils.utcnow(), words)
            if view:
                await answer.edit(view=view)
        except discord.NotFound:
            await self._notes.write(lambda: self._notes.answered.forget(reference.place, reference.message))
        except (discord.HTTPException, aiohttp.ClientError) as refused:
            logger.info("An answer in channel %d could not be marked: %s", channel, refused)

    def _changes(self, library: int, reference: Reference) -> Mapping[str, Change | None]:
        """Return what became of the paragraphs that an answer quotes, by the custom id of the button under each."""
        changes = {}
        for quoted in reference.quoted:
            stored = self._store.article(library, quoted.article)
            spot = Spot.of(quoted.article, quoted.number)
            button = Around(Way.BEFORE, Origin.ANSWER, spot)
            changes[button.custom_id] = change_of(quoted, stored.article if stored else None)
        return changes
