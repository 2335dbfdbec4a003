"""What members think and miss: /unanswered for editors, /forget-me for everybody."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.asking.noting import place_name
from bot.cards.frame import notice
from bot.cards.unanswered import DAYS_SHOWN, MONTHS_SHOWN, MOST_QUESTIONS, MOST_TERMS, Gaps, gaps_frame
from bot.editors.panel import Button, Panel, editors_only, once
from bot.place import Place
from bot.retention import DAYS_KEPT
from index.store.asking import Kind

if TYPE_CHECKING:
    from bot.asking.answering import Answering
    from bot.asking.noting import Notes
    from bot.languages import Words
    from index.store.asking import Miss

Interaction = discord.Interaction[discord.Client]


class Feedback(commands.Cog):
    """What was asked and not found, and what members may have deleted."""

    def __init__(self, answering: Answering, notes: Notes) -> None:
        self._answering = answering
        self._notes = notes

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True)
    @app_commands.default_permissions(manage_guild=True)
    async def unanswered(self, interaction: Interaction) -> None:
        """See what members asked and did not find, and how much they ask."""
        await editors_only(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        words, gaps = await asyncio.to_thread(self._gaps, Place.of(interaction))
        panel = Panel(interaction, gaps_frame(gaps, words))

        async def clear(pressed: Interaction) -> None:
            await self._ask_to_clear(pressed, gaps.missed, words)

        buttons = [Button(words("unanswered-clear"), clear)] if gaps.missed else []
        await interaction.edit_original_response(view=panel.with_buttons(*buttons))

    @app_commands.command(name="forget-me")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @app_commands.allowed_installs(guilds=True)
    async def forget_me(self, interaction: Interaction) -> None:
        """Have everything deleted that is stored of you: your votes."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        words = await asyncio.to_thread(self._answering.words, Place.of(interaction))
        member = str(interaction.user.id)
        count = await self._notes.write(lambda: self._notes.votes.forget(member))
        told = f"{words('forgotten', count=count)}\n{words('forgotten-rest')}"
        await interaction.edit_original_response(view=notice(told))

    def _gaps(self, place: Place) -> tuple[Words, Gaps]:
        where, missed = place_name(place.guild), self._notes.missed
        return self._answering.words(place), Gaps(
            terms=missed.top(where, Kind.TERM, MOST_TERMS),
            questions=missed.top(where, Kind.QUESTION, MOST_QUESTIONS),
            size=missed.size(where),
            stores_questions=self._answering.guilds.preferences(place.guild).store_questions,
            usage=self._notes.usage.since(where, place.today - timedelta(days=DAYS_SHOWN)),
            votes=self._notes.votes.since(where, place.today - timedelta(days=31 * MONTHS_SHOWN)),
            today=place.today,
            days_kept=DAYS_KEPT,
        )

    async def _ask_to_clear(self, interaction: Interaction, missed: int, words: Words) -> None:
        async def sure(pressed: Interaction) -> None:
            await pressed.response.defer()
            gone = await self._notes.write(lambda: self._notes.missed.clear(place_name(pressed.guild_id)))
            await self._offer_to_put_back(pressed, gone, words)

        async def kept(pressed: Interaction) -> None:
            await pressed.response.edit_message(view=notice(words("unanswered-kept")))

        panel = Panel(interaction, words("unanswered-sure", count=missed)).with_buttons(
            Button(words("unanswered-clear-now"), once(sure), discord.ButtonStyle.danger),
            Button(words("unanswered-keep"), kept),
        )
        await interaction.response.edit_message(view=panel)

    async def _offer_to_put_back(self, interaction: Interaction, gone: tuple[Miss, ...], words: Words) -> None:
        async def put_back(pressed: Interaction) -> None:
            await pressed.response.defer()
            await self._notes.write(lambda: self._notes.missed.note(place_name(pressed.guild_id), gone))
            await pressed.edit_original_response(view=notice(words("unanswered-is-back", count=len(gone))))

        panel = Panel(interaction, words("unanswered-cleared", count=len(gone)))
        button = Button(words("unanswered-put-back"), put_back)
        await interaction.edit_original_response(view=panel.with_buttons(button))
