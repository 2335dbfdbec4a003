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
    """An open-addressed table of surface forms.

    Form f has the characters `ends[f]` to `ends[f + 1]` of `pool`. A slot is 0, or holds f + 1 below the upper half of
    the form's hash. There are at least twice as many slots as forms, a power of two.
    """

    slots: NDArray[np.uint64]
    hashes: NDArray[np.uint64]
    ends: NDArray[np.int64]
    pool: NDArray[np.uint32]


class CompiledSurfaces:
    """`Surfaces` over arrays of code points: kernels cut and look up, Python only sees the forms that are new."""

    def __init__(self, analyser: Analyser, vocabulary: Vocabulary) -> None:
        from index.building import kernels  # noqa: PLC0415 - loading numba takes as long as indexing a small library

        self._kernels = kernels
        self._analyser = analyser
        self._vocabulary = vocabulary
        self._known = 0
        self._table = Table(
            np.zeros(2 * _FORMS, np.uint64),
            np.empty(_FORMS, np.uint64),
            np.zeros(_FORMS + 1, np.int64),
            np.empty(_FORMS * 8, np.uint32),
        )
        self._numbers = np.empty(_FORMS, np.int32)

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """Return the terms of texts in order."""
        # A line break is part of no surface form, so none reaches over it into the next text.
        codes = np.frombuffer("\n".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
        room = np.empty((codes.size, 2), np.int32)
        cut = room[: self._kernels.cut(codes, character_classes(), room)]
        numbers = self._numbers_of(codes, cut)
        text_ends = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)
        is_term = numbers != NO_TERM
        before = np.concatenate(([0], np.cumsum(is_term)))
        lengths = np.diff(before[np.searchsorted(cut[:, 0], text_ends)], prepend=0)
        return Tokens(numbers[is_term], lengths)

    def _numbers_of(self, codes: NDArray[np.uint32], cut: NDArray[np.int32]) -> NDArray[np.int32]:
        surfaces = np.empty(len(cut), np.int32)
        done = 0
        while True:
            before = self._known
            more, self._known = self._kernels.number_surfaces(codes, cut[done:], surfaces[done:], self._table, before)
            self._analyse(before)
            done += more
            if done == len(cut):
                return self._numbers[surfaces]
            self._grow(int(cut[done, 1] - cut[done, 0]))

    def _analyse(self, before: int) -> None:
        """Number the terms of the surface forms from `before` on."""
        ends = self._table.ends[before : self._known + 1].tolist()
        text = self._table.pool[ends[0] : ends[-1]].tobytes().decode("utf-32-le")
        for form, (at, end) in enumerate(pairwise(ends), before):
            term = self._analyser.analyse(text[at - ends[0] : end - ends[0]])
            self._numbers[form] = self._vocabulary.number(term)

    def _grow(self, needed: int) -> None:
        """Make room for twice the characters and `needed` more, and for twice the forms if there is no room for one."""
        slots, hashes, ends, pool = self._table
        self._table = self._table._replace(pool=_longer(pool, 2 * pool.size + needed))
        if self._known == hashes.size:
            forms = 2 * self._known
            self._numbers = _longer(self._numbers, forms)
            self._table = self._table._replace(
                slots=np.zeros(2 * slots.size, np.uint64), hashes=_longer(hashes, forms), ends=_longer(ends, forms + 1)
            )
            self._kernels.refill(self._table, self._known)


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
