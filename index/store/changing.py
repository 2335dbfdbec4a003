"""One change to a library's articles, inside a transaction that the caller holds."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, update

from index.store.recurring import recurring_rows
from index.store.rows import (
    Stored,
    article_row,
    known,
    known_from_row,
    paragraph_rows,
    refuse_unstorable,
    statement_rows,
)
from index.store.tables import article, library, paragraph, recurring, statement

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import Connection

    from index.article import Article

_BATCH_ARTICLES = 50
_BATCH_ROWS = 1000
"""Rows that are written at once: enough for speed, and little memory. (SQLite takes 32,766 parameters a statement.)"""


def change_articles(connection: Connection, library_id: int, put: Iterable[Stored], remove: Collection[str]) -> str:
    """Remove articles, then write others; return the new generation."""
    # On PostgreSQL this row makes changes of one library wait for each other; SQLite has one writer anyway.
    row = select(library.c.generation).where(library.c.id == library_id).with_for_update()
    before = connection.scalars(row).one()
    digest = _Digest(before)
    _remove(connection, library_id, remove, digest)
    last = connection.scalar(select(func.max(article.c.position)).where(article.c.library_id == library_id))
    position = 0 if last is None else last + 1
    for batch in _batches(put):
        position = _write(connection, library_id, batch, position, digest)
    if digest.generation != before:
        values = {"generation": digest.generation, "changed_at": datetime.now(UTC)}
        connection.execute(update(library).where(library.c.id == library_id).values(values))
    return digest.generation


def replace_statements(connection: Connection, library_id: int, articles: Iterable[Article]) -> None:
    """Write the statements of articles in the place of those that are stored."""
    waiting = iter(articles)
    while some := list(islice(waiting, _BATCH_ARTICLES)):
        of_some = (statement.c.library_id == library_id, statement.c.article_id.in_([each.id for each in some]))
        connection.execute(delete(statement).where(*of_some))
        if rows := [row for each in some for row in statement_rows(library_id, each)]:
            connection.execute(insert(statement), rows)


class _Digest:
    """The sum of a number of 64 bits for each article: it depends on which there are, not on their order.

    A change costs its own articles, however many the library holds.
    """

    def __init__(self, generation: str) -> None:
        self._sum = int(generation or "0", 16)

    @property
    def generation(self) -> str:
        """Sixteen hex digits."""
        return f"{self._sum:016x}"

    def add(self, article_id: str, fingerprint: str) -> None:
        self._sum = (self._sum + self._number(article_id, fingerprint)) % 2**64

    def remove(self, article_id: str, fingerprint: str) -> None:
        self._sum = (self._sum - self._number(article_id, fingerprint)) % 2**64

    @staticmethod
    def _number(article_id: str, fingerprint: str) -> int:
        return int.from_bytes(blake2b(f"{article_id}\0{fingerprint}".encode(), digest_size=8).digest())


def _remove(connection: Connection, library_id: int, ids: Collection[str], digest: _Digest) -> None:
    waiting = iter(ids)
    while some := list(islice(waiting, _BATCH_ROWS)):
        of_some = (article.c.library_id == library_id, article.c.id.in_(some))
        for row in connection.execute(select(article.c.id, article.c.fingerprint).where(*of_some)):
            digest.remove(row.id, row.fingerprint)
        connection.execute(delete(article).where(*of_some))


def _batches(put: Iterable[Stored]) -> Iterator[dict[str, Stored]]:
    """Cut into pieces of some `_BATCH_ROWS` rows, by id: of two articles with one id the later counts."""
    batch: dict[str, Stored] = {}
    rows = 0
    for stored in put:
        refuse_unstorable(stored)
        batch[stored.article.id] = stored
        rows += 1 + len(stored.article.paragraphs) + len(stored.article.statements)
        if rows >= _BATCH_ROWS:
            yield batch
            batch, rows = {}, 0
    if batch:
        yield batch


def _write(connection: Connection, library_id: int, batch: dict[str, Stored], position: int, digest: _Digest) -> int:
    """Write what differs from the stored articles, from `position` on; return the next free position."""
    of_batch = (article.c.library_id == library_id, article.c.id.in_(list(batch)))
    added_at: dict[str, datetime] = {}
    for row in connection.execute(select(article).where(*of_batch)):
        if known(batch[row.id]) == known_from_row(row):
            del batch[row.id]
        else:
            added_at[row.id] = row.added_at
            digest.remove(row.id, row.fingerprint)
    if added_at:
        connection.execute(delete(article).where(article.c.library_id == library_id, article.c.id.in_(list(added_at))))
    now = datetime.now(UTC)
    articles = []
    for place, stored in enumerate(batch.values(), position):
        articles.append(article_row(library_id, stored, place, added_at.get(stored.article.id, now)))
        digest.add(stored.article.id, stored.article.fingerprint)
    if articles:
        connection.execute(insert(article), articles)
    if paragraphs := [row for stored in batch.values() for row in paragraph_rows(library_id, stored.article)]:
        connection.execute(insert(paragraph), paragraphs)
    if statements := [row for stored in batch.values() for row in statement_rows(library_id, stored.article)]:
        connection.execute(insert(statement), statements)
    if places := [row for stored in batch.values() for row in recurring_rows(library_id, stored.article)]:
        connection.execute(insert(recurring), places)
    return position + len(articles)
