"""How much is asked, and what was asked and not found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from index.store.tables import asked, missed
from index.store.upserting import insert_into

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from index.store.engine import Database


class Usage:
    """How many questions were answered in which way, by place and day. Holds no word of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, place: str, day: date, verdict: str) -> None:
        """Count one question more."""
        with self._database.writing.begin() as connection:
            new = insert_into(connection, asked).values(place=place, day=day, verdict=verdict, times=1)
            connection.execute(
                new.on_conflict_do_update(index_elements=["place", "day", "verdict"], set_={"times": asked.c.times + 1})
            )

    def since(self, place: str, first: date) -> dict[date, Counter[str]]:
        """Return the questions of a place by day and verdict, from `first` on; days without any are left out."""
        query = select(asked).where(asked.c.place == place, asked.c.day >= first).order_by(asked.c.day)
        days: dict[date, Counter[str]] = {}
        with self._database.reading.begin() as connection:
            for row in connection.execute(query):
                days.setdefault(row.day, Counter())[row.verdict] = row.times
        return days


class Kind(StrEnum):
    """What is kept of a question that was not answered."""

    TERM = "term"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that was asked and not found: how often, and last on which day."""

    kind: Kind
    words: str
    times: int
    last_day: date


class Missed:
    """What was asked and not found, by place."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, place: str, misses: Iterable[Miss]) -> None:
        """Add to what was not found; the same words are counted together."""
        # In one order, so that two processes never wait for each other's rows.
        rows = sorted(misses, key=lambda miss: (miss.kind, miss.words))
        with self._database.writing.begin() as connection:
            for miss in rows:
                given = {"times": miss.times, "last_day": miss.last_day}
                new = insert_into(connection, missed).values(
                    place=place, kind=miss.kind.value, words=miss.words, **given
                )
                later = func.max if connection.dialect.name == "sqlite" else func.greatest
                connection.execute(
                    new.on_conflict_do_update(
                        index_elements=["place", "kind", "words"],
                        set_={
                            "times": missed.c.times + new.excluded.times,
                            "last_day": later(missed.c.last_day, new.excluded.last_day),
                        },
                    )
                )

    def top(self, place: str, kind: Kind, most: int) -> tuple[Miss, ...]:
        """Return what was missed most often, of as many the latest, then by its words."""
        order = (missed.c.times.desc(), missed.c.last_day.desc(), missed.c.words)
        query = select(missed).where(missed.c.place == place, missed.c.kind == kind.value)
        with self._database.reading.begin() as connection:
            return tuple(
                Miss(Kind(row.kind), row.words, row.times, row.last_day)
                for row in connection.execute(query.order_by(*order).limit(most))
            )

    def size(self, place: str) -> Counter[Kind]:
        """Return how many different terms and questions were missed."""
        query = select(missed.c.kind, func.count()).where(missed.c.place == place).group_by(missed.c.kind)
        with self._database.reading.begin() as connection:
            return Counter({Kind(kind): count for kind, count in connection.execute(query)})

    def clear(self, place: str, *kinds: Kind) -> tuple[Miss, ...]:
        """Delete what was missed in a place, all kinds where none is named, and return it: `note` puts it back."""
        wanted = [missed.c.place == place, missed.c.kind.in_([kind.value for kind in kinds or Kind])]
        with self._database.writing.begin() as connection:
            gone = connection.execute(delete(missed).where(*wanted).returning(missed))
            return tuple(Miss(Kind(row.kind), row.words, row.times, row.last_day) for row in gone)

    def expire(self, before: date) -> None:
        """Delete what was missed last before a day, in all places."""
        with self._database.writing.begin() as connection:
            connection.execute(delete(missed).where(missed.c.last_day < before))
