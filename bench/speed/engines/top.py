"""The best of all scores, for engines that score every document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bench.speed.engines.engine import Hits

if TYPE_CHECKING:
    from numpy.typing import NDArray


def best(scores: NDArray[np.floating], k: int) -> Hits:
    """Return the `k` highest scores above 0; equal ones in reading order."""
    k = min(k, len(scores))
    if not k:
        return Hits([], [])
    least = np.partition(scores, len(scores) - k)[len(scores) - k]
    candidates = np.flatnonzero((scores >= least) & (scores > 0))
    order = candidates[np.argsort(-scores[candidates], kind="stable")[:k]]
    return Hits(order.tolist(), scores[order].tolist())
