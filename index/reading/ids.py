"""Names for articles that come without one: readable, and the same each time the article is read."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.article import Article

_LONGEST = 60
_DERIVED = re.compile("[a-z0-9-]+-(?P<digest>[0-9a-f]{6})")
_ELSEWHERE = ("http://", "https://")
_BREAK = re.compile("[^a-z0-9]+")


def derived(label: str, identity: str) -> str:
    """Join a readable form of `label` with six hex digits of `identity`, which tell equal labels apart."""
    return f"{slug(label) or 'article'}-{_digest(identity)}"


def is_derived(article: Article, location: str) -> bool:
    """Tell whether an article's id was made here, and not given by somebody.

    Of what comes from an address or an archive, whose files have names of their own, the form of the id tells.
    """
    found = _DERIVED.fullmatch(article.id)
    if found is None or location.startswith(_ELSEWHERE) or location.lower().endswith(".zip"):
        return found is not None
    whole = "\n".join(paragraph.text for paragraph in article.paragraphs)
    identities = (location, article.url, f"{article.title}\n{article.published}", whole)
    return found["digest"] in {_digest(identity) for identity in identities if identity}


def _digest(identity: str) -> str:
    return blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()


def slug(label: str) -> str:
    """Keep lower-case ASCII letters and digits, joined by hyphens; at most 60 characters, cut between words."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    whole = _BREAK.sub("-", plain).strip("-")
    if len(whole) <= _LONGEST:
        return whole
    cut, _, _ = whole[: _LONGEST + 1].rpartition("-")
    return cut or whole[:_LONGEST]
