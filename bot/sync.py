"""Registering the commands with Discord: only when their definition changed, or when asked to."""

from __future__ import annotations

import asyncio
import json
import logging
from hashlib import blake2b

import discord
from discord import app_commands

from index.store import Store

logger = logging.getLogger(__name__)


async def sync(tree: app_commands.CommandTree[discord.Client], store: Store) -> int:
    """Register all commands of `tree` for every guild, remember their definition, and return how many there are."""
    registered = await tree.sync()
    await asyncio.to_thread(store.set_setting, "discord", _key(tree), definition(tree))
    logger.info("Registered %d commands with Discord", len(registered))
    return len(registered)


async def sync_if_changed(tree: app_commands.CommandTree[discord.Client], store: Store) -> None:
    """Register the commands of `tree` where their definition is not the one that was registered last.

    Discord limits how often commands are created (200 a day and guild), so a restart must cost none.
    """
    if await asyncio.to_thread(store.setting, "discord", _key(tree)) != definition(tree):
        await sync(tree, store)


def definition(tree: app_commands.CommandTree[discord.Client]) -> str:
    """Return a fingerprint of everything that Discord is told of the commands: names, options, permissions."""
    payload = sorted((command.to_dict(tree) for command in tree.get_commands()), key=lambda command: command["name"])
    return blake2b(json.dumps(payload, sort_keys=True).encode(), digest_size=16).hexdigest()


def _key(tree: app_commands.CommandTree[discord.Client]) -> str:
    return f"commands:{tree.client.application_id}"
