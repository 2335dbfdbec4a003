"""Candidates to ordered rows: a second look at the best of BM25.

Each candidate gets a sum of features, most of them BM25 parts of the question's words in the paragraph and round it.
The features and the first weights come from measurements over 1,004 news articles with human labels of who said what
(PolNeAR, Newell, Margolin and Ruths, LREC 2018).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.generation import NO_ROW
from index.speech import has_quotation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from index.generation import Generation
    from index.question import Filters, Question, Word

    Rows = NDArray[np.int64]
    Values = NDArray[np.float64]

CANDIDATES = 200
"""How many of BM25's best get the second look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each feature counts."""

    paragraph: float = 1.0
    previous: float = 0.0
    second_previous: float = 0.0
    article: float = 0.0
    title: float = 0.0
    covered: float = 0.5
    covered_in_context: float = 0.0
    speaker_near: float = 0.0
    topic: float = 0.0
    says: float = 0.0
    quoted: float = 0.0
    pronoun_says: float = 0.0


PLAIN = Weights(title=0.25, previous=0.05)
"""For questions that name no speaker."""

WHO_SAID_WHAT = Weights(
    previous=0.5,
    second_previous=0.2,
    article=0.5,
    covered_in_context=0.1,
    speaker_near=0.5,
    topic=3.0,
    says=1.2,
    quoted=0.3,
    pronoun_says=0.8,
)
"""For questions such as "what did X say about Y", whose answers often stand after "he said"."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """Candidate rows, best first, and what is known of each (arrays of one length).

    `bm25` is rank-bm25's own score. `coverage` (0 to 1) is the share of the question's rarity found in the paragraph,
    its title or the two paragraphs before. `topic` (0 to 1) is the same share for the topic's words in the paragraph
    itself; `says` tells that the speaker speaks there. Without a speaker in the question both are 1.
    """

    rows: Rows
    scores: Values
    bm25: Values
    coverage: Values
    topic: Values
    says: NDArray[np.bool_]

    def __getitem__(self, chosen: NDArray[np.bool_] | NDArray[np.int64] | slice) -> Ranked:
        """Return some of the candidates, in the order chosen."""
        return Ranked(
            self.rows[chosen],
            self.scores[chosen],
            self.bm25[chosen],
            self.coverage[chosen],
            self.topic[chosen],
            self.says[chosen],
        )


def rank(generation: Generation, question: Question, filters: Filters) -> Ranked:
    """Order the paragraphs that hold any of the question's words; ties stand in reading order."""
    weights = WHO_SAID_WHAT if question.speaker else PLAIN
    rows = _candidates(generation, question, filters)
    look = _Look(generation, rows)
    words = question.words
    own, previous, second = look.at(0), look.at(-1), look.at(-2)
    title, article = look.titles, look.articles
    score = (
        weights.paragraph * look.mass(words, own)
        + weights.previous * look.mass(words, previous)
        + weights.second_previous * look.mass(words, second)
        + weights.title * look.mass(words, title)
        + weights.article * look.mass(words, article)
    ) / math.log1p(len(generation.paragraphs) or 1)
    coverage = look.coverage(words, own, title, previous, second)
    score += weights.covered * look.coverage(words, own, title) + weights.covered_in_context * coverage
    topic, says = np.ones(len(rows)), np.ones(len(rows), np.bool_)
    if question.speaker:
        speaking = _speaking(generation, rows, question.speaker[-1])
        says = speaking.named | speaking.pronoun
        near = look.coverage(question.speaker[-1:], own, previous, second, look.at(-3), title) > 0
        score += weights.speaker_near * near + weights.says * speaking.named + weights.pronoun_says * speaking.pronoun
        score += weights.quoted * (says & speaking.quoted)
        if question.topic:
            topic = look.coverage(question.topic, own)
            score += weights.topic * topic
    bm25 = generation.bm25.get_scores([term for word in words for term in word.terms])[rows]
    ranked = Ranked(rows, score, bm25, coverage, topic, says)
    return ranked[np.lexsort((rows, -score))]


def _candidates(generation: Generation, question: Question, filters: Filters) -> Rows:
    """Return the rows that get the second look: BM25's best with a neighbour's help, of those that may answer."""
    rows = generation.holding(question.words)
    rows = rows[generation.allowed(filters)[generation.article_of[rows]]] if len(rows) else rows
    if question.speaker:
        # "He said" stands a paragraph or two after the name.
        reach = np.concatenate([rows, *(generation.neighbour(rows, distance) for distance in (1, 2))])
        rows = np.unique(reach[reach != NO_ROW])
    if len(rows) <= CANDIDATES:
        return rows
    look = _Look(generation, rows)
    first = look.mass(question.words, look.at(0)) + look.mass(question.words, look.at(-1)) * 0.2
    return np.sort(rows[np.lexsort((rows, -first))[:CANDIDATES]])


class _Look:
    """What a set of rows, or a place near each, holds of a word: its BM25 part, 0 where it is absent."""

    def __init__(self, generation: Generation, rows: Rows) -> None:
        self._generation = generation
        self._rows = rows

    def at(self, distance: int) -> Callable[[Word], Values]:
        """Look at the paragraph `distance` further."""
        rows = self._generation.neighbour(self._rows, distance) if distance else self._rows
        return lambda word: self._part(word, rows)

    def titles(self, word: Word) -> Values:
        """Look at the title of each row's article."""
        articles = self._generation.article_of[self._rows]
        held = [np.isin(articles, self._generation.titles.postings(term).documents) for term in word.terms]
        title: Values = np.any(held, axis=0).astype(np.float64)
        return title

    def articles(self, word: Word) -> Values:
        """Look at the whole article of each row: how many of its paragraphs hold the word, saturated."""
        articles = self._generation.article_of[self._rows]
        first, end = self._generation.first_row[articles], self._generation.first_row[articles + 1]
        count: Values = np.zeros(len(self._rows))
        for term in word.terms:
            documents = self._generation.bm25.postings(term).documents
            count += np.searchsorted(documents, end) - np.searchsorted(documents, first)
        saturated: Values = count / (count + 1)
        return saturated

    def mass(self, words: Sequence[Word], part: Callable[[Word], Values]) -> Values:
        """Return for each row the sum of the words' parts, each by its rarity."""
        total = np.zeros(len(self._rows))
        for word in words:
            total += self._generation.rarity(word) * part(word)
        return total

    def coverage(self, words: Sequence[Word], *places: Callable[[Word], Values]) -> Values:
        """Return for each row the share of the words' rarity that stands in any of the places."""
        total, held = 0.0, np.zeros(len(self._rows))
        for word in words:
            rarity = self._generation.rarity(word)
            total += rarity
            held += rarity * np.any([place(word) > 0 for place in places], axis=0)
        return held / total if total else held

    def _part(self, word: Word, rows: Rows) -> Values:
        best = np.zeros(len(rows))
        for term in word.terms:
            postings = self._generation.bm25.postings(term)
            if not len(postings.documents):
                continue
            at = np.minimum(np.searchsorted(postings.documents, rows), len(postings.documents) - 1)
            part = self._generation.bm25.saturation(postings)[at]
            best = np.maximum(best, np.where(postings.documents[at] == rows, part, 0.0))
        return best


@dataclass(frozen=True, slots=True)
class _Speaking:
    """For each row: whether the speaker speaks there by name, or as "he" or "she" shortly after; and any quotation."""

    named: NDArray[np.bool_]
    pronoun: NDArray[np.bool_]
    quoted: NDArray[np.bool_]


def _speaking(generation: Generation, rows: Rows, surname: Word) -> _Speaking:
    terms = frozenset(surname.terms)
    introduced: dict[int, bool] = {NO_ROW: False}

    def introduces(row: int) -> bool:
        if row not in introduced:
            introduced[row] = generation.speech(row).introduces(generation.paragraphs[row].text, terms)
        return introduced[row]

    named = [generation.speech(row).says(generation.paragraphs[row].text, terms) for row in rows]
    before = np.stack([generation.neighbour(rows, -distance) for distance in (0, 1, 2, 3)], axis=1)
    pronoun = [
        not by_name
        and any(introduces(place) for place in places)
        and generation.speech(row).pronoun_says(generation.paragraphs[row].text)
        for row, by_name, places in zip(rows.tolist(), named, before.tolist(), strict=True)
    ]
    quoted = [has_quotation(generation.paragraphs[row].text) for row in rows]
    return _Speaking(np.array(named, np.bool_), np.array(pronoun, np.bool_), np.array(quoted, np.bool_))
