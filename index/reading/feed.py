"""A feed (RSS or Atom) or a sitemap to what it lists."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import feedparser
from lxml import etree

from index.reading.listing import Entry, Listing, may_list

if TYPE_CHECKING:
    import time
    from collections.abc import Iterator

MOST = 500
"""Entries of one feed or sitemap that are read; a newsroom's feed has some dozens."""

_WHOLE = 600
"""Characters of text from which an entry is taken for the whole article and not for its beginning."""

_ISO = re.compile(r"(\d{4})\D{0,2}(\d\d)\D{0,2}(\d\d)(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]{3}")


def parse(data: bytes, address: str, media_type: str, charset: str | None = None) -> Listing | None:
    """Read what stands at an address as a feed or a sitemap; None where it is neither."""
    return (_sitemap(data, address) or _feed(data, address, media_type, charset)) if may_list(data) else None


def _feed(data: bytes, address: str, media_type: str, charset: str | None) -> Listing | None:
    declared = f"; charset={charset}" if charset else ""
    # Never an address: feedparser would fetch it by itself, past the guard.
    read = feedparser.parse(
        data, response_headers={"content-type": f"{media_type}{declared}", "content-location": address}
    )
    if not read.version:
        return None
    entries = (_entry(raw, address) for raw in read.entries[:MOST])
    return Listing(read.feed.get("title") or None, tuple(entry for entry in entries if entry))


def _entry(raw: Any, base: str) -> Entry | None:  # noqa: ANN401 - feedparser has no types
    url = _joined(base, raw.get("link") or "")
    if url is None:
        return None
    contents = [part.value for part in raw.get("content", ()) if "html" in part.type or "text" in part.type]
    html = max(contents, key=len, default="")
    authors = tuple(name for author in raw.get("authors", ()) if (name := author.get("name", "").strip()))
    return Entry(
        url=url,
        title=raw.get("title") or None,
        authors=authors,
        # `dict.get`: feedparser's own `get` warns, and looks for another field.
        published=_published(raw, "published") or _published(raw, "updated"),
        html=html if len(html) >= _WHOLE else None,
    )


def _published(raw: Any, name: str) -> date | None:  # noqa: ANN401 - feedparser has no types
    """Return a day that the feed writes down; feedparser makes a day of "12:00", of "2024" and of 31 February too."""
    written = (dict.get(raw, name) or "").strip()
    if not written[:1].isdigit() or _LETTERS.search(written):
        return _day(dict.get(raw, f"{name}_parsed"))
    found = _ISO.match(written)
    try:
        said = date(*map(int, found.groups())) if found else None
    except ValueError:
        said = None
    return said and _day(dict.get(raw, f"{name}_parsed"))


def _day(when: time.struct_time | None) -> date | None:
    try:
        return datetime.fromtimestamp(timegm(when), UTC).date() if when else None
    except (ValueError, OverflowError):  # a year that no calendar has
        return None


def _joined(base: str, link: str) -> str | None:
    """Return where a link leads; None where it is no address."""
    try:
        return urljoin(base, link) if link else None
    except ValueError:
        return None


def _sitemap(data: bytes, address: str) -> Listing | None:
    """Read the addresses of a sitemap (sitemaps.org), or of the sitemaps that it leads to."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if root is None or str(root.tag).rpartition("}")[2] not in {"urlset", "sitemapindex"}:
        return None
    joined = (_joined(address, place) for place in _addresses(root))
    return Listing(None, tuple(Entry(url=url) for url in joined if url))


def _addresses(root: etree._Element) -> Iterator[str]:
    for number, place in enumerate(root.iterfind("{*}*/{*}loc")):
        if number == MOST:
            return
        if place.text and place.text.strip():
            yield place.text.strip()
