"""In which language members use Discord, as their last command or button told."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.place import Place

MOST_REMEMBERED = 1_000
"""Members whose locale is kept, in memory only: the latest ones."""


class Locales:
    """The locales of members, for direct messages, with which Discord does not tell them. Safe in threads."""

    def __init__(self) -> None:
        self._last: OrderedDict[int, str] = OrderedDict()
        self._remembering = Lock()

    def of(self, place: Place) -> str | None:
        """Return the locale of whoever asks, None where it is not known. In a guild the guild has its own."""
        if place.locale is not None:
            self._remember(place.member, place.locale)
        return place.locale if place.locale or place.guild else self._last.get(place.member)

    def _remember(self, member: int, locale: str) -> None:
        with self._remembering:
            self._last[member] = locale
            self._last.move_to_end(member)
            if len(self._last) > MOST_REMEMBERED:
                self._last.popitem(last=False)
