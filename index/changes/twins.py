"""The same article again: under another address, in another file, or corrected since.

Two articles are one if they have one canonical address, or nearly the same words in one source. Whoever is not sure
keeps both: a story that is printed twice does less harm than one that is lost.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from index.article import Role
from index.boilerplate.overruling import filtered
from index.boilerplate.repetition import source_of, telling
from index.reading.ids import is_derived
from index.store.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.article import Article
    from index.changes.lookup import Lookup
    from index.store import Store, Stored

SAME_TITLE = 0.8
"""Share of the four-word runs of two articles that both have, from which they are one if they have one title."""

ANY_TITLE = 0.9
"""The same where the titles differ."""

_RUN = 4  # words
_COMMON = 50  # articles that hold a paragraph: more, and it tells nothing
_NEAREST = 3  # articles that are compared word by word
_MANY = frozenset({".jsonl", ".ndjson", ".zip"})  # files of several articles
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+")
_NUMBER = re.compile(r"\d+")


class Twins:
    """Finds the stored articles that articles under new ids are versions of."""

    def __init__(self, store: Store, library: int, known: Lookup) -> None:
        """Look among the `known` articles of a library."""
        self._store = store
        self._library = library
        self._known = known

    def of(self, new: Sequence[Stored]) -> dict[str, str]:
        """Return the ids of the stored articles that `new` ones are versions of, by their own ids; each once.

        An id that somebody gave is kept, so that such an article is nobody's version.
        """
        movable = [stored for stored in new if is_derived(stored.article, stored.location)] if self._known else []
        found: dict[str, str] = {}
        for finding in (self._at_the_place, self._at_the_address, self._by_the_words):
            taken = set(found.values())
            for stored, twin in finding([each for each in movable if each.article.id not in found]):
                if twin not in taken and self._known[twin].origin is stored.origin:
                    found[stored.article.id] = twin
                    taken.add(twin)
        return found

    def _at_the_place(self, new: Sequence[Stored]) -> Iterable[tuple[Stored, str]]:
        """Find articles whose file or page gave a stored article before."""
        at: dict[str, list[str]] = defaultdict(list)
        for article_id, known in self._known.at({stored.location for stored in new}).items():
            at[known.location].append(article_id)
        for stored in new:
            ids = at.get(stored.location, ())
            if len(ids) == 1 and PurePosixPath(stored.location).suffix.lower() not in _MANY:
                yield stored, ids[0]

    def _at_the_address(self, new: Sequence[Stored]) -> Iterable[tuple[Stored, str]]:
        """Find articles that have a stored article's canonical address, unless several have it."""
        wanted = {_page(stored.article.url) for stored in new if stored.article.url}
        if not wanted:
            return
        at: dict[str, list[str]] = defaultdict(list)
        for article_id, url in Sources(self._store.database).addresses(self._library, wanted):
            if _page(url) in wanted:
                at[canonical(url)].append(article_id)
        for stored in new:
            ids = at.get(canonical(stored.article.url), ()) if stored.article.url else ()
            if len(ids) == 1 and "/" in canonical(stored.article.url or ""):
                yield stored, ids[0]

    def _by_the_words(self, new: Sequence[Stored]) -> Iterable[tuple[Stored, str]]:
        """Find articles that say nearly what a stored article of their source says."""
        by_source: dict[str, list[Stored]] = defaultdict(list)
        for stored in new:
            by_source[source_of(stored.article) or ""].append(stored)
        for source, some in by_source.items():
            keys = {stored.article.id: set(telling(stored.article.paragraphs)) for stored in some}
            holders = self._store.holding(self._library, source, {key for each in keys.values() for key in each})
            for stored in some:
                held = (holders.get(key, set()) for key in keys[stored.article.id])
                near = Counter(article_id for ids in held if len(ids) <= _COMMON for article_id in ids)
                for article_id, _ in near.most_common(_NEAREST):
                    other = self._store.article(self._library, article_id)
                    if other and are_versions(stored.article, other.article):
                        yield stored, article_id
                        break


def are_versions(one: Article, other: Article) -> bool:
    """Tell whether two articles of one source are versions of one story, by their words, titles and days.

    Briefs and series that say nearly the same each time have other days, or other numbers in their titles.
    """
    if one.published and other.published and one.published != other.published:
        return False
    titles = [" ".join(_WORD.findall((each.title or "").casefold())) for each in (one, other)]
    if _NUMBER.findall(titles[0]) != _NUMBER.findall(titles[1]):
        return False
    return resemblance(one, other) >= (SAME_TITLE if titles[0] == titles[1] else ANY_TITLE)


def resemblance(one: Article, other: Article) -> float:
    """Return how alike the bodies of two articles are: the share of their runs of four words that both have.

    From 0 to 1; Broder, “On the resemblance and containment of documents” (1997).
    """
    first, second = _runs(one), _runs(other)
    return len(first & second) / (len(first | second) or 1)


def canonical(url: str) -> str:
    """Write an address without what does not tell pages apart: scheme, "www.", fragment, tracking parameters."""
    from courlan import normalize_url  # noqa: PLC0415 - takes long to import, and most changes bring no address

    page, mark, query = normalize_url(url).partition("#")[0].partition("?")
    return _page(page) + mark + query


def _page(url: str) -> str:
    """Return the host and path of an address."""
    return re.sub(r"^\w+://(?:www\.)?", "", re.split(r"[?#]", url, maxsplit=1)[0]).rstrip("/").casefold()


def _runs(article: Article) -> set[tuple[str, ...]]:
    body = (each.text for each in map(filtered, article.paragraphs) if each.role is Role.BODY)
    words = _WORD.findall(" ".join(body).casefold())
    return {tuple(words[start : start + _RUN]) for start in range(max(len(words) - _RUN, 0) + 1)} if words else set()
