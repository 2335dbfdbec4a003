"""The real bot in a browser page on this machine: no Discord, no token, no network."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

import discord

from bot.client import QuothBot
from bot.libraries import Libraries
from bot.settings import Settings
from index.errors import QuothError

if TYPE_CHECKING:
    import simcord

INSTALL = 'The preview needs simcord. Install it: "uv sync --group preview", or "pip install simcord[preview]".'


@dataclass(frozen=True, slots=True)
class Stage:
    """A guild with one channel and one member in it who may manage it, and the page that shows them."""

    url: str
    channel: simcord.ChannelHandle
    member: simcord.MemberActor
    bot: QuothBot

    @property
    def last(self) -> discord.Message:
        """The newest message in the channel."""
        assert self.channel.last_message is not None, "somebody wrote"
        return self.channel.last_message


async def run(settings: Settings, libraries: Libraries) -> None:
    """Print the page's address and serve it until the program is interrupted.

    Raises:
        QuothError: simcord is not installed.
    """
    async with staged(settings, libraries) as stage:
        print(f"Open {stage.url}\nMention the bot or use /ask in the channel. Ctrl-C ends.", flush=True)  # noqa: T201 (the terminal's answer)
        await asyncio.Event().wait()


@asynccontextmanager
async def staged(settings: Settings, libraries: Libraries) -> AsyncIterator[Stage]:
    """Run the bot over `libraries` in a simulated Discord and serve its page.

    Raises:
        QuothError: simcord is not installed.
    """
    simcord = _simcord()
    bot = QuothBot(libraries, settings)
    try:
        async with simcord.run(bot, check_errors=False) as env:
            assert bot.user is not None, "simcord logs the bot in"
            await bot.user.edit(username="Quoth")
            member = _member(env)
            channel = env.guild.create_text_channel("ask-the-articles")
            async with env.preview(channel, viewers=[member], layout="channel") as page:
                yield Stage(page.url, channel, member, bot)
    except simcord.SetupError as incomplete:
        raise QuothError(f"The preview cannot start: {incomplete}") from incomplete


def _simcord() -> ModuleType:
    """Import simcord only here: the bot itself runs without it."""
    # On import simcord makes a client that has no intents, and discord.py would warn of that one.
    logging.getLogger("discord.state").setLevel(logging.ERROR)
    try:
        return import_module("simcord")
    except ImportError:
        raise QuothError(INSTALL) from None


def _member(env: simcord.Env) -> simcord.MemberActor:
    """Return a new member of a new guild, who may use every command."""
    guild = env.create_guild("Quoth's preview")
    editors = guild.create_role("editors", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(env.create_user("you"), roles=[editors])
