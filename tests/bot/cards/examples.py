"""Answers to show, and a look at what a card shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from discord import ui

from bot.languages import words_in
from index.answer import Citation, Found, Nothing, Passage, Reason
from index.span import Span

TODAY = date(2026, 11, 24)
ENGLISH = words_in("en")
TEXT = '"The ferry carries our children to school," said Mayor Ines Falkenrath.'
CITATION = Citation(
    article="ferry",
    paragraph=7,
    title="Council keeps the old ferry",
    url="https://example.org/ferry",
    source="The Tidewater Post",
    published=date(2011, 9, 7),
    link="https://example.org/ferry#:~:text=The%20ferry",
)
PASSAGE = Passage(citation=CITATION, text=TEXT, score=7.0, bm25=5.0, highlights=(Span(5, 10), Span(55, 59)))
FOUND = Found(
    question="what did Falkenrath say about the ferry?",
    passages=(PASSAGE,),
    total=12,
    confidence=0.9,
    speaker="Ines Falkenrath",
    topic="ferry",
    unmatched=(),
    generation="3f9a1c2077",
)
NOTHING = Nothing(
    question="what did Brandt say about the ferry?",
    reason=Reason.NO_MATCH,
    confidence=0.0,
    speaker="Tomas Brandt",
    topic="ferry",
    unmatched=(),
    generation="3f9a1c2077",
)


def passage(text: str, *highlights: Span) -> Passage:
    return replace(PASSAGE, text=text, highlights=highlights)


def texts(view: ui.LayoutView) -> list[str]:
    return [item.content for item in view.walk_children() if isinstance(item, ui.TextDisplay)]


def components(view: ui.LayoutView) -> list[dict[str, Any]]:
    return [child.to_component_dict() for child in view.children]
