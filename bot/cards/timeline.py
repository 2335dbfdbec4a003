"""Who said what, in date order, as a card."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from datetime import date

from discord import ui

from bot.cards.frame import Accent, frame, message
from bot.cards.passage import Shown, citation_line, quoted
from bot.cards.text import Room, escape_line
from bot.wording import how_sure
from index.answer import Passage
from index.span import Span
from index.timeline import Said

MOST_STATEMENTS = 8
LONGEST_NAME = 100
_LONGEST_QUOTE = 700
"""Characters of one statement; a longer one is shown to the end of a word, and says so."""


def timeline_card(said: Iterable[Said], asked: str, today: date) -> ui.LayoutView:
    """Return the latest statements in date order, as many as fit; `asked` is small print above."""
    statements = list(said)
    latest, total = statements[-MOST_STATEMENTS:], len(statements)
    if not latest:
        return message(asked, frame(Accent.NOTHING, [["**Nobody says anything of the kind in these articles.**"]]))
    room, rows = Room().less(asked, _footer(999_999, total)), deque[Shown]()
    for each in reversed(latest):
        row = _shown(each, today)
        if not room.holds(*row.texts):
            break
        room = room.less(*row.texts)
        rows.appendleft(row)
    return message(asked, frame(Accent.ANSWER, [*(row.texts for row in rows), [_footer(total - len(rows), total)]]))


def _shown(said: Said, today: date) -> Shown:
    """Return who speaks, the words, and where they stand; checked to be word for word."""
    statement = said.statement
    passage = Passage(citation=said.citation, text=said.text, score=0.0, bm25=0.0)
    span, rest = _shortened(said.text, statement.span)
    head = f"**{escape_line(statement.speaker, LONGEST_NAME)}** {how_sure(statement)}"
    return Shown(f"{head}\n{quoted(passage, span)}{rest}", citation_line(said.citation, today))


def _shortened(text: str, span: Span) -> tuple[Span, str]:
    if span.end - span.start <= _LONGEST_QUOTE:
        return span, ""
    end = text.rfind(" ", span.start, span.start + _LONGEST_QUOTE)
    return Span(span.start, end if end > span.start else span.start + _LONGEST_QUOTE), "\n-# … it goes on"


def _footer(earlier: int, total: int) -> str:
    shown = f"{total:,} statements" if total != 1 else "1 statement"
    return f"-# {shown}" + (f", the {earlier:,} earlier ones not shown: narrow with since and until" if earlier else "")
