"""Which library answers whom."""

from __future__ import annotations

import logging
import re
import shutil
from threading import Lock
from typing import TYPE_CHECKING, Self

from bot.settings import LibraryMode
from index.errors import QuothError
from index.fetching.manners import Manners
from index.library import Library
from index.store import Store
from index.store.removing import Removing

if TYPE_CHECKING:
    from bot.settings import Settings

logger = logging.getLogger(__name__)

MAIN = "main"
_NAME = re.compile(r"[\w-]{1,64}")


class Libraries:
    """The libraries of one data folder, each opened when it is first asked for, from whichever thread."""

    def __init__(self, store: Store, settings: Settings) -> None:
        """Hand out libraries of an open store."""
        self.store = store
        self._settings = settings
        self._opened: dict[str, Library] = {}
        self._opening = Lock()
        self._removing = Removing(store.database)

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """Open the database that the settings name, by default a SQLite file in the data folder."""
        url = settings.database_url
        return cls(Store.open(url.get_secret_value() if url else f"sqlite:///{settings.data / 'quoth.db'}"), settings)

    def close(self) -> None:
        """Wait for work in the background, then close the database."""
        for library in self._opened.values():
            library.close()
        self.store.close()

    def named(self, name: str) -> Library:
        """Return a library by name. "main" reads the articles folder, any other a folder of its name inside."""
        if not _NAME.fullmatch(name):
            raise QuothError(f"“{name}” cannot name a library; use up to 64 letters, digits, “-” and “_”.")
        opened = self._opened.get(name)
        if opened is not None:
            return opened
        with self._opening:
            if name not in self._opened:
                folder = self._settings.articles if name == MAIN else self._settings.articles / name
                manners = Manners(open_hosts=self._settings.open_hosts)
                self._opened[name] = Library(self.store, name, folder, self._settings.data / "index" / name, manners)
            return self._opened[name]

    def opened(self) -> tuple[Library, ...]:
        """Return the libraries that are open."""
        return tuple(self._opened.values())

    def is_own(self, guild_id: int) -> bool:
        """Tell whether a guild has a library that no other asks."""
        return self._settings.libraries is LibraryMode.PER_GUILD and self._removing.library(str(guild_id)) is not None

    def drop(self, name: str) -> None:
        """Remove a library for good, with its articles and its index; the folder that it read stays.

        Raises:
            LibraryBusy: it is being changed.
        """
        library = self._removing.library(name)
        if library is None:
            return
        with self._opening, self.store.writing(library):
            opened = self._opened.pop(name, None)
            if opened:
                opened.close()
            self._removing.remove_library(library)
            shutil.rmtree(self._settings.data / "index" / name, ignore_errors=True)

    def main(self) -> Library:
        """Return the library of the terminal."""
        return self.named(MAIN)

    def warm(self) -> None:
        """Make the library that all ask ready for quick answers; for a thread in the background."""
        if self._settings.libraries is LibraryMode.ONE:
            try:
                self.main().warm()
            except QuothError as problem:
                logger.warning("Answers are slower than they could be: %s", problem)

    def name_for(self, guild_id: int | None) -> str | None:
        """Return the name of the library that a guild asks, without opening it.

        A direct message may come from anybody: where not all guilds may ask, none is answered.
        """
        chosen = self._settings.guilds
        match self._settings.libraries:
            case LibraryMode.ONE if not chosen or guild_id in chosen:
                return MAIN
            case LibraryMode.PER_GUILD if guild_id is not None and (not chosen or guild_id in chosen):
                return str(guild_id)
            case _:
                return None
