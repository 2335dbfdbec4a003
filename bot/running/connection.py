"""The way to Discord: where it is, the token that opens it, and what to say when it stays shut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import INTERNAL_API_VERSION, Route

from bot.settings import Settings
from index.errors import QuothError

PORTAL = "https://discord.com/developers/applications"
_NEW_TOKEN = (
    f"Open {PORTAL}, choose the application, then Bot, then Reset Token, and set DISCORD_TOKEN to what it shows."
)

_NO_CONTENT = (
    "Discord does not let this application read what messages say (close code 4014). "
    f"Open {PORTAL}, choose the application, then Bot, and switch on “Message Content Intent”; "
    "or take QUOTH_MESSAGE_CONTENT out of the settings: only ask-channels need it."
)


def token(settings: Settings) -> str:
    """Return the token.

    Raises:
        QuothError: there is none, or it cannot be one.
    """
    value = settings.token.get_secret_value().strip() if settings.token else ""
    if not value:
        raise QuothError(f"DISCORD_TOKEN is missing. Its line in .env counts without a # before it. {_NEW_TOKEN}")
    if not re.fullmatch(r"[!-~]+", value):
        raise QuothError(f"DISCORD_TOKEN holds a space or a letter that no token has. {_NEW_TOKEN}")
    return value


def point_to(settings: Settings) -> None:
    """Send everything to the servers that `settings` name, where they name any: a proxy, or a server for tests."""
    if settings.api_url:
        Route.BASE = _api_base(settings.api_url)
    if settings.gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway_url)


async def ask_for_gateway(client: discord.Client) -> None:
    """Use the gateway that the API names: a server for tests that stands in for the API also knows its gateway.

    Raises:
        discord.GatewayNotFound: the API names none.
    """
    _, url, _ = await client.http.get_bot_gateway()
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(url)


@contextmanager
def explained() -> Iterator[None]:
    """Turn what stands between the bot and Discord into errors with a next step.

    Raises:
        QuothError: Discord refuses the token, cannot be reached, or is in trouble itself.
    """
    try:
        yield
    except discord.LoginFailure as refused:
        raise QuothError(f"Discord does not accept this DISCORD_TOKEN. {_NEW_TOKEN}") from refused
    except discord.PrivilegedIntentsRequired as refused:
        raise QuothError(_NO_CONTENT) from refused
    except discord.ConnectionClosed as closed:
        raise QuothError(f"Discord closed the connection with code {closed.code}. {_NEW_TOKEN}") from closed
    except (discord.HTTPException, discord.GatewayNotFound) as answer:
        raise QuothError(
            f"Discord at {Route.BASE} answered: {answer}. See https://discordstatus.com, then try again."
        ) from answer
    except (aiohttp.ClientError, OSError) as unreachable:
        raise QuothError(
            f"Discord cannot be reached at {Route.BASE}: {unreachable}. "
            "Check the network, and DISCORD_API_URL if it is set."
        ) from unreachable


def _api_base(url: str) -> str:
    """Complete "https://host" and "https://host/api" to the version of the API that discord.py speaks."""
    base = url.rstrip("/")
    if re.search(r"/v\d+$", base):
        return base
    return f"{base.removesuffix('/api')}/api/v{INTERNAL_API_VERSION}"
