"""The articles of a library by their headings: what is listed and suggested without reading any text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from bot.libraries import Libraries
from index.article import Article
from index.errors import UnknownArticle
from index.store import Known, Origin, Stored
from index.store.narrowed import articles_in
from index.terms import fold

PER_PAGE = 10


class NotListed(UnknownArticle):
    """No article of a library has the id that somebody gave."""

    def __init__(self, article_id: str) -> None:
        super().__init__(f"No article here has the id “{article_id}”.")
        self.article_id = article_id


class Way(StrEnum):
    """How articles came into a library."""

    FOLDER = "folder"
    WEB = "web"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Page:
    """Some articles, without their paragraphs, of `total` in the library; pages are numbered from 1."""

    articles: tuple[Article, ...]
    number: int
    pages: int
    total: int


class Catalogue:
    """What one library holds. Asks the database, so not on the event loop."""

    def __init__(self, libraries: Libraries, library: str) -> None:
        self._store = libraries.store
        self._library = libraries.store.library(library)

    def page(self, number: int) -> Page:
        """Return a page in reading order, the last one where there are fewer."""
        ids = list(self._store.known(self._library))
        pages = max(1, -(-len(ids) // PER_PAGE))
        number = max(1, min(number, pages))
        shown = ids[(number - 1) * PER_PAGE : number * PER_PAGE]
        return Page(self._headings(shown), number, pages, len(ids))

    def suggest(self, typed: str, most: int, sources: frozenset[str] | None = None) -> tuple[Article, ...]:
        """Return articles, of some sources or any, whose id holds each word typed; ids are made of titles mostly."""
        wanted = fold(typed).split()
        ids: Iterable[str] = self._store.known(self._library)
        if sources is not None:
            allowed = articles_in(self._store.database, self._library, sources)
            ids = (each for each in ids if each in allowed)
        fitting = (each for each in ids if all(word in fold(each) for word in wanted))
        return self._headings(list(islice(fitting, most)))

    def stored(self, article_id: str) -> Stored:
        """Return an article with where it came from.

        Raises:
            NotListed: there is none of that id.
        """
        stored = self._store.article(self._library, article_id)
        if stored is None:
            raise NotListed(article_id)
        return stored

    def ways(self) -> Counter[Way]:
        """Count the articles by how they came."""
        return Counter(_way(known) for known in self._store.known(self._library).values())

    def _headings(self, ids: Iterable[str]) -> tuple[Article, ...]:
        wanted = list(ids)
        headings = self._store.headings(self._library, wanted)
        return tuple(headings[each].article for each in wanted if each in headings)


def _way(known: Known) -> Way:
    if known.origin is Origin.FOLDER:
        return Way.FOLDER
    return Way.WEB if known.location.startswith(("http://", "https://")) else Way.MEMBERS
