from __future__ import annotations

import csv
import json
from dataclasses import replace
from hashlib import sha256
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.asking.saving import Saved
from bot.cards.asked import Asked
from bot.cards.text import unquote
from bot.languages import words_in
from index.answer import Answer, Empty
from index.question import Filters
from tests.bot.cards.examples import FOUND, NOTHING, PASSAGE, TEXT, TODAY, passage

WORDS = words_in("en")
TEXTS = st.text(st.characters(codec="utf-8"), min_size=1)


def saved(answer: Answer = FOUND) -> Saved:
    return Saved(answer, Asked(FOUND.question, Filters(speaker="Falkenrath")), TODAY)


def rows(of: Saved) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(of.as_csv(), newline="")))


def test_markdown_shows_the_words_and_where_they_stand() -> None:
    assert saved().as_markdown(WORDS) == (
        "# what did Falkenrath say about the ferry?\n\n"
        "asked: what did Falkenrath say about the ferry? · speaker Falkenrath\n\n"
        "1 of 12 passages, word for word\n\n"
        "## 1\n\n"
        f"> {TEXT}\n\n"
        "Council keeps the old ferry · The Tidewater Post · 2011-09-07 · ¶ 7\n\n"
        "<https://example.org/ferry#:~:text=The%20ferry>\n\n"
        f"`ferry` · SHA-256 `{sha256(TEXT.encode()).hexdigest()}`\n\n"
        "---\n\n"
        "Asked on 24 Nov 2026, index 3f9a1c20\n"
    )


def test_json_holds_each_passage_with_its_offsets_and_its_hash() -> None:
    written = json.loads(saved().as_json())
    (found,) = written["passages"]

    assert written["asked_on"] == "2026-11-24"
    assert written["filters"]["speaker"] == "Falkenrath"
    assert found["text"] == TEXT
    assert found["highlights"] == [[5, 10], [55, 59]]
    assert found["hash"] == sha256(TEXT.encode()).hexdigest()
    assert "elapsed_ms" not in written


def test_csv_has_a_row_for_each_passage() -> None:
    (row,) = rows(saved())

    assert (row["number"], row["text"], row["published"]) == ("1", TEXT, "2011-09-07")
    assert row["hash"] == sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = rows(saved(replace(FOUND, passages=(passage(text),))))

    assert row["text"] == f"'{text}"
    assert row["hash"] == sha256(text.encode()).hexdigest()


@given(TEXTS)
def test_every_text_is_read_back_word_for_word(text: str) -> None:
    of = saved(replace(FOUND, passages=(passage(text),)))
    quoted = of.as_markdown(WORDS).partition("## 1\n\n")[2].partition("\n\nCouncil keeps")[0]

    assert unquote(quoted) == text
    assert json.loads(of.as_json())["passages"][0]["text"] == text
    assert rows(of)[0]["text"].removeprefix("'") == text.removeprefix("'")


def test_nothing_is_saved_as_nothing_with_what_comes_close() -> None:
    of = saved(replace(NOTHING, near=(PASSAGE,)))

    assert "**Nothing in the articles says this.**" in of.as_markdown(WORDS)
    assert "which do not answer it" in of.as_markdown(WORDS)
    assert rows(of) == []
    assert json.loads(of.as_json())["verdict"] == "nothing"


def test_an_empty_library_is_saved_as_one() -> None:
    of = saved(Empty(question="x", generation="0"))

    assert "no articles here yet" in of.as_markdown(WORDS)
    assert json.loads(of.as_json())["verdict"] == "empty"
