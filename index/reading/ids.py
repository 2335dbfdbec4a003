"""Names for articles that come without one: readable, and the same each time the article is read."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

_LONGEST = 60
_BREAK = re.compile("[^a-z0-9]+")


def derived(label: str, identity: str) -> str:
    """Join a readable form of `label` with six hex digits of `identity`, which tell equal labels apart."""
    digest = blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
    return f"{slug(label) or 'article'}-{digest}"


def slug(label: str) -> str:
    """Keep lower-case ASCII letters and digits, joined by hyphens; at most 60 characters, cut between words."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    whole = _BREAK.sub("-", plain).strip("-")
    if len(whole) <= _LONGEST:
        return whole
    cut, _, _ = whole[: _LONGEST + 1].rpartition("-")
    return cut or whole[:_LONGEST]
