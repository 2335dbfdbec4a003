from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import pytest

from bot.refreshing import keep_fresh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.libraries import Libraries


class Heard(logging.Handler):
    """What the log says, line by line, to be waited for."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: asyncio.Queue[str] = asyncio.Queue()

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.put_nowait(record.getMessage())

    async def until(self, beginning: str) -> None:
        async with asyncio.timeout(20):
            while not (await self._lines.get()).startswith(beginning):
                pass


@pytest.fixture
def heard() -> Iterator[Heard]:
    log, handler = logging.getLogger("bot.refreshing"), Heard()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    yield handler
    log.removeHandler(handler)
    log.setLevel(logging.NOTSET)


async def test_open_libraries_are_refreshed_again_and_again(libraries: Libraries, heard: Heard) -> None:
    refreshing = asyncio.create_task(keep_fresh(libraries, 0))
    await heard.until("Library main: 0 added")
    await heard.until("Library main: 0 added")
    refreshing.cancel()


async def test_a_library_that_is_busy_is_tried_again_later(libraries: Libraries, heard: Heard) -> None:
    store = libraries.store
    with store.writing(store.library("main")):
        refreshing = asyncio.create_task(keep_fresh(libraries, 0))
        await heard.until("Library main was not refreshed")
    await heard.until("Library main: 0 added")
    refreshing.cancel()
