"""Which paragraphs stand in which articles of a source, by their digests."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from index.boilerplate.overruling import filtered
from index.boilerplate.repetition import digest, may_recur, source_of, telling
from index.store.tables import recurring

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import ColumnElement, Connection

    from index.article import Article

_AT_ONCE = 500


def recurring_rows(library: int, article: Article) -> Iterator[dict[str, Any]]:
    """Yield the rows of table `recurring`: one for each paragraph that may recur.

    Of an article without a source, under "", only those that tell it from others: it is found again by them.
    """
    source = source_of(article)
    paragraphs = tuple(map(filtered, article.paragraphs))
    told = None if source else frozenset(telling(paragraphs))
    for paragraph in filter(may_recur, paragraphs):
        key = digest(paragraph.text)
        if key and (told is None or key in told):
            yield {
                "library_id": library,
                "article_id": article.id,
                "number": paragraph.number,
                "source": source or "",
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
