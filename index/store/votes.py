"""What members think of answers, without saying who they are."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from index.store.tables import setting, vote
from index.store.upserting import insert_into

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from index.store.engine import Database

UP, DOWN = 1, -1
_SCOPE, _KEY = "votes", "secret"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many votes say that something helped, and how many that it did not."""

    up: int = 0
    down: int = 0


class Votes:
    """The votes on all answers. A member has one on each; places, messages and members are named by whoever asks.

    A member is kept as HMAC-SHA256 of the name under a secret of this database: who votes can be found again only by
    somebody who knows both.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def cast(self, place: str, message: str, member: str, value: int, day: date) -> Tally:
        """Note `UP` or `DOWN`; the same vote again takes it back. Return the answer's votes after that."""
        mine = {"place": place, "message": message, "voter": self._voter(member)}
        key = [vote.c[name] == value for name, value in mine.items()]
        with self._database.writing.begin() as connection:
            if connection.scalar(select(vote.c.value).where(*key)) == value:
                connection.execute(delete(vote).where(*key))
            else:
                given = {"value": value, "voted_on": day}
                new = insert_into(connection, vote).values(mine | given)
                connection.execute(new.on_conflict_do_update(index_elements=list(mine), set_=given))
            return _tally(connection, place, message)

    def tally(self, place: str, message: str) -> Tally:
        """Return the votes on an answer."""
        with self._database.reading.begin() as connection:
            return _tally(connection, place, message)

    def since(self, place: str, first: date) -> dict[date, Tally]:
        """Return the votes of a place by day, from `first` on, in order; days without any are left out."""
        query = select(vote.c.voted_on, vote.c.value, func.count()).where(
            vote.c.place == place, vote.c.voted_on >= first
        )
        days: dict[date, dict[int, int]] = {}
        with self._database.reading.begin() as connection:
            grouped = query.group_by(vote.c.voted_on, vote.c.value).order_by(vote.c.voted_on)
            for day, value, times in connection.execute(grouped):
                days.setdefault(day, {})[value] = times
        return {day: Tally(times.get(UP, 0), times.get(DOWN, 0)) for day, times in days.items()}

    def forget(self, member: str) -> int:
        """Delete all votes of a member, in all places; return how many there were."""
        mine = delete(vote).where(vote.c.voter == self._voter(member))
        with self._database.writing.begin() as connection:
            return connection.execute(mine).rowcount

    def expire(self, before: date) -> None:
        """Delete the votes of the days before a day."""
        with self._database.writing.begin() as connection:
            connection.execute(delete(vote).where(vote.c.voted_on < before))

    def _voter(self, member: str) -> str:
        """Return 64 hex digits that stand for a member."""
        return hmac.digest(self._secret(), member.encode(), "sha256").hex()

    def _secret(self) -> bytes:
        """Return the secret of this database, which is made when it is first needed."""
        query = select(setting.c.value).where(setting.c.scope == _SCOPE, setting.c.key == _KEY)
        with self._database.reading.begin() as connection:
            kept: str | None = connection.scalar(query)
        if kept is None:
            with self._database.writing.begin() as connection:
                new = insert_into(connection, setting).values(scope=_SCOPE, key=_KEY, value=secrets.token_hex(32))
                connection.execute(new.on_conflict_do_nothing())  # another process may have made it just now
                kept = connection.scalars(query).one()
        return bytes.fromhex(kept)


def _tally(connection: Connection, place: str, message: str) -> Tally:
    query = select(vote.c.value, func.count()).where(vote.c.place == place, vote.c.message == message)
    times = {row[0]: row[1] for row in connection.execute(query.group_by(vote.c.value))}
    return Tally(times.get(UP, 0), times.get(DOWN, 0))
