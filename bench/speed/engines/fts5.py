"""SQLite FTS5 and its bm25(), whose k1 and b are fixed at 1.2 and 0.75.

The table holds no text. It holds positions, because bm25() of a table with neither text nor positions is always 0.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from bench.speed.engines.engine import Hits
from bench.speed.prose import PARAGRAPHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bench.speed.corpus import Article

_FILE = "index.sqlite"


class Fts5:
    """A contentless FTS5 table; a question is an OR of its terms."""

    def __init__(self, folder: Path) -> None:
        # Questions from several threads take turns: one connection serves one at a time.
        self._connection = sqlite3.connect(folder / _FILE, check_same_thread=False)

    @staticmethod
    def build(documents: Sequence[Sequence[str]], folder: Path) -> None:
        """Index terms, split at white space."""
        _write((" ".join(document) for document in documents), "unicode61 remove_diacritics 0", folder)

    @staticmethod
    def build_from_text(texts: Sequence[str], folder: Path) -> None:
        """Index texts with Porter's stemmer; FTS5 has no stop words."""
        _write(texts, "porter unicode61", folder)

    def search(self, terms: Sequence[str], k: int) -> Hits:
        """Return the best documents."""
        question = " OR ".join(f'"{term}"' for term in terms)
        found = self._connection.execute(
            "SELECT rowid, rank FROM paragraphs WHERE paragraphs MATCH ? ORDER BY rank LIMIT ?", (question, k)
        ).fetchall()
        return Hits([row for row, _ in found], [-rank for _, rank in found])

    def add(self, article: Article) -> None:
        """Add an article and commit."""
        with self._connection:
            self._connection.executemany("INSERT INTO paragraphs (rowid, terms) VALUES (?, ?)", _rows(article))

    def delete(self, article: Article) -> None:
        """Take out an article, whose terms a table without text must be told, and commit."""
        with self._connection:
            self._connection.executemany(
                "INSERT INTO paragraphs (paragraphs, rowid, terms) VALUES ('delete', ?, ?)", _rows(article)
            )


def _rows(article: Article) -> list[tuple[int, str]]:
    bodies = (" ".join(paragraph.terms) for paragraph in article.paragraphs)
    return list(enumerate(bodies, article.number * PARAGRAPHS))


def _write(bodies: Iterable[str], tokenizer: str, folder: Path) -> None:
    connection = sqlite3.connect(folder / _FILE)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(
        f"CREATE VIRTUAL TABLE paragraphs USING fts5(terms, content='', columnsize=1, tokenize=\"{tokenizer}\")"
    )
    with connection:
        connection.executemany("INSERT INTO paragraphs (rowid, terms) VALUES (?, ?)", enumerate(bodies))
    with connection:
        connection.execute("INSERT INTO paragraphs (paragraphs) VALUES ('optimize')")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


ENGINE = Fts5
