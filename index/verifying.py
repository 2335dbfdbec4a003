"""Checking what is stored: the files of an index, and whether index and store say the same. It changes nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from index.report import Progress
from index.segments.segment import short_fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.article import Article
    from index.report import ProgressCallback
    from index.segments import IndexFolder
    from index.segments.folder import Examined
    from index.store import Known, Store

_EACH = 200
"""Articles between two notes of progress."""


class Part(StrEnum):
    """Where something is damaged: the index is made again from the store, the store from what was read."""

    INDEX = "index"
    STORE = "store"


@dataclass(frozen=True, slots=True)
class Damage:
    """Something that is not as it was written: a file of the index, or an article by its id, and what is wrong."""

    part: Part
    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was checked, in numbers, and what of it is damaged.

    `is_current` is False where the index is that of other articles or rules, or is not there: the next question makes
    it again, and so it is not set against the store.
    """

    segments: int
    articles: int
    paragraphs: int
    statements: int
    is_current: bool
    damaged: tuple[Damage, ...]
    generation: str


def verify(store: Store, library: int, folder: IndexFolder, progress: ProgressCallback) -> Verified:
    """Read all that is stored of a library, and all files of its index.

    Whoever calls this sees to it that nobody writes to the library meanwhile.
    """
    generation, known = store.generation(library), store.known(library)
    examined = _examined(folder)
    is_current = examined.contents.generation == generation
    damaged = [Damage(Part.INDEX, name, reason) for name, reason in examined.damaged.items()]
    numbers: Counter[str] = Counter()
    for done, stored in enumerate(store.articles(library)):
        if done % _EACH == 0:
            progress(Progress("Checking", done, len(known)))
        article = stored.article
        numbers.update(articles=1, paragraphs=len(article.paragraphs), statements=len(article.statements))
        damaged += (Damage(Part.STORE, article.id, why) for why in _wrong(article, known[article.id].fingerprint))
    if is_current and not examined.damaged:
        doubtful = {damage.name for damage in damaged}
        damaged += (each for each in _apart(examined.contents.living(), known) if each.name not in doubtful)
    return Verified(
        segments=examined.segments,
        articles=numbers["articles"],
        paragraphs=numbers["paragraphs"],
        statements=numbers["statements"],
        is_current=is_current,
        damaged=tuple(damaged),
        generation=generation,
    )


def _examined(folder: IndexFolder) -> Examined:
    """Read an index while no process puts others in the place of its files; make no folder where there is none."""
    if not folder.path.is_dir():
        return folder.examine()
    with folder.lock():
        return folder.examine()


def _apart(indexed: Mapping[str, int], known: Mapping[str, Known]) -> Iterator[Damage]:
    """Yield where an index that should be that of the store is another."""
    for article_id in known.keys() - indexed.keys():
        yield Damage(Part.INDEX, article_id, "it is stored and not in the index")
    for article_id, fingerprint in indexed.items():
        if article_id not in known:
            yield Damage(Part.INDEX, article_id, "it is in the index and not stored")
        elif fingerprint != short_fingerprint(known[article_id].fingerprint):
            yield Damage(Part.INDEX, article_id, "its fingerprint in the index is not that in the store")


def _wrong(article: Article, fingerprint: str) -> Iterator[str]:
    """Yield what is wrong with a stored article."""
    if article.fingerprint != fingerprint:
        yield "it does not have its fingerprint: what is stored of it has changed since it was read"
    texts = {paragraph.number: paragraph.text for paragraph in article.paragraphs}
    for statement in article.statements:
        text, span = texts.get(statement.paragraph, ""), statement.span
        if not (0 <= span.start < span.end <= len(text) and text[span.start : span.end].strip()):
            yield f"the words of {statement.speaker} do not stand in paragraph {statement.paragraph}"
