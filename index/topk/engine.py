"""The one door to the ways of answering."""

from __future__ import annotations

import math
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from index.topk import exhaustive, pruned

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from index.topk.bounds import Bounds
    from index.topk.lists import Hits, Lists, Query

SMALLEST_WEIGHT = 1e-20
"""Below it a share of a score could vanish in a bound, and with it the sign that a document holds a term."""


class Way(Protocol):
    """A way of answering; all give the same documents and the same floats."""

    def top_k(self, lists: Lists, bounds: Bounds, query: Query) -> Hits:
        """Return the best documents of a query whose weights are above 0."""

    def scores(self, lists: Lists, query: Query) -> NDArray[np.float64]:
        """Return the scores of all N documents."""


class Engine:
    """Answers queries over a segment's postings: with numpy, and with compiled kernels once they are warm."""

    def __init__(self) -> None:
        self._way: Way = pruned

    @property
    def is_warm(self) -> bool:
        """Whether the compiled kernels answer."""
        return self._way is not pruned

    def warm(self, lists: Lists | None = None) -> None:
        """Load the compiled kernels: half a second, several when they must be compiled first.

        For a background thread; until it is done numpy answers. `lists` tells which number types to expect.
        """
        compiled = import_module("index.topk.compiled")
        compiled.load(lists)
        self._way = cast("Way", compiled)

    def top_k(self, lists: Lists, bounds: Bounds | None, query: Query) -> Hits:
        """Return the best of the allowed documents that hold one of the terms at least, and score `floor` or more.

        Ties go to the lower document. Without bounds for the query's scoring, and for weights of 0 or less, every
        posting is looked at.
        """
        # As a list: numpy takes longer for a handful of weights.
        least = min(query.weights.tolist(), default=math.inf)
        if bounds is None or not bounds.hold(query.scoring) or not least > SMALLEST_WEIGHT:
            return exhaustive.top_k(lists, query)
        return self._way.top_k(lists, bounds, query)

    def scores(self, lists: Lists, query: Query) -> NDArray[np.float64]:
        """Return the scores of all N documents, allowed or not: `k` and `floor` do not matter."""
        return self._way.scores(lists, query)
