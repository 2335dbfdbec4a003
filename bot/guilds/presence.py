"""In which guilds the bot is. What is kept of one that it left goes after some days, if it is not invited again."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from bot.guilds.guilds import scope_of
from index.errors import LibraryBusy
from index.store.removing import Removing

if TYPE_CHECKING:
    from bot.guilds.guilds import Guilds
    from bot.libraries import Libraries

logger = logging.getLogger(__name__)

_KEY = "presence"
_HERE = "here"
_SCOPE = scope_of(0).removesuffix("0")


class Presence:
    """The guilds that the bot is in or has left, kept in the database. Asks it, so not on the event loop."""

    def __init__(self, libraries: Libraries, guilds: Guilds, keep_days: int) -> None:
        self._libraries = libraries
        self._guilds = guilds
        self._kept = timedelta(days=keep_days)
        self._removing = Removing(libraries.store.database)
        self._noting = Lock()

    def came(self, guild: int) -> None:
        """Note that the bot is in a guild, which it may have left before."""
        self._note(guild, _HERE)

    def left(self, guild: int, now: datetime) -> None:
        """Note that the bot left a guild, or was put out of it."""
        self._note(guild, now.isoformat())

    def compare(self, here: Collection[int], shards: tuple[int, int], now: datetime) -> None:
        """Note what happened while the bot was off. `here` are the guilds of one shard: its number, of so many.

        Guilds that the bot never was in are left alone, such as one whose library was filled before the bot came.
        """
        known = dict(self._known())
        shard, count = shards
        for guild in here:
            if known.get(guild) != _HERE:
                self.came(guild)
        for guild, value in known.items():
            # Discord spreads guilds over shards by their ids (Gateway, "Sharding").
            if value == _HERE and guild not in here and (guild >> 22) % count == shard:
                self.left(guild, now)

    def sweep(self, now: datetime) -> None:
        """Delete what is kept of guilds that were left long enough ago; one that is being changed has to wait."""
        for guild, value in self._known():
            if value == _HERE or now < datetime.fromisoformat(value) + self._kept:
                continue
            try:
                self._delete_unless_back(guild, value)
            except LibraryBusy as problem:
                logger.warning("Guild %d was left, and its articles cannot be deleted yet: %s", guild, problem)

    def _delete_unless_back(self, guild: int, value: str) -> None:
        """Delete what is kept of a guild where the bot is still gone: deleting others before it took its time."""
        with self._noting:
            if dict(self._known()).get(guild) == value:
                self._delete(guild)

    def _delete(self, guild: int) -> None:
        """Delete the articles of a guild's own before what tells that they are to be deleted."""
        if self._libraries.is_own(guild):
            self._libraries.drop(str(guild))
        self._removing.remove_scope(scope_of(guild), scope_of(guild))
        self._guilds.forget(guild)
        logger.info("What was kept of guild %d is deleted: the bot left it.", guild)

    def _known(self) -> Iterator[tuple[int, str]]:
        for scope, value in self._removing.scopes(_KEY).items():
            yield int(scope.removeprefix(_SCOPE)), value

    def _note(self, guild: int, value: str) -> None:
        with self._noting:
            self._libraries.store.set_setting(scope_of(guild), _KEY, value)
