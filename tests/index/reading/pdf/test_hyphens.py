from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reading.pdf.hyphens import Hyphens

CUT = ["the har-", "bour and the coun-", "cil of the vil-", "lage met on Fri-", "day at noon to"]
LETTERS = st.text("abcdefgh", min_size=1, max_size=9)


@given(st.lists(LETTERS, min_size=1, max_size=60), st.integers(8, 40))
def test_words_that_no_hyphen_parts_come_back(words: list[str], width: int) -> None:
    lines, line = [], words[0]
    for word in words[1:]:
        if len(line) + len(word) < width:
            line = f"{line} {word}"
        else:
            lines.append(line)
            line = word
    lines.append(line)

    assert Hyphens(lines).joined(lines) == " ".join(words)


@given(st.lists(st.lists(LETTERS, min_size=1, max_size=4).map("-".join), min_size=1, max_size=30))
def test_no_letter_is_lost(lines: list[str]) -> None:
    broken = [f"{line}-" for line in lines[:-1]] + lines[-1:]

    joined = Hyphens(broken).joined(broken)

    assert joined.replace("-", "").replace(" ", "") == "".join(lines).replace("-", "")


def test_a_hyphen_that_is_repeated_on_the_next_line_is_one() -> None:
    lines = ["un grupo de folk-", "-rock del puerto"]

    assert Hyphens(lines).joined(lines) == "un grupo de folk-rock del puerto"


def test_own_hyphens_stay_where_no_word_is_cut() -> None:
    lines = ["a fault-", "tolerant and well-known net", "of power-", "hungry long-lived devices of co-owners"]

    assert Hyphens(lines).joined(lines[:2]) == "a fault-tolerant and well-known net"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["a game of hide-", "and-seek"], "a game of hide-and-seek"),
        (["he sent an e-", "mail"], "he sent an e-mail"),
        (["a coun-", "cil"], "a council"),
    ],
)
def test_among_cut_words(lines: list[str], joined: str) -> None:
    assert Hyphens([*CUT, *lines]).joined(lines) == joined
