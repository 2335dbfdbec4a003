"""Words that were cut at the end of a line."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TYPED, _SET = "-", "\u2010"  # What programs that cut words put there is often not what people type.
_HYPHENS = (_TYPED, _SET)
_DASHES = ("–", "—", "/")
_OPENING_DASH = re.compile(r"[–—]\w")
# What follows a hyphen that stands for the rest of a word, as in "Wirtschafts- und Währungssystem".
_SUSPENDED = re.compile(r"(?:und|oder|bzw\.|sowie|bis|and|or|och|eller)\b")
_PREFIXES = re.compile("all|anti|co|cross|ex|half|mid|multi|non|off|post|pre|pro|self|semi|sub|ultra|vice|well")
_FIRST = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LAST = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*$")
_SHORTEST = 3  # letters
_PART = 4  # letters: shorter words are syllables of others too often
_OWN = re.compile(r"(?<=[^\W\d_])[-\u2010](?=[^\W\d_])")
_CHANCE = 3.0  # standard deviations
_ROUNDING = 0.5


class Hyphens:
    """What the lines of a document say about its words."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._words = frozenset(_vocabulary(lines))
        self._sets_hyphens = any(ends_cut(line) and line.endswith(_SET) for line in lines)
        self._cuts_words = self._has_cuts(lines)

    def joined(self, lines: Iterable[str]) -> str:
        """Put the lines of a paragraph on one, and together what was cut."""
        text = ""
        for line in lines:
            if not text:
                text = line
            elif ends_cut(text) and line.startswith(_HYPHENS):
                text += line[1:]  # Spanish, Portuguese and Polish write a word's own hyphen on both lines
            elif ends_cut(text):
                text = self._without_cut(text, line)
            elif (text.endswith(_DASHES) and text[-2:-1].isalnum()) or (
                _OPENING_DASH.match(line) and text[-1].isalnum()
            ):
                text += line
            else:
                text = f"{text} {line}"
        return text

    def _has_cuts(self, lines: Sequence[str]) -> bool:
        """Tell whether words are cut at all.

        Lines break at spaces and at words' own hyphens alike. Where no word is cut, hyphens are as frequent at the ends
        of lines as they are within them, but for chance (a Poisson count); words that are written as one elsewhere
        tell it too.
        """
        ends = [(above, below) for above, below in pairwise(lines) if ends_cut(above) and below[:1].islower()]
        parts = [found for found in (_parts(above, below) for above, below in ends) if found]
        cut = sum(head + tail in self._words for head, tail in parts)
        own = sum(f"{head}-{tail}" in self._words for head, tail in parts)
        expected = _own_hyphens_at_ends(lines)
        return cut > own or len(ends) > expected + _CHANCE * math.sqrt(expected) + _ROUNDING

    def _without_cut(self, before: str, after: str) -> str:
        parts = _parts(before, after)
        if parts is None or not after[:1].islower() or before[-2].isupper():
            return before + after
        head, tail = parts
        if head + tail in self._words:
            return before[:-1] + after
        if found := _SUSPENDED.match(after):  # but "hide-and-seek" is one word
            return before + after if after[found.end() :].startswith(_HYPHENS) else f"{before} {after}"
        own = before.endswith(_TYPED) and (self._sets_hyphens or self._is_own_hyphen(head, tail))
        return before + after if own else before[:-1] + after

    def _is_own_hyphen(self, head: str, tail: str) -> bool:
        """Tell a word's own hyphen ("long-term") by how the document writes the word and its parts elsewhere."""
        if not self._cuts_words or f"{head}-{tail}" in self._words:
            return True
        last, first = head.rpartition("-")[2], tail.partition("-")[0]
        if len(last) == 1:  # no rules of hyphenation leave a letter alone at the end of a line
            return True
        if "-" in head + tail and last in self._words and first in self._words:
            return True
        if _PREFIXES.fullmatch(head):
            return tail in self._words
        return min(len(head), len(tail)) >= _PART and head in self._words and tail in self._words


def _parts(before: str, after: str) -> tuple[str, str] | None:
    """Give what stands before a hyphen at the end of a line, and what the next line begins with."""
    start, end = _LAST.search(before[:-1]), _FIRST.match(after)
    return None if start is None or end is None else (start[0].casefold(), end[0].casefold())


def ends_cut(line: str) -> bool:
    """Tell whether a line ends in a letter or digit and a hyphen."""
    return line.endswith(_HYPHENS) and line[-2:-1].isalnum()


def _own_hyphens_at_ends(lines: Sequence[str]) -> float:
    """Give how many lines would end in a word's own hyphen if no word were cut."""
    hyphens = sum(len(_OWN.findall(line)) for line in lines)
    spaces = sum(line.count(" ") for line in lines)
    return len(lines) * hyphens / max(1, hyphens + spaces)


def _vocabulary(lines: Sequence[str]) -> Iterable[str]:
    """Give the words of all lines and the parts of compounds, but not what a hyphen at an end of a line may cut."""
    cut = False
    for line in lines:
        words = [word.replace("\u2010", "-").casefold() for word in _FIRST.findall(line)]
        for word in words[cut : -1 if ends_cut(line) else None]:
            yield word
            yield from (part for part in word.split("-") if len(part) < len(word) and len(part) >= _SHORTEST)
        cut = ends_cut(line)
