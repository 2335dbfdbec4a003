"""Replying to a message without a ping, and without an error where the bot may not speak."""

from __future__ import annotations

import logging

import discord
from discord import ui

logger = logging.getLogger(__name__)


async def reply(message: discord.Message, view: ui.LayoutView) -> None:
    """Send `view` in reply to `message`, or as a plain message where `message` is gone by now."""
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        await message.channel.send(view=view, reference=reference, mention_author=False)
    except (discord.Forbidden, discord.NotFound) as refused:
        logger.info("No reply in channel %d: %s", message.channel.id, refused)


def may_reply(message: discord.Message) -> bool:
    """Say whether the bot may write where `message` stands; Discord blocks bots that often try where they may not."""
    channel = message.channel
    if message.guild is None or isinstance(channel, discord.PartialMessageable):
        return True
    permissions = channel.permissions_for(message.guild.me)
    return permissions.send_messages_in_threads if isinstance(channel, discord.Thread) else permissions.send_messages
