"""What editors decided: roles of single paragraphs, and sources without a filter."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from index.article import Role
from index.boilerplate.overruling import Decisions
from index.store.tables import ruling, unfiltered

if TYPE_CHECKING:
    from index.store.engine import Database


class Rulings:
    """The rulings of all libraries in one database. They outlast the articles: who comes back finds them again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def decisions(self, library: int) -> Decisions:
        """Return all that holds in a library."""
        rulings: dict[str, dict[str, Role]] = defaultdict(dict)
        with self._database.reading.begin() as connection:
            for row in connection.execute(select(ruling).where(ruling.c.library_id == library)):
                rulings[row.article_id][row.digest] = Role(row.role)
            sources = connection.scalars(select(unfiltered.c.source).where(unfiltered.c.library_id == library))
            return Decisions(dict(rulings), frozenset(sources))

    def rule(self, library: int, article_id: str, digest: str, role: Role | None) -> None:
        """Give a paragraph a role, whatever the filter says; None leaves it to the filter again."""
        key = {"library_id": library, "article_id": article_id, "digest": digest}
        with self._database.writing.begin() as connection:
            connection.execute(delete(ruling).filter_by(**key))
            if role is not None:
                connection.execute(insert(ruling).values(**key, role=role.value))

    def unfilter(self, library: int, source: str) -> None:
        """Switch the filter off for a source."""
        with self._database.writing.begin() as connection:
            connection.execute(delete(unfiltered).filter_by(library_id=library, source=source))
            connection.execute(insert(unfiltered).values(library_id=library, source=source))

    def filter(self, library: int, source: str) -> None:
        """Switch the filter on again for a source."""
        with self._database.writing.begin() as connection:
            connection.execute(delete(unfiltered).filter_by(library_id=library, source=source))
