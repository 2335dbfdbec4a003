"""Paragraphs to postings, in parts whose memory is bounded."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.building.counting import CompiledCounter, PlainCounter
from index.building.surfaces import CompiledSurfaces, PlainSurfaces, Tokens
from index.building.vocabulary import Vocabulary
from index.compiling import can_compile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from index.building.counting import Counter
    from index.building.postings import Collected
    from index.building.surfaces import Surfaces
    from index.terms import Analyser

    Paragraph = tuple[str, Analyser]

_BATCH = 1 << 18  # characters: what is made of them stays in the processor's cache
# Loading the kernels takes a second, in which plain Python indexes this many characters: 28,000 paragraphs of news.
SMALL = 32 * _BATCH
_UNBOUNDED = 1 << 62


def collect(paragraphs: Iterable[Paragraph]) -> Collected:
    """Return the postings of all paragraphs, numbered from 0 in the order given."""
    return next(collect_parts(paragraphs, _UNBOUNDED))


def collect_parts(paragraphs: Iterable[Paragraph], postings: int) -> Iterator[Collected]:
    """Yield the postings of consecutive ranges of paragraphs, at least one; a range ends once it has so many.

    Each part numbers its paragraphs from 0. Memory holds ten bytes for each posting of one part, and the vocabulary.
    """
    batches = _batches(paragraphs)
    first = list(islice(batches, SMALL // _BATCH + 1))
    large = len(first) > SMALL // _BATCH and can_compile()
    collector = _Collector(*((CompiledSurfaces, CompiledCounter) if large else (PlainSurfaces, PlainCounter)))
    part = collector.part()
    for batch in chain(first, batches):
        if part.size >= postings:
            yield part.collected()
            part = collector.part()
        part.add(collector.tokens(batch))
    del collector  # the table of surface forms is not needed any more, and what follows takes the most memory
    yield part.collected()


class Batch(NamedTuple):
    """Texts, and the analyser of each."""

    texts: list[str]
    analysers: list[Analyser]


class _Collector:
    """The vocabulary, and the surface forms of each language."""

    def __init__(
        self, surfaces: type[PlainSurfaces | CompiledSurfaces], counter: type[PlainCounter | CompiledCounter]
    ) -> None:
        self._new_surfaces = surfaces
        self._new_counter = counter
        self._vocabulary = Vocabulary()
        self._surfaces: dict[Analyser, Surfaces] = {}

    def part(self) -> Counter:
        return self._new_counter(self._vocabulary)

    def tokens(self, batch: Batch) -> Tokens:
        """Return the term numbers of a batch in the order of its paragraphs."""
        texts, analysers = batch
        languages = list(dict.fromkeys(analysers))
        if len(languages) == 1:
            return self._of_language(languages[0]).tokens(texts)
        members = {language: [i for i, other in enumerate(analysers) if other is language] for language in languages}
        return _interleaved(
            [self._of_language(language).tokens([texts[i] for i in here]) for language, here in members.items()],
            np.concatenate([*members.values()]),
        )

    def _of_language(self, analyser: Analyser) -> Surfaces:
        surfaces = self._surfaces.get(analyser)
        if surfaces is None:
            surfaces = self._surfaces[analyser] = self._new_surfaces(analyser, self._vocabulary)
        return surfaces


def _interleaved(parts: Sequence[Tokens], documents: NDArray[np.int64]) -> Tokens:
    """Return the tokens of several languages in the order of documents; `documents` numbers them part after part."""
    lengths = np.concatenate([part.lengths for part in parts])
    order = np.argsort(np.repeat(documents, lengths), kind="stable")
    return Tokens(np.concatenate([part.terms for part in parts])[order], lengths[np.argsort(documents)])


def _batches(paragraphs: Iterable[Paragraph]) -> Iterator[Batch]:
    batch = Batch([], [])
    characters = 0
    for text, analyser in paragraphs:
        batch.texts.append(text)
        batch.analysers.append(analyser)
        characters += len(text)
        if characters >= _BATCH:
            yield batch
            batch, characters = Batch([], []), 0
    if batch.texts:
        yield batch
