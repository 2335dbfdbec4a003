"""What a page says about its article in JSON-LD (schema.org), the most careful of the ways in which pages do."""

from __future__ import annotations

import json
import re
from collections import deque
from html import unescape
from typing import TYPE_CHECKING, Any

from index.reading.html.page import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

Thing = dict[str, Any]

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Posting)$")
_LONGEST = 2_000_000  # characters of one script
_MOST_THINGS = 5_000
# Where a thing holds the one that the page is about. Related articles hang on other names.
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|"
                       r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)?[\s;]*$")  # fmt: skip
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")


class Graph:
    """The things that a page describes, and those among them that are articles."""

    def __init__(self, tree: HtmlElement) -> None:
        self._things = [thing for value in _scripts(tree) for thing in _walk(value)]
        self._named = {
            thing["@id"]: thing for thing in self._things if isinstance(thing.get("@id"), str) and len(thing) > 1
        }

    def article(self, titles: Sequence[str]) -> Thing:
        """Give the article that the page is about: one with a title of the page, else the first; {} for none."""
        articles = [thing for thing in self._things if _is_article(thing)]
        wanted = {title.casefold() for title in titles}
        return next(
            (thing for thing in articles if any(text.casefold() in wanted for text in texts(thing.get("headline")))),
            articles[0] if articles else {},
        )

    def publishers(self) -> Iterator[str]:
        """Give the names of who publishes the page, surest first."""
        for thing in self._things:
            yield from self.names(thing.get("publisher"))
        for thing in self._things:
            if {"WebSite", "NewsMediaOrganization"} & set(_types(thing)):
                yield from self.names(thing)

    def names(self, value: object) -> list[str]:
        """Give the names of people or organisations, which may be written as text, objects, references or lists."""
        match value:
            case str():
                return texts(value)
            case list():
                return [name for item in value[:50] if not isinstance(item, list) for name in self.names(item)]
            case {"name": name}:
                return texts(name)
            case {"@id": str(reference)} if "name" in self._named.get(reference, {}):
                return texts(self._named[reference]["name"])
            case _:
                return []


def texts(value: object) -> list[str]:
    """Give a text, or each text of a list, on one line and without HTML escapes."""
    values = value if isinstance(value, list) else [value]
    lines = (one_line(unescape(unescape(text))) for text in values if isinstance(text, str))
    return [line for line in lines if line]


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield from _values(script.text or "")


def _values(source: str) -> Iterator[object]:
    source = _WRAPPING.sub("", source)
    if len(source) > _LONGEST:
        return
    for attempt in (source, _TRAILING_COMMA.sub("", source)):
        try:
            # Pages leave line breaks in their texts, which strict JSON does not allow, and things after the end.
            value, _ = json.JSONDecoder(strict=False).raw_decode(attempt.lstrip())
        except (json.JSONDecodeError, RecursionError):
            continue
        yield value
        return


def _walk(value: object) -> Iterator[Thing]:
    waiting = deque([value])
    for _ in range(_MOST_THINGS):
        if not waiting:
            return
        match waiting.popleft():
            case list() as values:
                waiting.extend(values)
            case dict() as thing:
                yield thing
                waiting.extend(thing[name] for name in _INSIDE if name in thing)


def _types(thing: Thing) -> list[str]:
    return [name.rsplit("/", 1)[-1] for name in texts(thing.get("@type"))]


def _is_article(thing: Thing) -> bool:
    return any(_ARTICLE.search(name) for name in _types(thing))
