import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import sentences
from tests.data import development_data


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Navy told Gen. Harrowgate on Jan. 4 that Mr. Pell ranked No. 2.",
        "Rep. Quill (D-Minn.) works for Fernley Inc. and nobody else.",
        "“What?” she asked him.",
        "It rose 3.5 percent … at last.",
    ],
)
def test_abbreviations_and_cries_within_a_sentence_do_not_end_it(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["“I am glad.”", "She left."],
        ["He works for Fernley Inc.", "The firm is old."],
        ["Wer war das?", "Niemand weiß es!", "Gut."],
    ],
)
def test_sentences_end_at_their_marks(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_wide_marks_end_sentences_without_a_space() -> None:
    assert cut("今日は雨です。明日は？晴れ！") == ["今日は雨です。", "明日は？", "晴れ！"]


@given(st.text(alphabet="aB1 .!?…\"”'。\n(-", max_size=80))
def test_sentences_hold_all_words_in_order(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    spans = list(sentences(text))
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_boundaries_of_news_paragraphs_are_found() -> None:
    samples = json.loads(development_data("sentences.json").read_text("utf-8"))
    found = wanted = right = 0
    for sample in samples:
        starts = {span.start for span in list(sentences(sample["text"]))[1:]} - set(sample["dont_care"])
        gold = {len(sample["text"]) - len(sample["text"][at:].lstrip()) for at in sample["boundaries"]}
        found, wanted, right = found + len(starts), wanted + len(gold), right + len(starts & gold)
    assert 2 * right / (found + wanted) > 0.98
