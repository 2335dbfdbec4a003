"""Cards with buttons for editors."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Self

import discord
from discord import InteractionResponseType, app_commands, ui

from bot.cards.frame import Frame, message
from bot.door import answer_for

SECONDS = 14 * 60.0
"""How long the buttons work. Discord lets a reply be edited for 15 minutes, so that they can be taken away in time."""

Interaction = discord.Interaction[discord.Client]
Pressed = Callable[[Interaction], Awaitable[None]]


async def is_editor(interaction: discord.Interaction[Any]) -> bool:
    """Tell whether a member may manage the guild, as Discord says with each interaction, or has its editors' role."""
    if interaction.permissions.manage_guild:
        return True
    if not isinstance(interaction.user, discord.Member):
        return False
    # The client is the bot, which has these panels and so cannot be named here.
    preferences = await asyncio.to_thread(interaction.client.answering.guilds.preferences, interaction.guild_id)
    role = preferences.editor_role
    return role is not None and interaction.user.get_role(role) is not None


async def editors_only(interaction: discord.Interaction[Any]) -> bool:
    """Let editors pass.

    Raises:
        MissingPermissions: the member is none.
    """
    if not await is_editor(interaction):
        raise app_commands.MissingPermissions(["manage_guild"])
    return True


_REPLACING = (InteractionResponseType.deferred_message_update, InteractionResponseType.message_update)


class Button(ui.Button["Panel"]):
    """A button that calls what it was made with."""

    def __init__(
        self, label: str, pressed: Pressed, style: discord.ButtonStyle = discord.ButtonStyle.secondary
    ) -> None:
        super().__init__(label=label, style=style)
        self._pressed = pressed

    async def callback(self, interaction: Interaction) -> None:
        """Do what the button is for."""
        assert self.view is not None, "only a button of a card can be pressed"
        await self.view.follow(interaction, self._pressed)


def once(pressed: Pressed) -> Pressed:
    """Return what is done at the first press only: a double click would take away what undoes it."""
    is_begun = False

    async def first(interaction: Interaction) -> None:
        nonlocal is_begun
        if is_begun:
            await interaction.response.defer()
            return
        is_begun = True
        try:
            await pressed(interaction)
        finally:
            is_begun = interaction.response.is_done()  # what was refused at once may be tried again

    return first


class Panel(ui.LayoutView):
    """A card with a row of buttons, which only editors may press, and which go when their time is over."""

    def __init__(self, reply: Interaction, *parts: str | Frame) -> None:
        """Make a card of texts and frames, to be shown in the reply to an interaction."""
        super().__init__(timeout=SECONDS)
        self._reply = reply
        self._parts = parts
        for part in parts:
            self.add_item(ui.TextDisplay(part) if isinstance(part, str) else part)

    def with_buttons(self, *buttons: Button) -> Self:
        """Add a row of buttons where there is one to add."""
        if buttons:
            self.add_item(ui.ActionRow(*buttons))
        return self

    async def follow(self, interaction: Interaction, pressed: Pressed) -> None:
        """Do what was pressed; where it replaces this card, the card is done with."""
        try:
            await pressed(interaction)
        finally:
            if interaction.response.type in _REPLACING:
                self.stop()

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let only editors press: a right may be taken from a member while the card stands."""
        return await editors_only(interaction)

    async def on_error(self, interaction: Interaction, error: Exception, _: ui.Item[Any], /) -> None:
        """Tell the member who pressed."""
        await answer_for(interaction, error)

    async def on_timeout(self) -> None:
        """Take the buttons away; the card may be gone by then."""
        with suppress(discord.HTTPException):
            await self._reply.edit_original_response(view=message(*self._parts))
