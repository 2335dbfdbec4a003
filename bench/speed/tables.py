"""A run as tables for the terminal."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING

from rich.table import Table

from bench.speed.agreement import median_time
from bench.speed.engines.known import QUOTH, TANTIVY
from bench.speed.latency import ratio, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.speed.agreement import Agreement
    from bench.speed.building import Building
    from bench.speed.figures import Figures, Run
    from bench.speed.goals import Goal

Cells = tuple[str, ...]

_QUESTIONS = "engine asked p50 p95 p99 mean ×_Quoth ×_tantivy 1_thread_q/s 2_threads_q/s"
_SCORES = "engine asked ms scores_differ_by top_10_differ_by top_10_shared agrees"
_SERVING = "engine first_answer_ms private_MB mapped_MB add_ms longest delete_ms longest not_seen"
_BUILDING = "engine CPU_s clock_s thousand_/_CPU_s added_MB disk_MB bytes_/_posting"


def tables(run: Run, judged: dict[str, Goal]) -> Iterator[Table]:
    """Yield the tables of each size, then of the whole run."""
    for size, figures in run.sizes.items():
        yield from _of_size(f"{size:,} paragraphs", figures)
    if run.terminal:
        times = (run.terminal.ask, run.terminal.imports, run.terminal.ask / run.terminal.imports)
        yield _table("Starting the terminal, ms", "quoth_ask its_imports_alone ratio", [tuple(map(_number, times))])
    yield _table("Goals", "# goal measured met", starmap(_goal, judged.items()))


def _of_size(size: str, figures: Figures) -> Iterator[Table]:
    asked = figures.asked
    yield _table(f"{size}: questions, ms", _QUESTIONS, (_latency(figures, name) for name in asked.latency))
    agreements = asked.scored.agreement.items()
    yield _table(f"{size}: all scores, and agreement", _SCORES, (_scores(figures, *found) for found in agreements))
    yield _table(f"{size}: serving", _SERVING, (_serving(figures, name) for name in asked.latency))
    for title, built in (("terms", figures.from_terms), ("raw text", figures.from_text)):
        rows = (_building(name, building, figures.counts.postings) for name, building in built.items())
        yield _table(f"{size}: building from {title}", _BUILDING, rows)
    lags = ((doing, "  ".join(map(_number, longest))) for doing, longest in figures.lags.items())
    yield _table(f"{size}: longest lag of the event loop in each turn beside Quoth, ms", "doing lags", lags)


def _table(title: str, columns: str, rows: Iterable[Cells]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold")
    for number, column in enumerate(columns.split(" ")):
        table.add_column(column.replace("_", " "), justify="right" if number and title != "Goals" else "left")
    for row in rows:
        table.add_row(*row)
    return table


def _latency(figures: Figures, name: str) -> Cells:
    times, rates = figures.asked.latency, figures.asked.throughput[name]
    latency = summary(times[name])
    against = (ratio(times[name], times[other]) if other in times else None for other in (QUOTH, TANTIVY))
    parts = (latency.p50, latency.p95, latency.p99, latency.mean, *against, rates.one, rates.two)
    return (name, str(latency.questions), *map(_number, parts))


def _scores(figures: Figures, name: str, agreement: Agreement) -> Cells:
    times = figures.asked.scored.times.get(name)
    agrees = {True: "yes", False: "NO", None: "another formula"}[agreement.agrees]
    differences = ("" if d is None else f"{d:.1e}" for d in (agreement.scores, agreement.top))
    time = median_time(times) if times else None
    return (name, str(agreement.questions), _number(time), *differences, f"{agreement.shared:.0%}", agrees)


def _serving(figures: Figures, name: str) -> Cells:
    memory, changing = figures.memory.get(name), figures.changing.get(name)
    megabytes = (memory.private / 1e6, memory.mapped / 1e6) if memory else (None, None)
    changes = (
        (changing.add, changing.add_longest, changing.delete, changing.delete_longest) if changing else (None,) * 4
    )
    shown = map(_number, (figures.first_answer.get(name), *megabytes, *changes))
    return (name, *shown, str(changing.wrong) if changing else "built again")


def _building(name: str, built: Building, postings: int) -> Cells:
    parts = (built.processor, built.clock, built.per_second / 1000, built.added / 1e6, built.disk / 1e6)
    return (name, *map(_number, parts), _number(built.disk / postings))


def _goal(name: str, goal: Goal) -> Cells:
    met = {True: "yes", False: "NO", None: "cannot tell"}[goal.met]
    return name, goal.goal, ", ".join(f"{what} {_number(value)}" for what, value in goal.measured.items()), met


def _number(value: float | None) -> str:
    """Write three digits that count; nothing where nothing was measured."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three digits
