"""What a library holds of some sources only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from index.store.tables import article, statement

if TYPE_CHECKING:
    from collections.abc import Collection

    from index.store.engine import Database


def articles_in(database: Database, library: int, sources: Collection[str]) -> frozenset[str]:
    """Return the ids of the articles of `sources`."""
    query = select(article.c.id).where(article.c.library_id == library, article.c.source.in_(sources))
    with database.reading.begin() as connection:
        return frozenset(connection.scalars(query))


def speakers_in(database: Database, library: int, sources: Collection[str]) -> dict[str, int]:
    """Return the names of all who speak in articles of `sources`, with the number of statements, most first, by name.

    Every statement of these articles is read: on a large library this takes a second or two, so ask once and keep it.
    """
    count = func.count()
    query = (
        select(statement.c.speaker, count)
        .join(article, (article.c.library_id == statement.c.library_id) & (article.c.id == statement.c.article_id))
        .where(statement.c.library_id == library, article.c.source.in_(sources))
        .group_by(statement.c.speaker)
        .order_by(count.desc(), statement.c.speaker)
    )
    with database.reading.begin() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}
