"""How the bot is: whether it is connected, and whether anything keeps its event loop from answering in time."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from aiohttp import web

from index.errors import QuothError

if TYPE_CHECKING:
    from discord.ext import commands

    from bot.libraries import Libraries

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 0.25
SECONDS_REMEMBERED = 60.0
SECONDS_BETWEEN_LINES = 60.0
LATE = 0.25
"""Seconds from which the log names a lag: a tenth of what Discord waits for a first response."""
STUCK = 10.0
"""Seconds of lag at which the bot counts as down."""
HOST = "127.0.0.1"


class Lag:
    """How late the event loop does what is due: the longest it kept anything waiting in the last minute, in seconds."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, float]] = deque()
        self._logged = -math.inf

    @property
    def longest(self) -> float:
        """The longest lag of the last minute."""
        return max((lag for _, lag in self._seen), default=0.0)

    def note(self, lag: float, now: float) -> None:
        """Remember a lag that was measured `now`, and log it where it is long, at most once a minute."""
        self._seen.append((now, lag))
        while self._seen[0][0] < now - SECONDS_REMEMBERED:
            self._seen.popleft()
        if lag >= LATE and now - self._logged >= SECONDS_BETWEEN_LINES:
            self._logged = now
            logger.warning("The event loop was held up for %d ms; answers waited as long.", round(lag * 1000))


async def watch(lag: Lag) -> None:
    """Measure the lag of the running event loop until cancelled."""
    while True:
        due = time.monotonic() + SECONDS_BETWEEN_LOOKS
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
        now = time.monotonic()
        lag.note(max(0.0, now - due), now)


class Health:
    """The state of a running bot in numbers, for whatever watches over it."""

    def __init__(self, bot: commands.Bot, libraries: Libraries, lag: Lag) -> None:
        self._bot = bot
        self._libraries = libraries
        self._lag = lag

    @property
    def is_connected(self) -> bool:
        """Whether the gateway's connection is open and Discord has said ready."""
        # Before the first connection discord.py has no socket at all.
        socket = getattr(self._bot, "ws", None)
        return self._bot.is_ready() and not self._bot.is_closed() and bool(socket and socket.open)

    @property
    def is_well(self) -> bool:
        """Whether members get answers."""
        return self.is_connected and self._lag.longest <= STUCK

    async def report(self) -> dict[str, Any]:
        """Return the state as JSON; times are in milliseconds, None where there is nothing to measure."""
        latency = self._bot.latency if self.is_connected else math.nan
        return {
            "connected": self.is_connected,
            "latency_ms": round(latency * 1000) if math.isfinite(latency) else None,
            "lag_ms": round(self._lag.longest * 1000),
            "libraries": await asyncio.to_thread(self._libraries_now),
            "version": version("quoth"),
        }

    def _libraries_now(self) -> dict[str, dict[str, Any]]:
        """Return the libraries that are open."""
        known = self._libraries.store
        return {
            library.name: {"generation": library.generation, "articles": known.size(known.library(library.name))}
            for library in self._libraries.opened()
        }

    async def answer(self, _: web.Request) -> web.Response:
        """Answer `GET /health`: 200 while members get answers, else 503."""
        try:
            report = await self.report()
        except QuothError as problem:
            # The message may name folders and hosts; it is in the log.
            logger.warning("The database does not say how it is: %s", problem)
            return web.json_response({"database": "failed"}, status=503)
        return web.json_response(report, status=200 if self.is_well else 503)


@asynccontextmanager
async def watched(bot: commands.Bot, libraries: Libraries, port: int) -> AsyncIterator[None]:
    """Watch the event loop as long as the context lasts, and serve `/health` to this machine; port 0 serves nothing.

    Raises:
        QuothError: the port cannot be used.
    """
    lag = Lag()
    watching = asyncio.create_task(watch(lag))
    app = web.Application()
    app.router.add_get("/health", Health(bot, libraries, lag).answer)
    runner = web.AppRunner(app, access_log=None)
    try:
        await runner.setup()
        if port:
            await _listen(runner, port)
        yield
    finally:
        watching.cancel()
        await runner.cleanup()


async def _listen(runner: web.AppRunner, port: int) -> None:
    try:
        await web.TCPSite(runner, HOST, port).start()
    except OSError as problem:
        raise QuothError(
            f"Port {port} of QUOTH_HEALTH_PORT cannot be used: {problem.strerror}. Name another, or 0 for none."
        ) from problem
