"""Columns to paragraphs: lines that belong together, also across columns and pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.reading.pdf.hyphens import Hyphens, ends_cut
from index.reading.pdf.measure import Edges, Measure, ended, same_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.reading.pdf.lines import Line

_HEADING = 1.1  # sizes of body text
_SMALL = 0.9
_HEADING_WORDS = 15
_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟")
_CLOSERS = "\"'”’»)]›“」』"


@dataclass(slots=True)
class Block:
    """Lines of one paragraph; `edges` are those of the column that its last line stands in."""

    lines: list[Line]
    edges: Edges
    text: str = field(default="")

    @property
    def size(self) -> float:
        """The size of its letters."""
        return self.lines[0].size

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.lines[0].page

    def kind(self, body: float) -> str | None:
        """Say why it is not body text: a heading, small print, or None for body text."""
        if self.size > _HEADING * body:
            return "heading"
        if self.size < _SMALL * body:
            return "small print"
        short = len(self.text.split()) <= _HEADING_WORDS and not closes(self.text)
        return "heading" if short and all(line.bold for line in self.lines) else None


def blocks(columns: Sequence[Sequence[Line]]) -> tuple[list[Block], float]:
    """Join lines to paragraphs in reading order; also gives the size of the body text, in points."""
    columns = [column for column in columns if column]
    measure = Measure(columns)
    found: list[Block] = []
    for column in columns:
        own = _in_column(column, measure)
        into = _unfinished(found, own, column, measure)
        if into is not None:
            continued = next(block for block in own if measure.is_body(block.lines[0]))
            into.lines += continued.lines
            into.edges = continued.edges
            own.remove(continued)
        found += own
    hyphens = Hyphens([line.text for column in columns for line in column])
    for block in found:
        block.text = hyphens.joined(line.text for line in block.lines)
    return found, measure.body


def closes(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return text.rstrip(_CLOSERS).endswith(_ENDS)


def _in_column(column: Sequence[Line], measure: Measure) -> list[Block]:
    edges = measure.edges(column)
    found = [Block([column[0]], edges)]
    for at in range(1, len(column)):
        above, line = column[at - 1], column[at]
        if _like(above, line) and not measure.begins(column, at):
            found[-1].lines.append(line)
        else:
            found.append(Block([line], edges))
    return found


def _like(one: Line, other: Line) -> bool:
    return same_size(one.size, other.size) and one.bold == other.bold


def _unfinished(before: list[Block], own: list[Block], column: Sequence[Line], measure: Measure) -> Block | None:
    """Find the paragraph that the first body lines of a column go on with.

    What is smaller may stand between (captions, footnotes); a heading may not.
    """
    opening = next((block for block in own if not _is_small(block, measure)), None)
    last = next((block for block in reversed(before) if not _is_small(block, measure)), None)
    if opening is None or last is None:
        return None
    end, start = last.lines[-1], opening.lines[0]
    if not (measure.is_body(start) and measure.is_body(end)) or start.bold != end.bold:
        return None
    if ends_cut(end.text):
        return last
    if ended(end, start, last.edges) or (closes(end.text) and measure.indented(column, column.index(start))):
        return None
    return last


def _is_small(block: Block, measure: Measure) -> bool:
    return block.size < _SMALL * measure.body
