from __future__ import annotations

import pytest

from index.article import Article, Role
from index.errors import UnreadableSource
from index.reading.limits import DEFAULT_LIMITS, Limits
from index.reading.pdf import parse
from tests.index.reading.pages import Words, column, pdf, written

HARBOUR = """\
PORT ANSELM - The harbour closed on Friday
after a night of heavy rain, and no boats
went out until noon."""
COUNCIL = """\
The council met twice in a week to hear of
the damage. It will pay for half of what a
new wall costs, said Odile Brandt."""
FERRY = """\
A ferry of the Tern line waited outside of
the port for seven hours, and its captain,
Tam Kestrel, called it a long day."""

QUAY = """\
Work on the old quay begins in the spring,
and the road beside it stays closed until
the last stones are laid in September."""


def _read(*pages: list[Words], title: str = "", author: str = "") -> Article:
    return parse(pdf(*pages, title=title, author=author), "news/harbour.pdf", DEFAULT_LIMITS)


def _body(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs if paragraph.role is Role.BODY]


def _joined(text: str) -> str:
    return " ".join(text.split("\n"))


def test_a_gap_parts_paragraphs() -> None:
    article = _read(column(f"{HARBOUR}\n\n{COUNCIL}\n\n{FERRY}"))

    assert _body(article) == [_joined(HARBOUR), _joined(COUNCIL), _joined(FERRY)]


def test_an_indent_parts_paragraphs() -> None:
    words = column(f"{HARBOUR}\n{COUNCIL}\n{FERRY}")
    starts = {HARBOUR[:20], COUNCIL[:20], FERRY[:20]}
    indented = [Words(w.text, w.x + 15 * (w.text[:20] in starts), w.y) for w in words]

    assert _body(_read(indented)) == [_joined(HARBOUR), _joined(COUNCIL), _joined(FERRY)]


def test_a_short_last_line_parts_paragraphs_that_nothing_else_parts() -> None:
    assert _body(_read(column(f"{HARBOUR}\n{COUNCIL}"))) == [_joined(HARBOUR), _joined(COUNCIL)]


def test_columns_are_read_one_after_the_other() -> None:
    left, right = column(f"{HARBOUR}\n\n{COUNCIL}"), column(f"{FERRY}\n\n{QUAY}", x=330)

    assert _body(_read(left + right)) == [_joined(text) for text in (HARBOUR, COUNCIL, FERRY, QUAY)]


def test_a_headline_over_two_columns_comes_first_and_is_the_title() -> None:
    headline = [Words("Harbour closed by rain", 50, 740, 24)]
    article = _read(headline + column(HARBOUR) + column(FERRY, x=330))

    assert article.title == "Harbour closed by rain"
    assert [paragraph.reason for paragraph in article.paragraphs] == ["title", None, None]


def test_a_sentence_goes_on_over_a_page_and_what_stands_at_its_edges() -> None:
    head = [Words("The Anselm Gazette", 50, 780, 8)]
    pages = [
        head + column("\n".join(HARBOUR.split("\n")[:2])) + [Words("Page 1 of 2", 250, 20, 8)],
        head + column(HARBOUR.split("\n")[2] + "\n\n" + COUNCIL) + [Words("Page 2 of 2", 250, 20, 8)],
    ]

    assert [paragraph.text for paragraph in _read(*pages).paragraphs] == [_joined(HARBOUR), _joined(COUNCIL)]


def test_cut_words_are_joined_and_a_words_own_hyphen_is_kept() -> None:
    text = """\
A long-term plan for the har-
bour wall was read by council-
lors, who called it a long-
term hope of the whole town."""

    assert _body(_read(column(text))) == [
        (
            "A long-term plan for the harbour wall was read by councillors, who called it a long-term hope of the "
            "whole town."
        )
    ]


def test_a_person_is_an_author_and_a_program_is_none() -> None:
    assert _read(column(HARBOUR), author="Odile Brandt and Tam Kestrel").authors == ("Odile Brandt", "Tam Kestrel")
    assert _read(column(HARBOUR), author="admin").authors == ()


def test_a_file_name_is_no_title() -> None:
    assert _read(column(HARBOUR), title="Microsoft Word - harbour final 2.docx").title is None
    assert _read(column(HARBOUR), title="Harbour closed by rain").title == "Harbour closed by rain"


def test_no_date_is_invented() -> None:
    assert _read(column(HARBOUR)).published is None


def test_pages_without_text_need_ocr() -> None:
    with pytest.raises(UnreadableSource, match="needs OCR first"):
        _read([], [])


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(UnreadableSource, match="more than 2 pages"):
        parse(pdf(*[column(HARBOUR)] * 3), "a.pdf", Limits(pages=2))


@pytest.mark.parametrize("objects", [["1 0 R"], ["2 0 R", "1 0 R"]])
def test_references_in_a_circle_are_named_as_broken(objects: list[str]) -> None:
    with pytest.raises(UnreadableSource, match="broken"):
        parse(written(objects), "a.pdf", DEFAULT_LIMITS)


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.4\n1 0 obj\n<<", pdf(column(HARBOUR))[:40]])
def test_a_file_that_is_cut_off_is_named_as_broken(data: bytes) -> None:
    with pytest.raises(UnreadableSource, match="broken"):
        parse(data, "a.pdf", DEFAULT_LIMITS)
