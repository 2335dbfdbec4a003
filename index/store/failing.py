"""What each library could not read: files in its last reindex, pages and feeds when they were last fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from index.report import Failure
from index.store.rows import readable
from index.store.tables import failure, page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.store.engine import Database


class Failing:
    """The failures of all libraries in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, library: int, failed: Sequence[Failure]) -> None:
        """Keep what failed, in the place of what did before."""
        rows = [
            {"library_id": library, "place": place, "name": readable(each.name), "reason": readable(each.reason)}
            for place, each in enumerate(failed)
        ]
        with self._database.writing.begin() as connection:
            connection.execute(delete(failure).where(failure.c.library_id == library))
            if rows:
                connection.execute(insert(failure), rows)

    def last(self, library: int) -> tuple[Failure, ...]:
        """Return what failed, in its order."""
        query = select(failure.c.name, failure.c.reason).where(failure.c.library_id == library)
        with self._database.reading.begin() as connection:
            return tuple(Failure(row.name, row.reason) for row in connection.execute(query.order_by(failure.c.place)))

    def pages(self, library: int) -> tuple[Failure, ...]:
        """Return the pages and feeds whose last reading failed, but for those that were left out, by address."""
        failing = (page.c.library_id == library, page.c.failure.is_not(None), page.c.left_out.is_(False))
        query = select(page.c.address, page.c.failure).where(*failing).order_by(page.c.address)
        with self._database.reading.begin() as connection:
            return tuple(Failure(row.address, row.failure) for row in connection.execute(query))
