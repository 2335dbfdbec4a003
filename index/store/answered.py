"""Which paragraphs recent answers quote, to tell their readers when an article changes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select

from index.store.moments import in_utc
from index.store.tables import answered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from sqlalchemy import Connection

    from index.store.engine import Database

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph that an answer quotes, with its text then, verbatim."""

    article: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """An answer with all that it quotes from one library. The place and the message are named by whoever answers."""

    place: str
    message: str
    answered_at: datetime
    quoted: tuple[Quoted, ...]


class Answered:
    """What the latest answers of each place quote."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, library: int, reference: Reference, most: int) -> None:
        """Keep what an answer quotes, in the place of what it did before; of a place keep the `most` latest answers."""
        same = (answered.c.place == reference.place, answered.c.message == reference.message)
        with self._database.writing.begin() as connection:
            connection.execute(delete(answered).where(*same))
            if rows := list(_rows(library, reference)):
                connection.execute(insert(answered), rows)
            _keep_latest(connection, reference.place, most)

    def quoting(self, library: int, articles: Collection[str]) -> tuple[Reference, ...]:
        """Return the answers that quote any of some articles, with all that they quote, the latest first."""
        with self._database.reading.begin() as connection:
            messages = set(_messages(connection, library, articles))
            found = [_reference(connection, library, place, message) for place, message in sorted(messages)]
        return tuple(sorted(found, key=lambda reference: reference.answered_at, reverse=True))

    def forget(self, place: str, message: str) -> None:
        """Forget an answer that is gone."""
        with self._database.writing.begin() as connection:
            connection.execute(delete(answered).where(answered.c.place == place, answered.c.message == message))

    def clear(self, place: str) -> None:
        """Forget all answers of a place."""
        with self._database.writing.begin() as connection:
            connection.execute(delete(answered).where(answered.c.place == place))

    def expire(self, before: datetime) -> None:
        """Forget the answers from before a moment, in all places."""
        with self._database.writing.begin() as connection:
            connection.execute(delete(answered).where(answered.c.answered_at < before))


def _rows(library: int, reference: Reference) -> Iterator[dict[str, Any]]:
    for quoted in {(each.article, each.number): each for each in reference.quoted}.values():
        yield {
            "place": reference.place,
            "message": reference.message,
            "library_id": library,
            "article_id": quoted.article,
            "number": quoted.number,
            "text": quoted.text,
            "answered_at": reference.answered_at,
        }


def _keep_latest(connection: Connection, place: str, most: int) -> None:
    """Forget a place's answers after the `most` latest."""
    latest = func.max(answered.c.answered_at)
    older = (
        select(answered.c.message)
        .where(answered.c.place == place)
        .group_by(answered.c.message)
        .order_by(latest.desc(), answered.c.message.desc())
        .offset(most)
    )
    if messages := list(connection.scalars(older)):
        connection.execute(delete(answered).where(answered.c.place == place, answered.c.message.in_(messages)))


def _messages(connection: Connection, library: int, articles: Iterable[str]) -> Iterator[tuple[str, str]]:
    waiting = iter(articles)
    while some := list(islice(waiting, _AT_ONCE)):
        query = select(answered.c.place, answered.c.message).where(
            answered.c.library_id == library, answered.c.article_id.in_(some)
        )
        yield from ((row.place, row.message) for row in connection.execute(query.distinct()))


def _reference(connection: Connection, library: int, place: str, message: str) -> Reference:
    query = select(answered).where(
        answered.c.library_id == library, answered.c.place == place, answered.c.message == message
    )
    rows = connection.execute(query.order_by(answered.c.article_id, answered.c.number)).all()
    return Reference(
        place, message, in_utc(rows[0].answered_at), tuple(Quoted(r.article_id, r.number, r.text) for r in rows)
    )
