from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Role
from index.reading.headline import opening
from tests.data import development_data

NEWS = "The harbour of Port Anselm will close for a week in May, the council said."


@pytest.mark.parametrize(
    "line",
    ["Harbour closes for a week", "HARBOUR CLOSED", "Who closed the harbour?", "“We will close it”, says Brandt"],
)
def test_a_headline_above_the_article_is_its_title(line: str) -> None:
    opened = opening([line, NEWS])

    assert opened.title == line
    assert [(p.number, p.text, p.role, p.reason) for p in opened.paragraphs] == [
        (1, line, Role.META, "headline"),
        (2, NEWS, Role.BODY, None),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Rain fell on the harbour.",
        "By Odile Brandt",
        "7 May 2019",
        "Photo: Tam Orrell",
        "Share this article",
        "PORT ANSELM —",
        "* Harbour",
        "boats in the harbour",
        "Harbour",
    ],
)
def test_other_first_lines_are_no_title(line: str) -> None:
    opened = opening([line, NEWS])

    assert opened.title is None
    assert opened.paragraphs[0].role is Role.BODY


def test_a_line_above_no_sentence_is_no_title() -> None:
    assert opening(["Roses of Anselm", "Roses in spring", "Roses in autumn"]).title is None


def test_a_dateline_stays_with_its_paragraph() -> None:
    text = f"MOSCOW, Sept. 7 (Reuters) - {NEWS}"

    assert opening([text]).paragraphs[0].text == text


def test_a_known_title_is_kept_and_found_on_top() -> None:
    opened = opening(["Harbour.", NEWS], title="Harbour.")

    assert opened.title == "Harbour."
    assert opened.paragraphs[0].role is Role.META


@pytest.mark.parametrize(
    ("name", "title", "day"),
    [
        ("2011-09-07 Harbour closes for a week", "Harbour closes for a week", date(2011, 9, 7)),
        ("harbour-closes-2011-09-07", None, date(2011, 9, 7)),
        ("000_88428e08318a45e9", None, None),
        ("2011-13-07", None, None),
    ],
)
def test_a_files_name_tells_a_title_only_if_written_as_one(name: str, title: str | None, day: date | None) -> None:
    opened = opening([NEWS], name)

    assert (opened.title, opened.published) == (title, day)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("7 May 2019", date(2019, 5, 7)),
        ("Published: Sept. 7, 2011", date(2011, 9, 7)),
        ("2011-09-07", date(2011, 9, 7)),
        ("05/07/2019", None),
        ("31 February 2019", None),
        ("Updated May 7th, 2019", date(2019, 5, 7)),
        ("7. März 2019", date(2019, 3, 7)),
        ("7 août 2019", date(2019, 8, 7)),
        ("7 Dic. 2019", date(2019, 12, 7)),
        ("7 listopada 2019", date(2019, 11, 7)),
        ("7 Şubat 2019", date(2019, 2, 7)),
    ],
)
def test_a_date_line_tells_the_day_if_it_can_be_one_day_only(line: str, day: date | None) -> None:
    assert opening([NEWS, line, NEWS]).published == day


@pytest.mark.parametrize(
    "line",
    [
        "Decision 12, 2019",
        "Published: Decision 12, 2019",
        "Mayor 12, 2019",
        "Marathon 12, 2019",
        "Market 12 2019",
        "Novel 12, 2019",
        "Augusta 12, 2019",
        "12 Janitors 2019",
    ],
)
def test_a_word_that_begins_like_a_month_is_none(line: str) -> None:
    assert opening([NEWS, line, NEWS]).published is None


def test_a_day_inside_the_text_is_not_the_articles() -> None:
    assert opening([NEWS, "The harbour was opened on 7 May 2019, and closed twice."]).published is None


def test_the_seed_articles_first_paragraph_is_no_title() -> None:
    (file,) = development_data("seed").glob("*.txt")
    opened = opening(file.read_text(encoding="utf-8").splitlines(), file.stem)

    assert (opened.title, opened.published) == (None, None)
    assert {paragraph.role for paragraph in opened.paragraphs} == {Role.BODY}


@given(st.lists(st.text(min_size=1)), st.text())
def test_no_word_and_no_number_is_lost(texts: list[str], name: str) -> None:
    opened = opening(texts, name)

    assert [(p.number, p.text) for p in opened.paragraphs] == list(enumerate(texts, start=1))
