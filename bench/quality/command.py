"""`python -m bench quality`: ask Quoth and its peers, show what came out."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from bench.quality.asking import opened, peer, quoth
from bench.quality.measures import measure
from bench.quality.peers import PEERS
from bench.quality.sets import DATA, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.quality.measures import Measures
    from bench.quality.sets import QuestionSet

QUOTH = "Quoth"
PACKAGES = {"bm25s": "bm25s", "tantivy": "tantivy"}
"""Peers that only “uv sync --group bench” brings."""

COLUMNS = {
    "hit@1": "hit_1",
    "hit@5": "hit_5",
    "MRR@10": "mrr_10",
    "nDCG@10": "ndcg_10",
    "AUROC": "auroc",
    "abstains at 95 %": "abstention",
}

progress = Console(stderr=True, style="dim")


@dataclass(frozen=True, slots=True)
class Options:
    """The command line."""

    data: list[Path]
    only: list[Path]
    engines: str | None
    json: Path | None


@dataclass(frozen=True, slots=True)
class Line:
    """One engine's figures on one set; `titled` tells that it read titles. `part` is one kind of its questions."""

    set: str
    part: str | None
    engine: str
    titled: bool
    measures: Measures


def run(options: Options) -> None:
    """Measure all sets that are there, print a table for each, and write all figures where asked."""
    sets = found(options.only or [*([DATA] if DATA.is_dir() else []), *options.data])
    if not sets:
        raise SystemExit(f"There are no sets of questions at {DATA}. Name a folder that holds some: --data FOLDER.")
    engines = _engines(options.engines)
    lines = []
    for asked in sets:
        of_set = list(_measured(asked, engines))
        Console(width=140).print(_table(asked, of_set))
        lines += of_set
    if options.json:
        options.json.write_text(json.dumps([_flat(line) for line in lines], indent=1) + "\n", encoding="utf-8")


def _engines(names: str | None) -> list[str]:
    wanted = set(names.split(";")) if names else {QUOTH, *PEERS}
    unknown = wanted - {QUOTH, *PEERS}
    if unknown:
        raise SystemExit(f"There is no engine “{min(unknown)}”. There are: {', '.join([QUOTH, *PEERS])}.")
    missing = [name for name in PEERS if name in wanted and name in PACKAGES and find_spec(PACKAGES[name]) is None]
    for name in missing:
        progress.print(f"{name} is left out: it is not installed. “uv sync --group bench” installs all peers.")
    return [name for name in (QUOTH, *PEERS) if name in wanted and name not in missing]


def _measured(asked: QuestionSet, engines: list[str]) -> Iterator[Line]:
    questions = asked.questions()
    for name in engines:
        progress.print(f"{asked.name}: {name}")
        if name != QUOTH:
            titled, measures = peer(PEERS[name], asked, questions)
            yield Line(asked.name, None, name, titled, measures)
            continue
        with opened(asked) as library:
            replies = quoth(library, questions)
        yield Line(asked.name, None, name, True, measure(questions, replies))
        kinds = sorted(zip(questions, replies, strict=True), key=lambda pair: pair[0].kind)
        parts = [(kind, list(pairs)) for kind, pairs in groupby(kinds, key=lambda pair: pair[0].kind)]
        if len(parts) > 1:
            for kind, pairs in parts:
                yield Line(asked.name, kind, name, True, measure(*zip(*pairs, strict=True)))


def _table(asked: QuestionSet, lines: list[Line]) -> Table:
    table = Table(title=asked.name, title_justify="left", title_style="bold")
    for number, column in enumerate(("engine", "questions", *COLUMNS)):
        table.add_column(column, justify="right" if number else "left")
    for line in lines:
        name = f"  {line.part}" if line.part else line.engine + (" (with titles)" if line.titled else "")
        shares = (getattr(line.measures, field) for field in COLUMNS.values())
        table.add_row(name, str(line.measures.questions), *("" if s is None else f"{s:.3f}" for s in shares))
    return table


def _flat(line: Line) -> dict[str, object]:
    return {"set": line.set, "part": line.part, "engine": line.engine, "titled": line.titled} | asdict(line.measures)
