"""How much is measured."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """Limits of a run. Whatever one engine does over and over, it starts no more of it after `seconds`."""

    questions: int
    rounds: int
    seconds: float
    scored: int
    """Questions for which all documents are scored and compared with rank-bm25's."""
    turn: float
    """Seconds that an engine answers from several threads before it is the next one's turn."""
    starts: int
    changes: int
    ticked: int
    """Paragraphs that are indexed anew while the event loop is watched."""


FULL = Effort(questions=1000, rounds=3, seconds=40, scored=20, turn=2, starts=5, changes=50, ticked=100_000)
QUICK = Effort(questions=40, rounds=1, seconds=1, scored=5, turn=0.1, starts=1, changes=5, ticked=1000)
FEWEST = 3
"""Repetitions that even the slowest engine makes."""
