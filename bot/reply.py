"""Replying without a ping, and without an error where the bot may not speak or nobody listens any more."""

from __future__ import annotations

import logging
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.plain import plain_text
from index.errors import QuothError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import date

    from bot.languages import Words

logger = logging.getLogger(__name__)

# Malformed to Discord, such as error 50035, or not permitted, such as error 50013.
_CARD_REFUSED = {HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN}
_REFUSED = {*_CARD_REFUSED, HTTPStatus.NOT_FOUND}


class ForMembers(QuothError):
    """A problem whose message is for the member who meets it, in the member's language."""

    def __init__(self, name: str, /, **given: str | int | date) -> None:
        """Name a text of `bot/languages`, and what fills it: strings come escaped."""
        super().__init__(name)
        self.name = name
        self.given = given

    def written(self, words: Words) -> str:
        """Return what the member is told."""
        return words(self.name, **self.given)


async def reply(message: discord.Message, view: ui.LayoutView) -> discord.Message | None:
    """Send `view` in reply to `message`, or as a plain message where `message` is gone by now; return what was sent.

    Where Discord refuses the card, its first texts are sent without it.
    """
    reference = message.to_reference(fail_if_not_exists=False) if _may_refer(message) else None
    send = partial(message.channel.send, reference=reference, mention_author=False)
    try:
        return await _sent(send, view)
    except discord.HTTPException as refused:
        if refused.status not in _REFUSED:
            raise
        logger.info("No reply in channel %d: %s", message.channel.id, refused)
        return None


async def show(interaction: discord.Interaction[Any], view: ui.LayoutView) -> discord.InteractionMessage:
    """Show `view` in the place of "thinking"; where Discord refuses the card, its first texts without it."""
    try:
        return await interaction.edit_original_response(view=view)
    except discord.HTTPException as refused:
        if refused.status not in _CARD_REFUSED:
            raise
        logger.warning("A card was refused: %s", refused)
        return await interaction.edit_original_response(content=plain_text(view))


async def _sent(send: Callable[..., Awaitable[discord.Message]], view: ui.LayoutView) -> discord.Message:
    try:
        return await send(view=view)
    except discord.HTTPException as refused:
        if refused.status not in _CARD_REFUSED:
            raise
        logger.warning("A card was refused: %s", refused)
        return await send(plain_text(view), suppress_embeds=True)


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
    permissions = _permissions(message)
    in_thread = isinstance(message.channel, discord.Thread)
    return permissions.send_messages_in_threads if in_thread else permissions.send_messages


def _may_refer(message: discord.Message) -> bool:
    """Say whether the bot may reply to `message`: without its history Discord takes no replies (error 160002)."""
    return _permissions(message).read_message_history


def _permissions(message: discord.Message) -> discord.Permissions:
    """Return what the bot may do where `message` stands; all where Discord does not say."""
    channel = message.channel
    if message.guild is None or isinstance(channel, discord.PartialMessageable):
        return discord.Permissions.all()
    return channel.permissions_for(message.guild.me)
