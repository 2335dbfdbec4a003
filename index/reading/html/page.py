"""The markup of a page, as a tree that the other modules look into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml.etree import ErrorTypes, ParserError, XPath, iterwalk
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from index.errors import UnreadableSource
from index.reading.html.unseen import drop_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = XPath(".//text()[not(parent::script or parent::style or parent::noscript)]", smart_strings=False)
_UNSEEN = frozenset({"script", "style", "noscript", "template"})
_SIGNS = re.compile(r"[\W_]+")
_HEAD = 8_192  # bytes; the standard says that it must stand in the first 1,024, and pages do not
_CHARSET = re.compile(
    rb"""<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_MOST_ELEMENTS = 200_000  # A long live blog has some 20,000.


def charset_of(data: bytes) -> str | None:
    """Read which encoding the page's own markup declares."""
    found = _CHARSET.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii") if found else None


@dataclass(slots=True)
class Size:
    """How many characters an element shows, white space apart, and how many of them are links."""

    shown: int = 0
    linked: int = 0

    @property
    def share(self) -> float:
        """Share of the element that is links, 0 to 1."""
        return self.linked / self.shown if self.shown else 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page's elements, and how much each shows."""

    tree: HtmlElement
    sizes: dict[HtmlElement, Size]


def page_of(markup: str) -> Page:
    """Parse markup, however broken, with all that is hidden in it.

    Raises:
        UnreadableSource: there are no elements in it, or far more than any article has.
    """
    return _measured(_parsed(markup))


def shown_of(markup: str) -> Page:
    """Parse markup as `page_of` does, and leave out what a reader does not see."""
    page = page_of(markup)
    drop_unseen(page.tree, {element: size.shown for element, size in page.sizes.items()})
    return _measured(page.tree)


def _parsed(markup: str) -> HtmlElement:
    # How much a page may hold is bounded elsewhere; where the parser's own bounds are met, it stops without a word.
    parser = HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = document_fromstring(markup.encode("utf-8"), parser=parser)
    except ParserError as problem:
        raise UnreadableSource(
            "there is no web page in it; save the page again, or its text as a .txt file"
        ) from problem
    if any(fault.type == ErrorTypes.ERR_RESOURCE_LIMIT for fault in parser.error_log):
        raise UnreadableSource("has elements nested more than 2,000 deep; save its text as a .txt file")
    return tree


def _measured(tree: HtmlElement) -> Page:
    measured = _sizes(tree)
    if len(measured) > _MOST_ELEMENTS:
        raise UnreadableSource(f"has more than {_MOST_ELEMENTS:,} HTML elements; save the text as a .txt file")
    return Page(tree, measured)


def text_of(element: HtmlElement) -> str:
    """Give the text in an element, white space as a reader sees it; scripts and styles are not text."""
    return one_line("".join(_WORDS(element)))


def _sizes(tree: HtmlElement) -> dict[HtmlElement, Size]:
    """Measure every element in one pass, so that no nesting makes it slow."""
    found: dict[HtmlElement, Size] = {}
    for _, element in iterwalk(tree, events=("end",)):
        size = found[element] = Size()
        if element.tag in _UNSEEN:
            continue
        size.shown = _length(element.text) + sum(found[child].shown + _length(child.tail) for child in element)
        size.linked = size.shown if element.tag == "a" else sum(found[child].linked for child in element)
    return found


def _length(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0


def one_line(text: str) -> str:
    """Put a text on one line, with single spaces."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """Letters and digits alone, to compare texts that differ in quotation marks, dashes, spaces or case."""
    return _SIGNS.sub("", text).casefold()


def meta(tree: HtmlElement, *names: str) -> Iterator[str]:
    """Give the contents of `<meta>` tags of these names (`name`, `property` or `itemprop`), in the order of `names`."""
    given: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = one_line(tag.get("content") or "")
        if content:
            given.setdefault(name.strip().lower(), []).append(content)
    for name in names:
        yield from given.get(name, ())
