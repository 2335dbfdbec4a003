"""Going on in a thread: a place of its own for follow-ups."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.asking.answering import words_of
from bot.buttons.pressed import Pressed
from bot.cards.asked import asked_of
from bot.cards.frame import message as card
from bot.cards.frame import notice
from bot.reply import tell

if TYPE_CHECKING:
    import re

    from bot.buttons.pressed import Interaction
    from bot.cards.asked import Asked
    from bot.languages import Words

logger = logging.getLogger(__name__)

LONGEST_NAME = 100
"""Characters of a thread's name (Discord's reference, "Channel")."""
_HAS_ONE = 160_004
"""Discord's code for a message that has a thread already."""


class Continue(Pressed, template=r"quoth:thread"):
    """Opens a thread on an answer, in which each question follows up the one before."""

    def __init__(self, label: str | None = None) -> None:
        super().__init__(ui.Button(label=label, custom_id="quoth:thread"))

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], ___: re.Match[str], /) -> Self:
        """Return the button; it has no state."""
        return cls()

    async def press(self, interaction: Interaction) -> None:
        """Open the thread, or show the way to the one that there is."""
        answer, words = interaction.message, await words_of(interaction)
        asked = asked_of(answer) if answer else None
        if answer is None or asked is None:
            await tell(interaction, notice(words("button-no-question")))
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            thread = await answer.create_thread(name=thread_name(asked))
            await thread.send(view=_opening(asked, words, reads_all=interaction.client.intents.message_content))
        except (discord.Forbidden, discord.NotFound) as refused:
            logger.info("No thread was opened in channel %s: %s", interaction.channel_id, refused)
            await tell(interaction, notice(words("thread-refused")))
            return
        except discord.HTTPException as refused:
            if refused.code != _HAS_ONE:
                raise
        # A thread has the id of the message that it stands on.
        await tell(interaction, notice(words("thread-open", thread=f"<#{answer.id}>")))


def may_open_thread(asked: discord.Message | discord.Interaction[Any]) -> bool:
    """Tell whether the bot may open a thread on its answer to a message or a command."""
    channel = asked.channel
    if asked.guild is None or not isinstance(channel, discord.TextChannel):
        return False
    here = asked.app_permissions if isinstance(asked, discord.Interaction) else channel.permissions_for(asked.guild.me)
    return here.create_public_threads and here.send_messages_in_threads and here.read_message_history


def thread_name(asked: Asked) -> str:
    """Return the question as the name of a thread, visibly shortened where it is too long."""
    line = " ".join(asked.question.split()) or "…"
    return line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1].rstrip() + "…"


def _opening(asked: Asked, words: Words, *, reads_all: bool) -> ui.LayoutView:
    """Return the first message of a thread. A reply to it follows up the question, as one to the answer does."""
    return card(asked.line(words), words("thread-opened") if reads_all else words("thread-opened-by-mention"))
