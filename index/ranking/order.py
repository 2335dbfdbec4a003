"""Candidates with their features, in the order of the weighted sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.ranking import plain, said
from index.ranking.candidates import candidates
from index.ranking.closeness import Closeness
from index.ranking.phrases import holds, insisted
from index.ranking.places import Places
from index.weighing import weights

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from index.generation import Generation
    from index.question import Filters, Question
    from index.ranking.places import Rows, Values

READ = 24
"""How many of the most promising candidates are read."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Candidate rows and their features by name (arrays of one length); `model` names the weights that go with them.

    `texts` are the words of the rows that were read.
    """

    model: str
    rows: Rows
    features: Mapping[str, Values]
    texts: Mapping[int, str]

    def __getitem__(self, chosen: NDArray[np.int64] | NDArray[np.bool_] | slice) -> Looked:
        """Return some of the candidates, in the order chosen."""
        features = {name: values[chosen] for name, values in self.features.items()}
        return Looked(self.model, self.rows[chosen], features, self.texts)

    @property
    def scores(self) -> Values:
        """What the candidates are ordered by."""
        return weights(self.model).sum(self.features)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Candidate rows, best first, with their scores, rank-bm25's own, and their features (arrays of one length).

    `texts` are the words of the rows that were read, as far as they still stand there.
    """

    rows: Rows
    scores: Values
    bm25: Values
    features: Mapping[str, Values]
    texts: Mapping[int, str]

    def __getitem__(self, chosen: NDArray[np.bool_] | NDArray[np.int64] | slice) -> Ranked:
        """Return some of the candidates, in the order chosen."""
        features = {name: values[chosen] for name, values in self.features.items()}
        return Ranked(self.rows[chosen], self.scores[chosen], self.bm25[chosen], features, self.texts)


def rank(generation: Generation, question: Question, filters: Filters) -> Ranked:
    """Order the paragraphs that hold any of the question's words; ties stand in reading order."""
    looked = look_at(generation, question, candidates(generation, question, filters))
    scores = looked.scores
    order = np.lexsort((looked.rows, -scores))
    bm25 = generation.bm25.scores_of([term for word in question.words for term in word.terms], looked.rows)
    features = {name: values[order] for name, values in looked.features.items()}
    return Ranked(looked.rows[order], scores[order], bm25[order], features, looked.texts)


def look_at(generation: Generation, question: Question, rows: Rows) -> Looked:
    """Return candidates with their features; only the most promising are read, all where a phrase must stand there."""
    kind = said if question.speaker else plain
    places = Places(generation, rows)
    model = "said" if question.speaker else "plain"
    looked = Looked(model, rows, kind.counted(generation, question, places, rows), {})
    phrases = insisted(generation, question)
    promising = np.argsort(-looked.scores, kind="stable")[: None if phrases else READ]
    texts = generation.texts(rows[promising].tolist())
    if phrases:
        held = np.array([row in texts and holds(texts[row], phrases) for row in rows.tolist()], np.bool_)
        looked, promising = looked[held], np.arange(int(held.sum()))
    read = _read(generation, question, texts, looked.rows[promising].tolist())
    features = dict(looked.features)
    for name, values in read.items():
        features[name] = np.zeros(len(looked.rows))
        features[name][promising] = values
    return Looked(model, looked.rows, features, texts)


def _read(generation: Generation, question: Question, texts: Mapping[int, str], rows: list[int]) -> dict[str, Values]:
    """Return the features that the texts give."""
    if not question.speaker:
        return Closeness(generation, question.words).features(texts, rows)
    total = sum(generation.rarity(word) for word in question.topic) or 1.0
    close = Closeness(generation, question.topic).features(texts, rows)
    shares = {f"topic_{name}": values / total for name, values in close.items()}
    return shares | said.read(generation, question, texts, rows)
