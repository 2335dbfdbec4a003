"""An article and its numbered paragraphs: what everything else is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from index.statement import Statement


class Role(StrEnum):
    """What a paragraph is to its article. Of paragraphs, only `BODY` is searched."""

    BODY = "body"
    META = "meta"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One piece of an article, verbatim.

    `number` counts from 1 in source order over all roles; `reason` says why a paragraph is not body, and `score`, from
    0 to 1, how sure the boilerplate filter was (None: nothing was weighed).
    """

    number: int
    text: str
    role: Role = Role.BODY
    reason: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news text. `language` is an ISO 639-1 code such as "en", or None where nobody said.

    `statements` are found when an article is new or changed, and stored with it.
    """

    id: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None
    published: date | None = None
    language: str | None = None
    statements: tuple[Statement, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Thirty-two hex digits that change whenever anything a reader can see of the article changes.

        Statements and scores are left out: they follow from the rest.
        """
        seen = [
            *map(_marked, (self.title, self.url, self.source, self.language)),
            _marked(self.published.isoformat() if self.published else None),
            str(len(self.authors)),
            *self.authors,
        ]
        for paragraph in self.paragraphs:
            seen += (paragraph.text, paragraph.role, "" if paragraph.reason is None else f"={paragraph.reason}")
        # No text that can be stored holds U+0000, so that no two articles are joined to the same.
        return blake2b("\0".join(seen).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _marked(value: str | None) -> str:
    """Tell nothing from an empty text."""
    return "" if value is None else f"={value}"
