"""A card without its components, for where Discord takes only text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import ui

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 2_000
"""Characters of a message's content (Discord's reference, "Create Message")."""


def plain_text(view: ui.LayoutView) -> str:
    """Return the first texts of a card, as many as fit whole: a quote that is cut would not be word for word.

    Where the first ones leave no room for the next, such as a passage, they give way to it.
    """
    texts = list(_texts(view))
    while len(texts) > 1 and not _holds(texts[:2]):
        del texts[0]
    while not _holds(texts):
        del texts[-1]
    return "\n".join(texts)


def _texts(view: ui.LayoutView) -> Iterator[str]:
    return (item.content for item in view.walk_children() if isinstance(item, ui.TextDisplay))


def _holds(texts: list[str]) -> bool:
    # Counted in UTF-16 units, which are never fewer than characters.
    return len("\n".join(texts).encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST
