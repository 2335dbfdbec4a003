"""What the bot does again and again while it runs: reading feeds and pages, deleting what is too old to be kept."""

from __future__ import annotations

import asyncio
import logging
from threading import Event

from bot.asking.noting import Notes
from bot.editors.changing import Done
from bot.libraries import Libraries
from index.errors import QuothError
from index.library import Library
from index.report import Progress, ProgressCallback

logger = logging.getLogger(__name__)

HOURS_BETWEEN_TIDYINGS = 24.0


class _Ended(QuothError):
    """The bot is going off; the library stays as it was."""


async def keep_fresh(libraries: Libraries, minutes: float, done: Done) -> None:
    """Refresh every open library each so many minutes, until cancelled; what fails is logged and tried again then."""
    ending = Event()

    def step(_: Progress) -> None:
        if ending.is_set():
            raise _Ended

    try:
        while True:
            await asyncio.sleep(minutes * 60)
            for library in libraries.opened():
                await _refresh(library, step, done)
    finally:
        # The thread is not cancelled with the task, and the bot would wait for its end.
        ending.set()


async def _refresh(library: Library, step: ProgressCallback, done: Done) -> None:
    try:
        report = await asyncio.to_thread(library.refresh, step)
    except QuothError as problem:
        logger.warning("Library %s was not refreshed: %s", library.name, problem)
        return
    done(library, report)
    counts = len(report.added), len(report.changed), len(report.removed), len(report.failed)
    logger.info("Library %s: %d added, %d changed, %d removed, %d failed", library.name, *counts)


async def keep_tidy(notes: Notes) -> None:
    """Delete what is too old to be kept, now and each day, until cancelled; what fails is tried again the next day."""
    while True:
        try:
            await notes.write(notes.expire)
        except QuothError as problem:
            logger.warning("What is too old was not deleted: %s", problem)
        await asyncio.sleep(HOURS_BETWEEN_TIDYINGS * 3600)
