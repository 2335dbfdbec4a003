"""What is kept of questions and answers: how many, what was missed, what recent answers quote. Never who asked."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

import discord

from bot.guilds.guilds import scope_of
from bot.retention import DAYS_KEPT, DAYS_VOTES_KEPT, MOST_ANSWERS
from index.answer import Answer, Empty, Found, Nothing
from index.errors import StoreFailed
from index.store.answered import Answered, Quoted, Reference
from index.store.asking import Kind, Miss, Missed, Usage
from index.store.votes import Votes
from index.terms import fold

if TYPE_CHECKING:
    from bot.asking.answering import Served
    from bot.guilds import Preferences
    from bot.libraries import Libraries
    from bot.place import Place

logger = logging.getLogger(__name__)

Result = TypeVar("Result")

LONGEST_QUESTION = 300
MOST_TERMS = 10
# What holds a digit may be somebody's number or id.
_TERM = re.compile(r"[^\W\d_][^\W\d_’'-]*(?:[’'-][^\W\d_]+)*")
LONGEST_TERM = 40


class Notes:
    """Keeps what happens. It writes in a thread of its own: a writer may have to wait for a reindex, answers not."""

    def __init__(self, libraries: Libraries) -> None:
        store = libraries.store
        self._libraries = libraries
        self._writer = ThreadPoolExecutor(1, "notes")
        self.votes = Votes(store.database)
        self.usage = Usage(store.database)
        self.missed = Missed(store.database)
        self.answered = Answered(store.database)

    async def write(self, work: Callable[[], Result]) -> Result:
        """Do `work`, which writes, after all that was to be written before."""
        return await asyncio.get_running_loop().run_in_executor(self._writer, work)

    def close(self) -> None:
        """Wait for what is still to be written."""
        self._writer.shutdown()

    async def asked(self, place: Place, served: Served) -> None:
        """Count a question, and what it missed; a count that cannot be kept costs nobody an answer."""
        await self._note(lambda: self._count(place, served))

    async def sent(self, place: Place, served: Served, answer: discord.Message | discord.PartialMessage) -> None:
        """Keep what an answer that all can see quotes, where the guild wants to know when that changes."""
        name = self._libraries.name_for(place.guild)
        if name is None or place.guild is None or not served.preferences.mark_changed:
            return
        reference = Reference(
            place_name(place.guild), address_of(answer), datetime.now(UTC), tuple(_quoted(served.answer))
        )
        store = self._libraries.store
        await self._note(lambda: self.answered.note(store.library(name), reference, MOST_ANSWERS))

    def keep_to(self, guild: int, preferences: Preferences) -> None:
        """Delete what a guild lets be kept no more: from then on /privacy says that it is not there."""
        if not preferences.store_questions:
            self.missed.clear(place_name(guild), Kind.QUESTION)
        if not preferences.mark_changed:
            self.answered.clear(place_name(guild))

    def expire(self) -> None:
        """Delete what is too old to be kept."""
        now = datetime.now(UTC)
        self.missed.expire((now - timedelta(days=DAYS_KEPT)).date())
        self.answered.expire(now - timedelta(days=DAYS_KEPT))
        self.votes.expire((now - timedelta(days=DAYS_VOTES_KEPT)).date())

    async def _note(self, work: Callable[[], None]) -> None:
        try:
            await self.write(work)
        except StoreFailed as problem:
            logger.warning("Something that was asked is not counted: %s", problem)

    def _count(self, place: Place, served: Served) -> None:
        where = place_name(place.guild)
        self.usage.count(where, place.today, verdict_of(served.answer))
        if place.guild is not None and isinstance(served.answer, Nothing):
            misses = list(_misses(served.answer, place, whole=served.preferences.store_questions))
            if misses:
                self.missed.note(where, misses)


def place_name(guild: int | None) -> str:
    """Return how the database names a guild; all direct messages are one place, whoever writes them."""
    return "direct" if guild is None else scope_of(guild)


def address_of(message: discord.Message | discord.PartialMessage) -> str:
    """Return how the database names a message."""
    return f"{message.channel.id}/{message.id}"


def verdict_of(answer: Answer) -> str:
    """Return how a question was answered, such as "found" or "nothing:no_match"."""
    match answer:
        case Found():
            return "found"
        case Nothing(reason=reason):
            return f"nothing:{reason}"
        case Empty():
            return "empty"


def _misses(answer: Nothing, place: Place, *, whole: bool) -> Iterator[Miss]:
    """Yield the terms that no article holds, and the question itself where it may be kept `whole`."""
    terms = (fold(word) for word in answer.unmatched)
    countable = dict.fromkeys(term for term in terms if _TERM.fullmatch(term) and len(term) <= LONGEST_TERM)
    for term in list(countable)[:MOST_TERMS]:
        yield Miss(Kind.TERM, term, 1, place.today)
    if whole:
        yield Miss(Kind.QUESTION, " ".join(answer.question.split())[:LONGEST_QUESTION], 1, place.today)


def _quoted(answer: Answer) -> Iterator[Quoted]:
    match answer:
        case Found(passages=passages) | Nothing(near=passages):
            for each in passages:
                yield Quoted(each.citation.article, each.citation.paragraph, each.text)
        case Empty():
            pass
