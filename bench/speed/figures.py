"""All that a run measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.speed.asking import Asked
    from bench.speed.building import Building
    from bench.speed.changes import Changing
    from bench.speed.corpus import Counts
    from bench.speed.effort import Effort
    from bench.speed.machine import Machine
    from bench.speed.process import Memory
    from bench.speed.serving import TerminalStart


@dataclass(frozen=True, slots=True)
class Figures:
    """One size of library. Each field but `counts` is by engine; times are in milliseconds."""

    counts: Counts
    from_terms: dict[str, Building]
    from_text: dict[str, Building]
    asked: Asked
    first_answer: dict[str, float]
    memory: dict[str, Memory]
    changing: dict[str, Changing]
    lags: dict[str, list[float]]
    """Of Quoth at the largest size only, by what it was doing: the longest lag of each turn."""


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run: `sizes` by number of paragraphs, ascending."""

    machine: Machine
    command: str
    effort: Effort
    median_terms: float
    terminal: TerminalStart | None
    """None where `quoth ask` failed."""
    missing: list[str]
    sizes: dict[int, Figures]

    @property
    def largest(self) -> Figures:
        """The figures of the largest library."""
        return self.sizes[max(self.sizes)]
