"""The ways of asking: /ask, a mention, a direct message, and a menu on any message."""

from __future__ import annotations

import asyncio
import re

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.cards.answer import answer_card, asked_line
from bot.cards.frame import notice
from bot.days import first_day, last_day
from bot.libraries import Libraries
from bot.reply import may_reply, reply
from bot.suggesting import Suggesting
from index.answer import Answer
from index.question import EVERYTHING, Filters

HOW_TO = (
    "Ask me something that the articles may tell, such as *what did Juppe say about Russia?* "
    "I answer with their own words, and say where they stand."
)
NOT_HERE = "This place has no articles to ask. Whoever runs this bot decides which servers have."
NO_TEXT = "That message has no text to check."

Name = app_commands.Range[str, 1, 100]
Interaction = discord.Interaction[discord.Client]


class Ask(commands.Cog):
    """Questions to the library of the guild. Each way of asking gets the same answer."""

    def __init__(self, bot: commands.Bot, libraries: Libraries, passages: int, suggesting: Suggesting) -> None:
        self._bot = bot
        self._libraries = libraries
        self._passages = passages
        self._suggesting = suggesting
        menu = app_commands.ContextMenu(name="Check in the articles", callback=self.check)
        self._menu = app_commands.allowed_contexts(guilds=True, dms=True)(
            app_commands.allowed_installs(guilds=True)(menu)
        )

    async def cog_load(self) -> None:
        """Add the menu, which cogs do not add by themselves."""
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the menu away again."""
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
        await self._answer(interaction, question, filters, ephemeral=False)

    @ask.autocomplete("speaker")
    async def speakers(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest those who speak in this place's articles."""
        return await self._suggesting.speakers(interaction.guild_id, typed)

    @ask.autocomplete("source")
    async def sources(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest the sources of this place's articles."""
        return await self._suggesting.sources(interaction.guild_id, typed)

    async def check(self, interaction: Interaction, message: discord.Message) -> None:
        """Ask the articles what a message says; only the member who asks sees the answer."""
        if message.content.strip():
            await self._answer(interaction, message.content, EVERYTHING, ephemeral=True)
        else:
            await interaction.response.send_message(view=notice(NO_TEXT), ephemeral=True)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a direct message, and a message that mentions the bot."""
        question = self._question_of(message)
        if question is None or not may_reply(message):
            return
        name = self._libraries.name_for(message.guild.id if message.guild else None)
        if name is None:
            if message.guild is None:
                await reply(message, notice(NOT_HERE))
        elif not question:
            await reply(message, notice(HOW_TO))
        else:
            async with message.channel.typing():
                card = await asyncio.to_thread(self._card, name, question, EVERYTHING)
            await reply(message, card)

    async def _answer(self, interaction: Interaction, question: str, filters: Filters, *, ephemeral: bool) -> None:
        name = self._libraries.name_for(interaction.guild_id)
        if name is None:
            await interaction.response.send_message(view=notice(NOT_HERE), ephemeral=True)
            return
        await interaction.response.defer(ephemeral=ephemeral, thinking=True)
        asked = asked_line(question, filters)
        card = await asyncio.to_thread(self._card, name, question, filters, asked)
        await interaction.edit_original_response(view=card)

    def _card(self, library: str, question: str, filters: Filters, above: str = "") -> ui.LayoutView:
        """Ask a library by its name, and lay the answer out: all longer than the event loop should wait."""
        return answer_card(self._libraries.named(library).ask(question, filters, self._passages), above)

    def _ask(self, library: str, question: str, filters: Filters) -> Answer:
        """Ask a library by its name; opens it where it is not, so not on the event loop."""
        return self._libraries.named(library).ask(question, filters, self._passages)

    def _question_of(self, message: discord.Message) -> str | None:
        """Return what `message` asks, "" where it only calls, None where it is not for the bot.

        A reply pings the bot without its text saying so; only a mention that somebody typed is a question.
        """
        asks = message.type in {discord.MessageType.default, discord.MessageType.reply}
        if message.author.bot or message.webhook_id or not asks:
            return None
        if message.guild is None:
            return message.content.strip()
        own = self._bot.user
        if own is None or own.id not in message.raw_mentions:
            return None
        return re.sub(rf"<@!?{own.id}>", " ", message.content).strip()
