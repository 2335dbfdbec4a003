"""The buttons of a card, as far as a card knows them: where they stand, not what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from discord import ui

from bot.cards.frame import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answer import Citation


class Controls(Protocol):
    """Rows of buttons for an answer; a row without buttons is left out."""

    def under_passage(self, citation: Citation) -> Row:
        """Return what a member can do with one passage; the last buttons are left off where a card is full."""

    def under_answer(self, more_from: int | None) -> Sequence[Row]:
        """Return what a member can do with the answer; `more_from` passages were shown up to here, None if all."""


class NoControls:
    """No buttons at all."""

    def under_passage(self, citation: Citation) -> Row:  # noqa: ARG002 (the protocol names it)
        """Return an empty row."""
        return ui.ActionRow()

    def under_answer(self, more_from: int | None) -> Sequence[Row]:  # noqa: ARG002 (as above)
        """Return no row."""
        return ()
