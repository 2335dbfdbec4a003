"""Columns of a page, in reading order.

A gutter is a strip that lines stand on both sides of, side by side, and that hardly a line between them crosses.
What does cross it (a headline over two columns) divides the page into bands, which are read one after the other.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from index.reading.pdf.lines import Line, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEWEST = 3  # lines on each side
_NARROWEST = 0.5  # of the size of the letters
_CROSSING = 0.15  # of the lines beside the gutter
_NEAR = 0.5  # points


def columns(page: Sequence[Line]) -> list[list[Line]]:
    """Cut a page into columns in reading order, each from top to bottom, with one `Line` a row."""
    return [rows(column) for column in _cut(page)]


def _cut(area: Sequence[Line]) -> Iterator[Sequence[Line]]:
    gutter = _gutter(area)
    if gutter is None:
        if area:
            yield area
        return
    for band in _bands(area, gutter):
        left = [line for line in band if line.x1 <= gutter + _NEAR]
        right = [line for line in band if line.x0 >= gutter - _NEAR]
        if len(left) + len(right) < len(band):
            yield band
        else:
            yield from _cut(left)
            yield from _cut(right)


def _bands(area: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    """Go from top to bottom: lines that cross the gutter are a band, and lines between such lines are one."""
    band: list[Line] = []
    crossed = False
    for line in sorted(area, key=lambda line: -line.middle):
        crosses = line.x0 < gutter - _NEAR and line.x1 > gutter + _NEAR
        if band and crosses != crossed:
            yield band
            band = []
        crossed = crosses
        band.append(line)
    if band:
        yield band


def _gutter(area: Sequence[Line]) -> float | None:
    """Find where the column to the right of a gutter begins: of all such places, where most lines begin."""
    starts = Counter(round(line.x0) for line in area)
    places = sorted((x for x, count in starts.items() if count >= _FEWEST), key=lambda x: (-starts[x], x))
    return next((x - _NEAR for x in places if _is_gutter(area, x - _NEAR)), None)


def _is_gutter(area: Sequence[Line], x: float) -> bool:
    """Tell whether a gutter ends at `x`."""
    right = [line for line in area if line.x0 >= x - _NEAR]
    left = [line for line in area if line.x1 <= x - _NARROWEST * line.size]
    if min(len(left), len(right)) < _FEWEST:
        return False
    top = min(max(line.top for line in left), max(line.top for line in right))
    bottom = max(min(line.y for line in left), min(line.y for line in right))
    between, one, other = (sum(bottom <= line.middle <= top for line in lines) for lines in (area, left, right))
    return min(one, other) >= _FEWEST and between - one - other <= _CROSSING * (one + other)
