"""Replying without a ping, and without an error where the bot may not speak or nobody listens any more."""

from __future__ import annotations

import logging
from typing import Any

import discord
from discord import ui

from index.errors import QuothError

logger = logging.getLogger(__name__)

NOT_HERE = "This place has no articles to ask. Whoever runs this bot decides which servers have."


class ForMembers(QuothError):
    """A problem whose message is for the member who meets it."""


async def reply(message: discord.Message, view: ui.LayoutView) -> discord.Message | None:
    """Send `view` in reply to `message`, or as a plain message where `message` is gone by now; return what was sent."""
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        return await message.channel.send(view=view, reference=reference, mention_author=False)
    except (discord.Forbidden, discord.NotFound) as refused:
        logger.info("No reply in channel %d: %s", message.channel.id, refused)
        return None


async def tell(interaction: discord.Interaction[Any], view: ui.LayoutView) -> None:
    """Show `view` to the member who pressed, and to nobody else."""
    try:
        match interaction.response.type:
            case None:
                await interaction.response.send_message(view=view, ephemeral=True)
            case discord.InteractionResponseType.deferred_channel_message:
                await interaction.edit_original_response(view=view)
            case _:
                await interaction.followup.send(view=view, ephemeral=True)
    except discord.HTTPException as lost:
        logger.info("A member could not be told: Discord answered %s", lost)


def may_reply(message: discord.Message) -> bool:
    """Say whether the bot may write where `message` stands; Discord blocks bots that often try where they may not."""
    channel = message.channel
    if message.guild is None or isinstance(channel, discord.PartialMessageable):
        return True
    permissions = channel.permissions_for(message.guild.me)
    return permissions.send_messages_in_threads if isinstance(channel, discord.Thread) else permissions.send_messages
