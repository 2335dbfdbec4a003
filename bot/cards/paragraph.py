"""One paragraph of an article as a card, to read on from a passage."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.cards.frame import Accent, Row, frame, message, notice
from bot.cards.passage import NotVerbatim, shown
from bot.cards.text import Room
from index.answer import Passage
from index.answering.passage import cited

if TYPE_CHECKING:
    from datetime import date

    from discord import ui

    from bot.languages import Words
    from index.article import Article, Paragraph

logger = logging.getLogger(__name__)


def paragraph_card(article: Article, paragraph: Paragraph, buttons: Row, today: date, words: Words) -> ui.LayoutView:
    """Return `paragraph` word for word, or its first sentences where it is longer than a card, and where it stands."""
    place = cited(article, paragraph.number, paragraph.text)
    passage = Passage(citation=place, text=paragraph.text, score=0.0, bm25=0.0)
    try:
        found = shown(passage, "", Room(), today, words)
    except NotVerbatim:
        logger.exception("A paragraph was held back.")
        found = None
    return message(frame(Accent.ANSWER, [[found.text, buttons]])) if found else notice(words("passage-held-back"))
