"""What a pronoun, a title or a first name tells about a person."""

from __future__ import annotations

from enum import StrEnum


class Gender(StrEnum):
    """By which pronoun an article would call somebody; `MANY` is an organisation or several people."""

    MAN = "man"
    WOMAN = "woman"
    MANY = "many"
    UNKNOWN = "unknown"

    def agrees(self, other: Gender) -> bool:
        """Tell whether both may be of one person."""
        return self is other or Gender.UNKNOWN in (self, other)
