from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.terminal.words import visible

if TYPE_CHECKING:
    from tests.bot.terminal.desk import Desk

_COLOUR = re.compile(r"\x1b\[[\d;]*m")


@pytest.fixture(params=[12, 40, 80])
def width(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    columns: int = request.param
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "xterm-256color")
    return columns


@pytest.mark.usefixtures("width")
def test_terminal_shows_matched_words_highlighted(desk: Desk) -> None:
    assert "\x1b[1;4;33mturbines" in desk.quoth("ask", "turbines").out


@pytest.mark.parametrize("argv", [("ask", "turbines"), ("articles",), ("articles", "show", "dam"), ("status",)])
def test_terminal_of_any_width_is_kept_to(desk: Desk, width: int, argv: tuple[str, ...]) -> None:
    desk.quoth("reindex")
    lines = _COLOUR.sub("", desk.quoth(*argv).out).splitlines()
    assert max(len(line) for line in lines if "#:~:text=" not in line) <= width


@pytest.mark.usefixtures("width")
def test_json_has_no_colours_even_where_they_are_forced(desk: Desk) -> None:
    assert desk.quoth("ask", "turbines", "--json").value["verdict"] == "found"


@pytest.mark.usefixtures("width")
def test_terminal_shows_a_bar_while_it_reads(desk: Desk) -> None:
    ran = desk.quoth("reindex")
    assert "Indexing" in ran.err
    assert "Indexing" not in ran.out


@given(st.text(st.characters(categories=None)))
def test_visible_text_has_no_controls_and_keeps_its_length(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(character) in {"Cc", "Zl", "Zp"} for character in shown)
    assert all(old == new for old, new in zip(text, shown, strict=True) if old.isprintable())
