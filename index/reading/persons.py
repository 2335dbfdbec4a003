"""Names of persons in a file's own fields, which programs fill as often as people do."""

from __future__ import annotations

import re

_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-])*(?: [^\W\d_](?:[^\W\d_]|['’.\-])*){1,4}")
_NO_PERSON = re.compile(
    r"\b(?:admin|administrator|agency|author|default|desk|docx|editor|inc|ltd|gmbh|microsoft|news|newsroom|office|owner"
    r"|python|staff|user)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[,;&]|\band\b)\s*")


def persons(field: str) -> tuple[str, ...]:
    """Split a field into names; none if any of them does not look like a person's first and last name."""
    names = [" ".join(name.split()) for name in _BETWEEN.split(field) if name.strip()]
    return tuple(names) if all(map(_is_person, names)) else ()


def _is_person(name: str) -> bool:
    words = name.split()
    capital = words[0][:1].isupper() and words[-1][:1].isupper()
    return capital and _NAME.fullmatch(name) is not None and not _NO_PERSON.search(name)
