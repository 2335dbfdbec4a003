"""bm25s: scores computed when indexing, kept as a sparse matrix; its fastest set-up, numba and mapped files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import bm25s
from Stemmer import Stemmer

from bench.speed.engines.engine import K1, B, Hits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray


class Sparse:
    """`bm25s.BM25` with the formulas whose scores are rank-bm25's but for terms in half of the documents or more."""

    def __init__(self, folder: Path) -> None:
        self._index = bm25s.BM25.load(folder, mmap=True, show_progress=False)
        self._index.activate_numba_scorer()
        self._index.backend = "numba"

    @staticmethod
    def build(documents: Sequence[Sequence[str]], folder: Path) -> None:
        """Index terms."""
        _save(documents, folder)

    @staticmethod
    def build_from_text(texts: Sequence[str], folder: Path) -> None:
        """Index texts with its own tokenizer."""
        stemmer = Stemmer("english")
        _save(bm25s.tokenize(list(texts), stopwords="en", stemmer=stemmer, show_progress=False), folder)

    def search(self, terms: Sequence[str], k: int) -> Hits:
        """Return the best documents."""
        k = min(k, int(self._index.scores["num_docs"]))
        rows, scores = self._index.retrieve([list(terms)], k=k, show_progress=False, n_threads=0)
        held = scores[0] > 0
        return Hits(rows[0][held].tolist(), scores[0][held].tolist())

    def scores(self, terms: Sequence[str]) -> NDArray[np.float32]:
        """Return every document's score."""
        scores: NDArray[np.float32] = self._index.get_scores(list(terms))
        return scores


def _save(documents: object, folder: Path) -> None:
    index = bm25s.BM25(k1=K1, b=B, method="atire", idf_method="robertson")
    index.index(documents, show_progress=False)
    index.save(folder, show_progress=False)


ENGINE = Sparse
