"""A few of many things on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Words


def listed(names: Sequence[str], most: int, words: Words) -> str:
    """Return the first `most` of some names, escaped already, and how many more there are: "A, B and 2 more"."""
    first = ", ".join(names[:most])
    more = len(names) - most
    return f"{first} {words('list-more', count=more)}" if more > 0 else first
