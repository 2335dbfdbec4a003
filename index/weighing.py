"""The weights of features, fitted on development questions by `python -m bench fit`, read from a data file."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

FILE = "weights.toml"


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each feature counts; a feature without a weight counts nothing. `bias` is added for all alike."""

    of: Mapping[str, float]
    bias: float = 0.0

    def sum(self, features: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
        """Return the weighted sum of features, each an array of the same length."""
        total: NDArray[np.float64] = np.add.reduce(
            [self.of.get(name, 0.0) * values for name, values in features.items()]
        )
        return total + self.bias

    def probability(self, features: Mapping[str, float]) -> float:
        """Return the logistic function of the weighted sum, 0 to 1."""
        total = self.bias + sum(self.of.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, total))))


@cache
def weights(name: str) -> Weights:
    """Read the weights of one model from the data file."""
    table = tomllib.loads((files("index") / FILE).read_text("utf-8"))[name]
    bias = table.pop("bias", 0.0)
    return Weights(table, bias)
