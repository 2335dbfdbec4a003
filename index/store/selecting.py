"""Articles with their paragraphs and statements, or what is known of them, in a transaction that the caller holds."""

from __future__ import annotations

from itertools import groupby, islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from index.store.rows import is_storable, known_from_row, stored_from_rows
from index.store.tables import article, paragraph, statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Column, Connection, Row, Select

    from index.store.rows import Known, Stored

_AT_ONCE = 500


def with_paragraphs(connection: Connection, articles: Sequence[Row[Any]]) -> Iterator[Stored]:
    """Yield rows of table `article` of one library as articles, in their order."""
    if not articles:
        return
    paragraphs = _of_articles(connection, articles, paragraph.c.number)
    statements = _of_articles(connection, articles, statement.c.place)
    for row in articles:
        yield stored_from_rows(row, paragraphs.get(row.id, ()), statements.get(row.id, ()))


def select_known(library: int) -> Select[Any]:
    """Select what `known_from_row` needs of a library's articles."""
    columns = (article.c.id, article.c.position, article.c.fingerprint, article.c.origin, article.c.location)
    return select(*columns, article.c.as_read).where(article.c.library_id == library)


def known_among(connection: Connection, library: int, ids: Iterable[str]) -> dict[str, Known]:
    """Return what is known of some articles, by id, in reading order."""
    waiting = filter(is_storable, ids)
    rows: list[Row[Any]] = []
    while some := list(islice(waiting, _AT_ONCE)):
        rows += connection.execute(select_known(library).where(article.c.id.in_(some)))
    return _known_in_order(rows)


def known_at(connection: Connection, library: int, locations: Iterable[str]) -> dict[str, Known]:
    """Return what is known of the articles that were read at some locations, by id, in reading order."""
    rows: list[Row[Any]] = []
    for location in filter(is_storable, locations):
        # One by one: for several at once SQLite reads all of the library.
        rows += connection.execute(select_known(library).where(article.c.location == location))
    return _known_in_order(rows)


def _known_in_order(rows: Iterable[Row[Any]]) -> dict[str, Known]:
    return {row.id: known_from_row(row) for row in sorted(rows, key=attrgetter("position"))}


def _of_articles(connection: Connection, articles: Sequence[Row[Any]], order: Column[int]) -> dict[str, list[Row[Any]]]:
    """Return the rows of the table of `order` that belong to articles of one library, by article, in that order."""
    table = order.table
    query = select(table).where(
        table.c.library_id == articles[0].library_id, table.c.article_id.in_([row.id for row in articles])
    )
    rows = connection.execute(query.order_by(table.c.article_id, order))
    return {article_id: list(group) for article_id, group in groupby(rows, attrgetter("article_id"))}
