"""A small library's vocabulary, with invented people."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from index.question import People
from index.terms import Analyser

PEOPLE = ("Ottilie Brackwater", "Sorrel Vandermeer", "Tobias Fennimore", "Harbour Council")
TEXT = """
Ottilie Brackwater said the ferry tunnel will cost more than the lighthouse. Sorrel Vandermeer of the harbour ministry
answered that immigration and parliament fares were no matter of the Harbour Council. Tobias Fennimore agreed.
"""


class SmallLibrary:
    """A `Vocabulary` over one text."""

    def __init__(
        self, languages: Sequence[str] = ("en",), people: Sequence[str] = PEOPLE, sources: Sequence[str] = ()
    ) -> None:
        self.analysers = [Analyser(language) for language in languages]
        self.people = People(people)
        self._sources = sources
        texts = (TEXT, *people)
        self._held = Counter(term for text in texts for analyser in self.analysers for term in analyser.terms(text))
        self._spoken = Counter(term for name in people for analyser in self.analysers for term in analyser.terms(name))

    def knows(self, term: str) -> bool:
        return term in self._held

    def frequency(self, term: str) -> int:
        return self._held[term]

    def spoken(self, term: str) -> int:
        return self._spoken[term]

    def terms(self, initial: str, shortest: int, longest: int) -> Iterator[str]:
        return (t for t in self._held if t.startswith(initial) and shortest <= len(t) <= longest)

    def sources(self) -> Sequence[str]:
        return self._sources


def surfaces(words: Iterable[object]) -> list[str]:
    """Return words as they are shown."""
    return [str(getattr(word, "surface", "")) for word in words]
