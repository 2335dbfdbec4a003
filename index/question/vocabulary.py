"""What reading a question asks of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.question.people import People
    from index.terms import Analyser


class Vocabulary(Protocol):
    """The words, people and sources of a library. Everything but `terms` and `people` is asked for each question."""

    @property
    def analysers(self) -> Sequence[Analyser]:
        """The analyser of each language of the articles, at least one."""

    @property
    def people(self) -> People:
        """Everyone who ever speaks; made once for a generation, and not before it is asked for."""

    def knows(self, term: str) -> bool:
        """Tell whether any paragraph or title holds a term."""

    def frequency(self, term: str) -> int:
        """Return how many paragraphs hold a term."""

    def spoken(self, term: str) -> int:
        """Return in how many paragraphs somebody speaks whose name holds a term."""

    def terms(self, initial: str, shortest: int, longest: int) -> Iterable[str]:
        """Yield the terms of body paragraphs that begin with a letter and have about that many letters, for typos."""

    def sources(self) -> Sequence[str]:
        """Return the names of the articles' sources."""
