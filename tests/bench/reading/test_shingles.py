from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.reading.shingles import Score, average, by_signs, by_words


def test_the_same_words_score_one_whatever_the_signs_between_them() -> None:
    assert by_words("Rain fell, on Oskmouth.", "Rain fell on\nOskmouth") == Score(1, 1)


def test_surplus_costs_precision_and_gaps_cost_recall() -> None:
    assert by_words("a b c d", "a b c d e f") == Score(1 / 3, 1)
    assert by_words("a b c d e f", "a b c d") == Score(1, 1 / 3)


def test_texts_with_nothing_in_common_and_empty_texts_score_nothing() -> None:
    assert by_words("a b c d", "e f g h").f1 == 0
    assert by_words("a b c d", "").f1 == 0


def test_texts_shorter_than_a_run_are_compared_whole() -> None:
    assert by_words("Rain fell", "Rain fell") == Score(1, 1)
    assert by_words("Rain fell", "Rain") == Score(0, 0)


def test_scripts_without_spaces_are_compared_by_signs() -> None:
    assert by_signs("港が閉鎖された", "港が閉鎖された朝") == Score(4 / 5, 1)
    assert by_words("港が閉鎖された", "港が閉鎖された朝") == Score(0, 0)


def test_f1_is_that_of_the_means() -> None:
    assert average([Score(1, 0.5), Score(0.5, 1)]).f1 == pytest.approx(0.75)


@given(st.text(), st.text())
def test_turning_the_comparison_round_swaps_precision_and_recall(one: str, other: str) -> None:
    there, back = by_words(one, other), by_words(other, one)

    assert (there.precision, there.recall) == (back.recall, back.precision)
