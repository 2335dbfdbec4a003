"""What editors decide of paragraphs and sources, and what that changes in the stored articles."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from index.article import Role
from index.boilerplate.overruling import text_digest
from index.changes.recurring import decided
from index.errors import UnknownArticle, UnknownParagraph, UnknownSource
from index.report import Report
from index.store.rulings import Rulings
from index.store.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from index.store import Store, Stored

    Change = Callable[[Sequence[Stored], Sequence[str]], str]


RULINGS: Mapping[str, Role | None] = MappingProxyType(
    {"body": Role.BODY, "boilerplate": Role.BOILERPLATE, "filter": None}
)
"""What an editor can decide of a paragraph, by the word for it: to search it, to set it aside, to ask the filter."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source by its name, with the number of its articles and whether the boilerplate filter is on for it."""

    name: str
    articles: int
    is_filtered: bool


class Editing:
    """The decisions of one library. They hold from now on, also for what is read later."""

    def __init__(self, store: Store, library: int, change: Change) -> None:
        """Decide about a library of a store; `change` stores articles there and returns the new generation."""
        self._store = store
        self._library = library
        self._change = change
        self._rulings = Rulings(store.database)
        self._sources = Sources(store.database)

    def sources(self) -> tuple[Source, ...]:
        """Return the sources, by name."""
        unfiltered = self._rulings.decisions(self._library).unfiltered
        counts = {**dict.fromkeys(unfiltered, 0), **self._sources.counts(self._library)}
        return tuple(Source(name, counts[name], name not in unfiltered) for name in sorted(counts))

    def rule(self, article_id: str, number: int, role: Role | None) -> Report:
        """Give a paragraph a role, whatever the filter says; None leaves it to the filter again.

        Raises:
            UnknownArticle: no article has that id.
            UnknownParagraph: the article has no words under that number.
        """
        with self._store.writing(self._library):
            stored = self._store.article(self._library, article_id)
            if stored is None:
                raise UnknownArticle(f"No article has the id “{article_id}”. “quoth articles” lists them.")
            text = next((each.text for each in stored.article.paragraphs if each.number == number), "")
            if not text.strip():
                raise UnknownParagraph(
                    f"“{article_id}” has no words under number {number}. “quoth articles show {article_id}” shows them."
                )
            self._rulings.rule(self._library, article_id, text_digest(text), role)
            return self._applied([stored])

    def unfilter(self, source: str) -> Report:
        """Take all paragraphs of a source as body that the filter would set aside, from now on too.

        Raises:
            UnknownSource: no article is of that source.
        """
        with self._store.writing(self._library):
            self._check(source)
            self._rulings.unfilter(self._library, source)
            return self._applied(self._of(source))

    def filter(self, source: str) -> Report:
        """Set aside again what the filter says of a source.

        Raises:
            UnknownSource: no article is of that source.
        """
        with self._store.writing(self._library):
            self._check(source)
            self._rulings.filter(self._library, source)
            return self._applied(self._of(source))

    def _check(self, source: str) -> None:
        names = [each.name for each in self.sources()]
        if source not in names:
            known = f"They are: {', '.join(names)}." if names else "No article names one yet."
            raise UnknownSource(f"No article is of the source “{source}”. {known}")

    def _of(self, source: str) -> Iterator[Stored]:
        return self._store.articles(self._library, self._sources.articles(self._library, source))

    def _applied(self, articles: Iterable[Stored]) -> Report:
        """Change articles into what editors want."""
        decisions = self._rulings.decisions(self._library)
        pairs = ((stored, decided(stored, decisions)) for stored in articles)
        changed = [after for before, after in pairs if after != before]
        generation = self._change(changed, ()) if changed else self._store.generation(self._library)
        return Report(changed=tuple(stored.article.id for stored in changed), generation=generation)
