from __future__ import annotations

import asyncio
import os
import signal
from typing import TYPE_CHECKING

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.client import register, run
from index.errors import QuothError
from tests.bot.discord_server import discord_server

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.libraries import Libraries
    from bot.settings import Settings

    Start = Callable[[Settings, Libraries], Awaitable[object]]


@pytest.fixture(autouse=True)
def _discord_is_found_again_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


def given(settings: Settings, **environment: str) -> Settings:
    return type(settings).model_validate(settings.model_dump(by_alias=True) | environment)


@pytest.mark.parametrize("token", ["", "   "])
async def test_a_missing_token_is_named_with_the_page_that_has_one(
    settings: Settings, libraries: Libraries, token: str
) -> None:
    with pytest.raises(QuothError, match=r"DISCORD_TOKEN is missing\. .*Open https://discord\.com/developers"):
        await run(given(settings, DISCORD_TOKEN=token), libraries)


@pytest.mark.parametrize("token", ["two words", "naïve", "line\nbreak"])
async def test_what_cannot_be_a_token_is_not_sent(settings: Settings, libraries: Libraries, token: str) -> None:
    with pytest.raises(QuothError, match="a letter that no token has"):
        await run(given(settings, DISCORD_TOKEN=token), libraries)


@pytest.mark.parametrize("start", [run, register])
async def test_a_token_that_discord_refuses_is_said_to_be_so_and_not_repeated(
    settings: Settings, libraries: Libraries, start: Start
) -> None:
    async with discord_server() as server:
        with pytest.raises(QuothError, match="does not accept this DISCORD_TOKEN") as told:
            await start(given(settings, DISCORD_TOKEN="wrong-secret", DISCORD_API_URL=server.url), libraries)

    assert "wrong-secret" not in str(told.value)
    assert "Reset Token" in str(told.value)


async def test_a_discord_that_cannot_be_reached_is_named(
    settings: Settings, libraries: Libraries, unused_tcp_port: int
) -> None:
    nobody = f"http://127.0.0.1:{unused_tcp_port}"

    with pytest.raises(QuothError, match=f"cannot be reached at {nobody}/api/v10.*DISCORD_API_URL"):
        await run(given(settings, DISCORD_TOKEN="right", DISCORD_API_URL=nobody), libraries)


async def test_an_intent_that_is_switched_off_is_named_with_where_to_switch_it_on(
    settings: Settings, libraries: Libraries
) -> None:
    async with discord_server() as server:
        server.refusal = 4014
        reading_all = given(settings, DISCORD_TOKEN="right", DISCORD_API_URL=server.url, QUOTH_MESSAGE_CONTENT="true")
        with pytest.raises(QuothError, match=r"4014.*switch on “Message Content Intent”.*QUOTH_MESSAGE_CONTENT"):
            await asyncio.wait_for(run(reading_all, libraries), 10)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_closes_the_connection_and_ends_the_run(
    settings: Settings, libraries: Libraries, number: signal.Signals
) -> None:
    async with discord_server() as server:
        running = asyncio.create_task(
            run(given(settings, DISCORD_TOKEN="right", DISCORD_API_URL=server.url), libraries)
        )
        await asyncio.wait_for(server.ready.wait(), 10)
        os.kill(os.getpid(), number)
        await asyncio.wait_for(running, 10)

    assert server.close_code == 1000
    assert {"ask", "reindex", "Check in the articles"} <= {command["name"] for command in server.commands}


@pytest.mark.parametrize("ending", ["", "/", "/api", "/api/v10/"])
async def test_the_api_may_be_named_with_or_without_its_version(
    settings: Settings, libraries: Libraries, ending: str
) -> None:
    async with discord_server() as server:
        named = given(settings, DISCORD_TOKEN="right", DISCORD_API_URL=server.url + ending)
        assert await register(named, libraries) == len(server.commands) > 0


async def test_the_named_gateway_is_kept_where_discord_proposes_another(
    settings: Settings, libraries: Libraries
) -> None:
    async with discord_server() as server:
        urls = {"DISCORD_API_URL": server.url, "DISCORD_GATEWAY_URL": server.gateway_url}
        named = given(settings, DISCORD_TOKEN="right", **urls)
        running = asyncio.create_task(run(named, libraries))
        await asyncio.wait_for(server.ready.wait(), 10)
        server.ready.clear()
        await server.drop()
        await asyncio.wait_for(server.ready.wait(), 10)
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(running, 10)
