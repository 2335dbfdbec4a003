from __future__ import annotations

import re
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.cards.text import Room, escape, escape_line, quote, unescape, unquote
from index.span import Span

# Everything that Discord gives a meaning to, in odd company.
TROUBLE = st.lists(
    st.sampled_from(
        [
            *"\\*_~|`<>[]()@:#-+.!1 aé\n\t⟦⟧=&;/\u202e\u200b\u2028\r\x00\U000e0041",
            *("@everyone", "<@1>", "<@&2>", "<#3>", "<t:0:R>", "<:x:4>", "</ask:5>", "https://example.org"),
            *("[a](https://example.org)", "-# ", "# ", "1. ", "> ", ">>> ", "||", "```", "U+202E", "⟦U+0041⟧"),
        ]
    )
).map("".join)
TEXTS = st.text() | TROUBLE
# A second opinion on Discord's Markdown. Its four-space code, underlined headings and entities do not exist in Discord.
READER = MarkdownIt("default", {"linkify": True, "html": False}).disable(["code", "lheading", "entity"])
PLAIN = {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak", "hardbreak"}


def kinds(markdown: str) -> set[str]:
    tokens = READER.parse(markdown)
    return {token.type for token in chain(tokens, *(token.children or () for token in tokens))}


@given(TEXTS)
def test_an_escaped_text_reads_back_as_itself(text: str) -> None:
    assert unescape(escape(text)) == text


@given(TEXTS)
def test_an_escaped_text_formats_and_links_nothing(text: str) -> None:
    assert kinds(escape(text)) <= PLAIN


@given(TEXTS, st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9))))
def test_a_quote_reads_back_word_for_word_whatever_is_bold(text: str, places: list[tuple[int, int]]) -> None:
    bold = [Span(start, min(start + length, len(text))) for start, length in sorted(places) if start < len(text)]

    assert unquote(quote(text, bold)) == text


@given(TEXTS)
def test_no_escaped_text_holds_a_mention_or_a_disguised_link(text: str) -> None:
    live = re.sub(r"\\.", "", escape(text), flags=re.DOTALL)

    assert not set(live) & set("<[]@:*_~|`\u202e\u2028")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@everyone look", r"\@everyone look"),
        ("[Bank](https://evil.example)", r"\[Bank\](https\://evil.example)"),
        ("[a](b) and [c](d)", r"\[a\](b) and \[c\](d)"),
        ("# not a heading", r"\# not a heading"),
        ("  - not a list\n10. nor this", "  \\- not a list\n10\\. nor this"),
        ("-# not small", r"\-# not small"),
        ("well-known #1 in 2011.", "well-known #1 in 2011."),
        ("||spoiler|| :smile: <t:0:R>", r"\|\|spoiler\|\| \:smile\: \<t\:0\:R\>"),
        ("abc\u202edcba", "abc⟦U+202E⟧dcba"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_what_is_written_for_what_a_member_shall_see(text: str, written: str) -> None:
    assert escape(text) == written


def test_highlighted_words_are_bold_and_every_line_is_quoted() -> None:
    assert quote("Mr Roth said\n- no", [Span(3, 7), Span(8, 14)]) == "> Mr **Roth** **said**\n> **\\-** no"


def test_spans_that_touch_become_one() -> None:
    assert quote("tea-house", [Span(0, 3), Span(3, 9)]) == "> **tea-house**"


def test_a_line_is_shortened_visibly_and_never_broken() -> None:
    assert escape_line("One\ntwo   *three* four", 15) == r"One two \*three…"


def test_right_to_left_text_cannot_reorder_its_neighbours() -> None:
    assert escape_line("عنوان", 20) == "\u2068عنوان\u2069"


def test_room_counts_what_discord_counts() -> None:
    assert Room(4, 100).holds("ab", "c", "d")
    assert not Room(4, 100).holds("abcde")
    assert not Room(100, 5).holds("ไทย")
    assert not Room(3, 100).holds("🦉🦉")
