"""Opening an index in a fresh process, and the memory that it serves with."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.speed.engines.engine import Settles
from bench.speed.latency import K
from bench.speed.process import Memory, fresh, memory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bench.speed.effort import Effort
    from bench.speed.engines.known import Contender
    from bench.speed.questions import Question

_ROOT = Path(__file__).resolve().parents[2]
_SERVED = 200
"""Questions that are answered before memory is read."""


def first_answers(folders: Mapping[Contender, Path], asked: Sequence[Question], effort: Effort) -> dict[str, float]:
    """Return the milliseconds from the end of the imports to the first answer, the median over fresh processes."""
    times: dict[str, list[float]] = defaultdict(list)
    for start in range(effort.starts):
        for contender, folder in folders.items():
            if sum(times[contender.name]) < effort.seconds * 1000:
                question = asked[start % len(asked)]
                times[contender.name].append(fresh(_first_answer, contender, folder, question))
    return {name: median(taken) for name, taken in times.items()}


def _first_answer(contender: Contender, folder: Path, question: Question) -> float:
    engine = contender.engine
    start = time.perf_counter()
    engine(folder).search(question.terms, K)
    return (time.perf_counter() - start) * 1000


def serve(contender: Contender, folder: Path, asked: Sequence[Question], effort: Effort) -> Memory:
    """Return the memory of this process, which is to be fresh, after it has answered questions for a while."""
    engine = contender.engine(folder)
    if isinstance(engine, Settles):
        engine.settle()
    end = time.monotonic() + effort.seconds
    for question in asked[:_SERVED]:
        engine.search(question.terms, K)
        if time.monotonic() > end:
            break
    return memory(os.getpid())


@dataclass(frozen=True, slots=True)
class TerminalStart:
    """Milliseconds of whole processes, medians: `quoth ask` on the sample library, and its heaviest imports alone."""

    ask: float
    imports: float


def terminal_start(effort: Effort) -> TerminalStart:
    """Time `quoth ask` on a library that it has read before, in turn with an interpreter that only imports.

    Raises CalledProcessError, with what the command wrote, where it fails.
    """
    ask = [sys.executable, "-m", "bot", "ask", "What did the mayor say about the bridge?"]
    imports = [sys.executable, "-c", "import numpy, pydantic, sqlalchemy"]
    with tempfile.TemporaryDirectory() as data:
        environment = os.environ | {"QUOTH_DATA": data, "QUOTH_ARTICLES": str(_ROOT / "articles")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        _clocked(ask, environment)
        pairs = [(_clocked(ask, environment), _clocked(imports, environment)) for _ in range(effort.starts)]
    asks, importing = zip(*pairs, strict=True)
    return TerminalStart(median(asks), median(importing))


def _clocked(command: Sequence[str], environment: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=_ROOT, env=environment, check=True, capture_output=True)  # noqa: S603 - fixed commands
    return (time.perf_counter() - start) * 1000
