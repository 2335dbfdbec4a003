"""Where the choices of guilds are kept."""

from __future__ import annotations

import logging
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from pydantic import ValidationError

from bot.guilds.preferences import PLAIN, Preferences

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.store import Store

logger = logging.getLogger(__name__)

SECONDS_REMEMBERED = 30.0
"""After this long another process may have changed them."""
_KEY = "preferences"


class Guilds:
    """The choices of all guilds, kept in the database. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: dict[int, tuple[float, Preferences]] = {}
        self._changing = Lock()

    def preferences(self, guild: int | None) -> Preferences:
        """Return what a guild chose; a direct message has no guild, and so the plain ones. May ask the database."""
        if guild is None:
            return PLAIN
        read_at, held = self._held.get(guild, (0.0, None))
        if held is None or monotonic() - read_at > SECONDS_REMEMBERED:
            held = self._stored(guild)
            self._held[guild] = monotonic(), held
        return held

    def choose(self, guild: int, preferences: Preferences) -> Preferences:
        """Keep what a guild's editors chose; it holds from the next question on. Return what they had chosen before."""
        with self._changing:
            before = self._stored(guild)
            self._keep(guild, preferences)
        return before

    def change(self, guild: int, changed: Callable[[Preferences], Preferences]) -> Preferences:
        """Keep what `changed` makes of all that stands, which another editor may have just chosen; return it."""
        with self._changing:
            preferences = changed(self._stored(guild))
            self._keep(guild, preferences)
        return preferences

    def forget(self, guild: int) -> None:
        """Hold a guild's choices in memory no longer; what is stored stays."""
        self._held.pop(guild, None)

    def _stored(self, guild: int) -> Preferences:
        return _read(guild, self._store.setting(scope_of(guild), _KEY))

    def _keep(self, guild: int, preferences: Preferences) -> None:
        self._store.set_setting(scope_of(guild), _KEY, preferences.model_dump_json())
        self._held[guild] = monotonic(), preferences


def scope_of(guild: int) -> str:
    """Return how the database names a guild, in settings and as a place."""
    return f"guild:{guild}"


def _read(guild: int, stored: str | None) -> Preferences:
    if stored is None:
        return PLAIN
    try:
        return Preferences.model_validate_json(stored)
    except ValidationError:
        logger.warning("The stored settings of guild %d cannot be read; it is served as if it had none.", guild)
        return PLAIN
