import sys
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.speech import statements
from tests.index.speech.samples import article

PIECES = [
    "“", "”", '"', "«", "»", "‘", "’", ",", ".", ":", "?", "—", "(", ")", "said", "told", "according to", "he", "she",
    "Ilse", "Brandvik", "Mayor", "the", "who", "that", "and", "did not", "Q:", "A:", "WALL:", "claims", "adding", "9",
]  # fmt: skip
news = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
texts = st.lists(st.one_of(news, st.text()), min_size=1, max_size=4)
languages = st.sampled_from(["en", "fr", "de", "es", "it", "pt", "ru", "uk", "zh"])
HOSTILE = [
    "“" * 20_000, "' " * 20_000, "'a " * 20_000, "Aa " * 20_000, "said " * 20_000, "Juppe, " * 10_000 + "said",
    "Ilse said “no” " * 3_000, "(" * 20_000, "a" * 60_000, "A." * 20_000, "the " * 20_000 + "said", "and Ilse " * 8_000,
    "“a” " * 10_000, "Ab: " * 10_000, "according to " * 8_000,
]  # fmt: skip


@settings(max_examples=300)
@given(texts, languages)
def test_statements_lie_in_their_paragraph(paragraphs: list[str], language: str) -> None:
    for statement in statements(article(*paragraphs, language=language)):
        text = paragraphs[statement.paragraph - 1]
        assert 0 <= statement.span.start < statement.span.end <= len(text)
        assert statement.speaker.strip()
        assert statement.cue in text


@settings(max_examples=300)
@given(st.lists(news, min_size=1, max_size=4))
@example(["said Ilse « “ said ”"])
def test_direct_words_hold_no_outer_quotation_marks(paragraphs: list[str]) -> None:
    for statement in statements(article(*paragraphs)):
        text = paragraphs[statement.paragraph - 1]
        words, before = text[statement.span.start : statement.span.end], text[: statement.span.start].rstrip()
        # A quotation in a quotation keeps its own marks.
        if statement.direct and not before.endswith(("“", "«")):
            assert not (words.startswith(("“", "«")) and words.endswith(("”", "»")) and len(words) > 1)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_takes_work_in_proportion(text: str) -> None:
    def calls(paragraph: str) -> int:
        counted = 0

        def count(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal counted
            counted += event in {"call", "c_call"}

        sys.setprofile(count)
        try:
            statements(article(paragraph))
        finally:
            sys.setprofile(None)
        return counted

    calls(text[:100])  # lexicons are read with the first article
    # Four times the text takes four times the work; sixteen times would be the square.
    assert calls(text) < 6 * calls(text[-len(text) // 4 :]) + 1_000
