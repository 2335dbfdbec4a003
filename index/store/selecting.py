"""Articles with their paragraphs and statements, read inside a transaction that the caller holds."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from index.store.rows import stored_from_rows
from index.store.tables import paragraph, statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Column, Connection, Row

    from index.store.rows import Stored


def with_paragraphs(connection: Connection, articles: Sequence[Row[Any]]) -> Iterator[Stored]:
    """Yield rows of table `article` of one library as articles, in their order."""
    if not articles:
        return
    paragraphs = _of_articles(connection, articles, paragraph.c.number)
    statements = _of_articles(connection, articles, statement.c.place)
    for row in articles:
        yield stored_from_rows(row, paragraphs.get(row.id, ()), statements.get(row.id, ()))


def _of_articles(connection: Connection, articles: Sequence[Row[Any]], order: Column[int]) -> dict[str, list[Row[Any]]]:
    """Return the rows of the table of `order` that belong to articles of one library, by article, in that order."""
    table = order.table
    query = select(table).where(
        table.c.library_id == articles[0].library_id, table.c.article_id.in_([row.id for row in articles])
    )
    rows = connection.execute(query.order_by(table.c.article_id, order))
    return {article_id: list(group) for article_id, group in groupby(rows, attrgetter("article_id"))}
