"""The one door through which errors reach people: what they can act on in words, the rest under an incident id."""

from __future__ import annotations

import logging
import secrets

import discord
from discord import app_commands

from bot.cards.frame import notice
from bot.cards.text import escape
from bot.reply import ForMembers, tell
from index.errors import BadQuestion, LibraryBusy

logger = logging.getLogger(__name__)


class Tree(app_commands.CommandTree[discord.Client]):
    """The bot's slash commands and menus. Whatever one of them raises ends here."""

    async def on_error(
        self, interaction: discord.Interaction[discord.Client], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the member who used the command."""
        await answer_for(interaction, error)


async def answer_for(interaction: discord.Interaction[discord.Client], error: BaseException) -> None:
    """Tell the member who began an interaction what went wrong, in the place of the answer where there is one."""
    view = notice(explain(error))
    if not interaction.response.is_done():
        await tell(interaction, view)
        return
    try:
        await interaction.edit_original_response(view=view)
    except discord.HTTPException as lost:
        logger.warning("An error could not be told: Discord answered %s", lost)


def explain(error: BaseException) -> str:
    """Return what a member is told of `error`, as Markdown. What a member cannot act on is logged under an id."""
    cause = error.__cause__ if isinstance(error, app_commands.CommandInvokeError) and error.__cause__ else error
    match cause:
        # Other errors of ours name folders, hosts and databases: those are for whoever runs the bot.
        case BadQuestion() | ForMembers():
            return escape(str(cause))
        case LibraryBusy():
            return "The articles are being changed just now. Try again in a minute."
        case app_commands.MissingPermissions():
            return "Only members who may manage this server can do that."
        case app_commands.NoPrivateMessage():
            return "That works in a server only."
        case app_commands.CommandSignatureMismatch() | app_commands.CommandNotFound():
            return "This command has just changed. Try again in a minute; restarting Discord loads it at once."
    incident = secrets.token_hex(4)
    logger.error("Incident %s", incident, exc_info=cause)
    return f"Something went wrong, and it is not your doing. Whoever runs this bot finds it in the log as `{incident}`."
