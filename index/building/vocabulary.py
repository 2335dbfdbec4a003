"""Terms and their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NO_TERM = -1


class Vocabulary:
    """Numbers terms 0, 1, 2 and so on in the order in which they are first seen."""

    def __init__(self) -> None:
        self.terms: list[str] = []
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.terms)

    def number(self, term: str) -> int:
        """Return the number of a term, a new one if it is new; `NO_TERM` for "", which is what stop words stand for."""
        if not term:
            return NO_TERM
        number = self._numbers.setdefault(term, len(self.terms))
        if number == len(self.terms):
            self.terms.append(term)
        return number

    def ordered(self, numbers: NDArray[np.int64]) -> list[int]:
        """Return numbers in the order of their terms. The order of strings is that of their UTF-8 bytes."""
        order: list[int] = numbers.tolist()
        order.sort(key=self.terms.__getitem__)
        return order
