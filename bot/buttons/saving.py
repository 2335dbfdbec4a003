"""Saving an answer with its citations."""

from __future__ import annotations

import asyncio
from io import BytesIO
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.asking.answering import words_of
from bot.asking.saving import Saved
from bot.buttons.pressed import Pressed
from bot.cards.asked import asked_of
from bot.cards.frame import notice
from bot.place import Place
from bot.reply import tell

if TYPE_CHECKING:
    import re

    from bot.buttons.pressed import Interaction

MOST_SAVED = 25
"""Passages that are saved beside those that a card shows."""


class Save(Pressed, template=r"quoth:save"):
    """Gives the member who asks the answer as files."""

    def __init__(self, label: str | None = None) -> None:
        super().__init__(ui.Button(label=label, custom_id="quoth:save"))

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], ___: re.Match[str], /) -> Self:
        """Return the button; it has no state."""
        return cls()

    async def press(self, interaction: Interaction) -> None:
        """Ask the card's question again, and write down what is found, with more passages than a card holds."""
        answering, place = interaction.client.answering, Place.of(interaction)
        asked = asked_of(interaction.message) if interaction.message else None
        if asked is None:
            await tell(interaction, notice((await words_of(interaction))("button-no-question")))
            return
        await asyncio.to_thread(answering.admit_again, place)
        await interaction.response.defer(ephemeral=True, thinking=True)
        served = await asyncio.to_thread(answering.ask, place, asked, MOST_SAVED)
        saved = Saved(served.answer, asked, place.today)
        files = [discord.File(BytesIO(data), name) for name, data in saved.files(served.words).items()]
        await interaction.edit_original_response(content=served.words("saved-told"), attachments=files)
