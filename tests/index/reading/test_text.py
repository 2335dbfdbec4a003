from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from index.article import Role
from index.reading.text import parse, split
from tests.index.reading.conftest import articles, texts

if TYPE_CHECKING:
    from tests.index.reading.conftest import Write


def test_without_blank_lines_each_line_is_a_paragraph(write: Write) -> None:
    (article,) = articles(write("a.txt", "Rain fell.\nThe harbour closed.\r\nBoats stayed in.\n"))

    assert texts(article) == ["Rain fell.", "The harbour closed.", "Boats stayed in."]
    assert [paragraph.number for paragraph in article.paragraphs] == [1, 2, 3]


def test_with_blank_lines_each_block_is_a_paragraph_on_one_line(write: Write) -> None:
    (article,) = articles(write("a.txt", "\n\nRain fell\n  on the harbour.\n \t\nBoats stayed in.\n\n"))

    assert texts(article) == ["Rain fell on the harbour.", "Boats stayed in."]


def test_no_title_and_no_date_is_invented(write: Write) -> None:
    (article,) = articles(write("a.txt", "Rain fell on 7 May 2019.\n\nThe harbour closed."))

    assert (article.title, article.published) == (None, None)


def test_spaces_inside_a_line_are_kept() -> None:
    assert split("one  two\u00a0three") == ["one  two\u00a0three"]


def test_an_appeal_is_set_aside(write: Write) -> None:
    (article,) = articles(write("a.txt", "Rain fell.\nThe harbour closed.\nPlease support us monthly."))

    assert [paragraph.role for paragraph in article.paragraphs] == [Role.BODY, Role.BODY, Role.BOILERPLATE]


@given(st.text())
def test_no_letter_is_lost_or_moved(text: str) -> None:
    paragraphs = split(text)

    assert "".join("".join(paragraphs).split()) == "".join(text.split())
    assert all(paragraph == paragraph.strip() != "" for paragraph in paragraphs)


@given(st.text(min_size=1), st.text(min_size=1, max_size=200).filter(lambda name: "/" not in name))
def test_ids_are_short_plain_and_the_same_each_time(text: str, name: str) -> None:
    first, again = parse(text, name).id, parse(f"{text} ", name).id

    assert first == again
    assert first.isascii()
    assert len(first) <= 70
