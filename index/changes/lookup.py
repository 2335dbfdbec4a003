"""The stored articles that a change may touch, looked up one by one, or all read at once where it may touch many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from index.store import Known, Store

FEW = 200
"""Articles that are looked up one by one; from then on reading all is quicker."""


class Lookup:
    """What tells of a library's articles whether they have changed. Only for as long as nobody changes them."""

    def __init__(self, store: Store, library: int) -> None:
        """Look articles up when they are asked for."""
        self._store = store
        self._library = library
        self._asked: dict[str, Known | None] = {}
        self._all: Mapping[str, Known] | None = None

    @classmethod
    def of_all(cls, store: Store, library: int) -> Self:
        """Read all articles now, as they are at one moment."""
        lookup = cls(store, library)
        lookup.all()
        return lookup

    def __bool__(self) -> bool:
        """Whether there are any articles."""
        return not self._store.is_empty(self._library) if self._all is None else bool(self._all)

    def __getitem__(self, article_id: str) -> Known:
        known = self.get(article_id)
        if known is None:
            raise KeyError(article_id)
        return known

    def get(self, article_id: str) -> Known | None:
        """Return what is known of an article, None where there is none of that id."""
        if self._all is None and article_id not in self._asked:
            if len(self._asked) >= FEW:
                return self.all().get(article_id)
            self._asked |= {article_id: None, **self._store.known_among(self._library, [article_id])}
        return self._asked.get(article_id) if self._all is None else self._all.get(article_id)

    def at(self, locations: Collection[str]) -> dict[str, Known]:
        """Return the articles that were read at some locations, in reading order."""
        if self._all is None and len(locations) <= FEW:
            return self._store.known_at(self._library, locations)
        return {article_id: known for article_id, known in self.all().items() if known.location in locations}

    def all(self) -> Mapping[str, Known]:
        """Return all articles in reading order, by id."""
        if self._all is None:
            self._all = self._store.known(self._library)
        return self._all
