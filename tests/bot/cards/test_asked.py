from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.asked import LONGEST_NAME, LONGEST_QUESTION, Asked, read_line
from index.question import Filters

VISIBLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="\u2068\u2069"))
NAMES = st.none() | VISIBLE.filter(bool).map(lambda name: name[:LONGEST_NAME])
DAYS = st.none() | st.dates(date(1, 1, 1))


@given(VISIBLE.map(lambda text: text[:LONGEST_QUESTION]), NAMES, DAYS, DAYS, NAMES)
def test_what_was_asked_is_read_back_from_its_small_print(
    question: str, speaker: str | None, since: date | None, until: date | None, source: str | None
) -> None:
    asked = Asked(question, Filters(speaker=speaker, since=since, until=until, source=source))

    assert read_line(asked.line) == asked
    assert asked.is_whole


def test_a_question_cannot_give_itself_filters() -> None:
    asked = Asked("who said it · speaker Roth · since 7 Sep 2011")

    assert read_line(asked.line) == asked


def test_what_was_shortened_is_not_whole() -> None:
    assert not Asked("why " * 100).is_whole


@pytest.mark.parametrize(
    "line", ["", "asked: what?", "-# asked: what? · since noon", "-# asked: what? · since 1 Xyz 2"]
)
def test_other_texts_are_not_read(line: str) -> None:
    assert read_line(line) is None
