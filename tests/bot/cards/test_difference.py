from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.difference import Fate, Piece, difference, written
from bot.cards.text import unescape

texts = st.text(st.sampled_from("ab*~_>-1. \n\\[]@`"), max_size=40)
some = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(before=texts | some, now=texts | some)
def test_the_pieces_are_both_versions_word_for_word(before: str, now: str) -> None:
    pieces = difference(before, now)

    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.ADDED) == before
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.REMOVED) == now


def test_a_changed_word_is_struck_through_and_the_new_one_bold() -> None:
    pieces = difference("The ferry stays three more years.", "The ferry stays two more years.")

    assert pieces == (
        Piece(Fate.KEPT, "The ferry stays"),
        Piece(Fate.REMOVED, " three"),
        Piece(Fate.ADDED, " two"),
        Piece(Fate.KEPT, " more years."),
    )
    assert written(pieces) == "The ferry stays ~~three~~ **two** more years."


def test_what_is_far_from_a_difference_is_left_out_visibly() -> None:
    far = " ".join(f"word{number}" for number in range(30))
    line = written(difference(f"{far} old {far} old {far}", f"{far} new {far} new {far}"))

    assert line.startswith("… word24 word25 word26 word27 word28 word29 ~~old~~ **new** word0")
    assert "word5 … word24" in line
    assert line.endswith("word5 …")


@given(before=texts, now=texts)
def test_no_text_can_close_a_mark_or_open_another(before: str, now: str) -> None:
    line = written(difference(before, now))

    bare = re.sub(r"\\.", "", line)
    assert bare.count("**") % 2 == 0
    assert bare.count("~~") % 2 == 0
    assert not set(bare.replace("**", "").replace("~~", "")) & set("*~_>[]@`\\\n")


@given(text=texts)
def test_new_words_read_back_as_they_are(text: str) -> None:
    line = written(difference("", text))

    assert unescape(line.replace("**", "")) == " ".join(text.split())
