"""What feeds and sitemaps list: the type, apart from their parsers, which take long to load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a feed lists. `html` is the whole text where the feed carries it."""

    url: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    html: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A feed or a sitemap, newest first as its publisher sorts it."""

    title: str | None
    entries: tuple[Entry, ...]


def may_list(data: bytes) -> bool:
    """Tell by the first bytes whether what stands at an address may be a feed or a sitemap: most of it is pages."""
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(b"<") and not start.startswith((b"<!doctype html", b"<html"))
