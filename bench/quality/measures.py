"""How good answers are: rank measures over answerable questions, and telling those from the others.

nDCG is that of Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002), with gains 0 and 1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bench.quality.sets import Asked, Place

DEPTH = 10
"""How many passages of each answer are looked at."""

KEPT = 0.95
"""Share of the answerable questions that stay answered when abstention is measured."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What an engine answers: paragraphs, best first, and how sure it is that they answer (any scale)."""

    places: tuple[Place, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Measures:
    """Means from 0 to 1; None where a set has no questions to measure by.

    `auroc`: the chance that an answerable question has more confidence than one that nothing answers. `abstention`:
    share of the unanswerable ones below the confidence that keeps 95 % of the answerable ones.
    """

    questions: int
    hit_1: float | None
    hit_5: float | None
    mrr_10: float | None
    ndcg_10: float | None
    auroc: float | None
    abstention: float | None


def measure(questions: Sequence[Asked], replies: Sequence[Reply]) -> Measures:
    """Measure the replies to questions."""
    pairs = list(zip(questions, replies, strict=True))
    answerable = [(asked, _hits(asked, reply)) for asked, reply in pairs if asked.answerable]
    sure = np.array([reply.confidence for asked, reply in pairs if asked.answerable])
    unsure = np.array([reply.confidence for asked, reply in pairs if not asked.answerable])
    both = len(sure) and len(unsure)
    return Measures(
        questions=len(pairs),
        hit_1=_mean([any(hits[:1]) for _, hits in answerable]),
        hit_5=_mean([any(hits[:5]) for _, hits in answerable]),
        mrr_10=_mean([1 / (hits.index(True) + 1) if any(hits) else 0.0 for _, hits in answerable]),
        ndcg_10=_mean([_gain(hits) / _gain([True] * min(len(asked.gold), DEPTH)) for asked, hits in answerable]),
        auroc=auroc(sure, unsure) if both else None,
        abstention=float(np.mean(unsure < _kept(sure))) if both else None,
    )


def auroc(sure: NDArray[np.float64], unsure: np.ndarray) -> float:
    """Return the chance that one of `sure` is above one of `unsure`, ties counting half."""
    ordered = np.sort(unsure)
    below, upto = np.searchsorted(ordered, sure, "left"), np.searchsorted(ordered, sure, "right")
    return float(np.mean(below + upto) / (2 * len(unsure)))


def _hits(asked: Asked, reply: Reply) -> list[bool]:
    return [place in asked.gold for place in reply.places[:DEPTH]]


def _gain(hits: Sequence[bool]) -> float:
    return sum(1 / math.log2(rank + 1) for rank, hit in enumerate(hits, 1) if hit)


def _kept(sure: NDArray[np.float64]) -> float:
    """Return the confidence that 95 % of the answerable questions reach."""
    return float(np.sort(sure)[int(len(sure) * (1 - KEPT))])


def _mean(values: Sequence[float]) -> float | None:
    return float(np.mean(values)) if values else None
