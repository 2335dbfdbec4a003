"""The whole article behind a passage, card by card."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.asking.answering import words_of
from bot.buttons.around import Spot, article_at
from bot.buttons.pressed import LONGEST_ID, Pressed
from bot.cards.frame import Row, message, notice
from bot.cards.passage import NotVerbatim
from bot.cards.whole import Start, article_page
from bot.reply import tell

if TYPE_CHECKING:
    import re

    from bot.buttons.pressed import Interaction
    from bot.languages import Words
    from index.answer import Citation
    from index.article import Article

logger = logging.getLogger(__name__)


class Whole(Pressed, template=r"quoth:(?P<verb>whole|leaf):(?P<number>\d{1,9}):(?P<offset>\d{1,7}):(?P<key>[=#].+)"):
    """Shows an article from a paragraph on to the member who asks; a leaf takes the place of the one that is shown."""

    def __init__(self, verb: str, spot: Spot, offset: int = 0, label: str | None = None) -> None:
        state = f"quoth:{verb}:{spot.number}:{offset}:{spot.key}"
        assert len(state) <= LONGEST_ID, "a spot is kept short"
        super().__init__(ui.Button(label=label, custom_id=state))
        self.verb = verb
        self.spot = spot
        self.offset = offset

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Read the state back."""
        return cls(match["verb"], Spot(match["key"], int(match["number"])), int(match["offset"]))

    async def press(self, interaction: Interaction) -> None:
        """Show the part of the article that begins at the spot."""
        await interaction.response.defer(ephemeral=True, thinking=self.verb == "whole")
        words, article = await words_of(interaction), await article_at(interaction, self.spot)
        if article is None:
            await tell(interaction, notice(words("button-gone")))
            return
        start = Start(self.spot.number, self.offset)
        try:
            page = await asyncio.to_thread(article_page, article, start, interaction.created_at.date(), words)
        except NotVerbatim:
            logger.exception("An article was held back.")
            await tell(interaction, notice(words("passage-held-back")))
            return
        row: Row = ui.ActionRow()
        for name, beginning in (("earlier", page.earlier), ("later", page.later)):
            if beginning:
                row.add_item(_leaf(article, beginning, words(f"button-{name}")))
        await interaction.edit_original_response(view=message(page.frame, row))


def whole(citation: Citation, words: Words) -> Whole:
    """Return the button under a passage."""
    return Whole("whole", Spot.of(citation.article, citation.paragraph), label=words("button-whole"))


def _leaf(article: Article, beginning: Start, label: str) -> Whole:
    return Whole("leaf", Spot.of(article.id, beginning.number), beginning.offset, label)
