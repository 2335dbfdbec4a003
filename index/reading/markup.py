"""Marked-up text as words and tags, one after the other, and which of these words a reader sees."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from markdown_it.common.html_re import attr_name, attr_value, close_tag, open_tag

from index.reading.hidden import LEFT_OUT, hides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RAW = frozenset({"script", "style", "textarea", "title"})  # What looks like a tag in them is none.
_UNSEEN = LEFT_OUT | _RAW | {"noscript", "head", "svg", "iframe", "object", "audio", "video", "canvas", "select"}
_MARKUP = re.compile(
    rf"(?P<open>{open_tag})|(?P<close>{close_tag})"
    r"|<!--.*?(?:--!?>|\Z)|<\?.*?(?:\?>|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<![a-z][^>]*(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r"</?([a-z][a-z0-9-]*)", re.IGNORECASE)
_ATTRIBUTE = re.compile(rf"\s({attr_name})(?:\s*=\s*({attr_value}))?")


@dataclass(frozen=True, slots=True)
class Tag:
    """Where an element begins or ends; `hides` what no reader sees."""

    name: str
    opens: bool
    hides: bool = False


def pieces(html: str) -> Iterator[str | Tag]:
    """Cut HTML into its words and tags; comments and scripts are left out."""
    place = 0
    while found := _MARKUP.search(html, place):
        yield unescape(html[place : found.start()])
        place = found.end()
        if found["close"]:
            yield Tag(_name(found[0]), opens=False)
        elif found["open"]:
            name = _name(found[0])
            yield opening(name, found[0])
            if name in _RAW:
                place = _end_of(name, html, place)
    yield unescape(html[place:])


def opening(name: str, tag: str = "") -> Tag:
    """Give the beginning of an element, of which `tag` is the source."""
    return Tag(name, opens=True, hides=name in _UNSEEN or hides(_attributes(tag)))


def seen(given: Sequence[str | Tag]) -> Iterator[str | Tag]:
    """Leave out what hidden elements hold, but not their tags; an element that is never closed hides nothing."""
    ends = _hidden(given)
    place = 0
    while place < len(given):
        yield given[place]
        place = ends.get(place, place + 1)


def _hidden(given: Sequence[str | Tag]) -> dict[int, int]:
    """Find where each hidden element begins and ends. An end closes the last beginning of its name and all since."""
    opened: list[tuple[int, Tag]] = []
    waiting: Counter[str] = Counter()
    ends = {}
    for place, piece in enumerate(given):
        match piece:
            case Tag(opens=True):
                opened.append((place, piece))
                waiting[piece.name] += 1
            case Tag(name=name) if waiting[name]:
                while True:
                    start, begun = opened.pop()
                    waiting[begun.name] -= 1
                    if begun.name == name:
                        break
                if begun.hides:
                    ends[start] = place
    return ends


def _name(tag: str) -> str:
    found = _NAME.match(tag)
    return found[1].lower() if found else ""


def _attributes(tag: str) -> dict[str, str]:
    return {name.lower(): unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(tag)}


def _end_of(name: str, html: str, start: int) -> int:
    end = re.compile(rf"</{name}\b", re.IGNORECASE).search(html, start)
    return end.start() if end else len(html)
