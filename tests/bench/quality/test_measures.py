import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.quality.measures import Reply, auroc, measure
from bench.quality.sets import Asked, Place

RIGHT, WRONG = Place("flood", 2), Place("flood", 3)


def asked(*gold: Place) -> Asked:
    return Asked("1", "What happened?", frozenset(gold), "")


def test_a_right_paragraph_in_second_place_is_a_hit_at_5_and_not_at_1() -> None:
    measures = measure([asked(RIGHT)], [Reply((WRONG, RIGHT), 0.9)])
    assert (measures.hit_1, measures.hit_5, measures.mrr_10) == (0.0, 1.0, 0.5)
    assert measures.ndcg_10 == pytest.approx(0.6309, abs=1e-4)


def test_a_question_that_is_refused_is_no_hit() -> None:
    assert measure([asked(RIGHT)], [Reply((), 0.1)]).hit_5 == 0.0


def test_all_right_paragraphs_first_give_an_ndcg_of_1() -> None:
    assert measure([asked(RIGHT, WRONG)], [Reply((WRONG, RIGHT), 1.0)]).ndcg_10 == pytest.approx(1.0)


def test_without_unanswerable_questions_there_is_no_auroc() -> None:
    measures = measure([asked(RIGHT)], [Reply((RIGHT,), 1.0)])
    assert measures.auroc is None
    assert measures.abstention is None


def test_abstention_is_the_share_of_unanswerable_questions_below_nearly_all_answerable_ones() -> None:
    questions = [asked(RIGHT)] * 20 + [asked()] * 4
    confidences = [0.1, *[0.8] * 19, 0.2, 0.7, 0.8, 0.9]
    measures = measure(questions, [Reply((RIGHT,), confidence) for confidence in confidences])
    assert measures.abstention == 0.5


@given(st.lists(st.integers(0, 9), min_size=1), st.lists(st.integers(0, 9), min_size=1))
def test_auroc_is_the_chance_that_one_is_above_the_other(sure: list[int], unsure: list[int]) -> None:
    pairs = [(a > b) + (a == b) / 2 for a in sure for b in unsure]
    assert auroc(np.array(sure, float), np.array(unsure, float)) == pytest.approx(sum(pairs) / len(pairs))
