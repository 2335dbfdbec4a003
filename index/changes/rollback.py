"""Putting back what the last reindex replaced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from index.changes.recurring import decided
from index.errors import NothingToRollBack
from index.report import Report
from index.store.rulings import Rulings

if TYPE_CHECKING:
    from index.store import Store, Stored


@dataclass(frozen=True, slots=True)
class Rollback:
    """The articles to put as they were before, and the ids of those that were not there; `known` are there now."""

    put: tuple[Stored, ...]
    removed: tuple[str, ...]
    known: frozenset[str]

    @classmethod
    def read(cls, store: Store, library: int) -> Self:
        """Return what would undo the last reindex of a library, or the last rollback of it.

        Raises:
            NothingToRollBack: nothing that it changed is still as it left it.
        """
        before, known = store.replaced(library), frozenset(store.known(library))
        if not before:
            raise NothingToRollBack("No reindex has changed anything that could be put back; nothing was changed.")
        decisions = Rulings(store.database).decisions(library)
        put = tuple(decided(stored, decisions) for stored in before.values() if stored)
        return cls(put, tuple(each for each, stored in before.items() if stored is None and each in known), known)

    def report(self, generation: str) -> Report:
        """Return what it does, for `generation`."""
        ids = [stored.article.id for stored in self.put]
        return Report(
            added=tuple(each for each in ids if each not in self.known),
            changed=tuple(each for each in ids if each in self.known),
            removed=self.removed,
            unchanged=tuple(sorted(self.known.difference(ids, self.removed))),
            generation=generation,
        )
