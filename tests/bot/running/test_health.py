from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import unused_port
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.client import run
from bot.running.health import (
    LATE,
    SECONDS_BETWEEN_LINES,
    SECONDS_BETWEEN_LOOKS,
    SECONDS_REMEMBERED,
    Health,
    Lag,
    watch,
    watched,
)
from bot.settings import Settings
from index.errors import QuothError
from tests.bot.discord_server import DiscordServer, discord_server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.client import QuothBot
    from bot.libraries import Libraries


async def asked(port: int) -> tuple[int, dict[str, Any]]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/health") as answer:
        return answer.status, await answer.json()


async def until(status: int, port: int) -> dict[str, Any]:
    async with asyncio.timeout(20):
        while True:
            given, report = await asked(port)
            if given == status:
                return report
            await asyncio.sleep(0.05)


class TestLag:
    def test_the_longest_of_the_last_minute_counts(self) -> None:
        lag = Lag()
        assert lag.longest == 0
        lag.note(3.0, now=1_000)
        lag.note(0.1, now=1_001)
        assert lag.longest == 3.0
        lag.note(0.2, now=1_000 + SECONDS_REMEMBERED + 1)
        assert lag.longest == 0.2

    def test_a_long_one_is_logged_at_most_once_a_minute(self, caplog: pytest.LogCaptureFixture) -> None:
        lag = Lag()
        lag.note(LATE / 2, now=1_000)
        assert caplog.messages == []
        lag.note(0.4, now=1_001)
        lag.note(0.9, now=1_002)
        assert caplog.messages == ["The event loop was held up for 400 ms; answers waited as long."]
        lag.note(0.5, now=1_001 + SECONDS_BETWEEN_LINES)
        assert len(caplog.messages) == 2

    async def test_what_holds_the_event_loop_up_is_noticed(self, caplog: pytest.LogCaptureFixture) -> None:
        lag = Lag()
        watching = asyncio.create_task(watch(lag))
        await asyncio.sleep(0)
        time.sleep(0.7)  # noqa: ASYNC251 (this is what the watchdog is for)
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
        watching.cancel()

        assert lag.longest >= 0.4
        assert len(caplog.messages) == 1


class TestThePage:
    @pytest.fixture(autouse=True)
    def _discord_is_found_again_afterwards(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Route, "BASE", Route.BASE)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)

    @asynccontextmanager
    async def running(self, settings: Settings, libraries: Libraries) -> AsyncIterator[tuple[DiscordServer, int]]:
        port = unused_port()
        async with discord_server() as server:
            given = {"DISCORD_TOKEN": "right", "DISCORD_API_URL": server.url, "QUOTH_HEALTH_PORT": port}
            bot = asyncio.create_task(
                run(Settings.model_validate(settings.model_dump(by_alias=True) | given), libraries)
            )
            try:
                async with asyncio.timeout(20):
                    await server.ready.wait()
                yield server, port
            finally:
                bot.cancel()
                await asyncio.wait({bot})

    async def test_a_connected_bot_says_what_it_serves(self, settings: Settings, libraries: Libraries) -> None:
        async with self.running(settings, libraries) as (_, port):
            report = await until(200, port)

        assert report["connected"] is True
        assert report["libraries"] == {"main": {"generation": libraries.main().generation, "articles": 3}}
        assert report["lag_ms"] >= 0
        assert report["version"].startswith("0.")

    async def test_a_bot_that_lost_discord_says_503(self, settings: Settings, libraries: Libraries) -> None:
        async with self.running(settings, libraries) as (server, port):
            await until(200, port)
            # Discord proposes another gateway to resume at; this one is nowhere.
            await server.drop()
            report = await until(503, port)

        assert report["connected"] is False
        assert report["latency_ms"] is None

    async def test_a_bot_that_does_not_come_to_answering_says_503(
        self, simcord_bot: QuothBot, libraries: Libraries, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lag = Lag()
        lag.note(11.0, now=1_000)
        monkeypatch.setattr(Health, "is_connected", property(lambda _: True))

        assert not Health(simcord_bot, libraries, lag).is_well
        assert Health(simcord_bot, libraries, Lag()).is_well

    async def test_a_port_that_is_taken_is_named(self, simcord_bot: QuothBot, libraries: Libraries) -> None:
        runner = web.AppRunner(web.Application())
        await runner.setup()
        port = unused_port()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        with pytest.raises(QuothError, match=f"Port {port} of QUOTH_HEALTH_PORT"):
            await watched(simcord_bot, libraries, port).__aenter__()
        await runner.cleanup()

    async def test_port_0_opens_none(self, simcord_bot: QuothBot, libraries: Libraries) -> None:
        async with watched(simcord_bot, libraries, 0):
            pass
