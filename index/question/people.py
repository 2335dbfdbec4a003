"""Everyone who ever speaks in a library, found by full name or last name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from index.terms import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class People:
    """Names of speakers. They are compared folded: without case, accents and possessive endings."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take the full names, as articles write them."""
        self._written: dict[str, str] = {}
        self._full: set[tuple[str, ...]] = set()
        self._by_last: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._by_shape: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
        for name in names:
            self._add(name)

    def _add(self, name: str) -> None:
        surfaces = [surface for _, _, surface in words(name)]
        folded = tuple(map(fold, surfaces))
        if not folded or folded in self._full:
            return
        self._full.add(folded)
        self._by_last[folded[-1]].append(folded)
        for word, surface in zip(folded, surfaces, strict=True):
            self._written.setdefault(word, surface)
            self._by_shape[word[:1], len(word)].add(word)

    def named(self, name: Sequence[str]) -> bool:
        """Tell whether folded words are a speaker's full name, last name, or some of the names with the last."""
        if not name:
            return False
        return any(_within(name, full) for full in self._by_last.get(name[-1], ()))

    def surname(self, word: str) -> bool:
        """Tell whether a folded word is the last name of a speaker who has more names than that."""
        return any(len(full) > 1 for full in self._by_last.get(word, ()))

    def leading(self, name: Sequence[str]) -> int:
        """Return how many of the first folded words are one speaker's name, 0 where none are."""
        return next((size for size in range(min(len(name), 5), 0, -1) if self.named(name[:size])), 0)

    def bearing(self, initial: str, shortest: int, longest: int) -> Iterable[str]:
        """Yield the folded words of all names that begin with a letter and have so many letters."""
        for length in range(shortest, longest + 1):
            yield from self._by_shape.get((initial, length), ())

    def written(self, word: str) -> str:
        """Return a folded word of a name as an article writes it."""
        return self._written.get(word, word)


def _within(name: Sequence[str], full: tuple[str, ...]) -> bool:
    """Tell whether the words stand in a full name in this order: "Donald Trump" in "Donald J. Trump"."""
    rest = iter(full)
    return all(word in rest for word in name)
