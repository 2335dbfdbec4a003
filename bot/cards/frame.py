"""What every card is made of: frames of texts with rules between them, and small print round them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from discord import ui

Frame = ui.Container[ui.LayoutView]
Row = ui.ActionRow[ui.LayoutView]


class Accent(IntEnum):
    """The colour of a frame's edge, as RGB."""

    ANSWER = 0x2E6F9E
    NOTHING = 0x8A8D93
    WORKING = 0xC9A227
    DONE = 0x4C8C5B
    TROUBLE = 0xB5483A


def frame(accent: Accent, sections: Iterable[Iterable[str | Row]]) -> Frame:
    """Return a frame: each section's parts below one another, a rule between sections. Empty parts take no room."""
    framed: Frame = ui.Container(accent_colour=accent.value)
    for parts in filter(None, ([part for part in section if _is_seen(part)] for section in sections)):
        if framed.children:
            framed.add_item(ui.Separator())
        for part in parts:
            framed.add_item(ui.TextDisplay(part) if isinstance(part, str) else part)
    return framed


def message(*parts: str | Frame | Row) -> ui.LayoutView:
    """Return a message of texts, frames and rows of buttons. Empty ones are left out."""
    view = ui.LayoutView(timeout=None)
    for part in parts:
        if isinstance(part, ui.Container) or _is_seen(part):
            view.add_item(ui.TextDisplay(part) if isinstance(part, str) else part)
    return view


def notice(markdown: str) -> ui.LayoutView:
    """Return a message of one text, which a later edit can turn into any card."""
    return message(markdown)


def _is_seen(part: str | Row) -> bool:
    return bool(part.children) if isinstance(part, ui.ActionRow) else bool(part)
