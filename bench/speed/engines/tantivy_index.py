"""tantivy: Lucene's design in Rust. Its k1 and b are fixed at 1.2 and 0.75, its document lengths rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tantivy

from bench.speed.engines.engine import Hits
from bench.speed.prose import PARAGRAPHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bench.speed.corpus import Article

_HEAP = 256 << 20
"""Bytes for documents not yet written."""
_SMALL_HEAP = 32 << 20
_TERMS, _ENGLISH = "terms", "english"


class Tantivy:
    """A tantivy index without stored text, positions or fast fields but the row; a question is an OR of its terms."""

    def __init__(self, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        _register(self._index)
        self._index.config_reader("manual")
        self._schema = self._index.schema
        self._searcher = self._index.searcher()
        self._writer: tantivy.IndexWriter | None = None

    @staticmethod
    def build(documents: Sequence[Sequence[str]], folder: Path) -> None:
        """Index terms, split at white space."""
        _write((" ".join(document) for document in documents), _TERMS, folder)

    @staticmethod
    def build_from_text(texts: Sequence[str], folder: Path) -> None:
        """Index texts with its own English analyser."""
        _write(texts, _ENGLISH, folder)

    def search(self, terms: Sequence[str], k: int) -> Hits:
        """Return the best documents."""
        clauses = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "body", term, "freq")) for term in terms
        ]
        hits = self._searcher.search(tantivy.Query.boolean_query(clauses), k, count=False).hits
        rows = self._searcher.fast_field_values("row", [address for _, address in hits])
        return Hits([int(row or 0) for row in rows], [float(score) for score, _ in hits])

    def add(self, article: Article) -> None:
        """Add an article and commit."""
        writer = self._writing()
        for row, paragraph in enumerate(article.paragraphs, article.number * PARAGRAPHS):
            writer.add_document(_document(row, " ".join(paragraph.terms)))
        self._commit(writer)

    def delete(self, article: Article) -> None:
        """Take out an article and commit."""
        writer = self._writing()
        writer.delete_documents_by_term("article", article.number)
        self._commit(writer)

    def _writing(self) -> tantivy.IndexWriter:
        self._writer = self._writer or self._index.writer(heap_size=_SMALL_HEAP, num_threads=1)
        return self._writer

    def _commit(self, writer: tantivy.IndexWriter) -> None:
        writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()


def _document(row: int, body: str) -> tantivy.Document:
    return tantivy.Document(row=row, article=row // PARAGRAPHS, body=body)


def _write(bodies: Iterable[str], tokenizer: str, folder: Path) -> None:
    schema = (
        tantivy.SchemaBuilder()
        .add_integer_field("row", fast=True)
        .add_integer_field("article", indexed=True)
        .add_text_field("body", tokenizer_name=tokenizer, index_option="freq")
        .build()
    )
    index = tantivy.Index(schema, path=str(folder))
    _register(index)
    writer = index.writer(heap_size=_HEAP)
    for row, body in enumerate(bodies):
        writer.add_document(_document(row, body))
    writer.commit()
    writer.wait_merging_threads()


def _register(index: tantivy.Index) -> None:
    index.register_tokenizer(_TERMS, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    english = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.stopword("english"))
        .filter(tantivy.Filter.stemmer("english"))
    )
    index.register_tokenizer(_ENGLISH, english.build())


ENGINE = Tantivy
