"""How likely each paragraph of an article is boilerplate: two logistic regressions, one upon the other.

The first sees a paragraph alone, the second also where it stands and how the first judged its neighbours. The weights
are fitted by `bench/reading/boilerplate_fit.py`; both are plain sums, so that no library is needed to use them.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

from index.boilerplate.lexicon import NOTHING
from index.boilerplate.looks import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.boilerplate.looks import Look

ALONE = NAMES
"""What the first regression weighs."""

TOGETHER = (
    *NAMES,
    "alone",
    "before",
    "after",
    "around",
    "head",
    "tail",
    "late",
    "short at the head",
    "short at the tail",
    "short beside a hit",
    "prose at the tail beside a hit",
)
"""What the second regression weighs."""

_EVEN = 0.5  # boilerplate is as likely as body
_AROUND = 3  # paragraphs on each side


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression: one weight a name, and what is there without any."""

    bias: float
    weights: tuple[float, ...]

    def probability(self, values: Sequence[float]) -> float:
        """Return the probability from 0 to 1."""
        total = self.bias
        for weight, value in zip(self.weights, values, strict=True):
            if value:
                total += weight * value
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Weights:
    """Both regressions, and the probabilities above which a paragraph is set aside.

    `marked` is for paragraphs in which the lexicon finds something, `unmarked` for the rest.
    """

    alone: Regression
    together: Regression
    marked: float
    unmarked: float

    def exceeded(self, score: float, look: Look) -> bool:
        """Tell whether a paragraph's score is enough to set it aside."""
        return score > (self.unmarked if look.hits is NOTHING else self.marked)


@cache
def weights() -> Weights:
    """Read the fitted weights."""
    table = tomllib.loads((files("index.boilerplate") / "weights.toml").read_text("utf-8"))
    return Weights(
        alone=Regression(table["alone"]["bias"], tuple(table["alone"][name] for name in ALONE)),
        together=Regression(table["together"]["bias"], tuple(table["together"][name] for name in TOGETHER)),
        marked=table["marked"],
        unmarked=table["unmarked"],
    )


def scores(looks: Sequence[Look], fitted: Weights) -> list[float]:
    """Return each paragraph's probability of being boilerplate."""
    alone = [fitted.alone.probability(look.values) for look in looks]
    return [fitted.together.probability(values) for values in together(looks, alone)]


def together(looks: Sequence[Look], alone: Sequence[float]) -> list[tuple[float, ...]]:
    """Return the values of `TOGETHER` for each paragraph."""
    prose = [place for place, look in enumerate(looks) if look.prose and alone[place] < _EVEN]
    first, last = (prose[0], prose[-1]) if prose else (0, len(looks))
    padded = [*[0.0] * _AROUND, *alone, *[0.0] * _AROUND]
    hit = [False, *(alone[place] >= _EVEN for place in range(len(looks))), False]
    values = []
    for place, look in enumerate(looks):
        window = padded[place : place + 2 * _AROUND + 1]
        beside = hit[place] or hit[place + 2]
        tail = place > last or place >= last > 0.5 * len(looks)
        values.append(
            (
                *look.values,
                alone[place],
                window[_AROUND - 1],
                window[_AROUND + 1],
                (sum(window) - alone[place]) / (2 * _AROUND),
                float(place < first),
                float(place > last),
                place / len(looks),
                float(look.short and place < first),
                float(look.short and place > last),
                float(look.short and beside),
                float(look.prose and tail and beside),
            )
        )
    return values
