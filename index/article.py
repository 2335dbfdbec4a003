"""An article and its numbered paragraphs: what everything else is about."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Role(StrEnum):
    """What a paragraph is to its article. Only `BODY` is searched."""

    BODY = "body"
    META = "meta"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One piece of an article, verbatim.

    `number` counts from 1 in source order over all roles; `reason` says why a paragraph is not body.
    """

    number: int
    text: str
    role: Role = Role.BODY
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news text. `language` is an ISO 639-1 code such as "en", or None where nobody said."""

    id: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None
    published: date | None = None
    language: str | None = None

    @property
    def fingerprint(self) -> str:
        """Thirty-two hex digits that change whenever anything a reader can see of the article changes."""
        seen = [
            self.title,
            self.url,
            self.authors,
            self.source,
            self.published and self.published.isoformat(),
            self.language,
            [(p.text, p.role, p.reason) for p in self.paragraphs],
        ]
        return blake2b(json.dumps(seen, ensure_ascii=False).encode(), digest_size=16).hexdigest()
