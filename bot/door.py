"""The one door through which errors reach people: what they can act on in words, the rest under an incident id."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.asking.answering import words_of
from bot.cards.frame import notice
from bot.cards.text import escape_line
from bot.catalogue import NotListed
from bot.reply import ForMembers, tell
from index.errors import BadQuestion, LibraryBusy

if TYPE_CHECKING:
    from bot.languages import Words

logger = logging.getLogger(__name__)

LONGEST_TYPED = 100


class Tree(app_commands.CommandTree[discord.Client]):
    """The bot's slash commands and menus. Whatever one of them raises ends here."""

    async def on_error(
        self, interaction: discord.Interaction[discord.Client], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the member who used the command."""
        await answer_for(interaction, error)


async def answer_for(interaction: discord.Interaction[Any], error: BaseException) -> None:
    """Tell the member who began an interaction what went wrong, in the place of the answer where there is one."""
    view = notice(explain(error, await words_of(interaction)))
    if not interaction.response.is_done():
        await tell(interaction, view)
        return
    try:
        await interaction.edit_original_response(view=view)
    except discord.HTTPException as lost:
        logger.warning("An error could not be told: Discord answered %s", lost)


def explain(error: BaseException, words: Words) -> str:
    """Return what a member is told of `error`, as Markdown. What a member cannot act on is logged under an id."""
    cause = error.__cause__ if isinstance(error, app_commands.CommandInvokeError) and error.__cause__ else error
    match cause:
        # Other errors of ours name folders, hosts and databases: those are for whoever runs the bot.
        case ForMembers():
            return cause.written(words)
        case BadQuestion():
            return words(f"error-question-{cause.flaw}", typed=escape_line(cause.typed, LONGEST_TYPED))
        case NotListed():
            return words("articles-unknown", id=escape_line(cause.article_id, LONGEST_TYPED))
        case LibraryBusy():
            return words("error-busy")
    return _refused(cause, words) or _incident(cause, words)


def _refused(cause: BaseException, words: Words) -> str | None:
    """Return what a member is told whose command discord.py did not run, None where it ran."""
    match cause:
        case app_commands.MissingPermissions():
            return words("error-editors-only")
        case app_commands.NoPrivateMessage():
            return words("error-server-only")
        case app_commands.CommandSignatureMismatch() | app_commands.CommandNotFound():
            return words("error-command-changed")
        case _:
            return None


def _incident(cause: BaseException, words: Words) -> str:
    incident = secrets.token_hex(4)
    logger.error("Incident %s", incident, exc_info=cause)
    return words("error-incident", incident=incident)
