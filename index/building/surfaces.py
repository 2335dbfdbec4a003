"""Texts to term numbers by way of surface forms, each of which is analysed once."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

import numpy as np

from index import terms as analysis
from index.building.vocabulary import NO_TERM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.building.vocabulary import Vocabulary
    from index.terms import Analyser

_Number = TypeVar("_Number", bound=np.number)
# How many surface forms a table holds at first.
_FORMS = 1 << 16
_WORD = 8
"""Bytes that kernels take at once; after all others there are so many more."""


class Tokens(NamedTuple):
    """Term numbers of consecutive documents, stop words left out, and how many of them each document has."""

    terms: NDArray[np.int32]
    lengths: NDArray[np.int64]


class Surfaces(Protocol):
    """A way from texts of one language to `Analyser.terms`, as numbers of a vocabulary."""

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """Return the terms of texts in order."""


class PlainSurfaces(dict[str, int]):
    """`Surfaces` in plain Python: leads from each surface form that was met to the number of its term."""

    def __init__(self, analyser: Analyser, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._analyser = analyser
        self._vocabulary = vocabulary

    def __missing__(self, surface: str) -> int:
        number = self[surface] = self._vocabulary.number(self._analyser.remembered(surface))
        return number

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """Return the terms of texts in order."""
        numbers: list[int] = []
        lengths = np.empty(len(texts), np.int64)
        for document, text in enumerate(texts):
            before = len(numbers)
            numbers += [number for _, _, surface in analysis.words(text) if (number := self[surface]) != NO_TERM]
            lengths[document] = len(numbers) - before
        return Tokens(np.array(numbers, np.int32), lengths)


class Table(NamedTuple):
    """An open-addressed table of surface forms, `known[0]` of them.

    Form f has the bytes `ends[f]` to `ends[f + 1]` of `pool`. A slot holds the first eight of them as a number, and
    f + 1 below the upper half of the form's hash; both are 0 where it is empty. There are at least twice as many slots
    as forms, a power of two.
    """

    slots: NDArray[np.uint64]
    ends: NDArray[np.int64]
    pool: NDArray[np.uint8]
    known: NDArray[np.int64]


class CompiledSurfaces:
    """`Surfaces` over UTF-8: kernels cut and look up, Python only sees the forms that are new."""

    def __init__(self, analyser: Analyser, vocabulary: Vocabulary) -> None:
        from index.building import kernels  # noqa: PLC0415 - loading numba takes as long as indexing a small library

        self._kernels = kernels
        self._analyser = analyser
        self._vocabulary = vocabulary
        self._table = Table(
            np.zeros((2 * _FORMS, 2), np.uint64),
            np.zeros(_FORMS + 1, np.int64),
            np.empty(_FORMS * 8, np.uint8),
            np.zeros(1, np.int64),
        )
        self._numbers = np.empty(_FORMS, np.int32)

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """Return the terms of texts in order."""
        encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
        ends = np.cumsum(np.fromiter(map(len, encoded), np.int64, len(encoded)))
        size = int(ends[-1]) if texts else 0
        words = np.frombuffer(b"".join([*encoded, bytes(2 * _WORD - size % _WORD)]), np.uint64)
        # Of two neighbouring forms that begin in one text, the first has two bytes or a gap after it.
        most = (size + len(texts)) // 2 + 1
        self._make_room(size, most)
        before = int(self._table.known[0])
        room, widths, lengths = np.empty((most, 2), np.int32), np.empty_like(ends), np.empty_like(ends)
        cuts = room[: self._kernels.cut(words.view(np.uint8), ends, character_classes(), room, widths)]
        terms = np.empty(len(cuts), np.int32)
        self._kernels.number_forms(words, cuts, self._table, terms)
        self._analyse(before)
        return Tokens(terms[: self._kernels.number_terms(terms, widths, self._numbers, lengths)], lengths)

    def _analyse(self, before: int) -> None:
        """Number the terms of the surface forms from `before` on."""
        known = int(self._table.known[0])
        ends = self._table.ends[before : known + 1].tolist()
        text = self._table.pool[ends[0] : ends[-1]].tobytes()
        forms = [text[at - ends[0] : end - ends[0]].decode() for at, end in pairwise(ends)]
        self._numbers[before:known] = [self._vocabulary.number(term) for term in self._analyser.analyse_all(forms)]

    def _make_room(self, size: int, most: int) -> None:
        """Make room for so many further forms, from so many bytes of text; a byte stands in two at most."""
        _, ends, pool, known = self._table
        size, forms = int(ends[known[0]]) + 2 * size + 2 * _WORD, int(known[0]) + most
        if size > pool.size:
            self._table = self._table._replace(pool=_longer(pool, 2 * size // _WORD * _WORD))
        if forms >= ends.size:
            self._numbers = _longer(self._numbers, 2 * forms)
            self._table = self._table._replace(ends=_longer(ends, 2 * forms + 1))
        if 2 * forms > len(self._table.slots):
            self._table = self._table._replace(slots=np.zeros((1 << (2 * forms).bit_length(), 2), np.uint64))
            self._kernels.refill(self._table)


def _longer(array: NDArray[_Number], size: int) -> NDArray[_Number]:
    longer = np.empty(size, array.dtype)
    longer[: array.size] = array
    return longer


@cache
def character_classes() -> NDArray[np.uint8]:
    """Return the `kernels` bits of every code point, as the patterns of `index.terms` have them."""
    from index.building import kernels  # noqa: PLC0415 - as above

    every = np.arange(0x110000, dtype=np.uint32).tobytes().decode("utf-32-le", "surrogatepass")
    classes = np.zeros(len(every), np.uint8)
    for bit, pattern in (
        (kernels.LETTER, analysis.LETTER),
        (kernels.DIGIT, analysis.DIGIT),
        (kernels.WORD, analysis.WORD_CHARACTER),
        (kernels.APOSTROPHE, analysis.APOSTROPHE),
        (kernels.UNSPACED, analysis.UNSPACED),
    ):
        for run in re.finditer(f"(?:{pattern})+", every):
            classes[run.start() : run.end()] |= bit
    return classes
