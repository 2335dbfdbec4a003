"""Where every question counts: ask-channels, posts of ask-forums, and threads of the bot's own."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from bot.asking.hearing import Heard, overheard
from bot.cards.asked import Asked, asked_of
from bot.place import Place
from index.errors import StoreFailed

if TYPE_CHECKING:
    from bot.asking.answered import Answered
    from bot.guilds import Guilds

logger = logging.getLogger(__name__)

LOOKED_BACK = 25
"""Messages in which the answer is looked for that a question follows up."""
_SPOKEN = {discord.MessageType.default, discord.MessageType.reply}


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a message: the last question that the bot answered, and whether other people wrote since."""

    asked: Asked | None
    others: bool


class Overhearing:
    """Hears questions that call nobody. Asks Discord only where it may answer."""

    def __init__(self, guilds: Guilds, answered: Answered) -> None:
        self._guilds = guilds
        self._answered = answered

    async def question(self, message: discord.Message, own: discord.ClientUser) -> Heard | None:
        """Return what `message` asks, None where nobody asked the bot or people talk to each other."""
        asked = overheard(message, own) if message.guild else None
        if asked is None:
            return None
        place = Place.of_message(message, message.created_at.date())
        try:
            preferences = await asyncio.to_thread(self._guilds.preferences, place.guild)
        except StoreFailed as problem:
            # Whoever calls the bot is told; people who talk to each other are left in peace.
            logger.warning("Whether every question counts in channel %s is not known: %s", place.channel, problem)
            return None
        is_asked_here = place.channel in preferences.ask_channels
        thread = message.channel
        if not isinstance(thread, discord.Thread) or thread.id == message.id:
            return Heard(asked) if is_asked_here else None
        if not (is_asked_here or thread.owner_id == own.id or thread.id in self._answered):
            return None
        before = await asked_before(message, own)
        if before.others:
            return None
        to = before.asked or await self._opening(thread, own)
        return Heard(asked, to) if to else None

    async def _opening(self, thread: discord.Thread, own: discord.ClientUser) -> Asked | None:
        """Return the question that a thread was opened on: from a message that the bot answered, or an answer."""
        known = self._answered.question(thread.id)
        if known:
            return Asked(known)
        if not isinstance(thread.parent, discord.TextChannel):
            return None
        try:
            opening = await thread.parent.fetch_message(thread.id)
        except discord.HTTPException as refused:
            logger.info("What thread %d was opened on cannot be read: %s", thread.id, refused)
            return None
        if opening.author.id == own.id:
            return asked_of(opening)
        question = overheard(opening, own)
        return Asked(question) if question else None


async def asked_before(message: discord.Message, own: discord.ClientUser) -> Before:
    """Look back from a message for the answer that it follows up."""
    others = False
    try:
        async for each in message.channel.history(limit=LOOKED_BACK, before=message):
            asked = asked_of(each) if each.author.id == own.id else None
            if asked:
                return Before(asked, others)
            others |= not each.author.bot and each.author.id != message.author.id and each.type in _SPOKEN
    except discord.HTTPException as refused:
        logger.info("What stands before a question in channel %d cannot be read: %s", message.channel.id, refused)
    return Before(None, others)
