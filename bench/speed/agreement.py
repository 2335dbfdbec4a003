"""Scores of all documents: how long they take, and whether engines agree on them."""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import mean, median
from typing import TYPE_CHECKING

import numpy as np

from bench.speed.effort import FEWEST
from bench.speed.engines.engine import Scores
from bench.speed.engines.known import QUOTH, RANK_BM25, RANK_BM25_RS
from bench.speed.engines.top import best
from bench.speed.latency import K

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from bench.speed.effort import Effort
    from bench.speed.engines.engine import Engine, Hits
    from bench.speed.engines.known import Contender
    from bench.speed.latency import PerQuestion
    from bench.speed.questions import Question

    Row = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How an engine's answers differ from rank-bm25's, at most, over some questions.

    `scores` of all documents and `top` scores of the best ten are absolute differences, None where the engine does not
    score all; `shared` is the mean share of the best ten that are rank-bm25's too; `agrees` says whether the
    differences are as small as they have to be, None where the engine's formula is another.
    """

    questions: int
    scores: float | None
    top: float | None
    shared: float
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class Scored:
    """Milliseconds for all scores by engine and question, and agreement by engine."""

    times: dict[str, PerQuestion]
    agreement: dict[str, Agreement]


def score(engines: Mapping[Contender, Engine], asked: Sequence[Question], effort: Effort) -> Scored:
    """Let engines score all documents in turn, and compare scores and best ten with the reference's.

    The reference is rank-bm25; where that is not there its copy in Rust, else Quoth itself.
    """
    scoring = {contender.name: engine for contender, engine in engines.items() if isinstance(engine, Scores)}
    reference = next((name for name in (RANK_BM25, RANK_BM25_RS, QUOTH) if name in scoring), None)
    times: dict[str, PerQuestion] = {name: {} for name in scoring}
    differences: dict[str, list[_Difference]] = {contender.name: [] for contender in engines}
    started = time.monotonic()
    for scorer in scoring.values():
        scorer.scores(asked[-1].terms)
    for number, question in enumerate(asked[: effort.scored]):
        if number >= FEWEST and time.monotonic() - started > effort.seconds * len(engines):
            break
        scores: dict[str, Row] = {}
        for name, scorer in scoring.items():
            start = time.perf_counter()
            scores[name] = scorer.scores(question.terms)
            times[name][number] = (time.perf_counter() - start) * 1000
        if reference is not None:
            for contender, engine in engines.items():
                difference = _compare(contender.name, engine, question, scores[reference], scores)
                differences[contender.name].append(difference)
    agreement = {c.name: _judge(c, differences[c.name]) for c in engines if differences[c.name]}
    return Scored(times, agreement)


@dataclass(frozen=True, slots=True)
class _Difference:
    scores: float | None
    top: float | None
    shared: float


def _compare(name: str, engine: Engine, question: Question, reference: Row, scores: Mapping[str, Row]) -> _Difference:
    expected, hits = best(reference, K), engine.search(question.terms, K)
    shared = len(set(expected.rows) & set(hits.rows)) / len(expected.rows) if expected.rows else 1.0
    own = scores.get(name)
    if own is None:
        return _Difference(None, None, shared)
    return _Difference(_largest(own - reference), _top_difference(expected, hits), shared)


def _top_difference(expected: Hits, hits: Hits) -> float:
    if len(expected.scores) != len(hits.scores):
        return float("inf")
    return _largest(np.subtract(expected.scores, hits.scores))


def _largest(differences: Row) -> float:
    return float(np.abs(differences).max(initial=0.0))


def _judge(contender: Contender, differences: Sequence[_Difference]) -> Agreement:
    scores = _worst(difference.scores for difference in differences)
    top = _worst(difference.top for difference in differences)
    shared = mean(difference.shared for difference in differences)
    agrees = None if contender.exact is None else max(scores or 0.0, top or 0.0) <= contender.exact
    return Agreement(len(differences), scores, top, shared, agrees)


def _worst(differences: Iterable[float | None]) -> float | None:
    return max((difference for difference in differences if difference is not None), default=None)


def median_time(times: PerQuestion) -> float:
    """Return the median over questions, in milliseconds."""
    return median(times.values())
