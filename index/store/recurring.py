"""Which paragraphs stand in which articles of a source, by their digests."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from index.boilerplate.repetition import digest, may_recur, source_of
from index.store.tables import recurring

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import ColumnElement, Connection

    from index.article import Article

_AT_ONCE = 500


def recurring_rows(library: int, article: Article) -> Iterator[dict[str, Any]]:
    """Yield the rows of table `recurring`: one for each paragraph that may recur; none without a source."""
    source = source_of(article)
    if source is None:
        return
    for paragraph in article.paragraphs:
        if may_recur(paragraph) and (key := digest(paragraph.text)):
            yield {
                "library_id": library,
                "article_id": article.id,
                "number": paragraph.number,
                "source": source,
                "digest": key,
            }


def digests_of(connection: Connection, library: int, source: str, ids: Collection[str]) -> dict[str, list[str]]:
    """Return the digests of the paragraphs of some articles of a source, by article id."""
    found: dict[str, list[str]] = {}
    for article_id, key in _pairs(connection, library, source, recurring.c.article_id, ids):
        found.setdefault(article_id, []).append(key)
    return found


def holders_of(connection: Connection, library: int, source: str, digests: Collection[str]) -> dict[str, set[str]]:
    """Return the ids of the articles of a source that hold a paragraph, by its digest."""
    found: dict[str, set[str]] = {}
    for article_id, key in _pairs(connection, library, source, recurring.c.digest, digests):
        found.setdefault(key, set()).add(article_id)
    return found


def _pairs(
    connection: Connection, library: int, source: str, column: ColumnElement[str], wanted: Collection[str]
) -> Iterator[tuple[str, str]]:
    waiting = iter(wanted)
    while some := list(islice(waiting, _AT_ONCE)):
        query = select(recurring.c.article_id, recurring.c.digest).where(
            recurring.c.library_id == library, recurring.c.source == source, column.in_(some)
        )
        yield from ((row[0], row[1]) for row in connection.execute(query))
