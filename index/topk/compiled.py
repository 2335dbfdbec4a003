"""The compiled way for `Lists`, `Bounds` and `Query`. Importing this module loads numba; `load` the machine code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from index.topk import kernels
from index.topk.bounds import build_bounds
from index.topk.lists import Lists, Query, Scoring, best_of, read_only

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.topk.bounds import Bounds
    from index.topk.lists import Hits

STRICT = 64
"""When fewer documents than this are allowed for each that is asked for, most of them are scored before the k-th best
is known: pruning costs more than it saves."""
BEGINNING = 1 << 15
"""Documents of a filter that are counted first."""
EVERYTHING = read_only(np.empty(0, np.bool_))
NOWHERE = np.empty(0, np.int64)


def top_k(lists: Lists, bounds: Bounds, query: Query) -> Hits:
    """Return the best documents of a query whose weights are above 0."""
    segment = kernels.Segment(
        lists.starts,
        lists.packed,
        lists.frequent,
        lists.counts,
        lists.lengths,
        bounds.peaks,
        bounds.common,
        bounds.bases,
        bounds.steps,
        bounds.codes,
        bounds.places,
    )
    asked = kernels.Asked(
        query.terms,
        query.weights,
        EVERYTHING if query.allowed is None else query.allowed,
        query.scoring.base,
        query.scoring.slope,
        query.scoring.k1 + 1,
        bounds.growth(query.scoring),
        bounds.peak_step,
        float(query.floor),
        max(1, min(query.k, len(lists))),
    )
    if query.allowed is None or not _is_strict(query.allowed, query.k):
        return kernels.top_k(segment, asked)
    documents = np.flatnonzero(query.allowed).astype(np.uint32)
    found = kernels.scores_of(segment, asked, read_only(documents))
    held = (found > 0) & (found >= query.floor)
    return best_of(documents[held].astype(np.int64), found[held], query.k)


def _is_strict(allowed: NDArray[np.bool_], k: int) -> bool:
    """Tell whether a filter leaves too little to prune; most filters show at their beginning that they do not."""
    enough = STRICT * k
    return bool(np.count_nonzero(allowed[:BEGINNING]) < enough and np.count_nonzero(allowed) < enough)


def scores(lists: Lists, query: Query) -> NDArray[np.float64]:
    """Return the scores of all N documents, allowed or not."""
    scoring = query.scoring
    postings = kernels.Postings(lists.starts, lists.packed, lists.frequent, lists.counts, lists.lengths)
    asked = kernels.Weighed(query.terms, query.weights, scoring.base, scoring.slope, scoring.k1 + 1)
    return kernels.score_all(postings, asked)


def load(lists: Lists | None = None) -> None:
    """Load the machine code for the number type of the lengths in `lists` (16 bits by default), or compile it."""
    length = np.uint16 if lists is None else lists.lengths.dtype
    one = Lists(np.array([0, 1]), np.ones(1, np.uint32), NOWHERE, np.empty(0, np.uint32), np.ones(1, length))
    query = Query(terms=np.zeros(1, np.int64), weights=np.ones(1), scoring=Scoring(1.0, 0.5, 1.0), k=1)
    bounds = build_bounds(one, query.scoring)
    top_k(one, bounds, query)
    top_k(one, bounds, replace(query, allowed=np.ones(1, np.bool_)))
    scores(one, query)
