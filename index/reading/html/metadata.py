"""Title, authors, date, address, site and language of a page: what it says itself, surest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from courlan import clean_url
from trafilatura.metadata import extract_metadata

from index.reading.html import authors
from index.reading.html.joiners import guarded
from index.reading.html.jsonld import Graph, texts
from index.reading.html.page import meta, plain, text_of
from index.reading.html.published import published

if TYPE_CHECKING:
    from datetime import date

    from lxml.html import HtmlElement

    from index.reading.html.jsonld import Thing

_LONGEST_TITLE = 300
_LONGEST_NAME = 80
_CODE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)
_ENDING = re.compile(r"\s+[|–—·•»-]\s+(?P<last>[^|–—·•»]{2,60})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says about its article, each None or empty where it says nothing.

    `titles` holds all that it gives as title, the chosen one first.
    """

    titles: tuple[str, ...]
    authors: tuple[str, ...]
    published: date | None
    url: str | None
    site: str | None
    language: str | None

    @property
    def title(self) -> str | None:
        """The title to show."""
        return self.titles[0] if self.titles else None


def metadata_of(tree: HtmlElement, address: str | None = None) -> Metadata:
    """Read a page's metadata; `address` is where it was fetched from, if it was."""
    url = _url(tree, address)
    headings = tuple(filter(None, (text_of(heading) for heading in tree.iter("h1"))))
    graph = Graph(tree)
    shared = tuple(meta(tree, "og:title", "twitter:title"))
    article = graph.article((*headings, *shared))
    # Its own answers are wanted only where the page's are missing; published.py asks htmldate.
    readable, joiners = guarded(tree)
    fallback = extract_metadata(readable, url, extensive=False)
    found = (fallback.author or "").translate(joiners)
    site = _site(tree, graph, url)
    titles = chain(texts(article.get("headline")), shared, headings, map(text_of, tree.xpath("/html/head/title")))
    written = graph.names(article.get("author")) or graph.names(article.get("creator"))
    return Metadata(
        titles=_ranked([title for title in titles if len(title) <= _LONGEST_TITLE], site),
        authors=authors.cleaned(written or _bylines(tree, found, site)),
        published=published(tree, article, url),
        url=url,
        site=site,
        language=_language(tree, article),
    )


def _ranked(titles: list[str], site: str | None) -> tuple[str, ...]:
    """Give each title once, without the site's name."""
    found: dict[str, str] = {}
    for title in filter(None, titles):
        cut = _without_site(title, titles, site)
        found.setdefault(plain(cut), cut)
    return tuple(found.values())


def _without_site(title: str, titles: list[str], site: str | None) -> str:
    """Cut " | Saltmere Post" off the end where that is the site, or where another place gives the title without it."""
    ending = _ENDING.search(title)
    if not ending:
        return title
    start = title[: ending.start()]
    return start if _same(ending["last"], site or "") or start in titles else title


def _bylines(tree: HtmlElement, found: str, site: str | None) -> list[str]:
    named = [name for name in meta(tree, "author", "article:author", "parsely-author") if not name.startswith("http")]
    names = found.split("; ") if found else named
    return [name for name in names if not _same(name, site or "")]


def _same(one: str, other: str) -> bool:
    first, second = (re.sub(r"\W+|\.\w{2,3}$", "", name).casefold() for name in (one, other))
    return bool(first and second) and (first in second or second in first)


def _url(tree: HtmlElement, address: str | None) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    for given in chain(links, meta(tree, "og:url"), [address]):
        whole = _absolute(given, address)
        if whole:
            return whole
    return None


def _absolute(given: str | None, address: str | None) -> str | None:
    if not given or any(character.isspace() for character in given.strip()):
        return None
    try:
        whole = urljoin(address or "", given.strip())
        parts = urlsplit(whole)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        return None
    return clean_url(whole) or None


def _site(tree: HtmlElement, graph: Graph, url: str | None) -> str | None:
    names = chain(meta(tree, "og:site_name"), graph.publishers(), meta(tree, "application-name", "publisher"))
    host = urlsplit(url or "").hostname or ""
    return next((name for name in names if len(name) <= _LONGEST_NAME), host.removeprefix("www.") or None)


def _language(tree: HtmlElement, article: Thing) -> str | None:
    said = (
        tree.get("lang"),
        tree.get("xml:lang"),
        *texts(article.get("inLanguage")),
        *meta(tree, "og:locale", "language"),
    )
    codes = (_CODE.match(code.strip()) for code in said if code)
    return next((code[0].lower() for code in codes if code), None)
