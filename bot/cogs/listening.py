"""Questions in messages: to the bot, in an answer's wake, and where every question counts."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

import discord
from discord.ext import commands

from bot.asking.answered import Answered, Mending
from bot.asking.answering import Answering
from bot.asking.cooldown import TooSoon
from bot.asking.hearing import Heard, heard, overheard
from bot.asking.noting import Notes
from bot.asking.overhearing import Overhearing, asked_before
from bot.buttons.answers import Asking, LaidOut
from bot.buttons.threads import may_open_thread
from bot.cards.asked import Asked
from bot.cards.frame import notice
from bot.door import explain
from bot.languages import Words
from bot.place import Place
from bot.reply import ForMembers, may_reply, reply
from index.conversation import follow_up
from index.errors import BadQuestion

logger = logging.getLogger(__name__)


class Listening(commands.Cog):
    """Answers messages, and mends an answer when its question is edited."""

    def __init__(self, bot: commands.Bot, answering: Answering, notes: Notes) -> None:
        self._bot = bot
        self._answering = answering
        self._notes = notes
        self._answered = Answered()
        self._overhearing = Overhearing(answering.guilds, self._answered)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer what asks the bot, or anybody where every question counts."""
        said = await self._heard(message)
        if said is None or not may_reply(message):
            return
        place = Place.of_message(message, message.created_at.date())
        try:
            self._answering.library_name(place)
        except ForMembers as not_here:
            if message.guild is None:
                await reply(message, notice(explain(not_here, await self._words(place))))
            return
        if said.question:
            await self._answer(message, said, place)
        elif await self._is_admitted(message, place, self._answering.admit_again):
            await reply(message, notice((await self._words(place))("ask-how-to")))

    @commands.Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """Mend the answer to a question that was edited."""
        question = self._question(event.message)
        mending = self._answered.to_mend(event.message.id, question) if question else None
        if mending:
            await self._mend(event.message, mending)

    async def _answer(self, message: discord.Message, said: Heard, place: Place) -> None:
        if not await self._is_admitted(message, place, self._answering.admit):
            return
        async with _typing(message.channel):
            laid_out = await asyncio.to_thread(self._laid_out, message, place, said)
        answer = await reply(message, laid_out.view)
        if answer:
            self._answered.remember(message, said, answer)
            await self._notes.sent(place, laid_out.served, answer)
        await self._notes.asked(place, laid_out.served)

    async def _is_admitted(self, message: discord.Message, place: Place, admit: Callable[[Place], None]) -> bool:
        """Tell whether a message is taken now; its author is told once where it is not."""
        try:
            await asyncio.to_thread(admit, place)
        except TooSoon as soon:
            if not soon.told:
                await reply(message, notice(explain(soon, await self._words(place))))
            return False
        return True

    async def _mend(self, message: discord.Message, mending: Mending) -> None:
        place, said = Place.of_message(message, discord.utils.utcnow().date()), mending.said
        try:
            await asyncio.to_thread(self._answering.admit, place)
            laid_out = await asyncio.to_thread(self._laid_out, message, place, said)
            card, quoting = laid_out.view, laid_out.served
        except (BadQuestion, ForMembers) as wrong:
            card, quoting = notice(explain(wrong, await self._words(place))), None
        if not self._answered.is_latest(message.id, said.question):
            return
        try:
            await mending.answer.edit(view=card)
        except (discord.Forbidden, discord.NotFound) as refused:
            logger.info("An answer in channel %d could not be mended: %s", message.channel.id, refused)
            self._answered.forget(message.id)
            return
        if quoting:
            await self._notes.sent(place, quoting, mending.answer)

    async def _heard(self, message: discord.Message) -> Heard | None:
        """Return what a message asks; what leans on the question before finds it in direct messages and threads."""
        own = self._bot.user
        if own is None:
            return None
        said = heard(message, own)
        if said is None:
            return await self._overhearing.question(message, own)
        if said.to or not said.leans or not isinstance(message.channel, discord.DMChannel | discord.Thread):
            return said
        return replace(said, to=(await asked_before(message, own)).asked)

    async def _words(self, place: Place) -> Words:
        return await asyncio.to_thread(self._answering.words, place)

    def _question(self, message: discord.Message) -> str | None:
        own = self._bot.user
        said = heard(message, own) if own else None
        if own is None or said:
            return said.question if said else None
        return overheard(message, own)

    def _laid_out(self, message: discord.Message, place: Place, said: Heard) -> LaidOut:
        """Ask, and lay the answer out: all longer than the event loop should wait.

        A follow-up keeps the speaker and the filters of the question before.
        """
        asked = Asked(said.question)
        if said.to:
            whole = follow_up(self._answering.ask(place, said.to, 0).answer, said.question)
            if whole != said.question:
                asked = Asked(whole, replace(said.to.filters, about=None))
        return Asking(asked=asked, place=place, may_open_thread=may_open_thread(message)).laid_out(self._answering)


@asynccontextmanager
async def _typing(channel: discord.abc.Messageable) -> AsyncIterator[None]:
    """Show that an answer is coming; where Discord refuses that, the answer comes all the same."""
    async with AsyncExitStack() as shown:
        try:
            await shown.enter_async_context(channel.typing())
        except discord.HTTPException as refused:
            logger.info("Typing was not shown: %s", refused)
        yield
