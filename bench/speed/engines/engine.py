"""What an engine must offer to be timed, and what more it may offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from bench.speed.corpus import Article

K1, B = 0.9, 0.4
"""Quoth's parameters, given to every engine that takes them."""


class Hits(NamedTuple):
    """The best paragraphs, best first: positions in the order they were indexed, and scores (higher is better)."""

    rows: list[int]
    scores: list[float]


class Engine(Protocol):
    """An index in a folder: `Engine(folder)` opens what was built there. It reads terms, text or both."""

    def __init__(self, folder: Path) -> None:
        """Open the index, ready for questions."""

    def search(self, terms: Sequence[str], k: int) -> Hits:
        """Return the `k` best documents, fewer if fewer hold any of the terms. Called from several threads."""


@runtime_checkable
class ReadsTerms(Protocol):
    """An engine that indexes terms."""

    @staticmethod
    def build(documents: Sequence[Sequence[str]], folder: Path) -> None:
        """Index documents given as terms, durably, into an empty folder."""


@runtime_checkable
class ReadsText(Protocol):
    """An engine with an analyser of its own, English with stop words and stems. Quoth's gives the others' terms."""

    @staticmethod
    def build_from_text(texts: Sequence[str], folder: Path) -> None:
        """Index paragraphs as they are written, durably, into an empty folder."""


@runtime_checkable
class Settles(Protocol):
    """An engine that works on in the background."""

    def settle(self) -> None:
        """Wait until it is done."""


@runtime_checkable
class Scores(Protocol):
    """An engine that scores all documents."""

    def scores(self, terms: Sequence[str]) -> NDArray[np.floating]:
        """Return the score of every document, in the order they were indexed."""


@runtime_checkable
class Changes(Protocol):
    """An engine whose index can change after it is built."""

    def add(self, article: Article) -> None:
        """Add an article whose number is new; on return it is on disk and the next search finds it."""

    def delete(self, article: Article) -> None:
        """Take out an article; on return that is on disk and the next search does not find it."""
