"""Time per question: one at a time, engines taking turns, and several at once."""

from __future__ import annotations

import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from random import Random
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from bench.speed.effort import FEWEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bench.speed.effort import Effort
    from bench.speed.engines.engine import Engine
    from bench.speed.questions import Question

K = 10
"""Paragraphs that a search returns."""

_WARMING = 5

PerQuestion = dict[int, float]
"""Milliseconds by the number of the question, the median of its rounds."""


@dataclass(frozen=True, slots=True)
class Latency:
    """Percentiles over questions, in milliseconds."""

    questions: int
    p50: float
    p95: float
    p99: float
    mean: float


@dataclass(frozen=True, slots=True)
class Throughput:
    """Questions per second from one thread and from two."""

    one: float
    two: float


def summary(times: PerQuestion) -> Latency:
    """Return the percentiles of times per question."""
    taken = list(times.values())
    p50, p95, p99 = (float(percentile) for percentile in np.percentile(taken, [50, 95, 99]))
    return Latency(len(taken), p50, p95, p99, float(np.mean(taken)))


def ratio(ours: PerQuestion, theirs: PerQuestion) -> float:
    """Return the median of the ratios per question, over the questions that both answered."""
    return median(ours[question] / theirs[question] for question in ours.keys() & theirs.keys())


def latencies(engines: Mapping[str, Engine], asked: Sequence[Question], effort: Effort) -> dict[str, PerQuestion]:
    """Ask each question of all engines in turn, in an order drawn each time: none always follows the same one."""
    shuffled = Random(effort.questions)  # noqa: S311 - no secret
    for engine in engines.values():
        for question in _within(asked[-_WARMING:], effort.seconds / FEWEST):
            engine.search(question.terms, K)
    timed: dict[str, defaultdict[int, list[float]]] = {name: defaultdict(list) for name in engines}
    spent = dict.fromkeys(engines, 0.0)
    for _ in range(effort.rounds):
        for number, question in enumerate(asked[: effort.questions]):
            for name in shuffled.sample(list(engines), len(engines)):
                if spent[name] > effort.seconds and len(timed[name]) >= FEWEST:
                    continue
                start = time.perf_counter()
                engines[name].search(question.terms, K)
                taken = time.perf_counter() - start
                spent[name] += taken
                timed[name][number].append(taken * 1000)
    return {name: {number: median(rounds) for number, rounds in times.items()} for name, times in timed.items()}


def throughputs(engines: Mapping[str, Engine], asked: Sequence[Question], effort: Effort) -> dict[str, Throughput]:
    """Count what each engine answers in its turn, from one thread and from two; medians of three turns."""
    rates: dict[tuple[str, int], list[float]] = defaultdict(list)
    for _ in range(FEWEST):
        for name, engine in engines.items():
            for threads in (1, 2):
                rates[name, threads].append(_rate(engine, asked, threads, effort.turn))
    return {name: Throughput(median(rates[name, 1]), median(rates[name, 2])) for name in engines}


def _rate(engine: Engine, asked: Sequence[Question], threads: int, seconds: float) -> float:
    start = time.perf_counter()
    end = start + seconds

    def answer_on(first: int) -> int:
        for done in count(1):
            engine.search(asked[(first + done * threads) % len(asked)].terms, K)
            if time.perf_counter() > end:
                break
        return done

    with ThreadPoolExecutor(threads) as pool:
        answered = sum(pool.map(answer_on, range(threads)))
    return answered / (time.perf_counter() - start)


def _within(asked: Sequence[Question], seconds: float) -> Iterator[Question]:
    end = time.monotonic() + seconds
    for question in asked:
        yield question
        if time.monotonic() > end:
            break
