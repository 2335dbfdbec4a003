"""Articles as rows, and back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from index.article import Article, Paragraph, Role
from index.errors import UnreadableSource
from index.span import Span
from index.statement import Confidence, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sqlalchemy import Row

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


class Origin(StrEnum):
    """Which door an article came through: the articles folder, or `add`."""

    FOLDER = "folder"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stored:
    """An article with the file or URL it was read from.

    `as_read` is its fingerprint when it was read: roles may have changed since, by what other articles hold.
    """

    article: Article
    origin: Origin
    location: str
    as_read: str = ""

    def __post_init__(self) -> None:
        if not self.as_read:
            object.__setattr__(self, "as_read", self.article.fingerprint)


@dataclass(frozen=True, slots=True)
class Known:
    """What tells whether a stored article is still the one that is read.

    `fingerprint` is that of the stored article, `as_read` the one that it had when it was read.
    """

    fingerprint: str
    origin: Origin
    location: str
    as_read: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A stored article without its paragraphs, and its `Article.fingerprint` with them."""

    article: Article
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Summary:
    """How many paragraphs of any role a library holds, the sources and languages named in it, by name, and its age.

    `changed_at` is when an article last came, left or became another; None where that never was.
    """

    paragraphs: int
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    changed_at: datetime | None


def known_from_row(article: Row[Any]) -> Known:
    """Turn a row of table `article` into what tells whether the article has changed."""
    return Known(article.fingerprint, Origin(article.origin), article.location, article.as_read)


def known(stored: Stored) -> Known:
    """Return what the store will know of an article that is to be written."""
    return Known(stored.article.fingerprint, stored.origin, stored.location, stored.as_read)


def is_storable(text: str) -> bool:
    """Tell whether SQL can hold a text, so that it may be found there."""
    return not _UNSTORABLE.search(text)


def refuse_unstorable(stored: Stored) -> None:
    """Let an article through if SQL can hold its text; what is stored is never altered, so readers clean it before.

    Raises:
        UnreadableSource: the article holds U+0000, which PostgreSQL cannot store, or half of a surrogate pair, which
            no encoding of Unicode allows.
    """
    for text in _texts(stored):
        if found := _UNSTORABLE.search(text):
            raise UnreadableSource(
                f"{readable(stored.location)}: the article {readable(stored.article.id)} holds the character "
                f"U+{ord(found[0]):04X}, which cannot be stored. Remove it there and try again; nothing was changed."
            )


def article_row(library: int, stored: Stored, position: int, added_at: datetime) -> dict[str, Any]:
    """Return the row of table `article`."""
    article = stored.article
    return {
        "library_id": library,
        "id": article.id,
        "position": position,
        "title": article.title,
        "url": article.url,
        "authors": article.authors,
        "source": article.source,
        "published": article.published,
        "language": article.language,
        "origin": stored.origin.value,
        "location": stored.location,
        "fingerprint": article.fingerprint,
        "as_read": stored.as_read,
        "added_at": added_at,
    }


def paragraph_rows(library: int, article: Article) -> Iterator[dict[str, Any]]:
    """Yield the rows of table `paragraph`."""
    for paragraph in article.paragraphs:
        yield {
            "library_id": library,
            "article_id": article.id,
            "number": paragraph.number,
            "text": paragraph.text,
            "role": paragraph.role.value,
            "reason": paragraph.reason,
            "score": paragraph.score,
        }


def statement_rows(library: int, article: Article) -> Iterator[dict[str, Any]]:
    """Yield the rows of table `statement`."""
    for place, statement in enumerate(article.statements):
        yield {
            "library_id": library,
            "article_id": article.id,
            "place": place,
            "paragraph": statement.paragraph,
            "speaker": statement.speaker,
            "cue": statement.cue,
            "direct": statement.direct,
            "confidence": statement.confidence.value,
            "start": statement.span.start,
            "end": statement.span.end,
        }


def statement_from_row(row: Row[Any]) -> Statement:
    """Turn a row of table `statement` back into what was written."""
    return Statement(
        paragraph=row.paragraph,
        speaker=row.speaker,
        cue=row.cue,
        direct=row.direct,
        confidence=Confidence(row.confidence),
        span=Span(row.start, row.end),
    )


def stored_from_rows(article: Row[Any], paragraphs: Iterable[Row[Any]], statements: Iterable[Row[Any]]) -> Stored:
    """Turn rows back into what was written; paragraphs and statements come in their order."""
    read = tuple(
        Paragraph(number=row.number, text=row.text, role=Role(row.role), reason=row.reason, score=row.score)
        for row in paragraphs
    )
    said = tuple(map(statement_from_row, statements))
    return Stored(_article(article, read, said), Origin(article.origin), article.location, article.as_read)


def heading_from_row(article: Row[Any]) -> Heading:
    """Turn a row of table `article` into what is cited of it."""
    return Heading(_article(article, (), ()), article.fingerprint)


def _article(row: Row[Any], paragraphs: tuple[Paragraph, ...], statements: tuple[Statement, ...]) -> Article:
    return Article(
        id=row.id,
        title=row.title,
        url=row.url,
        authors=tuple(row.authors),
        source=row.source,
        published=row.published,
        language=row.language,
        paragraphs=paragraphs,
        statements=statements,
    )


def _texts(stored: Stored) -> Iterator[str]:
    article = stored.article
    yield from (stored.location, article.id, *article.authors)
    yield from filter(None, (article.title, article.url, article.source, article.language))
    for paragraph in article.paragraphs:
        yield paragraph.text
        if paragraph.reason:
            yield paragraph.reason
    for statement in article.statements:
        yield from (statement.speaker, statement.cue)


def readable(text: str) -> str:
    """Return a text that SQL can hold, for what is told and never quoted."""
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)
