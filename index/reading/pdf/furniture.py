"""What stands on pages and not in the article: running heads, running feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from index.reading.pdf.lines import Line, in_rows, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:\w{1,10}\.?\s)?#(?:\s?(?:/|\||of|von|de|sur|z|av|di|van)\s?#)?\W*", re.IGNORECASE)
_STEP = 4.0  # points between heights that are taken for the same
_REPEATED = 0.5  # of the pages
_FEWEST = 2
_EDGE = 4  # rows at the top and at the bottom of a page


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Leave out rows that come back at the same height on half of the pages, and page numbers.

    Only rows at the top and the bottom of a page are looked at.
    """
    in_order = [in_rows(page) for page in pages]
    seen = Counter(place for page in in_order for place in {place for row in _edges(page) for place in _places(row)})
    needed = max(_FEWEST, _REPEATED * sum(1 for page in pages if page))
    repeated = {place for place, count in seen.items() if count >= needed}
    return [[line for row in _kept(page, repeated) for line in row] for page in in_order]


def _kept(page: Sequence[list[Line]], repeated: set[tuple[str, int]]) -> list[list[Line]]:
    edges = _edges(page)
    rest = [row for row in page if row not in edges or not repeated.intersection(_places(row))]
    outermost = (rest[0], rest[-1]) if rest else ()
    return [row for row in rest if row not in outermost or not _PAGE_NUMBER.fullmatch(_masked(row))]


def _edges(page: Sequence[list[Line]]) -> Sequence[list[Line]]:
    return page if len(page) <= _EDGE * 2 else [*page[:_EDGE], *page[-_EDGE:]]


def _places(row: Sequence[Line]) -> tuple[tuple[str, int], tuple[str, int]]:
    """Give the row's text, digits masked, with the two steps of height nearest to it."""
    text, step = _masked(row), int(joined(row).y // (_STEP / 2))
    return (text, step), (text, step + 1)


def _masked(row: Sequence[Line]) -> str:
    return _DIGITS.sub("#", joined(row).text).casefold()
