"""Which lines of a page are not the article's words: its title again, bylines, links, offers, layout."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from index.article import Paragraph, Role
from index.boilerplate import Reason
from index.reading.html.page import plain, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from index.reading.html.metadata import Metadata
    from index.reading.html.page import Page, Size

_TOP = 6  # lines in which the title is looked for
_BYLINES = 5  # lines in which bylines stand, at the top
_SIGNATURES = 3  # and at the end
_LABEL = 80  # characters; what stands above the title and is longer is a paragraph
_LINK = 40  # characters; a shorter line that is a link may be a subheading
_LINKED = 0.9  # of the letters
_BOXES = frozenset({"p", "li", "h2", "h3", "h4", "h5", "div", "strong"})
_HEADLINE = 400  # characters; a longer box of links is a list of them
_BY = r"(?:(?:\w+\s){0,2}(?:by|von|par|por|de|di|da|door|av|af|oleh|texte?)[:\s]+)?"
_AND = r"[\s,|/&–-]*(?:and|und|et|y|e|og|och|dan|ve)?\s*"
_REST = r"\W*(?:[,\s|–(-]+[^.!?]{0,40})?"


def numbered(lines: Sequence[str], page: Page, metadata: Metadata) -> Iterator[Paragraph]:
    """Number the lines from 1 and give each its role, with the reason where it is not body."""
    title = _title_ends(lines, page.tree, metadata)
    links = _links(page.sizes)
    byline = _byline(metadata.authors)
    last = len(lines) - _SIGNATURES
    for place, line in enumerate(lines):
        role, reason = Role.BODY, _furniture(line)
        if place < title and (place == title - 1 or len(line) <= _LABEL):
            role, reason = Role.META, Reason.HEADLINE
        elif reason or (len(line) > _LINK and plain(line) in links):
            role, reason = Role.BOILERPLATE, reason or Reason.RELATED
        elif byline and (place < _BYLINES or place >= last) and byline.fullmatch(line):
            role, reason = Role.META, Reason.BYLINE
        yield Paragraph(number=place + 1, text=line, role=role, reason=reason)


def _title_ends(lines: Sequence[str], tree: HtmlElement, metadata: Metadata) -> int:
    """Count the lines down to the last one that repeats a title of the page."""
    titles = {plain(title) for title in metadata.titles} | {plain(text_of(heading)) for heading in tree.iter("h1")}
    return max((place + 1 for place, line in enumerate(lines[:_TOP]) if plain(line) in titles), default=0)


def _links(measured: dict[HtmlElement, Size]) -> set[str]:
    """Find what is nothing but a link: the headline of something else."""
    return {
        plain(text_of(box))
        for box, size in measured.items()
        if box.tag in _BOXES and size.share >= _LINKED and size.shown <= _HEADLINE
    }


def _byline(authors: Sequence[str]) -> re.Pattern[str] | None:
    """Match "By Oda Plumley and Ivo Marsh, Saltmere" for these two authors."""
    if not authors:
        return None
    names = "|".join(re.escape(name) for name in sorted(authors, key=len, reverse=True))
    return re.compile(f"{_BY}(?:{names})(?:{_AND}(?:{names}))*{_REST}", re.IGNORECASE)


def _furniture(line: str) -> Reason | None:
    """Say which kind of furniture a line is, or None."""
    return next((kind for kind, pattern in _patterns().items() if pattern.fullmatch(line)), None)


@cache
def _patterns() -> dict[Reason, re.Pattern[str]]:
    kinds: dict[str, list[str]] = {}
    kind: list[str] = []
    for line in (resources.files("index.reading.html") / "furniture.txt").read_text(encoding="utf-8").splitlines():
        if section := re.fullmatch(r"\[([a-z ]+)\]", line):
            kind = kinds.setdefault(section[1], [])
        elif line and not line.startswith("#"):
            kind.append(f"(?:{line})")
    return {Reason(name): re.compile("|".join(patterns), re.IGNORECASE) for name, patterns in kinds.items()}
