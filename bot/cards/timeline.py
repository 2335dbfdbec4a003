"""Who said what, in date order, as a card; on one topic, the first words beside the latest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from discord import ui

from bot.cards.frame import Accent, Frame, Row, frame, message
from bot.cards.passage import LONGEST_DOUBT, citation_line, how_sure, quoted
from bot.cards.text import Room, escape_line
from bot.languages import Words
from index.answer import Passage
from index.span import Span
from index.timeline import Said

MOST_STATEMENTS = 8
LONGEST_NAME = 100
LONGEST_QUOTE = 700
"""Characters of one statement; a longer one is shown to the end of a word, and says so."""

Turning = Callable[["Window | None", "Window | None"], Row]
"""Makes the buttons that lead to the statements before and after those that are shown."""


class Way(StrEnum):
    """Which way a card is filled."""

    BEFORE = "before"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Window:
    """The statements of a card: those before the one of that place in the timeline, or those from it on."""

    way: Way
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a timeline needs to know beside the statements. `above` is small print: what was asked.

    Without a window it shows the latest statements; where all are on one topic, first and latest are `compared`.
    """

    today: date
    words: Words
    above: str
    turning: Turning
    window: Window | None = None
    compared: bool = False


def timeline_card(said: Sequence[Said], setting: Setting) -> ui.LayoutView:
    """Return statements in date order, as many as fit, under the years they were printed in."""
    if not said:
        return message(setting.above, frame(Accent.NOTHING, [[setting.words("timeline-nobody")]]))
    pair = _pair(said) if setting.compared and setting.window is None else ()
    aside = [_compared(said[place], name, setting) for place, name in zip(pair, ("then", "latest"), strict=False)]
    room = Room().less(setting.above, *aside, _footer(999_999, 999_999, 999_999, setting.words))
    window = setting.window or Window(Way.BEFORE, len(said))
    shown = _fitting(said, _places(window, len(said), pair), room, setting)
    parts: list[Frame | Row] = []
    if aside:
        parts.append(frame(Accent.ANSWER, [[text] for text in aside]))
    if shown:
        parts.append(_listed(said, shown, setting))
    return message(setting.above, *parts, _turns(said, shown, pair, setting))


def _pair(said: Sequence[Said]) -> tuple[int, ...]:
    """Return the places of the first and the latest words of the speaker who spoke last, if printed on other days."""
    dated = [place for place, each in enumerate(said) if each.citation.published]
    if not dated:
        return ()
    last = dated[-1]
    first = next(place for place in dated if said[place].statement.speaker == said[last].statement.speaker)
    return () if said[first].citation.published == said[last].citation.published else (first, last)


def _places(window: Window, total: int, aside: Iterable[int]) -> list[int]:
    """Return the places of a window, in the order in which a card is filled."""
    if window.way is Way.FROM:
        return list(range(window.place, total))[:MOST_STATEMENTS]
    places = (place for place in reversed(range(min(window.place, total))) if place not in aside)
    return [place for place, _ in zip(places, range(MOST_STATEMENTS), strict=False)]


def _fitting(said: Sequence[Said], places: Iterable[int], room: Room, setting: Setting) -> dict[int, str]:
    """Return the texts that fit, by place, in date order."""
    texts: dict[int, str] = {}
    for place in places:
        text = _statement(said[place], setting)
        room = room.less(text, _year(said[place], setting.words), "\n")
        if not room.holds():
            break
        texts[place] = text
    return dict(sorted(texts.items()))


def _listed(said: Sequence[Said], shown: dict[int, str], setting: Setting) -> Frame:
    sections, year = [], ""
    for place, text in shown.items():
        before, year = year, _year(said[place], setting.words)
        sections.append([text if year == before else f"{year}\n{text}"])
    first, last = min(shown) + 1, max(shown) + 1
    return frame(Accent.ANSWER, [*sections, [_footer(first, last, len(said), setting.words)]])


def _turns(said: Sequence[Said], shown: dict[int, str], aside: Iterable[int], setting: Setting) -> Row:
    first, last = min(shown, default=len(said)), max(shown, default=len(said) - 1)
    earlier = Window(Way.BEFORE, first) if set(range(first)) - set(aside) else None
    later = Window(Way.FROM, last + 1) if set(range(last + 1, len(said))) - set(aside) else None
    return setting.turning(earlier, later)


def _compared(said: Said, name: str, setting: Setting) -> str:
    published = said.citation.published
    assert published is not None, "only what is dated is compared"
    return f"### {setting.words(f'timeline-{name}', day=published)}\n{_statement(said, setting)}"


def _statement(said: Said, setting: Setting) -> str:
    """Return who speaks, the words, and where they stand; checked to be word for word."""
    statement, words = said.statement, setting.words
    passage = Passage(citation=said.citation, text=said.text, score=0.0, bm25=0.0)
    span = _shortened(said.text, statement.span)
    rest = "" if span == statement.span else f"\n-# {words('timeline-goes-on')}"
    head = (
        f"**{escape_line(statement.speaker, LONGEST_NAME)}** {escape_line(how_sure(statement, words), LONGEST_DOUBT)}"
    )
    return f"{head}\n{quoted(passage, span)}{rest}\n{citation_line(said.citation, setting.today, words)}"


def _shortened(text: str, span: Span) -> Span:
    if span.end - span.start <= LONGEST_QUOTE:
        return span
    end = text.rfind(" ", span.start, span.start + LONGEST_QUOTE)
    return Span(span.start, end if end > span.start else span.start + LONGEST_QUOTE)


def _year(said: Said, words: Words) -> str:
    published = said.citation.published
    return f"### {published.year if published else words('timeline-undated')}"


def _footer(first: int, last: int, total: int, words: Words) -> str:
    return f"-# {words('timeline-count', total=total)}, {words('timeline-shown', shown=f'{first}–{last}')}"
