"""rank-bm25-rs: rank-bm25 in Rust, with the same scores. It has no files of its own: a pickle keeps it on disk."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from rank_bm25_rs import BM25Okapi

from bench.speed.engines.engine import K1, B
from bench.speed.engines.top import best

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from bench.speed.engines.engine import Hits

_FILE = "index.pickle"


class OkapiInRust:
    """`rank_bm25_rs.BM25Okapi`."""

    def __init__(self, folder: Path) -> None:
        with (folder / _FILE).open("rb") as file:
            self._index: BM25Okapi = pickle.load(file)  # noqa: S301 - this run wrote it

    @staticmethod
    def build(documents: Sequence[Sequence[str]], folder: Path) -> None:
        """Index terms."""
        with (folder / _FILE).open("wb") as file:
            pickle.dump(BM25Okapi(list(documents), k1=K1, b=B), file)

    def search(self, terms: Sequence[str], k: int) -> Hits:
        """Return the best documents."""
        return best(self.scores(terms), k)

    def scores(self, terms: Sequence[str]) -> NDArray[np.float64]:
        """Return every document's score."""
        scores: NDArray[np.float64] = self._index.get_scores(list(terms))
        return scores


ENGINE = OkapiInRust
