from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date

import pytest
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.buttons.answers import AnswerControls, Asking
from bot.cards.answer import Setting, answer_card
from bot.cards.asked import Asked
from bot.cards.text import quote
from bot.place import Place
from index.answer import Answer, Correction, Empty, Passage, Reason
from index.question import Filters
from index.span import Span
from tests.bot.cards.examples import ENGLISH, FOUND, NOTHING, PASSAGE, TODAY, components, passage, texts
from tests.bot.preflight import problems

LONG = passage("A long sentence about the ferry stands here. " * 60)


def words(answer: Answer, above: str = "") -> str:
    return "\n".join(shown(answer, above))


def shown(answer: Answer, above: str = "") -> list[str]:
    return texts(card(answer, above))


def card(answer: Answer, above: str = "") -> ui.LayoutView:
    return answer_card(answer, Setting(today=TODAY, words=ENGLISH, above=above))


def test_an_answer_that_may_be_none_says_so_above_the_passages() -> None:
    head, *_ = shown(replace(FOUND, unsure=True))
    assert head.endswith("\nNot sure that this answers it: some words of the question are missing here.")


def test_an_answer_shows_whom_about_what_the_quote_and_the_citation() -> None:
    assert shown(FOUND) == [
        "**Ines Falkenrath** on **ferry**",
        (
            '> "The **ferry** carries our children to school," said Mayor **Ines** Falkenrath.\n'
            r"-# \[1\] [Council keeps the old ferry](<https://example.org/ferry#:~:text=The%20ferry>)"
            " · The Tidewater Post · 7 Sep 2011, 15 years ago · ¶ 7"
        ),
        "-# index 3f9a1c20 · 12 passages found, 1 shown · word for word",
    ]


def test_an_answer_says_which_words_no_article_has() -> None:
    assert "-# nowhere: “sub\\*marine”, “moon”\n" in words(replace(FOUND, unmatched=("sub*marine", "moon")))


def test_what_was_asked_stands_above_the_card() -> None:
    asked = Asked("who *pays*?", Filters(speaker="Roth", since=date(2011, 9, 7), source="Post")).line(ENGLISH)

    assert asked == r"-# asked: who \*pays\*? · speaker Roth · since 7 Sep 2011 · source Post"
    assert shown(FOUND, asked)[0] == asked


def test_passages_without_room_are_counted() -> None:
    seen = shown(replace(FOUND, passages=(LONG,) * 6))

    assert sum("> A long sentence" in text for text in seen) == 4
    assert seen[-1].startswith("-# 2 more passages did not fit on this card\n")


def test_a_passage_that_is_not_word_for_word_is_held_back_said_and_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.cards.passage.quote", lambda text, bold: quote(text.replace("bridge", "tunnel"), bold))
    good, forged = PASSAGE, passage("The bridge waits.")

    with caplog.at_level(logging.ERROR):
        seen = words(replace(FOUND, passages=(forged, good)))

    assert "tunnel" not in seen
    assert "carries our children" in seen
    assert "1 passage held back: not word for word as stored" in seen
    assert "held back" in caplog.text


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason.NO_MATCH, "No paragraph of these articles deals with it."),
        (Reason.UNKNOWN_SPEAKER, "Nobody called **Tomas Brandt** stands in these articles."),
        (Reason.SPEAKER_SILENT, "**Tomas Brandt** is mentioned in these articles, but says nothing in them."),
        (Reason.SPEAKER_NOT_ON_TOPIC, "**Tomas Brandt** speaks in these articles, but not about **ferry**."),
        (Reason.NO_TERMS, "The question has no word to search for. Name a person, a place or a thing."),
    ],
)
def test_nothing_is_a_clear_answer_with_its_reason(reason: Reason, said: str) -> None:
    assert shown(replace(NOTHING, reason=reason)) == [
        f"**Nothing in the articles says this.**\n{said}",
        "-# index 3f9a1c20",
    ]


def test_a_word_that_was_read_as_another_is_shown() -> None:
    corrections = (Correction("Falkenrat", "Falkenrath"),)

    assert shown(replace(FOUND, corrections=corrections))[0] == (
        "Showing answers for Falkenrath; “Falkenrat” stands nowhere.\n**Ines Falkenrath** on **ferry**"
    )
    assert "Showing answers for Falkenrath" in words(replace(NOTHING, corrections=corrections))


def test_later_passages_go_on_counting() -> None:
    more = replace(FOUND, passages=(PASSAGE,) * 4, total=12)
    seen = texts(answer_card(more, Setting(today=TODAY, words=ENGLISH, skipped=3)))

    assert "\n-# \\[4\\] " in seen[1]
    assert seen[-1].endswith("12 passages found, 4–4 shown · word for word")


def test_where_no_later_passage_is_left_it_is_said() -> None:
    assert texts(answer_card(FOUND, Setting(today=TODAY, words=ENGLISH, skipped=1))) == [
        "**That was all.** No further passage answers it."
    ]


def test_near_passages_stand_apart_and_are_no_answer() -> None:
    parts = components(card(replace(NOTHING, near=(PASSAGE,), unmatched=("moon",))))

    said, near = ([part["content"] for part in frame["components"] if "content" in part] for frame in parts)
    assert said == [
        "**Nothing in the articles says this.**\nNo paragraph of these articles deals with it.",
        "-# nowhere: “moon”\n-# index 3f9a1c20",
    ]
    assert near[0] == "**Closest passages, which do not answer it**"
    assert "\n-# \\[near 1\\] " in near[1]


def test_an_empty_library_says_how_to_fill_it() -> None:
    seen = words(Empty(question="x", generation="0"))

    assert "no articles here yet" in seen
    assert "`/reindex`" in seen


def button_labels(answer: Answer, asking: Asking) -> list[str | None]:
    controls = AnswerControls(asking, ENGLISH, votes=True)
    view = answer_card(answer, Setting(today=TODAY, words=ENGLISH, above="x", controls=controls))
    assert problems(components(view)) == []
    return [each.item.label for each in view.walk_children() if isinstance(each, ui.DynamicItem)]


@pytest.mark.parametrize("count", [1, 3, 4])
@pytest.mark.parametrize("private", [True, False])
def test_each_passage_has_its_three_buttons_and_the_answer_its_own(count: int, *, private: bool) -> None:
    asking = Asking(asked=Asked("who pays?"), place=HERE, private=private, may_open_thread=True)
    labels = button_labels(replace(FOUND, passages=(PASSAGE,) * count), asking)

    assert labels[: 3 * count] == ["◀ before", "after ▶", "Whole article"] * count
    shared = "Share here" if private else "Continue in a thread"
    assert labels[3 * count :] == ["More passages", shared, "Not what I meant", "Save", None, None]


def test_a_full_card_shows_all_five_passages_with_fewer_buttons_each() -> None:
    asking = Asking(asked=Asked("who pays?"), place=HERE, may_open_thread=True)
    labels = button_labels(replace(FOUND, passages=(PASSAGE,) * 5), asking)

    assert labels[:10] == ["◀ before", "after ▶"] * 5
    assert len(labels) == 16


HERE = Place(guild=1, channel=2, member=3, today=TODAY, locale="en-GB")
PARAGRAPHS = st.text(st.characters(exclude_categories=())) | st.integers(1, 450).map("ไทย 🦉 *_".__mul__)


@settings(max_examples=50)
@given(st.lists(PARAGRAPHS.filter(bool), min_size=1, max_size=7), st.text(max_size=300))
def test_no_answer_is_more_than_discord_takes(paragraphs: list[str], name: str) -> None:
    some: tuple[Passage, ...] = tuple(passage(text, Span(0, min(3, len(text)))) for text in paragraphs)
    asked = Asked(name * 20, Filters(speaker=name, about=name, source=name, article=name))
    asking = Asking(asked=asked, place=HERE, private=True)
    controls = AnswerControls(asking, ENGLISH, votes=True)
    setting = Setting(today=TODAY, words=ENGLISH, above=asked.line(ENGLISH), stale_years=1, controls=controls)

    for answer in (
        replace(FOUND, passages=some, speaker=name, topic=name, unmatched=(name,) * 40),
        replace(NOTHING, near=some, speaker=name, topic=name, unmatched=(name,) * 40),
    ):
        assert problems(components(answer_card(answer, setting))) == []
