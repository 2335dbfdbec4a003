"""What to suggest while a member types an option: what the place may ask, and nothing else."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable
from itertools import islice
from threading import Lock
from typing import TypeVar

from discord import app_commands

from bot.asking.answering import Answering
from bot.catalogue import Catalogue
from bot.place import Place
from bot.reply import ForMembers
from index.terms import fold

MOST = 25
"""Choices that Discord takes (Interactions, "Autocomplete")."""
LONGEST = 100
MOST_REMEMBERED = 64
"""Lists of speakers that are kept in memory, the latest ones."""

Choices = list[app_commands.Choice[str]]
Found = TypeVar("Found")


class Suggesting:
    """Suggestions from the library and the sources that a place asks, and from no other."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering
        self._speakers = _Speakers(answering)

    async def speakers(self, place: Place, typed: str) -> Choices:
        """Suggest names of those who speak, the most quoted first; what was typed may begin any part of a name."""
        return await self._choices(place, typed, self._speakers.of)

    async def sources(self, place: Place, typed: str) -> Choices:
        """Suggest sources of articles."""
        return await self._choices(place, typed, self._sources)

    async def articles(self, place: Place, typed: str) -> Choices:
        """Suggest articles by words of their ids, which are made of titles where nobody gave one."""
        found = await _asked(lambda: self._articles(place, typed))
        return [choice for choice in found if len(choice.value) <= LONGEST]

    async def _choices(self, place: Place, typed: str, names: Callable[[Place], Iterable[str]]) -> Choices:
        fitting = await _asked(lambda: _fitting(names(place), typed))
        return [app_commands.Choice(name=name, value=name) for name in fitting]

    def _sources(self, place: Place) -> Iterable[str]:
        stored, allowed = self._answering.library(place).status().sources, self._answering.sources(place)
        return [name for name in stored if allowed is None or name in allowed]

    def _articles(self, place: Place, typed: str) -> Choices:
        catalogue = Catalogue(self._answering.libraries, self._answering.library_name(place))
        found = catalogue.suggest(typed, MOST, self._answering.sources(place))
        return [app_commands.Choice(name=(each.title or each.id)[:LONGEST], value=each.id) for each in found]


class _Speakers:
    """Who speaks where, remembered: in some sources only, the names cost a walk through all of their statements."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering
        self._remembered: OrderedDict[tuple[str, str, frozenset[str] | None], tuple[str, ...]] = OrderedDict()
        self._remembering = Lock()

    def of(self, place: Place) -> tuple[str, ...]:
        """Return the names, the most quoted first."""
        library, sources = self._answering.library(place), self._answering.sources(place)
        key = library.name, library.generation, sources
        with self._remembering:
            names = self._remembered.get(key)
        if names is None:
            names = tuple(library.speakers(sources))
        with self._remembering:
            self._remembered[key] = names
            self._remembered.move_to_end(key)
            if len(self._remembered) > MOST_REMEMBERED:
                self._remembered.popitem(last=False)
        return names


async def _asked(question: Callable[[], Iterable[Found]]) -> Iterable[Found]:
    """Ask in a thread; a place that asks no library has nothing to suggest."""
    try:
        return await asyncio.to_thread(question)
    except ForMembers:
        return ()


def _fitting(names: Iterable[str], typed: str) -> list[str]:
    """Return the first names that fit what was typed. A large library has names by the hundred thousand."""
    wanted = fold(typed).split()
    fitting = (name for name in names if len(name) <= LONGEST and _begins(fold(name).split(), wanted))
    return list(islice(fitting, MOST))


def _begins(parts: list[str], wanted: list[str]) -> bool:
    """Tell whether each word typed begins a part of a name."""
    return all(any(part.startswith(word) for part in parts) for word in wanted)
