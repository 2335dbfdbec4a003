"""What every button does first: ask whether this place may ask, and later answer for its errors."""

from __future__ import annotations

import logging
from abc import abstractmethod
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.asking.answering import words_of
from bot.cards.frame import notice
from bot.door import explain
from bot.place import Place
from bot.reply import tell
from index.errors import QuothError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

logger = logging.getLogger(__name__)

# The client is the bot, which makes these buttons and so cannot be named here.
Interaction = discord.Interaction[Any]
Button = ui.Button[Any]
LONGEST_ID = 100
"""Characters of a custom id (Discord's reference, "Components")."""

# The message, the channel or the interaction is gone, and nobody can be told.
_LOST = {HTTPStatus.NOT_FOUND, HTTPStatus.UNAUTHORIZED}
_ANSWERED = 40_060
"""Discord's code for an interaction that was answered already."""


async def guarded(interaction: Interaction, work: Callable[[Interaction], Awaitable[None]]) -> None:
    """Do `work` where this place may still ask; tell the member what went wrong."""
    try:
        interaction.client.answering.library_name(Place.of(interaction))
        await work(interaction)
    except discord.HTTPException as refused:
        if refused.status not in _LOST and refused.code != _ANSWERED:
            await tell(interaction, notice(explain(refused, await words_of(interaction))))
            return
        logger.info("A button could not do its work: Discord answered %s", refused)
    except QuothError as problem:
        await tell(interaction, notice(explain(problem, await words_of(interaction))))
    except Exception as error:  # discord.py only logs what a dynamic item raises; nobody else would tell the member
        await tell(interaction, notice(explain(error, await words_of(interaction))))
        raise


class Pressed(ui.DynamicItem[Button], template=r"(?!)"):
    """A button whose state stands in its custom id."""

    @abstractmethod
    async def press(self, interaction: Interaction) -> None:
        """Do what the button says; this place may ask."""

    async def callback(self, interaction: Interaction) -> None:
        """Do it, where this place may."""
        await guarded(interaction, self.press)
