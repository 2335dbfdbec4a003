from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.passage import NotVerbatim, link_target, quoted, shown
from bot.cards.text import Room, unquote
from index.answer import Citation
from index.span import Span
from tests.bot.cards.examples import CITATION, ENGLISH, PASSAGE, TEXT, TODAY, passage


def citation_line(citation: Citation) -> str:
    found = shown(replace(PASSAGE, citation=citation), "1", Room(), TODAY, ENGLISH)
    assert found is not None
    return found.citation


def test_the_words_are_quoted_with_the_highlights_bold() -> None:
    assert quoted(PASSAGE, Span(0, len(TEXT))) == (
        '> "The **ferry** carries our children to school," said Mayor **Ines** Falkenrath.'
    )


def test_the_sentence_that_answers_is_bold_instead_of_the_words() -> None:
    text = "The ferry stays. Nobody takes the ferry from us. It rains."
    found = replace(passage(text, Span(4, 9), Span(34, 39)), sentence=Span(17, 48))

    assert quoted(found, Span(0, len(text))) == "> The ferry stays. **Nobody takes the ferry from us.** It rains."


def test_where_the_paragraph_is_that_sentence_its_words_are_bold() -> None:
    assert "The **ferry** carries" in quoted(replace(PASSAGE, sentence=Span(0, len(TEXT))), Span(0, len(TEXT)))


def test_an_excerpt_keeps_to_the_sentence_that_answers() -> None:
    text = " ".join(f"Sentence number {n} stands here." for n in range(1, 100))
    start = text.index("Sentence number 70")
    found = shown(
        replace(passage(text, Span(0, 8)), sentence=Span(start, start + 31)), "1", Room(400, 10_000), TODAY, ENGLISH
    )

    assert found is not None
    assert "**Sentence number 70 stands here.**" in found.words


@given(st.text(min_size=1), st.data())
def test_whatever_part_is_quoted_reads_back_word_for_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    assert unquote(quoted(passage(text, Span(0, len(text))), Span(start, end))) == text[start:end]


def test_a_quote_that_differs_from_the_stored_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.cards.passage.quote", lambda *_: "> The fairy carries our children.")

    with pytest.raises(NotVerbatim, match="paragraph 7 of article ferry"):
        shown(PASSAGE, "1", Room(), TODAY, ENGLISH)


@pytest.mark.parametrize("span", [Span(0, len(TEXT) + 1), Span(5, 5), Span(-3, 4)])
def test_a_span_outside_the_paragraph_is_refused(span: Span) -> None:
    with pytest.raises(NotVerbatim):
        quoted(PASSAGE, span)


def test_the_citation_tells_title_source_date_paragraph_and_leads_to_the_words() -> None:
    assert citation_line(CITATION) == (
        r"-# \[1\] [Council keeps the old ferry](<https://example.org/ferry#:~:text=The%20ferry>)"
        " · The Tidewater Post · 7 Sep 2011, 15 years ago · ¶ 7"
    )


def test_copies_of_the_same_words_are_named_once_each() -> None:
    copies = [replace(CITATION, article=f"copy-{n}", source=name) for n, name in enumerate("ABBCD")]
    again = replace(CITATION, paragraph=9)
    found = shown(replace(PASSAGE, also=(again, *copies)), "1", Room(), TODAY, ENGLISH)

    assert found is not None
    assert found.citation.endswith("\n-# the same words also in ¶ 9, A, B and 2 more")


def test_an_article_without_url_or_date_is_cited_by_what_is_known() -> None:
    bare = replace(CITATION, url=None, link=None, source=None, published=None, title=None)

    assert citation_line(bare) == r"-# \[1\] article ferry · ¶ 7"


@pytest.mark.parametrize(
    "title",
    [
        "*Stars* over town",
        "[Bank](https://evil.example)",
        "Read evil.example now",
        "The :smile: vote",
        "Ferry 🚢 stays",
        "a_b_c",
    ],
)
def test_a_title_that_discord_would_spoil_as_a_label_stands_beside_its_link(title: str) -> None:
    line = citation_line(replace(CITATION, title=title))

    assert " · [read](<https://example.org/ferry#" in line
    assert f"[{title}]" not in line


def test_a_link_to_the_words_that_is_too_long_becomes_the_plain_url() -> None:
    line = citation_line(replace(CITATION, link="https://example.org/ferry#:~:text=" + "x" * 600))

    assert "(<https://example.org/ferry>)" in line


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://user:secret@example.org/",
        "https://",
        "file:///etc/passwd",
        "http://[broken",
        "x" * 600,
    ],
)
def test_no_link_leads_where_a_member_should_not_go(url: str) -> None:
    assert link_target(url) is None


def test_nothing_in_a_url_can_end_its_link_early() -> None:
    assert link_target('https://example.org/a)>b <c>"\\d') == "https://example.org/a%29%3Eb%20%3Cc%3E%22%5Cd"


def test_an_excerpt_is_marked_outside_the_quote_and_says_which_sentences_it_shows() -> None:
    text = " ".join(f"Sentence number {n} stands here." for n in range(1, 100))
    start = text.index("number 50")
    found = shown(passage(text, Span(start, start + 6)), "1", Room(400, 10_000), TODAY, ENGLISH)

    assert found is not None
    assert found.words.startswith("-# …\n> Sentence number 48 stands here. Sentence")
    assert "**number** 50 stands here. Sentence number 51" in found.words
    assert found.words.endswith(" stands here.")
    assert found.citation.startswith("-# …\n-# \\[1\\] ")
    assert found.citation.endswith(" · ¶ 7 · sentences 48–53 of 99")
    assert Room(400, 10_000).holds(found.text)


def test_a_passage_that_has_no_room_at_all_is_not_shown() -> None:
    assert shown(PASSAGE, "1", Room(20, 10_000), TODAY, ENGLISH) is None
