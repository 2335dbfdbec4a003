"""Joiners of letters, kept through a library that takes them for control characters and drops them.

U+200C and U+200D are part of how Persian and Indic words are written, and of emoji.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_JOINERS = "\u200c\u200d"
# Linear A, a script that nobody can read; private-use characters would be dropped like the joiners.
_STAND_INS = tuple(map(chr, range(0x10600, 0x10737)))


def guarded(tree: HtmlElement) -> tuple[HtmlElement, dict[int, str]]:
    """Give a tree with letters that the page lacks in place of joiners, and the table that translates them back."""
    there = set("".join(tree.itertext()))
    if there.isdisjoint(_JOINERS):
        return tree, {}
    free = (letter for letter in _STAND_INS if letter not in there)
    stand_ins = dict(zip(map(ord, _JOINERS), free, strict=False))
    copied = deepcopy(tree)
    for element in copied.iter():
        element.text = element.text and element.text.translate(stand_ins)
        element.tail = element.tail and element.tail.translate(stand_ins)
    return copied, {ord(letter): chr(joiner) for joiner, letter in stand_ins.items()}
