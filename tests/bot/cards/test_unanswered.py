from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.frame import message
from bot.cards.unanswered import Gaps, chart, gaps_frame
from bot.languages import LANGUAGES, words_in
from index.answer import Reason
from index.store.asking import Kind, Miss
from index.store.votes import Tally
from tests.bot.cards.examples import components, texts
from tests.bot.preflight import problems

TODAY = date(2026, 11, 24)
VERDICTS = ["found", "empty", *(f"nothing:{reason}" for reason in Reason)]


def gaps(terms: list[str], questions: list[str], *, stores_questions: bool = True) -> Gaps:
    def misses(kind: Kind, words: list[str]) -> list[Miss]:
        return [Miss(kind, each, 1_000_000 + place, TODAY) for place, each in enumerate(words)]

    return Gaps(
        terms=misses(Kind.TERM, terms),
        questions=misses(Kind.QUESTION, questions),
        size={Kind.TERM: 5_000, Kind.QUESTION: 5_000},
        stores_questions=stores_questions,
        usage={TODAY - timedelta(days=back): Counter(dict.fromkeys(VERDICTS, 1_000_000)) for back in range(30)},
        votes={TODAY - timedelta(days=back): Tally(100_000, 100_000) for back in range(90)},
        today=TODAY,
        days_kept=90,
    )


@given(numbers=st.lists(st.integers(0, 10_000), min_size=1, max_size=30))
def test_a_longer_bar_is_never_fewer_and_none_is_a_dot(numbers: list[int]) -> None:
    bars = chart(numbers, max(numbers) or 1)

    assert len(bars) == len(numbers)
    assert [bar == "·" for bar in bars] == [number == 0 for number in numbers]
    drawn = [("·▁▂▃▄▅▆▇█".index(bar), number) for bar, number in zip(bars, numbers, strict=True)]
    assert [bar for bar, _ in sorted(drawn)] == [bar for bar, _ in sorted(drawn, key=lambda pair: pair[1])]
    assert not max(numbers) or bars[numbers.index(max(numbers))] == "█"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", ["a", "*", "ж", "𝔞"])
def test_the_longest_words_and_questions_are_no_more_than_discord_takes(language: str, letter: str) -> None:
    frame = gaps_frame(gaps([letter * 40] * 20, [letter * 300] * 8), words_in(language))

    assert problems(components(message(frame))) == []


def test_what_does_not_fit_or_is_not_among_the_most_frequent_is_counted() -> None:
    shown = "\n".join(texts(message(gaps_frame(gaps(["libya"] * 20, []), words_in("en")))))

    assert "4,980 more words" in shown
    assert shown.count("**libya**") == 20


def test_every_way_to_answer_has_its_name() -> None:
    shown = "\n".join(texts(message(gaps_frame(gaps([], []), words_in("en")))))

    assert shown.count("30,000,000") == len(VERDICTS)
    assert "2026-11: 👍 2,400,000 · 👎 2,400,000" in shown
