"""The way without a compiler: numpy, term by term from rare to common, as far as documents can be among the best.

This is MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995) over stretches of
postings: a fresh process answers with it while the compiled kernels are still being loaded.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from index.packing import documents_at
from index.topk import exhaustive
from index.topk.bounds import BLOCK
from index.topk.lists import best_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.topk.bounds import Bounds
    from index.topk.lists import Hits, Lists, Query

scores = exhaustive.scores

FIRST = 256
"""Postings of the first stretch. Each is four times as long as the one before: the best are soon known."""
LONGEST = 1 << 18


def top_k(lists: Lists, bounds: Bounds, query: Query) -> Hits:
    """Return the best documents of a query whose weights are above 0."""
    return _Search(lists, bounds, query).run()


class _Search:
    """One query on its way through the postings."""

    def __init__(self, lists: Lists, bounds: Bounds, query: Query) -> None:
        self.lists, self.bounds, self.query = lists, bounds, query
        self.growth = bounds.growth(query.scoring)
        self.order = np.argsort(lists.starts[query.terms + 1] - lists.starts[query.terms], kind="stable").tolist()
        steps = bounds.peaks[query.terms[self.order]]
        self.peaks = query.weights[self.order] * (self.growth * bounds.peak_step) * steps
        # What the terms from one on can add at most, and all of that again times what rounding can lose.
        self.rest = np.append(np.cumsum(self.peaks[::-1])[::-1], 0.0)
        self.margin = float(self.rest[0]) * 4e-7 * (len(self.order) + 4)
        self.best: Hits = np.empty(0, np.int64), np.empty(0)

    @property
    def bar(self) -> float:
        """What a document has to reach."""
        scores = self.best[1]
        return max(self.query.floor, float(scores[-1]) if len(scores) == self.query.k else -math.inf)

    def run(self) -> Hits:
        for place, i in enumerate(self.order):
            postings = self.lists.postings(self.query.terms[i])
            start, width = postings.start, FIRST
            while start < postings.stop and self.rest[place] + self.margin >= self.bar:
                self.offer(place, slice(start, min(start + width, postings.stop)))
                start, width = start + width, min(4 * width, LONGEST)
        return self.best

    def offer(self, place: int, postings: slice) -> None:
        """Score the documents of some postings that no earlier term has and that can reach the bar."""
        i = self.order[place]
        documents = documents_at(self.lists, postings)
        own = self.query.weights[i] * self.query.scoring.parts(self.lists, postings)
        reach = own + (self.rest[place + 1] + self.margin)
        alive = reach >= self.bar
        if self.query.allowed is not None:
            alive &= self.query.allowed[documents]
        documents, reach = documents[alive], reach[alive]
        found = np.zeros((len(self.order), len(documents)))
        found[i] = own[alive]
        for later in range(place + 1, len(self.order)):
            documents, reach, found = self.probe(later, documents, reach, found)
        self.settle(place, documents, found)

    def probe(
        self, later: int, documents: NDArray[np.uint32], reach: NDArray[np.float64], found: NDArray[np.float64]
    ) -> tuple[NDArray[np.uint32], NDArray[np.float64], NDArray[np.float64]]:
        """Find what a later term adds to documents; return those that can still reach the bar."""
        i = self.order[later]
        term = int(self.query.terms[i])
        limits = self.limits(later, documents)
        reach = reach - (self.peaks[later] - limits)
        alive = reach >= self.bar
        documents, reach, limits, found = documents[alive], reach[alive], limits[alive], found[:, alive]
        held, postings = self.lists.find(term, documents)
        found[i, held] = self.query.weights[i] * self.query.scoring.parts(self.lists, postings)
        reach = reach - limits + found[i]
        alive = reach >= self.bar
        return documents[alive], reach[alive], found[:, alive]

    def limits(self, later: int, documents: NDArray[np.uint32]) -> NDArray[np.float64]:
        """Return what a term can add to each of some documents."""
        i = self.order[later]
        row = self.bounds.row(int(self.query.terms[i]))
        if row is None:
            return np.full(len(documents), self.peaks[later])
        worth = float(self.query.weights[i]) * self.growth
        return worth * self.bounds.limits(row, documents // BLOCK)

    def settle(self, place: int, documents: NDArray[np.uint32], found: NDArray[np.float64]) -> None:
        """Offer documents with all their terms found."""
        total = np.zeros(len(documents))
        for share in found:  # in the query's order: the same floats in all ways
            total += share
        alive = total >= self.bar
        for i in self.order[:place]:
            alive[alive] = ~self.lists.find(int(self.query.terms[i]), documents[alive])[0]
        self.best = best_of(
            np.concatenate((self.best[0], documents[alive])),
            np.concatenate((self.best[1], total[alive])),
            self.query.k,
        )
