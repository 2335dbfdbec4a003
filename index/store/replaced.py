"""What the last reindex replaced, so that it can be put back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from index.article import Article, Paragraph, Role
from index.span import Span
from index.statement import Confidence, Statement
from index.store.rows import Origin, Stored
from index.store.selecting import with_paragraphs
from index.store.tables import article, replaced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_AT_ONCE = 200


def keep_replaced(connection: Connection, library: int, ids: Iterable[str]) -> None:
    """Keep articles as they are before a change, None where there is none yet; of changes only the last is kept."""
    connection.execute(delete(replaced).where(replaced.c.library_id == library))
    waiting = iter(dict.fromkeys(ids))
    while some := list(islice(waiting, _AT_ONCE)):
        query = select(article).where(article.c.library_id == library, article.c.id.in_(some))
        before = {
            stored.article.id: _as_json(stored)
            for stored in with_paragraphs(connection, connection.execute(query).all())
        }
        rows = [{"library_id": library, "article_id": each, "stored": before.get(each)} for each in some]
        connection.execute(insert(replaced), rows)


def forget_replaced(connection: Connection, library: int, ids: Iterable[str]) -> None:
    """Keep nothing of articles that changed in another way since: what was there before them is no longer of use."""
    of_library = replaced.c.library_id == library
    is_kept = connection.execute(select(replaced.c.article_id).where(of_library).limit(1)).first() is not None
    waiting = iter(ids if is_kept else ())
    while some := list(islice(waiting, _AT_ONCE)):
        connection.execute(delete(replaced).where(of_library, replaced.c.article_id.in_(some)))


def what_was_replaced(connection: Connection, library: int) -> dict[str, Stored | None]:
    """Return what was kept, by article id."""
    query = select(replaced).where(replaced.c.library_id == library).order_by(replaced.c.article_id)
    return {row.article_id: row.stored and _from_json(row.stored) for row in connection.execute(query)}


def _as_json(stored: Stored) -> dict[str, Any]:
    published = stored.article.published
    written = asdict(stored)
    written["article"]["published"] = published and published.isoformat()
    return written


def _from_json(written: dict[str, Any]) -> Stored:
    read = written["article"]
    return Stored(
        Article(
            **read
            | {
                "authors": tuple(read["authors"]),
                "published": read["published"] and date.fromisoformat(read["published"]),
                "paragraphs": tuple(Paragraph(**each | {"role": Role(each["role"])}) for each in read["paragraphs"]),
                "statements": tuple(map(_statement, read["statements"])),
            }
        ),
        Origin(written["origin"]),
        written["location"],
        written["as_read"],
    )


def _statement(read: dict[str, Any]) -> Statement:
    return Statement(**read | {"confidence": Confidence(read["confidence"]), "span": Span(**read["span"])})
