"""Reading on: the paragraph before or after a passage."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.asking.answering import words_of
from bot.buttons.pressed import LONGEST_ID, Pressed
from bot.cards.frame import Row, notice
from bot.cards.paragraph import paragraph_card
from bot.place import Place
from bot.reply import tell
from index.article import Role
from index.errors import UnknownArticle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.buttons.pressed import Interaction
    from bot.languages import Words
    from bot.libraries import Libraries
    from index.answer import Citation
    from index.article import Article, Paragraph

_SHORT_ID = re.compile(r"[!-~]{1,64}")


class Way(StrEnum):
    """Which neighbour is read."""

    BEFORE = "before"
    AFTER = "after"


class Origin(StrEnum):
    """Where the button stands: under an answer, or under a paragraph, which the next one then replaces."""

    ANSWER = "answer"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph by its number and its article's key: the id, or its hash where it is too long for a button."""

    key: str
    number: int

    @classmethod
    def of(cls, article: str, number: int) -> Self:
        """Return the spot of a paragraph."""
        return cls(f"={article}" if _SHORT_ID.fullmatch(article) else _hashed(article), number)

    def article(self, libraries: Libraries, library: str) -> Article:
        """Return the article as it is stored now; raise UnknownArticle where it is gone. Not for the event loop."""
        if self.key.startswith("="):
            return libraries.named(library).article(self.key[1:])
        ids = libraries.store.known(libraries.store.library(library))
        found = next((article for article in ids if _hashed(article) == self.key), "")
        return libraries.named(library).article(found)


class Around(
    Pressed, template=r"quoth:(?P<way>before|after):(?P<origin>answer|paragraph):(?P<number>\d{1,9}):(?P<key>[=#].+)"
):
    """Shows the paragraph before or after one to the member who asks."""

    def __init__(self, way: Way, origin: Origin, spot: Spot, label: str | None = None) -> None:
        state = f"quoth:{way}:{origin}:{spot.number}:{spot.key}"
        assert len(state) <= LONGEST_ID, "a spot is kept short"
        super().__init__(ui.Button(label=label, custom_id=state))
        self.way = way
        self.origin = origin
        self.spot = spot

    @classmethod
    async def from_custom_id(
        cls,
        _: discord.Interaction[Any],
        __: ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Read the state back."""
        return cls(Way(match["way"]), Origin(match["origin"]), Spot(match["key"], int(match["number"])))

    async def press(self, interaction: Interaction) -> None:
        """Show the neighbour: in place of the paragraph that is shown, else in a message of its own."""
        await interaction.response.defer(ephemeral=True, thinking=self.origin is Origin.ANSWER)
        words, article = await words_of(interaction), await article_at(interaction, self.spot)
        if article is None:
            await tell(interaction, notice(words("button-gone")))
            return
        paragraph = _neighbour(article, self.spot.number, self.way)
        if paragraph is None:
            await tell(interaction, notice(words(f"button-nothing-{self.way}")))
            return
        buttons = _onward(article, paragraph, words)
        today = interaction.created_at.date()
        card = await asyncio.to_thread(paragraph_card, article, paragraph, buttons, today, words)
        await interaction.edit_original_response(view=card)


async def article_at(interaction: Interaction, spot: Spot) -> Article | None:
    """Return the article of a spot, None where this place has none or may not read it."""
    answering, place = interaction.client.answering, Place.of(interaction)
    try:
        article = await asyncio.to_thread(spot.article, answering.libraries, answering.library_name(place))
    except UnknownArticle:
        return None
    return article if await asyncio.to_thread(answering.may_read, place, article) else None


def around(citation: Citation, words: Words) -> Row:
    """Return the two buttons under a passage."""
    spot = Spot.of(citation.article, citation.paragraph)
    return _row(Around(way, Origin.ANSWER, spot, words(f"button-{way}")) for way in Way)


def _onward(article: Article, paragraph: Paragraph, words: Words) -> Row:
    """Return the buttons under a paragraph, for those neighbours that there are."""
    spot = Spot.of(article.id, paragraph.number)
    ways = (way for way in Way if _neighbour(article, paragraph.number, way))
    return _row(Around(way, Origin.PARAGRAPH, spot, words(f"button-{way}")) for way in ways)


def _row(buttons: Iterable[Around]) -> Row:
    row: Row = ui.ActionRow()
    for button in buttons:
        row.add_item(button)
    return row


def _neighbour(article: Article, number: int, way: Way) -> Paragraph | None:
    body = [paragraph for paragraph in article.paragraphs if paragraph.role is Role.BODY]
    if way is Way.BEFORE:
        return next((each for each in reversed(body) if each.number < number), None)
    return next((each for each in body if each.number > number), None)


def _hashed(article: str) -> str:
    return "#" + blake2b(article.encode(), digest_size=12).hexdigest()
