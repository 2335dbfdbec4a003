"""What Quoth's engine is to reach, and what a run says about each goal."""

# ruff: noqa: PLR2004 - the numbers are the goals, each beside its sentence

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from bench.speed import event_loop
from bench.speed.effort import QUICK
from bench.speed.engines.known import BM25S, QUOTH, RANK_BM25, RANK_BM25_RS, TANTIVY
from bench.speed.latency import ratio, summary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bench.speed.figures import Figures, Run

HUNDRED_THOUSAND, MILLION, THREE_MILLION = 100_000, 1_000_000, 3_000_000

Measured = dict[str, float]


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal, the numbers that it is judged by, and whether it is met; None where this run cannot tell."""

    goal: str
    measured: Measured
    met: bool | None


def goals(run: Run) -> dict[str, Goal]:
    """Judge every goal by a run.

    A goal for a size is judged at that size only, and else measured at the largest there is. A goal that names none is
    judged from 100,000 paragraphs on. A quick run judges none.
    """
    judged = {name: Goal(text, *judge(run)) for name, (text, judge) in _GOALS.items()}
    if run.effort == QUICK:
        return {name: replace(goal, met=None) for name, goal in judged.items()}
    return judged


Judged = tuple[Measured, bool | None]


def _at(
    size: int, figures: Callable[[Figures], Measured | None], met: Callable[[Measured], bool]
) -> Callable[[Run], Judged]:
    """Return a judge that reads one size, or the largest there is without a verdict."""

    def judge(run: Run) -> Judged:
        measured = figures(run.sizes.get(size, run.largest))
        if not measured:
            return {}, None
        return measured, met(measured) if size in run.sizes else None

    return judge


def _median_ratio(figures: Figures) -> Measured | None:
    times = figures.asked.latency
    return {"ratio": ratio(times[QUOTH], times[TANTIVY])} if TANTIVY in times else None


def _p99_ratio(figures: Figures) -> float:
    return summary(figures.asked.latency[QUOTH]).p99 / summary(figures.asked.latency[TANTIVY]).p99


def _tail(run: Run) -> Judged:
    sizes = [size for size in (MILLION, THREE_MILLION) if size in run.sizes]
    known = {size: f for size, f in run.sizes.items() if TANTIVY in f.asked.latency and (size in sizes or not sizes)}
    measured = {str(size): _p99_ratio(figures) for size, figures in known.items()}
    missed = any(measured.get(str(size), 0.0) > 1 / 3 for size in sizes)
    told = {str(MILLION), str(THREE_MILLION)} <= measured.keys()
    return measured, False if missed else True if told else None


def _growth(run: Run) -> Judged:
    means = {size: summary(f.asked.latency[QUOTH]).mean for size, f in run.sizes.items() if size <= MILLION}
    power = _power(means)
    if power is None:
        return {}, None
    return {"power": power}, power <= 0.6 if MILLION in means else None


def _power(values: Mapping[int, float]) -> float | None:
    """Return the power of the size that the values grow with: the slope of a line through their logarithms."""
    if len(values) < 2:
        return None
    return float(np.polyfit([math.log(size) for size in values], [math.log(v) for v in values.values()], 1)[0])


def _p50_ratios(figures: Figures) -> Measured | None:
    times = figures.asked.latency
    if not {TANTIVY, RANK_BM25} <= times.keys():
        return None
    return {name: _p50_ratio(times[QUOTH], times[name]) for name in (TANTIVY, RANK_BM25)}


def _p50_ratio(ours: Mapping[int, float], theirs: Mapping[int, float]) -> float:
    """Return the ratio of the medians over the questions that both answered."""
    both = ours.keys() & theirs.keys()
    return summary({q: ours[q] for q in both}).p50 / summary({q: theirs[q] for q in both}).p50


def _score_ratios(figures: Figures) -> Measured | None:
    times = figures.asked.scored.times
    if not {QUOTH, RANK_BM25, RANK_BM25_RS} <= times.keys():
        return None
    return {"times faster than rank-bm25": 1 / ratio(times[QUOTH], times[RANK_BM25])} | {
        "share of rank-bm25-rs's time": ratio(times[QUOTH], times[RANK_BM25_RS])
    }


def _threads(figures: Figures) -> Measured | None:
    rates = figures.asked.throughput
    return {"ratio": rates[QUOTH].two / rates[TANTIVY].two} if {QUOTH, TANTIVY} <= rates.keys() else None


def _build_speed(figures: Figures) -> Measured | None:
    built = figures.from_text
    if not {QUOTH, BM25S, TANTIVY} <= built.keys():
        return None
    return {name: built[QUOTH].per_second / built[name].per_second for name in (BM25S, TANTIVY)}


def _build_memory(figures: Figures) -> Measured | None:
    built = figures.from_text
    if not {QUOTH, BM25S} <= built.keys():
        return None
    return {"ratio": built[QUOTH].added / max(1, built[BM25S].added), "megabytes": built[QUOTH].added / 1e6}


def _disk(run: Run) -> Judged:
    bytes_ = run.largest.from_text[QUOTH].disk / run.largest.counts.postings
    return {"bytes a posting": bytes_}, bytes_ <= 5.5 if max(run.sizes) >= HUNDRED_THOUSAND else None


def _start(run: Run) -> Judged:
    measured = {"milliseconds": run.sizes.get(MILLION, run.largest).first_answer[QUOTH]}
    if run.terminal is None:
        return measured, None
    measured["quoth ask"] = run.terminal.ask / run.terminal.imports
    met = measured["milliseconds"] <= 60 and measured["quoth ask"] <= 2
    return measured, met if MILLION in run.sizes else None


def _adding(run: Run) -> Judged:
    figures = run.sizes.get(MILLION, run.largest)
    if not {QUOTH, TANTIVY} <= figures.changing.keys():
        return {}, None
    measured = {"ratio": figures.changing[QUOTH].add / figures.changing[TANTIVY].add}
    measured["milliseconds"] = figures.changing[QUOTH].add
    power = _power({size: f.changing[QUOTH].add for size, f in run.sizes.items() if size <= MILLION})
    if power is None:
        return measured, None
    measured["power"] = power
    return measured, (measured["ratio"] <= 1 / 20 and power <= 0.05) if MILLION in run.sizes else None


def _deleting(figures: Figures) -> Measured | None:
    changing = figures.changing
    if not {QUOTH, TANTIVY} <= changing.keys():
        return None
    ratio_ = changing[QUOTH].delete / changing[TANTIVY].delete
    return {"ratio": ratio_, "milliseconds": changing[QUOTH].delete}


def _lag(run: Run) -> Judged:
    longest = {doing: max(lags) for doing, lags in run.largest.lags.items()}
    if not longest:
        return {}, None
    busy = (event_loop.QUERIES, event_loop.CHANGES, event_loop.REBUILD)
    measured = {doing: longest[doing] / longest[event_loop.IDLE] for doing in busy if doing in longest}
    told = len(measured) == len(busy) and max(run.sizes) >= HUNDRED_THOUSAND
    return measured, max(measured.values()) <= 1.25 if told else None


def _served(figures: Figures) -> Measured | None:
    return {"megabytes": figures.memory[QUOTH].private / 1e6} if QUOTH in figures.memory else None


_GOALS: dict[str, tuple[str, Callable[[Run], Judged]]] = {
    "Q1": (
        "top 10 at 1M paragraphs: median ratio per question to tantivy ≤ 1/6",
        _at(MILLION, _median_ratio, lambda m: m["ratio"] <= 1 / 6),
    ),
    "Q2": ("p99 at 1M and 3M ≤ 1/3 of tantivy's", _tail),
    "Q3": ("mean latency grows with N no steeper than N^0.6 from 10k to 1M", _growth),
    "Q4": (
        "at 100k: p50 ≤ 1/4 of tantivy's and ≤ 1/800 of rank-bm25's",
        _at(HUNDRED_THOUSAND, _p50_ratios, lambda m: m[TANTIVY] <= 1 / 4 and m[RANK_BM25] <= 1 / 800),
    ),
    "Q5": (
        "get_scores at 1M: ≥ 100 × rank-bm25, ≤ 1/4 of rank-bm25-rs's time",
        _at(
            MILLION,
            _score_ratios,
            lambda m: m["times faster than rank-bm25"] >= 100 and m["share of rank-bm25-rs's time"] <= 1 / 4,
        ),
    ),
    "Q6": (
        "two threads at 1M: ≥ 2.5 × tantivy's questions per second",
        _at(MILLION, _threads, lambda m: m["ratio"] >= 2.5),
    ),
    "B1": (
        "raw text to index, per CPU second at 1M: ≥ 4 × bm25s, ≥ 1.5 × tantivy",
        _at(MILLION, _build_speed, lambda m: m[BM25S] >= 4 and m[TANTIVY] >= 1.5),
    ),
    "B2": ("memory added by a 1M build ≤ 1/3 of bm25s's", _at(MILLION, _build_memory, lambda m: m["ratio"] <= 1 / 3)),
    "D1": ("index on disk ≤ 5.5 bytes a posting", _disk),
    "C1": ("open and first answer at 1M ≤ 60 ms after imports; quoth ask ≤ 2 × its imports", _start),
    "A1": ("add 12 paragraphs to 1M: ≤ 1/20 of tantivy's add and commit, growing no steeper than N^0.05", _adding),
    "A2": ("delete an article: ≤ 1/20 of tantivy's", _at(MILLION, _deleting, lambda m: m["ratio"] <= 1 / 20)),
    "L1": ("event-loop lag during query, merge and rebuild ≤ 1.25 × the idle maximum", _lag),
    "R1": (
        "private memory when serving 1M ≤ 150 MB",
        _at(MILLION, _served, lambda m: m["megabytes"] <= 150),
    ),
}
