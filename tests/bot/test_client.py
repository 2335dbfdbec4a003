from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
import pytest
from discord import app_commands
from discord.ext import commands

from bot.client import QuothBot, Serving
from tests.bot.town import seen

if TYPE_CHECKING:
    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

COMMANDS = "/commands"
FOR_EDITORS = {"reindex", "refresh", "sources", "articles", "settings"}


async def test_the_bot_asks_for_no_privileged_intent_and_pings_nobody(simcord_bot: QuothBot) -> None:
    asked_for = {name for name, wanted in simcord_bot.intents if wanted}

    assert asked_for == {"guilds", "guild_messages", "dm_messages"}
    pings = simcord_bot.allowed_mentions
    assert pings is not None
    assert not any((pings.everyone, pings.users, pings.roles, pings.replied_user))


async def test_the_first_start_registers_the_commands(town: Town, simcord_bot: QuothBot) -> None:
    (request,) = town.sent("PUT", COMMANDS)
    registered = {command["name"]: command for command in request.json or ()}

    assert set(registered) == {command.name for command in simcord_bot.tree.get_commands()}
    assert set(registered) >= {"ask", "said", "help", "status", "privacy", "Check in the articles"} | FOR_EDITORS
    editors = str(discord.Permissions(manage_guild=True).value)
    hidden = {name for name, command in registered.items() if str(command["default_member_permissions"]) == editors}
    assert hidden >= FOR_EDITORS


async def test_a_restart_registers_nothing(town: Town, libraries: Libraries, settings: Settings) -> None:
    await town.env.restart_bot(QuothBot(libraries, settings))

    assert len(town.sent("PUT", COMMANDS)) == 1
    await town.member.slash(town.channel, "ask", question="what about the ferry?")


async def test_a_changed_definition_is_registered(town: Town, libraries: Libraries, settings: Settings) -> None:
    class Grown(QuothBot):
        async def add_commands(self) -> None:
            await super().add_commands()
            self.tree.add_command(timeline)

    await town.env.restart_bot(Grown(libraries, settings))

    assert len(town.sent("PUT", COMMANDS)) == 2


@app_commands.command()
async def timeline(interaction: discord.Interaction) -> None:
    """Show what was said, in order of time."""
    await interaction.response.send_message("…")


class TestATextCommand:
    @pytest.fixture
    def simcord_bot(self, libraries: Libraries, settings: Settings) -> QuothBot:
        bot = QuothBot(libraries, settings)
        bot.add_command(ping)
        return bot

    async def test_is_never_run(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} ping")

        assert "pong" not in [message.content for message in town.channel.history()]
        assert "Nothing in the articles says this" in seen(town.last)


@commands.command()
async def ping(context: commands.Context[QuothBot]) -> None:
    await context.send("pong")


async def test_work_in_the_background_that_ends_early_is_in_the_log(
    town: Town,
    libraries: Libraries,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def broken(_: object) -> None:
        raise RuntimeError("out of paper")

    monkeypatch.setattr("bot.client.keep_tidy", broken)
    await town.env.restart_bot(Serving(libraries, settings))

    assert "out of paper" in caplog.text


async def test_work_in_the_background_ends_with_the_bot(town: Town, libraries: Libraries, settings: Settings) -> None:
    ended = asyncio.Event()

    async def tidying(_: object) -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            ended.set()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("bot.client.keep_tidy", tidying)
        await town.env.restart_bot(Serving(libraries, settings))
    await town.bot.close()

    assert ended.is_set()
