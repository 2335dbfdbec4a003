"""One version of a library's index: what ranking looks up about its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.bm25 import Bm25
from index.segments.segment import short_fingerprint
from index.terms import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from index.article import Article
    from index.question import Filters, Word
    from index.segments import Contents, Held
    from index.statement import Statement
    from index.store import Store
    from index.terms import Analyser, Analysers
    from index.topk import Engine

    Rows = NDArray[np.int64]

NO_ROW = -1
"""Stands for a row that is not there: before the first paragraph of an article, after its last."""


class Texts:
    """The words of a library's paragraphs, as they are stored now."""

    def __init__(self, store: Store, library: int) -> None:
        """Read from a library of a store."""
        self._store = store
        self._library = library

    def paragraphs(self, keys: Iterable[tuple[str, int]]) -> Mapping[tuple[str, int], str]:
        """Return paragraphs by article id and number; those that are not stored any more are left out."""
        return self._store.paragraphs(self._library, list(keys))

    def statements(self, keys: Iterable[tuple[str, int]]) -> Mapping[tuple[str, int], tuple[Statement, ...]]:
        """Return who said what in paragraphs, by article id and number; those in which nobody speaks are left out."""
        return self._store.statements(self._library, list(keys))

    def headings(self, fingerprints: Mapping[str, int]) -> Mapping[str, Article]:
        """Return articles by id without their paragraphs; those that changed since they were indexed are left out."""
        stored = self._store.headings(self._library, list(fingerprints))
        return {
            article_id: heading.article
            for article_id, heading in stored.items()
            if short_fingerprint(heading.fingerprint) == fingerprints[article_id]
        }


class Generation:
    """The segments of an index as one. Never changes once made, so that questions may read it from any thread.

    A row is a body paragraph; rows stand in the order indexed, an article's rows together. Articles are numbered
    likewise. Both numbers count dead articles too, which no search returns.
    """

    def __init__(self, contents: Contents, texts: Texts, analysers: Analysers, engine: Engine) -> None:
        """Look into what an index holds; reads no postings."""
        self.contents = contents
        self.fingerprint = contents.generation
        self.articles = contents.articles
        self._texts = texts
        self._held = contents.held
        self._analysers = analysers
        self.analysers: Sequence[Analyser] = [analysers[language] for language in contents.languages]
        self.bm25 = Bm25.over([held.body for held in contents.held], engine)
        self.titles = Bm25.over([held.titles for held in contents.held], engine)
        self.speakers = Bm25.over([held.speakers for held in contents.held], engine)
        firsts = (held.segment.columns.first_row[:-1] for held in contents.held)
        self.first_row: Rows = np.concatenate(
            [
                *(first + base for first, base in zip(firsts, self.bm25.first_row, strict=False)),
                self.bm25.first_row[-1:],
            ]
        ).astype(np.int64)

    @property
    def paragraphs(self) -> int:
        """How many body paragraphs can be found."""
        return self.bm25.corpus_size

    def article_of(self, rows: Rows) -> Rows:
        """Return the articles that rows belong to."""
        # An article without body paragraphs begins where the next one does: the last that begins there has the row.
        articles: Rows = np.searchsorted(self.first_row, rows, side="right") - 1
        return articles

    def neighbour(self, rows: Rows, distance: int) -> Rows:
        """Return for each row the one `distance` further in the same article, `NO_ROW` where it ends before."""
        moved = rows + distance
        articles = self.article_of(rows)
        inside = (rows >= 0) & (moved >= self.first_row[articles]) & (moved < self.first_row[articles + 1])
        return np.where(inside, moved, NO_ROW)

    def published(self, rows: Rows) -> NDArray[np.int32]:
        """Return for each row the day its article was published, from 1 January of year 1; undated ones come last."""
        days = np.concatenate([np.empty(0, np.int32), *(held.segment.columns.published for held in self._held)])
        return np.where(days > 0, days, np.iinfo(np.int32).max)[self.article_of(rows)]

    def sourced(self, rows: Rows, sources: Collection[str]) -> NDArray[np.bool_]:
        """Return for each row whether its article comes from one of some sources."""
        held = (
            np.isin(
                each.segment.columns.sources,
                [n for n, name in enumerate(each.segment.columns.source_names) if name in sources],
            )
            for each in self._held
        )
        return np.concatenate([np.empty(0, np.bool_), *held])[self.article_of(rows)]

    def key(self, row: int) -> tuple[str, int]:
        """Return the article id and the paragraph number of a row."""
        held, article, local = self._place(row)
        return held.segment.columns.ids[article], int(held.segment.columns.numbers[local])

    def analyser(self, row: int) -> Analyser:
        """Return the analyser of a row's language."""
        return self._analysers[self._language(row)]

    def texts(self, rows: Iterable[int]) -> Mapping[int, str]:
        """Return the words of rows as they are stored now; rows whose paragraph is gone are left out."""
        keys = {row: self.key(row) for row in rows}
        stored = self._texts.paragraphs(keys.values())
        return {row: stored[key] for row, key in keys.items() if key in stored}

    def spoken(self) -> Rows:
        """Return the rows in which anybody speaks, ascending."""
        parts = zip(self.speakers.parts, self.speakers.first_row, strict=False)
        rows = [first + np.flatnonzero(part.living() & (part.lists.lengths > 0)) for part, first in parts]
        return np.concatenate([np.empty(0, np.int64), *rows])

    def statements(self, rows: Iterable[int]) -> Mapping[int, tuple[Statement, ...]]:
        """Return who said what in rows; those in which nobody speaks are left out."""
        keys = {row: self.key(row) for row in rows}
        stored = self._texts.statements(keys.values())
        return {row: stored[key] for row, key in keys.items() if key in stored}

    def headings(self, rows: Iterable[int]) -> Mapping[int, Article]:
        """Return the article of each row without its paragraphs; of changed articles there is none."""
        fingerprints: dict[str, int] = {}
        ids: dict[int, str] = {}
        for row in rows:
            held, article, _ = self._place(row)
            ids[row] = held.segment.columns.ids[article]
            fingerprints[ids[row]] = int(held.segment.columns.fingerprints[article])
        stored = self._texts.headings(fingerprints)
        return {row: stored[article_id] for row, article_id in ids.items() if article_id in stored}

    def knows(self, word: Word) -> bool:
        """Tell whether a word of a question stands in any paragraph or title."""
        return any(self.bm25.frequency(term) or self.titles.frequency(term) for term in word.terms)

    def rarity(self, word: Word) -> float:
        """Return how much a word of a question tells, above 0; a word that no paragraph holds tells most."""
        frequency = sum(self.bm25.frequency(term) for term in word.terms)
        return self.bm25.rarity(min(frequency, self.bm25.corpus_size))

    def allowed(self, filters: Filters) -> NDArray[np.bool_] | None:
        """Return for each row whether it may answer under the filters on date, source and article; None for all."""
        if not filters.narrow:
            return None
        passing = [_passing(held, filters) for held in self._held]
        return np.repeat(np.concatenate([np.empty(0, np.bool_), *passing]), np.diff(self.first_row))

    def _place(self, row: int) -> tuple[Held, int, int]:
        """Return the segment of a row, and there the number of its article and its own."""
        place = int(np.searchsorted(self.bm25.first_row, row, side="right")) - 1
        held, local = self._held[place], row - int(self.bm25.first_row[place])
        return held, int(np.searchsorted(held.segment.columns.first_row, local, side="right")) - 1, local

    def _language(self, row: int) -> str:
        held, article, _ = self._place(row)
        number = int(held.segment.columns.languages[article])
        return DEFAULT_LANGUAGE if number < 0 else held.segment.columns.language_names[number]


def _passing(held: Held, filters: Filters) -> NDArray[np.bool_]:
    """Return which articles of a segment the filters let answer. One without a date passes no date filter."""
    columns = held.segment.columns
    passing = np.ones(held.segment.articles, np.bool_)
    if filters.since is not None:
        passing &= columns.published >= filters.since.toordinal()
    if filters.until is not None:
        passing &= (columns.published > 0) & (columns.published <= filters.until.toordinal())
    if filters.source is not None:
        asked = filters.source.casefold()
        named = [number for number, name in enumerate(columns.source_names) if asked in name.casefold()]
        passing &= np.isin(columns.sources, named)
    if filters.sources is not None:
        allowed = [number for number, name in enumerate(columns.source_names) if name in filters.sources]
        passing &= np.isin(columns.sources, allowed)
    if filters.article is not None:
        number = columns.ids.number(filters.article)
        passing &= np.arange(held.segment.articles) == (-1 if number is None else number)
    return passing
