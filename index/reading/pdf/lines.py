"""Lines of a page as they stand on it. Lengths are in points, y grows upwards, pages count from 0."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pdfminer.layout import LTChar, LTContainer, LTItem, LTPage, LTTextLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Ligatures; and soft hyphens, which would not be on a page if they did not show.
_PLAIN = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": "-"})
_BOLD = ("bold", "black", "heavy", "demi")
_MOSTLY = 0.9
_SAME_ROW = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line, or the part of it up to a wide gap.

    `x0` to `x1` is where its letters stand, `y` its lower edge; `first` is the width of its first word.
    """

    page: int
    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    first: float

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.y + self.size

    @property
    def middle(self) -> float:
        """Half way between the edges."""
        return self.y + self.size / 2


def lines(page: LTPage, number: int) -> list[Line]:
    """Collect the lines of a page; text that does not run from left to right, upright, is left out."""
    return [line for text in _text_lines(page) if (line := _line(text, number))]


def rows(parts: Iterable[Line]) -> list[Line]:
    """Join parts that stand side by side; the rows come from top to bottom."""
    return [joined(row) for row in in_rows(parts)]


def in_rows(parts: Iterable[Line]) -> list[list[Line]]:
    """Group parts that stand side by side, from left to right; the groups come from top to bottom."""
    found: list[list[Line]] = []
    for part in sorted(parts, key=lambda part: -part.middle):
        if found and _side_by_side(found[-1][0], part):
            found[-1].append(part)
        else:
            found.append([part])
    return [sorted(row, key=lambda part: part.x0) for row in found]


def joined(parts: Sequence[Line]) -> Line:
    """Make one line of the parts of a row."""
    if len(parts) == 1:
        return parts[0]
    main = max(parts, key=lambda part: len(part.text))
    return Line(
        page=main.page,
        text=" ".join(part.text for part in parts),
        x0=parts[0].x0,
        x1=max(part.x1 for part in parts),
        y=main.y,
        size=main.size,
        bold=all(part.bold for part in parts),
        first=parts[0].first,
    )


def _side_by_side(one: Line, other: Line) -> bool:
    shared = min(one.top, other.top) - max(one.y, other.y)
    return shared > _SAME_ROW * min(one.size, other.size)


def _text_lines(item: LTItem) -> Iterator[LTTextLine]:
    waiting: list[LTItem] = [item]
    while waiting:
        match waiting.pop():
            case LTTextLine() as line:
                yield line
            case LTContainer() as container:
                waiting.extend(container)


def _line(line: LTTextLine, page: int) -> Line | None:
    text = " ".join(line.get_text().translate(_PLAIN).split())
    letters = [item for item in line if isinstance(item, LTChar) and item.upright and not item.get_text().isspace()]
    if not text or not letters:
        return None
    size = Counter(round(letter.size, 1) for letter in letters).most_common(1)[0][0]
    usual = [letter for letter in letters if round(letter.size, 1) == size]
    bold = sum(any(mark in letter.fontname.lower() for mark in _BOLD) for letter in letters)
    return Line(
        page=page,
        text=text,
        x0=min(letter.x0 for letter in letters),
        x1=max(letter.x1 for letter in letters),
        y=Counter(round(letter.y0, 1) for letter in usual).most_common(1)[0][0],
        size=size,
        bold=bold >= _MOSTLY * len(letters),
        first=_first_word(line),
    )


def _first_word(line: LTTextLine) -> float:
    """Measure from the first letter to the first space after it."""
    start = end = None
    for item in line:
        if isinstance(item, LTChar) and not item.get_text().isspace():
            start = item.x0 if start is None else start
            end = item.x1
        elif start is not None:
            break
    return 0.0 if start is None or end is None else end - start
