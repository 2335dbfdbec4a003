"""Web pages to articles.

page.py        markup -> tree
unseen.py      what no reader sees is taken out of it
jsonld.py      what the page says of its article in JSON-LD
metadata.py    title, authors, address, site, language
published.py   the day
authors.py     names out of bylines
body.py        the article's lines, by trafilatura and a second look
joiners.py     letters' joiners, kept through trafilatura
furniture.py   which lines are a title, byline, link, offer or layout (furniture.txt)
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from index.article import Article, Role
from index.boilerplate import Kind, set_aside
from index.errors import UnreadableSource
from index.reading.charset import decode
from index.reading.html.body import lines_of
from index.reading.html.furniture import numbered
from index.reading.html.metadata import metadata_of
from index.reading.html.page import charset_of, page_of, shown_of
from index.reading.ids import derived
from index.reading.language import language_of

if TYPE_CHECKING:
    from index.reading.html.page import Page

_SHORTEST = 20  # characters; less than that is a button, not an article


def parse(data: bytes, location: str, *, charset: str | None = None, address: str | None = None) -> Article:
    """Read a page: its article's paragraphs and subheadings are body, all else that stands among them is set aside.

    `charset` is what the server said, `address` where the page was fetched from.

    Raises:
        UnreadableSource: no text, no page, or no article in it.
    """
    markup = decode(data, charset or charset_of(data))
    page = shown_of(markup)
    try:
        return _article(page, location, address)
    except UnreadableSource:
        # Some pages hide their article until a script has run.
        return _article(page_of(markup), location, address)


def _article(page: Page, location: str, address: str | None) -> Article:
    metadata = metadata_of(page.tree, address)
    lines = lines_of(page)
    paragraphs = tuple(numbered(lines, page, metadata))
    if sum(len(paragraph.text) for paragraph in paragraphs if paragraph.role is Role.BODY) < _SHORTEST:
        raise UnreadableSource("no article was found on the page; save its text as a .txt file")
    language = metadata.language or language_of(lines)
    return Article(
        id=derived(PurePosixPath(location).stem, location),
        paragraphs=set_aside(paragraphs, language, Kind.HTML),
        title=metadata.title,
        url=metadata.url,
        authors=metadata.authors,
        source=metadata.site,
        published=metadata.published,
        language=language,
    )
