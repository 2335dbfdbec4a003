"""What is usual in a document: the size of its body text, its line pitch, its edges, how it marks paragraphs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from index.reading.pdf.hyphens import ends_cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.reading.pdf.lines import Line

_SAME_SIZE = 0.06
_GRID = 3.0  # points between left edges that are taken for the same
_FLUSH = 0.2  # of the size: how far from the right edge a justified line may end
_JUSTIFIED = 0.6  # of the lines end at the same place
_INDENT = (0.5, 5.0)  # of the size
_SPACE = 0.35  # of the size: a space between words, and what a line may be squeezed by
_PITCH = 1.15
_SET_SOLID = 1.45  # the pitch of a size that seldom occurs, in sizes
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Edges:
    """Where lines of a column begin and end; `justified` if most end at the very same place."""

    left: float
    right: float
    justified: bool


class Measure:
    """The document's habits, taken from all its columns."""

    def __init__(self, columns: Sequence[Sequence[Line]]) -> None:
        self.body = _body_size(columns)
        self._pitch = _pitches(columns)
        self._edges = self._all_edges(columns)
        signals = Counter(self._signals(columns))
        self._marked = max(signals["gap"], signals["indent"]) * 2 >= signals["short"]

    def is_body(self, line: Line) -> bool:
        """Tell whether a line has the size of the body text."""
        return same_size(line.size, self.body)

    def edges(self, column: Sequence[Line]) -> Edges:
        """Give the edges of the column, as all columns with its left edge have them."""
        return self._edges[_place(column)]

    def apart(self, above: Line, below: Line) -> bool:
        """Tell whether more than a line's pitch lies between two lines."""
        usual = self._pitch.get(_class(below.size), _SET_SOLID * below.size)
        return above.y - below.y > usual * _PITCH + 0.3

    def begins(self, column: Sequence[Line], at: int) -> bool:
        """Tell whether a paragraph begins at a line of a column that has the size of the one above it."""
        above, line = column[at - 1], column[at]
        edges = self.edges(column)
        if self.apart(above, line) or self.indented(column, at) or _is_inset(above, edges.left):
            return True
        return not self._marked and ended(above, line, edges)

    def indented(self, column: Sequence[Line], at: int) -> bool:
        """Tell whether a line begins further in than its column does, alone or above one that does not."""
        line, left = column[at], self.edges(column).left
        if not _is_indent(line, left):
            return False
        if at and not _is_indent(column[at - 1], left):
            return True
        return at + 1 < len(column) and not _is_indent(column[at + 1], left)

    def _all_edges(self, columns: Sequence[Sequence[Line]]) -> dict[int, Edges]:
        grouped: dict[int, list[Line]] = {}
        for column in columns:
            grouped.setdefault(_place(column), []).extend(column)
        return {
            place: _edges([line for line in group if self.is_body(line)] or group) for place, group in grouped.items()
        }

    def _signals(self, columns: Sequence[Sequence[Line]]) -> Iterator[str]:
        for column in columns:
            edges = self.edges(column)
            for at in range(1, len(column)):
                above, line = column[at - 1], column[at]
                if not (self.is_body(above) and self.is_body(line)) or above.bold != line.bold:
                    continue
                if self.apart(above, line):
                    yield "gap"
                elif self.indented(column, at):
                    yield "indent"
                elif ended(above, line, edges):
                    yield "short"


def same_size(one: float, other: float) -> bool:
    """Tell whether two sizes are the same to the eye."""
    return abs(one - other) <= _SAME_SIZE * max(one, other)


def ended(line: Line, following: Line, edges: Edges) -> bool:
    """Tell whether a line is the last of its paragraph: the next word would have found room in it."""
    if ends_cut(line.text):
        return False
    room = edges.right - line.x1
    if edges.justified:
        return room > _FLUSH * line.size
    return room > following.first + _SPACE * line.size and not following.text[:1].islower()


def _is_indent(line: Line, left: float) -> bool:
    least, most = _INDENT
    return least * line.size < line.x0 - left < most * line.size


def _is_inset(line: Line, left: float) -> bool:
    """Tell whether a line stands further in than an indent, as a centred one may."""
    return line.x0 - left >= _INDENT[1] * line.size


def _place(column: Iterable[Line]) -> int:
    """Name the place of a column's left edge on the page."""
    return round(min(line.x0 for line in column) / _GRID)


def _edges(lines: Sequence[Line]) -> Edges:
    left = Counter(round(line.x0) for line in lines)
    # An edge many lines share is the column's; what stands left of it hangs.
    shared = [x for x, count in left.items() if count >= max(left.values()) / 3]
    ends = Counter(round(line.x1) for line in lines)
    end, _ = ends.most_common(1)[0]
    flush = sum(count for x, count in ends.items() if abs(x - end) <= 1)
    if len(lines) >= _FEWEST and flush >= _JUSTIFIED * len(lines):
        return Edges(min(shared), end, justified=True)
    return Edges(min(shared), max(line.x1 for line in lines), justified=False)


def _body_size(columns: Sequence[Sequence[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for column in columns:
        for line in column:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _pitches(columns: Sequence[Sequence[Line]]) -> dict[int, float]:
    """Find the commonest pitch of each size."""
    found: dict[int, Counter[float]] = {}
    for column in columns:
        for above, below in pairwise(column):
            if same_size(above.size, below.size) and above.y - below.y < 3 * below.size:
                found.setdefault(_class(below.size), Counter())[round((above.y - below.y) * 2) / 2] += 1
    return {
        size: min(pitch for pitch, count in pitches.items() if count * 2 >= max(pitches.values()))
        for size, pitches in found.items()
        if pitches.total() >= _FEWEST
    }


def _class(size: float) -> int:
    return round(size * 2)
