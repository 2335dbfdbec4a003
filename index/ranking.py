"""Candidates to ordered rows: a second look at the best of BM25.

Each candidate gets a sum of features, most of them BM25 parts of the question's words in the paragraph and round it.
The features and the first weights come from measurements over 1,004 news articles with human labels of who said what
(PolNeAR, Newell, Margolin and Ruths, LREC 2018).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
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
    Place = Callable[[Word], Values]

CANDIDATES = 200
"""How many of BM25's best get the second look."""

READ = 100
"""How many of those are read for who speaks."""


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
    own, previous, second = look.paragraph(0), look.paragraph(-1), look.paragraph(-2)
    title, article = look.title, look.article
    score = (
        weights.paragraph * look.mass(words, own)
        + weights.previous * look.mass(words, previous)
        + weights.second_previous * look.mass(words, second)
        + weights.title * look.mass(words, title)
        + weights.article * look.mass(words, article)
    ) / math.log1p(generation.paragraphs or 1)
    coverage = look.coverage(words, own, title, previous, second)
    score += weights.covered * look.coverage(words, own, title) + weights.covered_in_context * coverage
    topic, says = np.ones(len(rows)), np.ones(len(rows), np.bool_)
    if question.speaker:
        surname = question.speaker[-1]
        score += weights.speaker_near * (look.coverage([surname], own, previous, second, look.paragraph(-3), title) > 0)
        if question.topic:
            topic = look.coverage(question.topic, own)
            score += weights.topic * topic
        speaking = _speaking(generation, rows, score, surname)
        says = speaking.named | speaking.pronoun
        score += weights.says * speaking.named + weights.pronoun_says * speaking.pronoun
        score += weights.quoted * (says & speaking.quoted)
    bm25 = generation.bm25.scores_of([term for word in words for term in word.terms], rows)
    ranked = Ranked(rows, score, bm25, coverage, topic, says)
    return ranked[np.lexsort((rows, -score))]


def _candidates(generation: Generation, question: Question, filters: Filters) -> Rows:
    """Return the rows that get the second look: the best by BM25's parts, of those that may answer, ascending."""
    weights = {term: generation.rarity(word) for word in question.words for term in word.terms}
    rows, _ = generation.bm25.top(weights, CANDIDATES, generation.allowed(filters))
    if question.speaker:
        # "He said" stands a paragraph or two after the name.
        rows = np.concatenate([rows, *(generation.neighbour(rows, distance) for distance in (1, 2))])
    return np.unique(rows[rows != NO_ROW])


class _Look:
    """What candidates, and the places near each, hold of a word: its BM25 part, 0 where it is absent."""

    def __init__(self, generation: Generation, rows: Rows) -> None:
        self._generation = generation
        self._rows = rows
        self._articles = generation.article_of(rows)

    def paragraph(self, distance: int) -> Place:
        """Look at the paragraph `distance` further."""
        rows = self._generation.neighbour(self._rows, distance) if distance else self._rows
        bm25 = self._generation.bm25
        lengths = bm25.lengths(rows)
        return cache(lambda word: np.max([bm25.saturation(bm25.counts(t, rows), lengths) for t in word.terms], axis=0))

    def title(self, word: Word) -> Values:
        """Look at the title of each row's article."""
        held = [self._generation.titles.counts(term, self._articles) > 0 for term in word.terms]
        title: Values = np.any(held, axis=0).astype(np.float64)
        return title

    def article(self, word: Word) -> Values:
        """Look at the whole article of each row: how many of its paragraphs hold the word, saturated."""
        first, end = self._generation.first_row[self._articles], self._generation.first_row[self._articles + 1]
        count = np.sum([self._generation.bm25.counts_between(term, first, end) for term in word.terms], axis=0)
        saturated: Values = count / (count + 1)
        return saturated

    def mass(self, words: Sequence[Word], place: Place) -> Values:
        """Return for each row the sum of the words' parts, each by its rarity."""
        total = np.zeros(len(self._rows))
        for word in words:
            total += self._generation.rarity(word) * place(word)
        return total

    def coverage(self, words: Sequence[Word], *places: Place) -> Values:
        """Return for each row the share of the words' rarity that stands in any of the places."""
        total, held = 0.0, np.zeros(len(self._rows))
        for word in words:
            rarity = self._generation.rarity(word)
            total += rarity
            held += rarity * np.any([place(word) > 0 for place in places], axis=0)
        return held / total if total else held


@dataclass(frozen=True, slots=True)
class _Speaking:
    """For each row: whether the speaker speaks there by name, or as "he" or "she" shortly after; and any quotation."""

    named: NDArray[np.bool_]
    pronoun: NDArray[np.bool_]
    quoted: NDArray[np.bool_]


def _speaking(generation: Generation, rows: Rows, scores: Values, surname: Word) -> _Speaking:
    """Read the most promising rows, and those before them, for who speaks there."""
    terms = frozenset(surname.terms)
    speaking = _Speaking(*(np.zeros(len(rows), np.bool_) for _ in range(3)))
    promising = np.lexsort((rows, -scores))[:READ]
    before = np.stack([generation.neighbour(rows[promising], -distance) for distance in range(4)], axis=1)
    texts = generation.texts(row for row in np.unique(before).tolist() if row != NO_ROW)

    @cache
    def introduces(row: int) -> bool:
        return row in texts and generation.speech(row).introduces(texts[row], terms)

    for place, places in zip(promising.tolist(), before.tolist(), strict=True):
        row = places[0]
        if row not in texts:
            continue
        speech = generation.speech(row)
        speaking.named[place] = speech.says(texts[row], terms)
        speaking.pronoun[place] = (
            not speaking.named[place] and speech.pronoun_says(texts[row]) and any(map(introduces, places))
        )
        speaking.quoted[place] = has_quotation(texts[row])
    return speaking
