"""Registering the commands with Discord: only when their definition changed, or when asked to."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping
from hashlib import blake2b

import discord
from discord import app_commands
from pydantic import BaseModel, ValidationError

from bot.languages import Commands
from index.store import Store

logger = logging.getLogger(__name__)


class Registered(BaseModel):
    """What was registered last: the fingerprint of it, and the ids that Discord gave the commands."""

    definition: str
    ids: Mapping[str, int]


async def sync(tree: app_commands.CommandTree[discord.Client], store: Store) -> Commands:
    """Register all commands of `tree` for every guild, remember their definition, and return their ids."""
    ids = {command.name: command.id for command in await tree.sync()}
    registered = Registered(definition=await definition(tree), ids=ids)
    await asyncio.to_thread(store.set_setting, "discord", _key(tree), registered.model_dump_json())
    logger.info("Registered %d commands with Discord", len(ids))
    return Commands(ids)


async def sync_if_changed(tree: app_commands.CommandTree[discord.Client], store: Store) -> Commands:
    """Register the commands of `tree` where their definition is not the one that was registered last.

    Discord limits how often commands are created (200 a day and guild), so a restart must cost none.
    """
    last = _read(await asyncio.to_thread(store.setting, "discord", _key(tree)))
    if last is None or last.definition != await definition(tree):
        return await sync(tree, store)
    return Commands(last.ids)


async def definition(tree: app_commands.CommandTree[discord.Client]) -> str:
    """Return a fingerprint of all that Discord is told of the commands, in each language."""
    translator = tree.translator
    payload = [
        await command.get_translated_payload(tree, translator) if translator else command.to_dict(tree)
        for command in tree.get_commands()
    ]
    ordered = sorted(payload, key=lambda command: str(command["name"]))
    return blake2b(json.dumps(ordered, sort_keys=True).encode(), digest_size=16).hexdigest()


def _read(stored: str | None) -> Registered | None:
    try:
        return None if stored is None else Registered.model_validate_json(stored)
    except ValidationError:
        return None


def _key(tree: app_commands.CommandTree[discord.Client]) -> str:
    return f"commands:{tree.client.application_id}"
