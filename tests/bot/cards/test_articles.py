from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from discord import ui
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.articles import article_frame, list_frame, removing_frame
from bot.cards.frame import Frame, message
from bot.cards.text import quote
from bot.catalogue import Page
from index.article import Article, Paragraph, Role
from index.span import Span
from index.store import Origin, Stored
from tests.bot.cards.examples import ENGLISH
from tests.bot.preflight import problems

HOSTILE = st.text(st.sampled_from("*_[]()<>@\u202e\n a1.#ไ🜁"), min_size=1, max_size=5_000)


def sent(frame: Frame) -> list[dict[str, Any]]:
    return [child.to_component_dict() for child in message(frame).children]


def article(texts: list[str], name: str = "x") -> Article:
    paragraphs = [Paragraph(number=n, text=text, role=Role.BOILERPLATE, reason=text) for n, text in enumerate(texts, 1)]
    return Article(id=name, paragraphs=tuple(paragraphs), title=name, source=name, authors=(name,))


@given(st.lists(HOSTILE, min_size=1, max_size=60), HOSTILE)
def test_every_article_fits_and_the_parts_lead_to_its_end(texts: list[str], name: str) -> None:
    whole, start, seen = article(texts, name), 1, 0
    while True:
        shown = article_frame(whole, start, ENGLISH)
        assert problems(sent(shown.frame)) == []
        seen += 1
        if shown.next is None:
            break
        assert shown.next > start
        start = shown.next
    assert seen <= len(texts)


@given(HOSTILE)
def test_every_list_and_every_question_fits(name: str) -> None:
    page = Page((article(["x"], name),) * 10, 1, 9, 99)

    assert problems(sent(list_frame(page, ENGLISH))) == []
    assert problems(sent(removing_frame(Stored(page.articles[0], Origin.FOLDER, name), ENGLISH))) == []


def test_of_a_very_long_paragraph_no_more_is_looked_at_than_a_card_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []

    def noted(text: str, bold: Iterable[Span]) -> str:
        looked_at.append(len(text))
        return quote(text, bold)

    monkeypatch.setattr("bot.cards.articles.quote", noted)
    article_frame(article(["ferry " * 100_000, "bridge " * 100_000]), 1, ENGLISH)

    assert max(looked_at) <= 4_000


def test_a_paragraph_that_fits_on_no_card_is_shown_in_part_and_the_rest_is_counted() -> None:
    frame = article_frame(article(["ferry " * 2_000]), 1, ENGLISH).frame
    texts = [child.content for child in frame.children if isinstance(child, ui.TextDisplay)]

    assert any("more characters, too many to show" in text for text in texts)
