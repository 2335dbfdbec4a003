"""How close together a question's words stand in a paragraph: what its text says beyond how often terms occur."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.terms import surfaces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from index.generation import Generation
    from index.question import Word
    from index.terms import Analyser

    Values = NDArray[np.float64]

WINDOW = 16
"""Terms of a stretch in which words stand close together: about a sentence."""

BEGINNING = 5
"""Letters by which terms are alike: a compound and its first part, and forms that a stemmer does not bring together."""


class _Found(NamedTuple):
    """A word of a text: how its term begins, its place in the question or -1, and whether it has the form asked."""

    beginning: str
    place: int
    is_exact: bool


class Closeness:
    """Looks at paragraphs for the words of a question, in the question's order; each counts by its rarity."""

    def __init__(self, generation: Generation, asked: Sequence[Word]) -> None:
        """Look for words."""
        self._generation = generation
        self._places = {term: place for place, word in enumerate(asked) for term in word.terms}
        self._forms = [word.surface.casefold() for word in asked]
        self._rarities = [generation.rarity(word) for word in asked]
        self._known: dict[str, dict[str, _Found | None]] = {}
        self._beginnings = [{term[:BEGINNING] for term in word.terms if len(term) >= BEGINNING} for word in asked]

    def features(self, texts: Mapping[int, str], rows: Sequence[int]) -> dict[str, Values]:
        """Look at rows; one without text has 0 of everything.

        `adjacent`: rarity of the question's neighbours that are neighbours there. `window`: rarity held by the best
        stretch. `exact`: for words in the very form asked, accents and endings included, how much rarer that form is
        among these rows than the term. `alike`: rarity of the words that are absent, but that some term there
        begins like.
        """
        adjacent, window, alike = (np.zeros(len(rows)) for _ in range(3))
        held, exact = (np.zeros((len(rows), len(self._forms)), np.bool_) for _ in range(2))
        for at, row in enumerate(rows):
            if row not in texts:
                continue
            found = self._found(texts[row], self._generation.analyser(row))
            places = [each.place for each in found]
            adjacent[at], window[at] = self._adjacent(places), self._window(places)
            for each in {each for each in found if each.place >= 0}:
                held[at, each.place] = True
                exact[at, each.place] |= each.is_exact
            alike[at] = self._alike({each.beginning for each in found}, held[at])
        rarer = np.log((held.sum(axis=0) + 1) / (exact.sum(axis=0) + 0.5)).clip(0)
        return {"adjacent": adjacent, "window": window, "exact": exact @ rarer, "alike": alike}

    def _found(self, text: str, analyser: Analyser) -> list[_Found]:
        """Return the words of a text that carry a topic, in order."""
        known = self._known.setdefault(analyser.language, {})
        written = surfaces(text)
        for surface in set(written).difference(known):
            term = analyser.remembered(surface)
            place = self._places.get(term, -1)
            is_exact = place >= 0 and surface.casefold() == self._forms[place]
            known[surface] = _Found(term[:BEGINNING], place, is_exact) if term else None
        return [each for surface in written if (each := known[surface])]

    def _alike(self, beginnings: AbstractSet[str], held: NDArray[np.bool_]) -> float:
        absent = zip(self._rarities, self._beginnings, held.tolist(), strict=True)
        return sum(rarity for rarity, asked, is_held in absent if not is_held and asked & beginnings)

    def _adjacent(self, found: Sequence[int]) -> float:
        pairs = set(pairwise(found))
        return sum(
            (first + second) / 2
            for place, (first, second) in enumerate(pairwise(self._rarities))
            if (place, place + 1) in pairs
        )

    def _window(self, found: Sequence[int]) -> float:
        inside: Counter[int] = Counter()
        best = held = 0.0
        for at, place in enumerate(found):
            if place >= 0:
                held += 0.0 if inside[place] else self._rarities[place]
                inside[place] += 1
            if at >= WINDOW and (left := found[at - WINDOW]) >= 0:
                inside[left] -= 1
                held -= 0.0 if inside[left] else self._rarities[left]
            best = max(best, held)
        return best
