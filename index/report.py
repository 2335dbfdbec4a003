"""What a change to the library did, in types that the terminal and Discord both show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be read: `name` is what a person calls it, `reason` says why and what to do."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Read:
    """What one file or address held: articles, and their paragraphs by role."""

    name: str
    articles: int = 0
    body: int = 0
    meta: int = 0
    boilerplate: int = 0

    def __add__(self, other: Read) -> Read:
        """Count both together, under the first one's name."""
        return Read(
            self.name,
            self.articles + other.articles,
            self.body + other.body,
            self.meta + other.meta,
            self.boilerplate + other.boilerplate,
        )


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is: `done` of `total` things (`total` is None while it is not known)."""

    step: str
    done: int
    total: int | None = None


ProgressCallback = Callable[[Progress], None]


def unwatched(_: Progress) -> None:
    """The callback of a job that nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Ids of the articles that were added, changed, removed or left as they were, what was read, and what failed.

    `generation` is the fingerprint that serves after the change; after a dry run it is the one that still serves.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    read: tuple[Read, ...] = ()
    failed: tuple[Failure, ...] = ()
    generation: str = ""
    dry_run: bool = False

    @property
    def total(self) -> Read:
        """All that was read, counted together."""
        return sum(self.read, start=Read(""))
