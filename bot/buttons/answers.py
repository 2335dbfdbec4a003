"""Answers with their buttons: more passages, sharing what only one member sees, asking in other words."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.buttons.around import around
from bot.buttons.pressed import Pressed, guarded
from bot.cards.answer import Setting, answer_card
from bot.cards.asked import LONGEST_QUESTION, Asked, asked_of
from bot.cards.frame import Row, notice
from bot.place import Place
from bot.reply import tell

if TYPE_CHECKING:
    import re

    from bot.answering import Answering
    from bot.buttons.pressed import Interaction
    from index.answer import Citation

logger = logging.getLogger(__name__)

SECONDS_TO_WRITE = 840.0
NO_QUESTION = "The question can no longer be read from that message. Ask it again."
NO_CHANNEL = "I may not write in this channel, so the answer could not be shared. Ask an editor to let me."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question as it is to be answered: after the first `skipped` passages, with a button to share if `private`."""

    asked: Asked
    place: Place
    skipped: int = 0
    private: bool = False

    def card(self, answering: Answering) -> ui.LayoutView:
        """Ask, and lay the answer out. Takes longer than the event loop should wait."""
        served = answering.ask(self.place, self.asked, self.skipped)
        setting = Setting(
            today=self.place.today, above=self.asked.line, skipped=self.skipped, controls=AnswerControls(self)
        )
        return answer_card(served.answer, setting)


@dataclass(frozen=True, slots=True)
class AnswerControls:
    """The buttons of an answer. Those that ask again are left out where the card cannot hold the whole question."""

    asking: Asking

    def under_passage(self, citation: Citation) -> Row:
        """Return buttons to read on."""
        return around(citation)

    def under_answer(self, more_from: int | None) -> Row:
        """Return buttons for more passages, to share, and to ask in other words."""
        row: Row = ui.ActionRow()
        if self.asking.asked.is_whole:
            if more_from is not None:
                row.add_item(More(more_from))
            if self.asking.private:
                row.add_item(Share(self.asking.skipped))
            if not self.asking.skipped:
                row.add_item(Rephrase())
        return row


class More(Pressed, template=r"quoth:more:(?P<skipped>\d{1,5})"):
    """Shows the next passages to the member who asks."""

    def __init__(self, skipped: int) -> None:
        super().__init__(ui.Button(label="More passages", custom_id=f"quoth:more:{skipped}"))
        self.skipped = skipped

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Read the state back."""
        return cls(int(match["skipped"]))

    async def press(self, interaction: Interaction) -> None:
        """Ask the card's question again, and show what follows the passages on it."""
        asking = _asked_again(interaction, self.skipped)
        if asking is None:
            await tell(interaction, notice(NO_QUESTION))
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(view=await _card(interaction, asking))


class Share(Pressed, template=r"quoth:share:(?P<skipped>\d{1,5})"):
    """Posts an answer that one member sees for all in the channel, once."""

    def __init__(self, skipped: int) -> None:
        super().__init__(ui.Button(label="Share here", custom_id=f"quoth:share:{skipped}"))
        self.skipped = skipped

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Read the state back."""
        return cls(int(match["skipped"]))

    async def press(self, interaction: Interaction) -> None:
        """Ask the card's question again, so that nothing outdated is shared, and take the button away."""
        private, channel = _asked_again(interaction, self.skipped), interaction.channel
        if private is None or interaction.message is None or not isinstance(channel, discord.abc.Messageable):
            await tell(interaction, notice(NO_QUESTION))
            return
        await interaction.response.defer()
        shared = await _card(interaction, replace(private, private=False))
        try:
            # Discord takes one message only with a nonce ("Create Message", enforce_nonce): a double click is no other.
            await channel.send(view=shared, nonce=interaction.message.id)
        except (discord.Forbidden, discord.NotFound) as refused:
            logger.info("An answer was not shared in channel %s: %s", interaction.channel_id, refused)
            await tell(interaction, notice(NO_CHANNEL))
            return
        # A view belongs to one message: this one is the same again, without the button.
        kept = await _card(interaction, replace(private, private=False))
        await interaction.edit_original_response(view=kept)


class Rephrase(Pressed, template=r"quoth:rephrase"):
    """Opens the question for the member who did not mean it so."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label="Not what I meant", custom_id="quoth:rephrase"))

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], ___: re.Match[str], /) -> Self:
        """Return the button; it has no state."""
        return cls()

    async def press(self, interaction: Interaction) -> None:
        """Show the card's question, to be written in other words."""
        asking = _asked_again(interaction, 0)
        if asking is None:
            await tell(interaction, notice(NO_QUESTION))
            return
        await interaction.response.send_modal(OtherWords(asking))


class OtherWords(ui.Modal, title="Ask it in other words"):
    """A question to write anew. The answer is for its writer, who may share it."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(timeout=SECONDS_TO_WRITE)
        self._asking = asking
        self._question: ui.TextInput[Self] = ui.TextInput(
            custom_id="question", default=asking.asked.question, max_length=LONGEST_QUESTION
        )
        hint = "Name who speaks, and a word that the article must have used."
        self.add_item(ui.Label(text="Your question", description=hint, component=self._question))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the question as it is written now; the filters stay."""
        await guarded(interaction, self._answer)

    async def _answer(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        asking = replace(self._asking, asked=replace(self._asking.asked, question=self._question.value))
        await interaction.edit_original_response(view=await _card(interaction, asking))


BUTTONS = (More, Share, Rephrase)


def _asked_again(interaction: Interaction, skipped: int) -> Asking | None:
    """Return the question that the pressed card was asked."""
    asked = asked_of(interaction.message) if interaction.message else None
    if asked is None:
        return None
    return Asking(asked=asked, place=Place.of(interaction), skipped=skipped, private=True)


async def _card(interaction: Interaction, asking: Asking) -> ui.LayoutView:
    return await asyncio.to_thread(asking.card, interaction.client.answering)
