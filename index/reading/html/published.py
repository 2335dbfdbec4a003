"""The day on which a page says that its article was published: in its markup and its address, never in its text."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date, datetime
from itertools import chain, islice
from typing import TYPE_CHECKING

from htmldate import find_date
from lxml.html import builder

from index.reading.html.jsonld import texts
from index.reading.html.page import meta, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from index.reading.html.jsonld import Thing

_LONGEST = 60  # characters of a date with its weekday, time and "Published on"
_LONGEST_BYLINE = 120  # characters; what is longer is a paragraph, and the days in it are those that it tells of
_MOST_MARKED = 50
_DATE = re.compile(r"(?<![a-zA-Z])(?:date(?!d)|pub_?date|datum|fecha|publi|posted)|Date(?![a-z])|datePublished")
_LAST_CHANGED = re.compile(r"modif|updat", re.IGNORECASE)
_PUBLISHED = re.compile(r"publi", re.IGNORECASE)
_NO_TEXT = frozenset({"html", "head", "body", "meta", "link", "script", "input", "a", "img"})
_SENTENCES = frozenset({"p", "li", "blockquote"})
_ELSEWHERE = frozenset({"aside", "footer", "nav"})
_OTHERS = re.compile(
    r"(?<![\w-])(?:related|recommend|sidebar|comments?\b|teaser|popular|trending|latest|footer|copyright)",
    re.IGNORECASE,
)
_TWO_DAYS = re.compile(r"(?<!\d)(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|1[0-2])[/-]\d{4}")


def published(tree: HtmlElement, article: Thing, url: str | None) -> date | None:
    """Give the day that JSON-LD, meta tags, the address or an element of the article says, surest first."""
    for text in chain(texts(article.get("datePublished")), _stated(tree)):
        if day := _day(text):
            return day
    marked = [element for element in islice(filter(_is_date, tree.iter()), _MOST_MARKED) if not _of_another(element)]
    own = (element for element in marked if element.get("itemprop") == "datePublished")
    days = chain(map(_written, own), [_found(_head(tree), url)], map(_written, marked))
    return next(filter(None, days), None)


def _stated(tree: HtmlElement) -> Iterator[str]:
    yield from meta(tree, "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date")


def _head(tree: HtmlElement) -> HtmlElement:
    """Copy what a page says to machines, but for its picture, which may be older."""
    said = tree.xpath("//meta[not(contains(@property, 'image'))] | //link | //script[contains(@type, 'json')]")
    return builder.HTML(builder.HEAD(*map(deepcopy, said)))


def _is_date(element: HtmlElement) -> bool:
    """Tell whether an element is marked as the day on which something was published."""
    if not isinstance(element.tag, str) or element.tag in _NO_TEXT:
        return False
    names = _names(element)
    if _LAST_CHANGED.search(names) and not _PUBLISHED.search(names):
        return False
    return element.tag == "time" or _DATE.search(names) is not None


def _of_another(element: HtmlElement) -> bool:
    """Tell whether an element stands in a sentence, or in a box that is about other articles or the whole site."""
    for box in (element, *element.iterancestors()):
        if box.tag in {"html", "body"}:
            return False
        if box.tag in _ELSEWHERE or _OTHERS.search(_names(box)):
            return True
        if box.tag in _SENTENCES and len(text_of(box)) > _LONGEST_BYLINE:
            return True
    return False


def _names(element: HtmlElement) -> str:
    return " ".join(element.get(name, "") for name in ("class", "id", "itemprop"))


def _written(element: HtmlElement) -> date | None:
    """Read the day that an element gives."""
    given = (element.get("content"), element.get("datetime"), text_of(element))
    return next(filter(None, map(_read, filter(None, given))), None)


def _read(text: str) -> date | None:
    """Read a day as pages write it; 03/04/2001 could be two days and is none."""
    if len(text) > _LONGEST or _TWO_DAYS.search(text):
        return None
    return _day(text) or _found(builder.HTML(builder.HEAD(builder.META(name="date", content=text))), None)


def _found(tree: HtmlElement, url: str | None) -> date | None:
    return _day(find_date(tree, url=url, original_date=True, extensive_search=False, deferred_url_extractor=True) or "")


def _day(text: str) -> date | None:
    """Read an ISO 8601 date or date and time: the day as it was written."""
    try:
        day = datetime.fromisoformat(text.strip()).date()
    except ValueError:
        leading = re.match(r"\d{4}-\d{2}-\d{2}(?=$|\D)", text.strip())
        return _day(leading[0]) if leading and leading[0] != text.strip() else None
    return day if day.year > 1700 and day <= date.today() else None  # noqa: DTZ011, PLR2004 - before newspapers
