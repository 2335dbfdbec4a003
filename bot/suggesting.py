"""What to suggest while a member types an option: names that the library of the place knows."""

from __future__ import annotations

import asyncio

from discord import app_commands

from bot.libraries import Libraries
from index.terms import fold

MOST = 25
"""Choices that Discord takes (Interactions, "Autocomplete")."""
LONGEST = 100


class Suggesting:
    """Suggestions from the library that a guild asks, and from no other."""

    def __init__(self, libraries: Libraries) -> None:
        self._libraries = libraries

    async def speakers(self, guild_id: int | None, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest names of those who speak, the most quoted first; what was typed may begin any part of a name."""
        name = self._libraries.name_for(guild_id)
        if name is None:
            return []
        names = await asyncio.to_thread(lambda: list(self._libraries.named(name).speakers()))
        return _choices(names, typed)

    async def sources(self, guild_id: int | None, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest sources of articles."""
        name = self._libraries.name_for(guild_id)
        if name is None:
            return []
        names = await asyncio.to_thread(lambda: self._libraries.named(name).status().sources)
        return _choices(names, typed)


def _choices(names: list[str] | tuple[str, ...], typed: str) -> list[app_commands.Choice[str]]:
    wanted = fold(typed).split()
    fitting = (name for name in names if len(name) <= LONGEST and _begins(fold(name).split(), wanted))
    return [app_commands.Choice(name=name, value=name) for name, _ in zip(fitting, range(MOST), strict=False)]


def _begins(parts: list[str], wanted: list[str]) -> bool:
    """Tell whether each word typed begins a part of a name."""
    return all(any(part.startswith(word) for part in parts) for word in wanted)
