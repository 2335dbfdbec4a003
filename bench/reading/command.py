"""`python -m bench reading`: read pages, texts and PDF files whose articles are known."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from bench.reading.goals import Run, goals
from bench.reading.pages import FUNDUS, SCRAPINGHUB, measure_fundus, measure_scrapinghub
from bench.reading.pdf import measure_pdf
from bench.reading.texts import measure_texts

if TYPE_CHECKING:
    from pathlib import Path

    from bench.reading.goals import Goal
    from bench.reading.pages import PageFigures

BOILERPLATE, PDF = "boilerplate/labelled.dev.jsonl", "pdf"

progress = Console(stderr=True, style="dim")


@dataclass(frozen=True, slots=True)
class Options:
    """The command line; `data` is a folder that holds the sets."""

    data: Path
    json: Path | None


def run(options: Options) -> None:
    """Measure what there are data for, and show it beside the goals."""
    measured = measure(options.data)
    judged = list(goals(measured))
    out = Console()
    out.print(_pages(measured), _goals(judged) if judged else "")
    if options.json:
        figures = {"figures": asdict(measured), "goals": [asdict(goal) | {"met": goal.met} for goal in judged]}
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def measure(data: Path) -> Run:
    """Read each set that is there, and say which are not."""
    there = {name: data / name for name in (SCRAPINGHUB, FUNDUS, BOILERPLATE, PDF) if (data / name).exists()}
    for name in {SCRAPINGHUB, FUNDUS, BOILERPLATE, PDF} - there.keys():
        progress.print(f"{name} is not in {data}: left out")
    return Run(
        scrapinghub=measure_scrapinghub(there[SCRAPINGHUB]) if SCRAPINGHUB in there else None,
        fundus=measure_fundus(there[FUNDUS]) if FUNDUS in there else None,
        texts=measure_texts(there[BOILERPLATE]) if BOILERPLATE in there else None,
        pdf=measure_pdf(there[PDF]) if PDF in there else [],
    )


def _pages(measured: Run) -> Table:
    table = Table(title="Web pages", title_justify="left", title_style="bold")
    for column in ("set", "pages", "refused", "P", "R", "F1", "title", "authors", "day", "p/s"):
        table.add_column(column, justify="left" if column == "set" else "right")
    for name, figures in (("scrapinghub", measured.scrapinghub), ("fundus", measured.fundus)):
        if figures:
            table.add_row(name, *_cells(figures))
    return table


def _cells(figures: PageFigures) -> list[str]:
    body = (figures.body.precision, figures.body.recall, figures.body.f1)
    shares = (*body, figures.title, figures.authors, figures.day)
    written = ("" if share is None else f"{share:.3f}" for share in shares)
    return [str(figures.pages), str(figures.refused), *written, f"{figures.rate:.1f}"]


def _goals(judged: list[Goal]) -> Table:
    table = Table(title="Goals", title_justify="left", title_style="bold")
    for column in ("what", "goal", "measured", "met"):
        table.add_column(column, justify="left" if column == "what" else "right")
    for goal in judged:
        bound = f"{'≤' if goal.at_most else '≥'} {_number(goal.bound)}"
        table.add_row(goal.name, bound, _number(goal.measured), "yes" if goal.met else "NO")
    return table


def _number(value: float) -> str:
    return f"{value:,.0f}" if value > 1 else f"{value:.3f}"
