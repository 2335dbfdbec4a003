"""The plain way: every posting of the terms counts. Right for any weights, and the measure of the other ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.packing import documents_at
from index.topk.lists import best_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.topk.lists import Hits, Lists, Query


def scores(lists: Lists, query: Query) -> NDArray[np.float64]:
    """Return the scores of all N documents, allowed or not."""
    total = np.zeros(len(lists))
    for term, weight in zip(query.terms.tolist(), query.weights.tolist(), strict=True):
        postings = lists.postings(term)
        total[documents_at(lists, postings)] += weight * query.scoring.parts(lists, postings)
    return total


def top_k(lists: Lists, query: Query) -> Hits:
    """Return the best of the documents that hold one of the terms at least, also where their scores are negative."""
    held = np.zeros(len(lists), np.bool_)
    for term in query.terms.tolist():
        held[lists.documents(term)] = True
    if query.allowed is not None:
        held &= query.allowed
    total = scores(lists, query)
    documents = np.flatnonzero(held & (total >= query.floor))
    return best_of(documents, total[documents], query.k)
