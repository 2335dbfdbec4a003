"""Leafing through what somebody said."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.asking.answering import words_of
from bot.buttons.pressed import Pressed
from bot.cards.asked import Asked, asked_of
from bot.cards.frame import Row, notice
from bot.cards.timeline import Setting, Way, Window, timeline_card
from bot.place import Place
from bot.reply import tell

if TYPE_CHECKING:
    import re

    from bot.asking.answering import Answering
    from bot.buttons.pressed import Interaction


@dataclass(frozen=True, slots=True)
class Timeline:
    """What somebody said, as it is to be shown: the statements of a window, the latest where there is none."""

    asked: Asked
    place: Place
    window: Window | None = None

    def card(self, answering: Answering) -> ui.LayoutView:
        """Ask, and lay the statements out. Takes longer than the event loop should wait."""
        words, about = answering.words(self.place), self.asked.filters.about

        def turning(earlier: Window | None, later: Window | None) -> Row:
            row: Row = ui.ActionRow()
            for name, window in (("earlier", earlier), ("later", later)):
                if window:
                    row.add_item(Leaf(window, words(f"button-{name}")))
            return row

        setting = Setting(
            today=self.place.today,
            words=words,
            above=self.asked.line(words),
            turning=turning if self.asked.is_whole(words) else lambda *_: ui.ActionRow(),
            window=self.window,
            compared=about is not None,
        )
        return timeline_card(list(answering.statements(self.place, about, self.asked.filters)), setting)


class Leaf(Pressed, template=r"quoth:said:(?P<way>before|from):(?P<place>\d{1,9})"):
    """Shows other statements to the member who asks; under a card that only they see, in its place."""

    def __init__(self, window: Window, label: str | None = None) -> None:
        super().__init__(ui.Button(label=label, custom_id=f"quoth:said:{window.way}:{window.place}"))
        self.window = window

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Read the state back."""
        return cls(Window(Way(match["way"]), int(match["place"])))

    async def press(self, interaction: Interaction) -> None:
        """Ask the card's question again, and show the statements of the window."""
        card, answering = interaction.message, interaction.client.answering
        asked = asked_of(card) if card else None
        if card is None or asked is None:
            await tell(interaction, notice((await words_of(interaction))("button-no-question")))
            return
        timeline = Timeline(asked, Place.of(interaction), self.window)
        await asyncio.to_thread(answering.admit_again, timeline.place)
        await interaction.response.defer(ephemeral=True, thinking=not card.flags.ephemeral)
        await interaction.edit_original_response(view=await asyncio.to_thread(timeline.card, answering))
