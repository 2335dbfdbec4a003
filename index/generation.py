"""One version of a library's index: its body paragraphs as rows, with what ranking looks up about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.article import Role
from index.bm25 import Bm25
from index.speech import Speech
from index.terms import DEFAULT_LANGUAGE, Analyser

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from index.article import Article, Paragraph
    from index.question import Filters, Word

    Rows = NDArray[np.int64]

NO_ROW = -1
"""Stands for a row that is not there: before the first paragraph of an article, after its last."""


class Analysers(dict[str, Analyser]):
    """The analyser of each language that a library has met, kept from one generation to the next."""

    def __missing__(self, language: str) -> Analyser:
        """Make the analyser of a language that is met for the first time."""
        analyser = self[language] = Analyser(language)
        return analyser


class Generation:
    """A library's articles, indexed. Never changes once made, so that questions may read it from any thread.

    A row is a body paragraph; rows stand in reading order, an article's rows together.
    """

    def __init__(self, articles: Iterable[Article], fingerprint: str, analysers: Analysers) -> None:
        """Index articles in their reading order."""
        self.fingerprint = fingerprint
        self.articles = tuple(articles)
        languages = dict.fromkeys(article.language or DEFAULT_LANGUAGE for article in self.articles)
        self.analysers: Sequence[Analyser] = [analysers[language] for language in languages or (DEFAULT_LANGUAGE,)]
        self._speech = {analyser.language: Speech(analyser) for analyser in self.analysers}
        self._analysers = analysers
        self.paragraphs: tuple[Paragraph, ...] = tuple(
            p for a in self.articles for p in a.paragraphs if p.role is Role.BODY
        )
        sizes = [sum(p.role is Role.BODY for p in article.paragraphs) for article in self.articles]
        self.article_of: Rows = np.repeat(np.arange(len(self.articles)), sizes)
        self.first_row: Rows = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
        self.bm25 = Bm25(self.analyser(row).terms(p.text) for row, p in enumerate(self.paragraphs))
        self.titles = Bm25(
            [analysers[article.language or DEFAULT_LANGUAGE].terms(article.title or "") for article in self.articles]
        )

    def article(self, row: int) -> Article:
        """Return the article that a row belongs to."""
        return self.articles[int(self.article_of[row])]

    def analyser(self, row: int) -> Analyser:
        """Return the analyser of a row's language."""
        return self._analysers[self.article(row).language or DEFAULT_LANGUAGE]

    def speech(self, row: int) -> Speech:
        """Return the rules of who speaks in a row's language."""
        return self._speech[self.analyser(row).language]

    def neighbour(self, rows: Rows, distance: int) -> Rows:
        """Return for each row the one `distance` further in the same article, `NO_ROW` where it ends before."""
        moved = rows + distance
        inside = (moved >= 0) & (moved < len(self.paragraphs)) & (rows >= 0)
        moved = np.where(inside, moved, NO_ROW)
        same = self.article_of[moved] == self.article_of[rows]
        return np.where(inside & same, moved, NO_ROW)

    def holding(self, words: Iterable[Word]) -> Rows:
        """Return the rows that hold any of the words, ascending."""
        held = [self.bm25.postings(term).documents for word in words for term in word.terms]
        return np.unique(np.concatenate(held)).astype(np.int64) if held else np.empty(0, np.int64)

    def knows(self, word: Word) -> bool:
        """Tell whether a word of a question stands in any paragraph."""
        return any(len(self.bm25.postings(term).documents) for term in word.terms)

    def rarity(self, word: Word) -> float:
        """Return how much a word of a question tells, above 0; a word that no paragraph holds tells most."""
        frequency = sum(len(self.bm25.postings(term).documents) for term in word.terms)
        return self.bm25.rarity(min(frequency, self.bm25.corpus_size))

    def allowed(self, filters: Filters) -> NDArray[np.bool_]:
        """Return for each article whether its paragraphs may answer under the filters on date, source and article."""
        return np.array([_passes(article, filters) for article in self.articles], dtype=np.bool_)


def _passes(article: Article, filters: Filters) -> bool:
    """Tell whether an article is one that the filters let answer. An article without a date passes no date filter."""
    if filters.article is not None and article.id != filters.article:
        return False
    if filters.source is not None and filters.source.casefold() not in (article.source or "").casefold():
        return False
    if filters.since is None and filters.until is None:
        return True
    published = article.published
    if published is None:
        return False
    return (filters.since is None or filters.since <= published) and (
        filters.until is None or published <= filters.until
    )
