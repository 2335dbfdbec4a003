"""Menus of a panel: what an editor picks from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence

import discord
from discord import ui

from bot.editors.panel import Interaction, Panel

MOST_OPTIONS = 25
"""What a menu holds, and how many can be picked (Discord's reference, "Select Menus")."""
LONGEST_OPTION = 100

Picked = Callable[[Interaction, list[str]], Awaitable[None]]
"""Takes the values that were picked; of channels and roles their ids."""


class Menu(ui.Select[Panel]):
    """A menu of texts that calls what it was made with."""

    def __init__(self, says: str, options: Sequence[discord.SelectOption], picked: Picked, most: int = 1) -> None:
        """Make a menu in which one option is picked, or with a `most` above 1 any number up to it, none too."""
        fewest, most = (1, 1) if most == 1 else (0, min(most, len(options)))
        super().__init__(placeholder=says, options=list(options), min_values=fewest, max_values=most)
        self._picked = picked

    async def callback(self, interaction: Interaction) -> None:
        """Hand over what was picked."""
        await _follow(self.view, interaction, self._picked, self.values)


class ChannelMenu(ui.ChannelSelect[Panel]):
    """A menu of a guild's text channels and forums."""

    def __init__(self, says: str, chosen: Iterable[int], picked: Picked, most: int = 1) -> None:
        """Make a menu with some channels chosen; none need be picked where `most` is above 1."""
        kind = discord.SelectDefaultValueType.channel
        super().__init__(
            placeholder=says,
            channel_types=[discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum],
            default_values=[discord.SelectDefaultValue(id=each, type=kind) for each in sorted(chosen)][:most],
            min_values=1 if most == 1 else 0,
            max_values=most,
        )
        self._picked = picked

    async def callback(self, interaction: Interaction) -> None:
        """Hand over the ids of what was picked."""
        await _follow(self.view, interaction, self._picked, [str(channel.id) for channel in self.values])


class RoleMenu(ui.RoleSelect[Panel]):
    """A menu of a guild's roles, of which one or none is picked."""

    def __init__(self, says: str, chosen: int | None, picked: Picked) -> None:
        kind = discord.SelectDefaultValueType.role
        default = [] if chosen is None else [discord.SelectDefaultValue(id=chosen, type=kind)]
        super().__init__(placeholder=says, default_values=default, min_values=0, max_values=1)
        self._picked = picked

    async def callback(self, interaction: Interaction) -> None:
        """Hand over the id of what was picked."""
        await _follow(self.view, interaction, self._picked, [str(role.id) for role in self.values])


def options(named: Iterable[tuple[str, str]], chosen: Iterable[str]) -> list[discord.SelectOption]:
    """Return options by value and label, some of them chosen."""
    marked = set(chosen)
    return [
        discord.SelectOption(label=label[:LONGEST_OPTION], value=value, default=value in marked)
        for value, label in named
    ]


async def _follow(view: Panel | None, interaction: Interaction, picked: Picked, values: list[str]) -> None:
    assert view is not None, "only a menu of a card can be picked from"

    async def pressed(interaction: Interaction) -> None:
        await picked(interaction, values)

    await view.follow(interaction, pressed)
