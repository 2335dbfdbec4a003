from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.asked import LONGEST_NAME, LONGEST_QUESTION, Asked, read_line
from bot.languages import LANGUAGES, Words, words_in
from index.question import Filters

VISIBLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="\u2068\u2069"))
NAMES = st.none() | VISIBLE.filter(bool).map(lambda name: name[:LONGEST_NAME])
DAYS = st.none() | st.dates(date(1, 1, 1))
FILTERS = st.builds(Filters, speaker=NAMES, about=NAMES, since=DAYS, until=DAYS, source=NAMES, article=NAMES)
ASKED = st.builds(Asked, VISIBLE.map(lambda text: text[:LONGEST_QUESTION]), FILTERS)
EVERY_LANGUAGE = st.sampled_from(LANGUAGES).map(words_in)
ENGLISH = words_in("en")


@given(EVERY_LANGUAGE, ASKED)
def test_what_was_asked_is_read_back_from_its_small_print_in_whichever_language(words: Words, asked: Asked) -> None:
    assert read_line(asked.line(words)) == asked
    assert asked.is_whole(words)


@given(EVERY_LANGUAGE)
def test_a_question_cannot_give_itself_filters(words: Words) -> None:
    line = Asked("who said it", Filters(speaker="Roth", since=date(2011, 9, 7))).line(words)
    asked = Asked(" ".join(line.split()))

    assert read_line(asked.line(words)) == asked


def test_small_print_is_read_as_it_was_written_before_there_were_languages() -> None:
    line = "-# asked: who pays? · speaker Roth · since 7 Sep 2011 · source Post"

    assert read_line(line) == Asked("who pays?", Filters(speaker="Roth", since=date(2011, 9, 7), source="Post"))


def test_what_was_shortened_is_not_whole() -> None:
    assert not Asked("why " * 100).is_whole(ENGLISH)


@pytest.mark.parametrize(
    "line", ["", "asked: what?", "-# asked: what? · since noon", "-# asked: what? · since 1 Xyz 2"]
)
def test_other_texts_are_not_read(line: str) -> None:
    assert read_line(line) is None
