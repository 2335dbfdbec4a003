"""Answers with their buttons: more passages, sharing what only one member sees, asking in other words."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.asking.answering import words_of
from bot.buttons.around import Around, around
from bot.buttons.pressed import Pressed, guarded
from bot.buttons.saving import Save
from bot.buttons.threads import Continue, may_open_thread
from bot.buttons.timeline import Leaf
from bot.buttons.votes import Opinion, Vote
from bot.buttons.whole import Whole, whole
from bot.cards.answer import Setting, answer_card
from bot.cards.asked import LONGEST_QUESTION, Asked, asked_of
from bot.cards.frame import Row, notice
from bot.place import Place
from bot.reply import tell

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from bot.asking.answering import Answering, Served
    from bot.buttons.pressed import Interaction
    from bot.languages import Words
    from index.answer import Citation

logger = logging.getLogger(__name__)

SECONDS_TO_WRITE = 840.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question as it is to be answered: after the first `skipped` passages, with a button to share if `private`.

    `may_open_thread` says whether the bot may open one on an answer that all see.
    """

    asked: Asked
    place: Place
    skipped: int = 0
    private: bool = False
    may_open_thread: bool = False

    def laid_out(self, answering: Answering) -> LaidOut:
        """Ask, and lay the answer out. Takes longer than the event loop should wait."""
        served = answering.ask(self.place, self.asked, self.skipped)
        # What only one member sees is voted on once it is shared.
        words, votes = served.words, served.preferences.feedback and not self.private
        controls = AnswerControls(self, words, votes=votes)
        above = self.asked.line(words)
        setting = Setting(
            today=self.place.today,
            words=words,
            above=above,
            skipped=self.skipped,
            stale_years=served.preferences.stale_years,
            controls=controls,
        )
        return LaidOut(answer_card(served.answer, setting), served)

    def card(self, answering: Answering) -> ui.LayoutView:
        """Return what `laid_out` shows."""
        return self.laid_out(answering).view


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A card, and the answer that it shows."""

    view: ui.LayoutView
    served: Served


@dataclass(frozen=True, slots=True)
class AnswerControls:
    """The buttons of an answer. Those that ask again are left out where the card cannot hold the whole question."""

    asking: Asking
    words: Words
    votes: bool

    def under_passage(self, citation: Citation) -> Row:
        """Return buttons to read on, from the paragraphs beside it to the whole article."""
        row = around(citation, self.words)
        row.add_item(whole(citation, self.words))
        return row

    def under_answer(self, more_from: int | None) -> Sequence[Row]:
        """Return buttons for what to do with the answer, and below them those to vote on it."""
        row: Row = ui.ActionRow()
        if self.asking.asked.is_whole(self.words):
            if more_from is not None:
                row.add_item(More(more_from, self.words("button-more")))
            if self.asking.private:
                row.add_item(Share(self.asking.skipped, self.words("button-share")))
            elif self.asking.may_open_thread:
                row.add_item(Continue(self.words("button-thread")))
            if not self.asking.skipped:
                row.add_item(Rephrase(self.words("button-rephrase")))
            row.add_item(Save(self.words("button-save")))
        votes: Row = ui.ActionRow()
        if self.votes:
            for opinion in Opinion:
                votes.add_item(Vote(opinion))
        return row, votes


class More(Pressed, template=r"quoth:more:(?P<skipped>\d{1,5})"):
    """Shows the next passages to the member who asks."""

    def __init__(self, skipped: int, label: str | None = None) -> None:
        super().__init__(ui.Button(label=label, custom_id=f"quoth:more:{skipped}"))
        self.skipped = skipped

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Read the state back."""
        return cls(int(match["skipped"]))

    async def press(self, interaction: Interaction) -> None:
        """Ask the card's question again, and show what follows the passages on it."""
        asking = _asked_again(interaction, self.skipped)
        if asking is None:
            await tell(interaction, notice((await words_of(interaction))("button-no-question")))
            return
        await asyncio.to_thread(interaction.client.answering.admit_again, asking.place)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(view=await _card(interaction, asking))


class Share(Pressed, template=r"quoth:share:(?P<skipped>\d{1,5})"):
    """Posts an answer that one member sees for all in the channel, once."""

    def __init__(self, skipped: int, label: str | None = None) -> None:
        super().__init__(ui.Button(label=label, custom_id=f"quoth:share:{skipped}"))
        self.skipped = skipped

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Read the state back."""
        return cls(int(match["skipped"]))

    async def press(self, interaction: Interaction) -> None:
        """Ask the card's question again, so that nothing outdated is shared, and take the button away."""
        private, channel = _asked_again(interaction, self.skipped), interaction.channel
        if private is None or interaction.message is None or not isinstance(channel, discord.abc.Messageable):
            await tell(interaction, notice((await words_of(interaction))("button-no-question")))
            return
        if not _may_write(interaction):
            await tell(interaction, notice((await words_of(interaction))("button-no-writing")))
            return
        await asyncio.to_thread(interaction.client.answering.admit_again, private.place)
        await interaction.response.defer()
        public = replace(private, private=False, may_open_thread=may_open_thread(interaction))
        shared = await asyncio.to_thread(public.laid_out, interaction.client.answering)
        try:
            # Discord takes one message only with a nonce ("Create Message", enforce_nonce): a double click is no other.
            sent = await channel.send(view=shared.view, nonce=interaction.message.id)
        except (discord.Forbidden, discord.NotFound) as refused:
            logger.info("An answer was not shared in channel %s: %s", interaction.channel_id, refused)
            await tell(interaction, notice(shared.served.words("button-no-channel")))
            return
        # A view belongs to one message: this one is the same again, without the button.
        kept = await _card(interaction, replace(private, private=False))
        await interaction.edit_original_response(view=kept)
        await interaction.client.notes.sent(private.place, shared.served, sent)


class Rephrase(Pressed, template=r"quoth:rephrase"):
    """Opens the question for the member who did not mean it so."""

    def __init__(self, label: str | None = None) -> None:
        super().__init__(ui.Button(label=label, custom_id="quoth:rephrase"))

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], ___: re.Match[str], /) -> Self:
        """Return the button; it has no state."""
        return cls()

    async def press(self, interaction: Interaction) -> None:
        """Show the card's question, to be written in other words."""
        asking = _asked_again(interaction, 0)
        if asking is None:
            await tell(interaction, notice((await words_of(interaction))("button-no-question")))
            return
        await interaction.response.send_modal(OtherWords(asking, await words_of(interaction)))


class OtherWords(ui.Modal):
    """A question to write anew. The answer is for its writer, who may share it."""

    def __init__(self, asking: Asking, words: Words) -> None:
        super().__init__(title=words("rephrase-title"), timeout=SECONDS_TO_WRITE)
        self._asking = asking
        self._question: ui.TextInput[Self] = ui.TextInput(
            custom_id="question", default=asking.asked.question, max_length=LONGEST_QUESTION
        )
        text, hint = words("rephrase-question"), words("rephrase-hint")
        self.add_item(ui.Label(text=text, description=hint, component=self._question))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the question as it is written now; the filters stay."""
        await guarded(interaction, self._answer)

    async def _answer(self, interaction: Interaction) -> None:
        await asyncio.to_thread(interaction.client.answering.admit, self._asking.place)
        await interaction.response.defer(ephemeral=True, thinking=True)
        asking = replace(self._asking, asked=replace(self._asking.asked, question=self._question.value))
        laid_out = await asyncio.to_thread(asking.laid_out, interaction.client.answering)
        await interaction.edit_original_response(view=laid_out.view)
        await interaction.client.notes.asked(asking.place, laid_out.served)


BUTTONS = (Around, Whole, More, Share, Continue, Rephrase, Save, Vote, Leaf)


def _asked_again(interaction: Interaction, skipped: int) -> Asking | None:
    """Return the question that the pressed card was asked."""
    asked = asked_of(interaction.message) if interaction.message else None
    if asked is None:
        return None
    return Asking(asked=asked, place=Place.of(interaction), skipped=skipped, private=True)


def _may_write(interaction: Interaction) -> bool:
    """Tell whether a member may write here: buttons work for others too, and the bot must not write for them.

    In direct messages everybody may.
    """
    member, permissions = interaction.user, interaction.permissions
    if not isinstance(member, discord.Member):
        return True
    in_thread = isinstance(interaction.channel, discord.Thread)
    may = permissions.send_messages_in_threads if in_thread else permissions.send_messages
    return may and not member.is_timed_out()


async def _card(interaction: Interaction, asking: Asking) -> ui.LayoutView:
    return await asyncio.to_thread(asking.card, interaction.client.answering)
