"""Gradient descent on two convex losses, with bounds on the weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Values = NDArray[np.float64]

STEPS = 300
RATE = 0.1
RIDGE = 1e-4
"""How much the square of each weight costs."""


class Loss(Protocol):
    """A convex function of weights."""

    @property
    def width(self) -> int:
        """How many weights there are."""

    def gradient(self, weights: Values) -> Values:
        """Return its gradient."""


@dataclass(frozen=True, slots=True, eq=False)
class Softmax:
    """Minus the logarithm of the share that right candidates have of the softmax over each question's candidates.

    `features`: candidates by features, of one question after the other; `starts` where each begins; `shares` how much
    each question counts.
    """

    features: Values
    right: NDArray[np.bool_]
    starts: NDArray[np.int64]
    shares: Values

    @classmethod
    def of(cls, features: Sequence[Values], right: Sequence[NDArray[np.bool_]], shares: Values) -> Self:
        """Join the candidates of questions."""
        sizes = [len(candidates) for candidates in right]
        starts = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(np.int64)
        return cls(np.concatenate(features), np.concatenate(right), starts, shares)

    @property
    def width(self) -> int:
        """How many weights there are."""
        return len(self.features[0])

    def gradient(self, weights: Values) -> Values:
        """Return the expected features under the softmax less those under its right candidates alone."""
        sizes = np.diff(np.append(self.starts, len(self.right)))
        scores = self.features @ weights
        powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, self.starts), sizes))
        right = np.maximum(powers * self.right, 1e-30 * self.right)
        among_all = powers / np.repeat(np.add.reduceat(powers, self.starts), sizes)
        among_right = right / np.repeat(np.add.reduceat(right, self.starts), sizes)
        gradient: Values = self.features.T @ (np.repeat(self.shares, sizes) * (among_all - among_right))
        return gradient


@dataclass(frozen=True, slots=True, eq=False)
class Logistic:
    """The logistic loss; the last feature is 1 for all."""

    features: Values
    right: NDArray[np.bool_]
    shares: Values

    @property
    def width(self) -> int:
        """How many weights there are."""
        return len(self.features[0])

    def gradient(self, weights: Values) -> Values:
        """Return the weighted mean of features times what is wrong with each probability."""
        told = 1 / (1 + np.exp(-np.clip(self.features @ weights, -60, 60)))
        gradient: Values = self.features.T @ (self.shares / self.shares.sum() * (told - self.right))
        return gradient


def descend(loss: Loss, lowest: Values) -> Values:
    """Return the weights of least loss, none below its `lowest` (Adam, Kingma and Ba, ICLR 2015, projected)."""
    weights, mean, square = (np.zeros(loss.width) for _ in range(3))
    for step in range(1, STEPS + 1):
        gradient = loss.gradient(weights) + 2 * RIDGE * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        change = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-9)
        weights = np.maximum(weights - RATE * (1 - step / STEPS) * change, lowest)
    return weights
