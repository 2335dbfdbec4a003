"""The ways of asking: /ask, a mention, a direct message, and a menu on any message."""

from __future__ import annotations

import asyncio
import logging

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.answering import Answering
from bot.buttons.answers import BUTTONS, Asking
from bot.buttons.around import Around
from bot.cards.asked import Asked
from bot.cards.frame import notice
from bot.cogs.hearing import Answered, Heard, heard
from bot.days import first_day, last_day
from bot.door import explain
from bot.place import Place
from bot.reply import ForMembers, may_reply, reply
from bot.suggesting import Suggesting
from index.conversation import follow_up
from index.errors import BadQuestion
from index.question import Filters

logger = logging.getLogger(__name__)

HOW_TO = (
    "Ask me something that the articles may tell, such as *what did Juppe say about Russia?* "
    "I answer with their own words, and say where they stand."
)
HELP = (
    "**Ask the articles; they answer in their own words.**\n"
    "\\- `/ask` asks, with options for who speaks, when and where it was printed. Mentioning me works too, and so does "
    "a direct message.\n"
    "\\- Reply to an answer with *and about …?* to ask the same person about something else.\n"
    "\\- Edit your question, and its answer follows.\n"
    "\\- `/said` lists what somebody said, in date order.\n"
    "\\- The menu of any message, under Apps, has *Check in the articles*: only you see what it finds.\n"
    "\\- **◀ before** and **after ▶** under a passage show what stands round it.\n"
    "-# Every passage is word for word as it was printed. Where the articles say nothing, I say so."
)
NO_TEXT = "That message has no text to check."

Name = app_commands.Range[str, 1, 100]
Interaction = discord.Interaction[discord.Client]


class Ask(commands.Cog):
    """Questions to the library of the guild. Each way of asking gets the same answer."""

    def __init__(self, bot: commands.Bot, answering: Answering, suggesting: Suggesting) -> None:
        self._bot = bot
        self._answering = answering
        self._suggesting = suggesting
        self._answered = Answered()
        menu = app_commands.ContextMenu(name="Check in the articles", callback=self.check)
        self._menu = app_commands.allowed_contexts(guilds=True, dms=True)(
            app_commands.allowed_installs(guilds=True)(menu)
        )

    async def cog_load(self) -> None:
        """Add the menu and the buttons of answers, which cogs do not add by themselves."""
        self._bot.add_dynamic_items(Around, *BUTTONS)
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take them away again."""
        self._bot.remove_dynamic_items(Around, *BUTTONS)
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    @app_commands.describe(
        question="What you want to know, in your own words",
        speaker="Only what this person said",
        since="Only articles from then on: 2011-09-07, 2011-09 or 2011",
        until="Only articles up to then: 2011-09-07, 2011-09 or 2011",
        source="Only articles from this source",
    )
    async def ask(  # noqa: PLR0913 (each is an option of the command)
        self,
        interaction: Interaction,
        *,
        question: app_commands.Range[str, 1, 300],
        speaker: Name | None = None,
        since: Name | None = None,
        until: Name | None = None,
        source: Name | None = None,
    ) -> None:
        """Ask the articles; they answer in their own words."""
        filters = Filters(
            speaker=speaker,
            since=first_day(since) if since else None,
            until=last_day(until) if until else None,
            source=source,
        )
        await self._answer(interaction, Asked(question, filters), private=False)

    @ask.autocomplete("speaker")
    async def speakers(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest those who speak in this place's articles."""
        return await self._suggesting.speakers(interaction.guild_id, typed)

    @ask.autocomplete("source")
    async def sources(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest the sources of this place's articles."""
        return await self._suggesting.sources(interaction.guild_id, typed)

    @app_commands.command(name="help")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    async def show_help(self, interaction: Interaction) -> None:
        """See how to ask, and what the buttons do."""
        await interaction.response.send_message(view=notice(HELP), ephemeral=True)

    async def check(self, interaction: Interaction, message: discord.Message) -> None:
        """Ask the articles what a message says; only the member who asks sees the answer."""
        if message.content.strip():
            await self._answer(interaction, Asked(message.content), private=True)
        else:
            await interaction.response.send_message(view=notice(NO_TEXT), ephemeral=True)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a direct message, a message that mentions the bot, and one that follows up an answer."""
        said = self._heard(message)
        if said is None or not may_reply(message):
            return
        place = Place.of_message(message, message.created_at.date())
        try:
            self._answering.library_name(place)
        except ForMembers as not_here:
            if message.guild is None:
                await reply(message, notice(explain(not_here)))
            return
        if not said.question:
            await reply(message, notice(HOW_TO))
            return
        async with message.channel.typing():
            card = await asyncio.to_thread(self._reply_card, place, said)
        answer = await reply(message, card)
        if answer:
            self._answered.remember(message, said.question, answer)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """Mend the answer to a question that was edited."""
        message = event.message
        said = self._heard(message)
        if said is None or not said.question:
            return
        answer = self._answered.to_mend(message, said.question)
        if answer is None:
            return
        try:
            place = Place.of_message(message, discord.utils.utcnow().date())
            card = await asyncio.to_thread(self._reply_card, place, said)
        except (BadQuestion, ForMembers) as wrong:
            card = notice(explain(wrong))
        if not self._answered.is_latest(message, said.question):
            return
        try:
            await answer.edit(view=card)
        except (discord.Forbidden, discord.NotFound) as refused:
            logger.info("An answer in channel %d could not be mended: %s", answer.channel.id, refused)
            self._answered.forget(message.id)

    async def _answer(self, interaction: Interaction, asked: Asked, *, private: bool) -> None:
        place = Place.of(interaction)
        self._answering.library_name(place)
        await interaction.response.defer(ephemeral=private, thinking=True)
        asking = Asking(asked=asked, place=place, private=private)
        await interaction.edit_original_response(view=await asyncio.to_thread(asking.card, self._answering))

    def _heard(self, message: discord.Message) -> Heard | None:
        return heard(message, self._bot.user) if self._bot.user else None

    def _reply_card(self, place: Place, said: Heard) -> ui.LayoutView:
        """Ask, and lay the answer out: all longer than the event loop should wait.

        A follow-up keeps the speaker and the filters of the question before.
        """
        asked = Asked(said.question)
        if said.to:
            library = self._answering.library(place)
            whole = follow_up(library.ask(said.to.question, said.to.filters), said.question)
            if whole != said.question:
                asked = Asked(whole, said.to.filters)
        return Asking(asked=asked, place=place).card(self._answering)
