"""Elements of a page that no reader sees, taken out of its tree."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lxml.etree import XPath

from index.reading.hidden import LEFT_OUT, blanks, removes, shows_again

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.html import HtmlElement

_WHOLE = frozenset({"html", "head", "body"})  # Pages hide all of themselves until a script has run.
_CANDIDATES = XPath(f"//*[@hidden or @style or {' or '.join(f'self::{tag}' for tag in sorted(LEFT_OUT))}]")
_MUCH = 0.25  # of a page's words
_PARAGRAPHS = 3


def drop_unseen(tree: HtmlElement, shown: Mapping[HtmlElement, int]) -> None:
    """Take out templates, struck words and what is hidden; `shown` tells how much each element holds."""
    boxes = _with_shown_again(tree)
    much = shown[tree] * _MUCH
    for element in _CANDIDATES(tree):
        hidden = removes(element.attrib) or (blanks(element.attrib) and element not in boxes)
        unseen = hidden or element.tag in LEFT_OUT
        if unseen and element.tag not in _WHOLE and not _is_article(element, shown, much):
            element.drop_tree()


def _is_article(element: HtmlElement, shown: Mapping[HtmlElement, int], much: float) -> bool:
    """Tell whether a box looks like the article, which a page may hide until a script has run, or forget to close."""
    return shown[element] > much and len(list(islice(element.iter("p"), _PARAGRAPHS))) == _PARAGRAPHS


def _with_shown_again(tree: HtmlElement) -> set[HtmlElement]:
    """Find the elements that hold one with a visibility or size of its own."""
    boxes: set[HtmlElement] = set()
    for element in tree.iterfind(".//*[@style]"):
        if shows_again(element.attrib):
            for box in element.iterancestors():
                if box in boxes:
                    break
                boxes.add(box)
    return boxes
