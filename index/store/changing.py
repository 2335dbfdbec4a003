"""One change to a library's articles, inside a transaction that the caller holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, insert, select, update

from index.store.rows import Known, Origin, Stored, article_row, known, paragraph_rows, refuse_unstorable
from index.store.tables import article, library, paragraph

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import Connection

_BATCH_ROWS = 1000
"""Rows that are written at once: enough for speed, and little memory. (SQLite takes 32,766 parameters a statement.)"""


@dataclass(frozen=True, slots=True)
class _Place:
    """What a changed article keeps."""

    position: int
    added_at: datetime


def change_articles(connection: Connection, library_id: int, put: Iterable[Stored], remove: Collection[str]) -> str:
    """Remove articles, then write others; return the new generation."""
    # On PostgreSQL this row makes changes of one library wait for each other; SQLite has one writer anyway.
    connection.execute(select(library.c.id).where(library.c.id == library_id).with_for_update())
    _remove(connection, library_id, remove)
    last = connection.scalar(select(func.max(article.c.position)).where(article.c.library_id == library_id))
    position = 0 if last is None else last + 1
    for batch in _batches(put):
        position = _write(connection, library_id, batch, position)
    generation = _fingerprint(connection, library_id)
    connection.execute(update(library).where(library.c.id == library_id).values(generation=generation))
    return generation


def _remove(connection: Connection, library_id: int, ids: Collection[str]) -> None:
    if ids:
        one = delete(article).where(article.c.library_id == library_id, article.c.id == bindparam("gone"))
        connection.execute(one, [{"gone": article_id} for article_id in ids])


def _batches(put: Iterable[Stored]) -> Iterator[dict[str, Stored]]:
    """Cut into pieces of some `_BATCH_ROWS` rows, by id: of two articles with one id the later counts."""
    batch: dict[str, Stored] = {}
    rows = 0
    for stored in put:
        refuse_unstorable(stored)
        batch[stored.article.id] = stored
        rows += 1 + len(stored.article.paragraphs)
        if rows >= _BATCH_ROWS:
            yield batch
            batch, rows = {}, 0
    if batch:
        yield batch


def _write(connection: Connection, library_id: int, batch: dict[str, Stored], position: int) -> int:
    """Write what differs from the stored articles, new ones from `position` on; return the next free position."""
    of_batch = (article.c.library_id == library_id, article.c.id.in_(list(batch)))
    places: dict[str, _Place] = {}
    for row in connection.execute(select(article).where(*of_batch)):
        if known(batch[row.id]) == Known(row.fingerprint, Origin(row.origin), row.location):
            del batch[row.id]
        else:
            places[row.id] = _Place(row.position, row.added_at)
    if places:
        connection.execute(delete(article).where(article.c.library_id == library_id, article.c.id.in_(list(places))))
    now = datetime.now(UTC)
    articles = []
    for stored in batch.values():
        place = places.get(stored.article.id)
        if place is None:
            place = _Place(position, now)
            position += 1
        articles.append(article_row(library_id, stored, place.position, place.added_at))
    if articles:
        connection.execute(insert(article), articles)
    if paragraphs := [row for stored in batch.values() for row in paragraph_rows(library_id, stored.article)]:
        connection.execute(insert(paragraph), paragraphs)
    return position


def _fingerprint(connection: Connection, library_id: int) -> str:
    """Return eight hex digits that depend on the articles' ids and fingerprints, not on their order."""
    pairs = connection.execute(select(article.c.id, article.c.fingerprint).where(article.c.library_id == library_id))
    digest = blake2b(digest_size=4)
    for article_id, fingerprint in sorted(tuple(pair) for pair in pairs):
        digest.update(f"{article_id}\0{fingerprint}\0".encode())
    return digest.hexdigest()
