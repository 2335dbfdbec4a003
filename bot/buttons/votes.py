"""Voting on an answer: whether it helped. A member has one vote, and may take it back."""

from __future__ import annotations

from collections import OrderedDict
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.asking.noting import address_of, place_name
from bot.buttons.pressed import Pressed
from bot.place import Place
from bot.reply import ForMembers
from index.errors import StoreFailed
from index.store.votes import DOWN, UP, Tally

if TYPE_CHECKING:
    import re
    from datetime import datetime

    from bot.buttons.pressed import Interaction

SECONDS_OF_A_DOUBLE_CLICK = 1.0
MOST_REMEMBERED = 200
"""Presses that a second one may double: the latest ones."""


class Opinion(StrEnum):
    """What a vote says."""

    UP = "up"
    DOWN = "down"


_FACES = {Opinion.UP: "👍", Opinion.DOWN: "👎"}
_VALUES = {Opinion.UP: UP, Opinion.DOWN: DOWN}


class Presses:
    """When members last voted, so that a double click is one vote, and not a vote taken back."""

    def __init__(self) -> None:
        self._last: OrderedDict[tuple[int, str], datetime] = OrderedDict()

    def is_double(self, interaction: Interaction, opinion: Opinion) -> bool:
        """Note a press, and tell whether it doubles the one before."""
        message = interaction.message.id if interaction.message else 0
        pressed = message, f"{interaction.user.id}:{opinion}"
        before = self._last.pop(pressed, None)
        self._last[pressed] = interaction.created_at
        if len(self._last) > MOST_REMEMBERED:
            self._last.popitem(last=False)
        return before is not None and (interaction.created_at - before).total_seconds() < SECONDS_OF_A_DOUBLE_CLICK


class Vote(Pressed, template=r"quoth:vote:(?P<opinion>up|down)"):
    """Counts what a member thinks of the answer above; its label says how many think so."""

    def __init__(self, opinion: Opinion) -> None:
        super().__init__(ui.Button(emoji=_FACES[opinion], custom_id=_custom_id(opinion)))
        self.opinion = opinion

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Read the state back."""
        return cls(Opinion(match["opinion"]))

    async def press(self, interaction: Interaction) -> None:
        """Note the vote, and show the counts on the buttons."""
        answer = interaction.message
        await interaction.response.defer()
        if answer is not None and not interaction.client.presses.is_double(interaction, self.opinion):
            tally = await interaction.client.notes.write(lambda: self._cast(interaction, answer))
            await interaction.edit_original_response(view=_counted(answer, tally))

    def _cast(self, interaction: Interaction, answer: discord.Message) -> Tally:
        bot, place = interaction.client, Place.of(interaction)
        if not bot.answering.guilds.preferences(place.guild).feedback:
            raise ForMembers("vote-off")
        try:
            tally: Tally = bot.notes.votes.cast(
                place_name(place.guild), address_of(answer), str(place.member), _VALUES[self.opinion], place.today
            )
        except StoreFailed as problem:
            raise ForMembers("vote-not-kept") from problem
        return tally


def _custom_id(opinion: Opinion) -> str:
    return f"quoth:vote:{opinion}"


def _counted(answer: discord.Message, tally: Tally) -> ui.LayoutView:
    """Return an answer as it is, with the votes on its buttons."""
    times = {_custom_id(Opinion.UP): tally.up, _custom_id(Opinion.DOWN): tally.down}
    view = ui.LayoutView.from_message(answer, timeout=None)
    for button in view.walk_children():
        if isinstance(button, ui.Button) and button.custom_id in times:
            count = times[button.custom_id]
            button.label = f"{count:,}" if count else None
    # Its buttons are copies without state, and must not be listened to: the bot knows them by their custom ids.
    view.stop()
    return view
