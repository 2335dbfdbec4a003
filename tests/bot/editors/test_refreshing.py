from __future__ import annotations

import asyncio
import logging
from datetime import date
from threading import Event
from time import sleep
from typing import TYPE_CHECKING

import pytest

from bot.asking.noting import Notes, place_name
from bot.editors.refreshing import keep_fresh, keep_tidy
from index.errors import StoreFailed
from index.library import Library
from index.report import Progress, unwatched
from index.store.asking import Kind, Miss

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.libraries import Libraries
    from index.report import ProgressCallback, Report


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
    log, handler = logging.getLogger("bot.editors.refreshing"), Heard()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    yield handler
    log.removeHandler(handler)
    log.setLevel(logging.NOTSET)


async def test_open_libraries_are_refreshed_again_and_again(libraries: Libraries, heard: Heard) -> None:
    told: list[Report] = []
    refreshing = asyncio.create_task(keep_fresh(libraries, 0, lambda _, report: told.append(report)))
    await heard.until("Library main: 0 added")
    await heard.until("Library main: 0 added")
    refreshing.cancel()

    assert len(told) >= 2


async def test_a_library_that_is_busy_is_tried_again_later(libraries: Libraries, heard: Heard) -> None:
    store = libraries.store
    with store.writing(store.library("main")):
        refreshing = asyncio.create_task(keep_fresh(libraries, 0, lambda *_: None))
        await heard.until("Library main was not refreshed")
    await heard.until("Library main: 0 added")
    refreshing.cancel()


async def test_what_is_too_old_is_deleted_though_a_first_try_failed(
    libraries: Libraries, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.editors.refreshing.HOURS_BETWEEN_TIDYINGS", 0)
    notes = Notes(libraries)
    notes.missed.note(place_name(1), [Miss(Kind.TERM, "zeppelin", 1, date(2020, 1, 1))])
    expired, expire = asyncio.Event(), notes.expire
    loop, tries = asyncio.get_running_loop(), iter([StoreFailed("The disk is full.")])

    def failing_first() -> None:
        for problem in tries:
            raise problem
        expire()
        loop.call_soon_threadsafe(expired.set)

    monkeypatch.setattr(notes, "expire", failing_first)
    tidying = asyncio.create_task(keep_tidy(notes))
    await heard.until("What is too old was not deleted")
    await asyncio.wait_for(expired.wait(), 20)
    tidying.cancel()

    assert notes.missed.size(place_name(1)).total() == 0
    await asyncio.to_thread(notes.close)


async def test_a_refresh_under_way_ends_with_the_bot(libraries: Libraries, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended = Event(), Event()

    def endless(_: Library, progress: ProgressCallback = unwatched) -> None:
        begun.set()
        try:
            for step in range(1_000):
                progress(Progress("Fetching", step, 1_000))
                sleep(0.01)
        finally:
            if step < 999:
                ended.set()

    monkeypatch.setattr(Library, "refresh", endless)
    refreshing = asyncio.create_task(keep_fresh(libraries, 0, lambda *_: None))
    await asyncio.to_thread(begun.wait, 10)
    refreshing.cancel()

    assert await asyncio.to_thread(ended.wait, 2)
