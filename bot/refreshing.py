"""Reading followed feeds and pages again while the bot runs."""

from __future__ import annotations

import asyncio
import logging

from bot.libraries import Libraries
from index.errors import QuothError

logger = logging.getLogger(__name__)


async def keep_fresh(libraries: Libraries, minutes: float) -> None:
    """Refresh every open library each so many minutes, until cancelled; what fails is logged and tried again then."""
    while True:
        await asyncio.sleep(minutes * 60)
        for library in libraries.opened():
            try:
                report = await asyncio.to_thread(library.refresh)
            except QuothError as problem:
                logger.warning("Library %s was not refreshed: %s", library.name, problem)
                continue
            counts = len(report.added), len(report.changed), len(report.removed), len(report.failed)
            logger.info("Library %s: %d added, %d changed, %d removed, %d failed", library.name, *counts)
