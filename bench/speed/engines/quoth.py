"""Quoth's own engine: segments in a folder, as a library keeps them, without the store of articles beside them."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import count
from threading import Lock, Thread
from typing import TYPE_CHECKING

import numpy as np

from bench.speed.engines.engine import K1, B, Hits
from bench.speed.prose import PARAGRAPHS
from index import article
from index.bm25 import Bm25
from index.segments import Contents, IndexFolder, Segment, due, manifest
from index.segments.merging import write_merged
from index.terms import Analysers
from index.topk import Engine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from bench.speed.corpus import Article


_BUILT = 1
"""The serial number of an index that has not changed since it was built."""


class Quoth:
    """`index.bm25.Bm25` over an `IndexFolder`; small segments are merged in the background."""

    def __init__(self, folder: Path) -> None:
        self._folder = IndexFolder(folder)
        self._analysers = Analysers()
        self._engine = Engine()
        self._changing = Lock()
        self._merging: Thread | None = None
        self._serve(self._folder.load())
        self._warming = Thread(target=self._warm, daemon=True)
        self._warming.start()

    @staticmethod
    def build_from_text(texts: Sequence[str], folder: Path) -> None:
        """Index texts with Quoth's analyser."""
        index = IndexFolder(folder)
        path = index.path_of(_BUILT)
        Segment.of(_articles(texts), Analysers()).save(path)
        index.save(index.with_file(Contents("built", 0), path))

    def search(self, terms: Sequence[str], k: int) -> Hits:
        """Return the best paragraphs."""
        bm25 = self._bm25
        weights: dict[str, float] = {}
        for term in terms:
            weights[term] = weights.get(term, 0.0) + bm25.idf_of(term)
        rows, scores = bm25.top(weights, k)
        return Hits(self._positions(rows), scores.tolist())

    def scores(self, terms: Sequence[str]) -> NDArray[np.float64]:
        """Return every paragraph's score."""
        return self._bm25.get_scores(terms)

    def settle(self) -> None:
        """Wait until the compiled kernels are loaded and merges are done."""
        self._warming.join()
        if self._merging:
            self._merging.join()

    def add(self, added: Article) -> None:
        """Write a segment of one article, from its text."""
        with self._changing:
            written = _article(added.number, [paragraph.text for paragraph in added.paragraphs])
            segment = Segment.of([written], self._analysers)
            self._save(self._folder.with_segment(self._contents, segment))
        if due(self._contents) and not (self._merging and self._merging.is_alive()):
            self._merging = Thread(target=self._merge)
            self._merging.start()

    def delete(self, deleted: Article) -> None:
        """Mark an article as dead."""
        with self._changing:
            held = (part.without([str(deleted.number)]) for part in self._contents.held)
            self._save(replace(self._contents, held=tuple(part for part in held if part.articles)))

    def _positions(self, rows: NDArray[np.int64]) -> list[int]:
        """Return where rows stand in the corpus; in the segment that was built first they are the same."""
        contents, first_row = self._contents, self._bm25.first_row
        if contents.serial == _BUILT:
            return [int(row) for row in rows]
        positions = []
        for row in rows.tolist():
            place = int(np.searchsorted(first_row, row, side="right")) - 1
            columns = contents.held[place].segment.columns
            local = row - int(first_row[place])
            held_by = int(np.searchsorted(columns.first_row, local, side="right")) - 1
            positions.append(int(columns.ids[held_by]) * PARAGRAPHS + local - int(columns.first_row[held_by]))
        return positions

    def _warm(self) -> None:
        parts = self._bm25.parts
        self._engine.warm(parts[0].lists if parts else None)

    def _merge(self) -> None:
        with self._folder.merging() as path:
            while path and (run := due(self._contents)) is not None:
                old = self._contents.held[run]
                write_merged(old, path)
                with self._changing:
                    self._save(self._folder.with_merged(self._contents, old, path))

    def _save(self, contents: Contents) -> None:
        """Have an index on disk, and serve it. A library does not wait here: its store has committed the change."""
        saved = self._folder.save(contents)
        with (self._folder.path / manifest.FILE).open("rb") as file:
            os.fsync(file.fileno())
        self._serve(saved)

    def _serve(self, contents: Contents) -> None:
        self._contents = contents
        self._bm25 = Bm25.over([held.body for held in contents.held], self._engine, k1=K1, b=B)


def _articles(texts: Sequence[str]) -> Iterator[article.Article]:
    for number, first in zip(count(), range(0, len(texts), PARAGRAPHS), strict=False):
        yield _article(number, texts[first : first + PARAGRAPHS])


def _article(number: int, texts: Sequence[str]) -> article.Article:
    paragraphs = (article.Paragraph(number=place, text=text) for place, text in enumerate(texts, 1))
    return article.Article(id=str(number), paragraphs=tuple(paragraphs))


ENGINE = Quoth
