from dataclasses import replace

import pytest

from bench.speed import event_loop
from bench.speed.agreement import Scored
from bench.speed.asking import Asked
from bench.speed.building import Building
from bench.speed.changes import Changing
from bench.speed.corpus import Counts
from bench.speed.effort import FULL, QUICK
from bench.speed.engines.known import BM25S, QUOTH, RANK_BM25, RANK_BM25_RS, TANTIVY
from bench.speed.figures import Figures, Run
from bench.speed.goals import goals
from bench.speed.latency import Throughput
from bench.speed.machine import Machine
from bench.speed.process import Memory
from bench.speed.serving import TerminalStart

SLOWER = {QUOTH: 1.0, TANTIVY: 10.0, RANK_BM25: 1000.0, RANK_BM25_RS: 5.0, BM25S: 20.0}
ALL_SIZES = (10_000, 100_000, 1_000_000, 3_000_000)


def figures(size: int) -> Figures:
    """Every engine slower than Quoth by a known factor; Quoth's time grows with the root of the size."""
    quoth = (size / 10_000) ** 0.5
    times = {name: {0: quoth * factor, 1: 2 * quoth * factor} for name, factor in SLOWER.items()}
    rates = {name: Throughput(100 / factor, 200 / factor) for name, factor in SLOWER.items()}
    built = {name: Building(size, factor, factor, int(1e8 * factor), 5 * size) for name, factor in SLOWER.items()}
    changing = {QUOTH: Changing(1.0, 2.0, 0.1, 0.2, 0), TANTIVY: Changing(30.0, 40.0, 3.0, 4.0, 0)}
    doing = (event_loop.IDLE, event_loop.QUERIES, event_loop.CHANGES, event_loop.REBUILD)
    lags = {what: [8.0, longest] for what, longest in zip(doing, (10.0, 9.0, 8.0, 12.0), strict=True)}
    return Figures(
        Counts(size, 44 * size, 30 * size, 1000, size),
        built,
        built,
        Asked(times, rates, Scored(times, {})),
        {QUOTH: 20.0},
        {QUOTH: Memory(100_000_000, 0)},
        changing,
        lags,
    )


def run(*sizes: int) -> Run:
    machine = Machine("none", 2, 1, "none", "3.11", {})
    return Run(machine, "", FULL, 4, TerminalStart(300, 200), [], {size: figures(size) for size in sizes})


def test_a_run_of_all_sizes_that_reaches_every_goal_says_so() -> None:
    assert {name: goal.met for name, goal in goals(run(*ALL_SIZES)).items() if goal.met is not True} == {}


def test_ratios_are_quoths_to_the_peers() -> None:
    judged = goals(run(*ALL_SIZES))
    assert judged["Q1"].measured["ratio"] == pytest.approx(1 / 10)
    assert judged["Q2"].measured == pytest.approx({"1000000": 1 / 10, "3000000": 1 / 10})
    assert judged["Q3"].measured["power"] == pytest.approx(0.5)
    assert judged["Q4"].measured == pytest.approx({TANTIVY: 1 / 10, RANK_BM25: 1 / 1000})
    assert judged["Q6"].measured["ratio"] == pytest.approx(10)
    assert judged["B1"].measured == pytest.approx({BM25S: 20, TANTIVY: 10})
    assert judged["B2"].measured["ratio"] == pytest.approx(1 / 20)
    assert judged["L1"].measured[event_loop.REBUILD] == pytest.approx(1.2)


def test_a_goal_for_a_million_paragraphs_is_measured_below_but_not_judged() -> None:
    judged = goals(run(10_000, 100_000))
    assert judged["Q1"].measured["ratio"] == pytest.approx(1 / 10)
    assert judged["Q1"].met is None
    assert judged["Q4"].met is True


def test_the_tail_is_missed_at_one_size_but_met_only_at_both() -> None:
    assert goals(run(1_000_000))["Q2"].met is None
    slow = figures(1_000_000)
    slow.asked.latency[QUOTH].update({1: 1e6})
    assert goals(replace(run(1_000_000), sizes={1_000_000: slow}))["Q2"].met is False


def test_an_engine_that_cannot_add_is_not_judged_by_adding() -> None:
    rebuilt = replace(figures(1_000_000), changing={})
    judged = goals(replace(run(1_000_000), sizes={1_000_000: rebuilt}))
    assert (judged["A1"].met, judged["A2"].met) == (None, None)


def test_a_terminal_that_failed_leaves_its_goal_open() -> None:
    assert goals(replace(run(*ALL_SIZES), terminal=None))["C1"].met is None


def test_a_quick_run_judges_no_goal() -> None:
    judged = goals(replace(run(*ALL_SIZES), effort=QUICK))
    assert {goal.met for goal in judged.values()} == {None}
    assert judged["Q1"].measured["ratio"] == pytest.approx(1 / 10)
