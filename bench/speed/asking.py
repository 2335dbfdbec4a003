"""All that is asked of open indexes, in one process: every engine in turn."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.speed.agreement import Scored, score
from bench.speed.engines.engine import Settles
from bench.speed.latency import PerQuestion, Throughput, latencies, throughputs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bench.speed.effort import Effort
    from bench.speed.engines.known import Contender
    from bench.speed.questions import Question


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of it, by engine."""

    latency: dict[str, PerQuestion]
    throughput: dict[str, Throughput]
    scored: Scored


def ask(folders: Mapping[Contender, Path], asked: Sequence[Question], effort: Effort) -> Asked:
    """Open all indexes in this process, which is to be fresh, and ask them the questions."""
    engines = {contender: contender.engine(folder) for contender, folder in folders.items()}
    for engine in engines.values():
        if isinstance(engine, Settles):
            engine.settle()
    # rank-bm25 holds a dictionary a document: no engine is to wait while these are looked through for garbage.
    gc.disable()
    named = {contender.name: engine for contender, engine in engines.items()}
    return Asked(latencies(named, asked, effort), throughputs(named, asked, effort), score(engines, asked, effort))
