from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.answer import Setting, answer_card
from bot.cards.frame import Accent, frame, message
from bot.languages import words_in
from bot.plain import plain_text
from tests.bot.cards.examples import FOUND, TEXT, TODAY

SMALL = "a" * 900
TEXTS = st.text(min_size=1, max_size=1_900)


def test_an_answer_keeps_its_question_its_passage_and_where_it_stands() -> None:
    text = plain_text(answer_card(FOUND, Setting(today=TODAY, words=words_in("en"), above="-# asked: who pays?")))

    assert text.startswith("-# asked: who pays?\n**Ines Falkenrath** on **ferry**\n> ")
    assert TEXT.partition(" ferry")[2][:20] in text
    assert "Council keeps the old ferry" in text


def test_what_does_not_fit_whole_is_left_out() -> None:
    assert plain_text(message(SMALL, SMALL, "b" * 300)) == f"{SMALL}\n{SMALL}"


def test_small_print_gives_way_to_what_stands_below_it() -> None:
    assert plain_text(message(SMALL, frame(Accent.ANSWER, [["b" * 1_500]]))) == "b" * 1_500


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_a_message_holds_it_and_it_is_never_empty(texts: list[str]) -> None:
    text = plain_text(message(*texts))

    assert 1 <= len(text) <= 2_000
