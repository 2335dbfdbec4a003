"""What editors and other articles make of an article's paragraphs.

House lines, which recur over the articles of one source, are set aside, also in articles that came before. What editors
decided goes before all else.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from index.boilerplate.overruling import filtered
from index.boilerplate.repetition import (
    STORIES,
    Place,
    counted,
    digest,
    may_recur,
    set_repeated_aside,
    source_of,
    stories,
)
from index.speech import statements
from index.store.rulings import Rulings

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from index.article import Article, Paragraph
    from index.boilerplate.overruling import Decisions
    from index.store import Store, Stored

COMMON = 50
"""Articles of one source from which a paragraph is a house line for sure, and its holders are not looked at again."""


class Recurring:
    """What recurs in one library."""

    def __init__(self, store: Store, library: int) -> None:
        """Look into a library of a store."""
        self._store = store
        self._library = library
        self._decisions = Rulings(store.database).decisions(library)

    def set_aside(self, put: Sequence[Stored], removed: Collection[str]) -> list[Stored]:
        """Return a change as it is to be stored, and with it the stored articles whose paragraphs that changes."""
        leaving = {*removed, *(stored.article.id for stored in put)}
        headings = self._store.headings(self._library, leaving)
        by_source: dict[str, list[Stored]] = defaultdict(list)
        for stored in put:
            if source := source_of(stored.article):
                by_source[source].append(stored)
        left = {source for heading in headings.values() if (source := source_of(heading.article))}
        changed = {stored.article.id: decided(stored, self._decisions) for stored in put}
        for source in {*by_source, *left}:
            for stored in self._of_source(source, by_source[source], leaving):
                changed[stored.article.id] = stored
        return list(changed.values())

    def _of_source(self, source: str, new: Sequence[Stored], leaving: set[str]) -> list[Stored]:
        """Judge the new articles of a source, and stored ones that share a paragraph with any that come or leave."""
        own = {stored.article.id: _digests(stored.article) for stored in new}
        before = self._store.recurring(self._library, source, leaving)
        looked_at = {key for digests in (*own.values(), *before.values()) for key in digests}
        holders = {key: ids - leaving for key, ids in self._store.holding(self._library, source, looked_at).items()}
        common = {key for key, ids in holders.items() if len(ids) > COMMON}
        others = {article_id for key, ids in holders.items() if key not in common for article_id in ids}
        digests = {**self._store.recurring(self._library, source, others), **own}
        places = [Place(i, 0, key) for i, keys in digests.items() for key in keys if key in looked_at]
        counts = counted(places, stories(digests)) | dict.fromkeys(common, STORIES)
        changed = [_judged(stored, counts, self._decisions) for stored in new]
        for article_id in others:
            stored = self._store.article(self._library, article_id)
            if stored is None:
                continue
            after = _judged(stored, _unchanged(stored.article, looked_at) | counts, self._decisions)
            if after != stored:
                changed.append(after)
        return changed


def decided(stored: Stored, decisions: Decisions) -> Stored:
    """Return an article as editors want it."""
    return _with(stored, decisions.applied(stored.article))


def _judged(stored: Stored, counts: Mapping[str, int], decisions: Decisions) -> Stored:
    """Return an article with what recurs set aside, and as editors want it."""
    paragraphs = set_repeated_aside(tuple(map(filtered, stored.article.paragraphs)), counts)
    return _with(stored, decisions.applied(replace(stored.article, paragraphs=paragraphs)))


def _with(stored: Stored, paragraphs: tuple[Paragraph, ...]) -> Stored:
    """Return an article with other roles; its statements are found again where they are others."""
    if paragraphs == stored.article.paragraphs:
        return stored
    changed = replace(stored.article, paragraphs=paragraphs)
    return replace(stored, article=replace(changed, statements=statements(changed)))


def _unchanged(article: Article, looked_at: Collection[str]) -> dict[str, int]:
    """Return counts that leave paragraphs as they are which nothing that comes or leaves holds."""
    keys = ((digest(paragraph.text), paragraph) for paragraph in map(filtered, article.paragraphs))
    return {
        key: STORIES if paragraph.reason else 0 for key, paragraph in keys if key is not None and key not in looked_at
    }


def _digests(article: Article) -> list[str]:
    keys = (digest(paragraph.text) for paragraph in article.paragraphs if may_recur(paragraph))
    return [key for key in keys if key]
