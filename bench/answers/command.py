"""Time whole answers, and within them the engine."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from bench.answers.library import build
from bench.speed import prose
from bench.speed.engines.quoth import Quoth
from bench.speed.questions import ask_about
from index.terms import Analysers

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.library import Library

QUESTIONS = 300
CANDIDATES = 200
"""Paragraphs that ranking looks at; the engine alone is asked for as many."""
_ASKED_ABOUT = 200
"""Articles that the questions are made from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says."""

    paragraphs: int
    seed: int
    json: Path | None
    work: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentiles:
    """Milliseconds: half of the questions, and 99 of 100, take no longer."""

    p50: float
    p99: float

    @classmethod
    def of(cls, seconds: list[float]) -> Percentiles:
        """Take them of measured times."""
        p50, p99 = (float(value) for value in 1000 * np.percentile(seconds, [50, 99]))
        return cls(p50=p50, p99=p99)


def run(options: Options) -> None:
    """Build a library, ask it, print a table."""
    with TemporaryDirectory(dir=options.work) as folder:
        library = build(Path(folder), options.paragraphs, options.seed)
        try:
            figures = measure(library, Quoth(Path(folder) / "index"), options.seed)
        finally:
            library.close()
    print(f"{options.paragraphs:,} paragraphs, {QUESTIONS} questions, milliseconds")
    print(f"{'':24}{'p50':>8}{'p99':>8}")
    for name, value in figures.items():
        print(f"{name:24}{value.p50:8.2f}{value.p99:8.2f}")
    if options.json:
        options.json.write_text(json.dumps({name: asdict(value) for name, value in figures.items()}, indent=1))


def measure(library: Library, engine: Quoth, seed: int) -> dict[str, Percentiles]:
    """Ask each question twice of the library and of the engine alone; the second time counts, its pages read."""
    library.warm()
    engine.settle()
    about = list(islice(prose.articles(seed), _ASKED_ABOUT))
    questions = list(islice(ask_about(about, Analysers()["en"], seed), QUESTIONS))
    whole = [_seconds(partial(library.ask, question.text)) for question in questions]
    found = [_seconds(partial(engine.search, question.terms, CANDIDATES)) for question in questions]
    beyond = [all_ - part for all_, part in zip(whole, found, strict=True)]
    return {
        "whole answer": Percentiles.of(whole),
        "candidates by BM25": Percentiles.of(found),
        "beyond the engine": Percentiles.of(beyond),
    }


def _seconds(ask: Callable[[], object]) -> float:
    ask()
    begin = time.perf_counter()
    ask()
    return time.perf_counter() - begin
