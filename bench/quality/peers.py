"""Quoth's peers with their own analysers, as their documentation shows them, each over one set's paragraphs.

Peers have no titles of their own: each is asked twice, with the title before each paragraph and without, and the better
way stands in the table.
"""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Protocol

from rank_bm25 import BM25Okapi
from Stemmer import Stemmer

from bench.speed.engines.engine import Hits
from bench.speed.engines.top import best
from index.lexicon import lexicon
from index.terms import STEMMERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import tantivy


class Peer(Protocol):
    """An engine over texts in a language (ISO 639-1)."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        """Index texts."""

    def search(self, question: str, k: int) -> Hits:
        """Return the best `k` texts."""


class ReadmeOkapi:
    """rank-bm25 as its README shows it: lower case, split at white space, k1 1.5 and b 0.75."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        del language
        self._index = BM25Okapi([text.lower().split() for text in texts])

    def search(self, question: str, k: int) -> Hits:
        """Return the best texts."""
        return best(self._index.get_scores(question.lower().split()), k)


class StemmedOkapi:
    """rank-bm25 over Snowball's stems of words, without stop words."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        self._stop = lexicon(language).stop
        self._stem = Stemmer(STEMMERS[language]).stemWords if language in STEMMERS else list
        self._index = BM25Okapi([self._terms(text) for text in texts])

    def search(self, question: str, k: int) -> Hits:
        """Return the best texts."""
        return best(self._index.get_scores(self._terms(question)), k)

    def _terms(self, text: str) -> list[str]:
        words = [word for word in re.findall(r"\w+", text.lower()) if word not in self._stop]
        return list(self._stem(words))


class Sparse:
    """bm25s with its own tokenizer, the language's stemmer and its default parameters."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        import bm25s  # noqa: PLC0415 - there only with the peers

        self._bm25s = bm25s
        self._stop = language if language in _BM25S_STOP_WORDS else []
        self._stemmer = Stemmer(STEMMERS[language]) if language in STEMMERS else None
        self._index = bm25s.BM25()
        self._index.index(self._tokens(list(texts)), show_progress=False)
        self._size = len(texts)

    def search(self, question: str, k: int) -> Hits:
        """Return the best texts."""
        rows, scores = self._index.retrieve(self._tokens([question]), k=min(k, self._size), show_progress=False)
        held = scores[0] > 0
        return Hits(rows[0][held].tolist(), scores[0][held].tolist())

    def _tokens(self, texts: list[str]) -> object:
        return self._bm25s.tokenize(texts, stopwords=self._stop, stemmer=self._stemmer, show_progress=False)


class Tantivy:
    """tantivy with the language's stop words and stemmer, as far as it has them; a question is an OR of its words."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        import tantivy  # noqa: PLC0415 - there only with the peers

        self._tantivy = tantivy
        self._analyzer = _tantivy_analyzer(language)
        schema = tantivy.SchemaBuilder().add_integer_field("row", fast=True)
        self._schema = schema.add_text_field("body", tokenizer_name="own", index_option="freq").build()
        index = tantivy.Index(self._schema)
        index.register_tokenizer("own", self._analyzer)
        writer = index.writer(num_threads=1)
        for row, text in enumerate(texts):
            writer.add_document(tantivy.Document(row=row, body=text))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def search(self, question: str, k: int) -> Hits:
        """Return the best texts."""
        query, schema = self._tantivy.Query, self._schema
        clauses = [
            (self._tantivy.Occur.Should, query.term_query(schema, "body", term, "freq"))
            for term in dict.fromkeys(self._analyzer.analyze(question))
        ]
        hits = self._searcher.search(query.boolean_query(clauses), k, count=False).hits
        rows = self._searcher.fast_field_values("row", [address for _, address in hits])
        return Hits([int(row or 0) for row in rows], [float(score) for score, _ in hits])


class Fts5:
    """SQLite FTS5 with Porter's stemmer; a question is an OR of its words, the language's stop words left out."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        self._stop = lexicon(language).stop
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE VIRTUAL TABLE texts USING fts5(body, tokenize='porter unicode61')")
        self._connection.executemany("INSERT INTO texts (rowid, body) VALUES (?, ?)", enumerate(texts))

    def search(self, question: str, k: int) -> Hits:
        """Return the best texts."""
        words = [word for word in re.findall(r"\w+", question.lower()) if word not in self._stop]
        if not words:
            return Hits([], [])
        query = " OR ".join(f'"{word}"' for word in dict.fromkeys(words))
        rows = self._connection.execute(
            "SELECT rowid, rank FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?", (query, k)
        ).fetchall()
        return Hits([row for row, _ in rows], [-rank for _, rank in rows])


_BM25S_STOP_WORDS = frozenset({"en", "de", "nl", "fr", "es", "pt", "it", "ru", "sv", "no", "zh", "tr"})
_TANTIVY_STOP_WORDS = frozenset({
    "danish", "dutch", "english", "finnish", "french", "german", "hungarian", "italian", "norwegian", "portuguese",
    "russian", "spanish", "swedish",
})  # fmt: skip
_TANTIVY_STEMMERS = _TANTIVY_STOP_WORDS | {"arabic", "greek", "romanian", "tamil", "turkish"}

PEERS: dict[str, type[Peer]] = {
    "rank-bm25, README": ReadmeOkapi,
    "rank-bm25, stems": StemmedOkapi,
    "bm25s": Sparse,
    "tantivy": Tantivy,
    "SQLite FTS5": Fts5,
}


def _tantivy_analyzer(language: str) -> tantivy.TextAnalyzer:
    import tantivy  # noqa: PLC0415 - as above

    name = STEMMERS.get(language, "")
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    if name in _TANTIVY_STOP_WORDS:
        builder = builder.filter(tantivy.Filter.stopword(name))
    if name in _TANTIVY_STEMMERS:
        builder = builder.filter(tantivy.Filter.stemmer(name))
    return builder.build()
