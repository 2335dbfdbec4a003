"""Cards with buttons for editors."""

from __future__ import annotations

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


def editors_only(interaction: Interaction) -> bool:
    """Let members pass who may manage the guild, as Discord says with each interaction.

    Raises:
        MissingPermissions: the member may not.
    """
    if not interaction.permissions.manage_guild:
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
        """Do what the button is for; a card that it replaces is done with."""
        try:
            await self._pressed(interaction)
        finally:
            if self.view and interaction.response.type in _REPLACING:
                self.view.stop()


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

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let only editors press: a right may be taken from a member while the card stands."""
        return editors_only(interaction)

    async def on_error(self, interaction: Interaction, error: Exception, _: ui.Item[Any], /) -> None:
        """Tell the member who pressed."""
        await answer_for(interaction, error)

    async def on_timeout(self) -> None:
        """Take the buttons away; the card may be gone by then."""
        with suppress(discord.HTTPException):
            await self._reply.edit_original_response(view=message(*self._parts))
