from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Article, Paragraph, Role
from index.reading import Limits, Reading, read
from index.reading.jsonl import write as write_line
from tests.index.reading.conftest import articles, failures, texts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.index.reading.conftest import Write

GOOD = '{"id": "good", "paragraphs": ["Rain fell."]}'
SHAPE = 'each line must be one object such as {"title": "…", "paragraphs": ["…"]}'


def test_all_fields_are_read(write: Write) -> None:
    line = {
        "id": " harbour ",
        "title": "Harbour\nclosed",
        "url": "https://gazette.example/1",
        "authors": ["Odile Brandt"],
        "source": "Gazette",
        "published": "2019-05-07T23:30:00-05:00",
        "language": "en-GB",
        "paragraphs": ["Rain fell. ", "Boats stayed in."],
        "weather": [{}],
    }

    assert articles(write("a.jsonl", json.dumps(line))) == [
        Article(
            id="harbour",
            title="Harbour closed",
            url="https://gazette.example/1",
            authors=("Odile Brandt",),
            source="Gazette",
            published=date(2019, 5, 7),
            language="en",
            paragraphs=(Paragraph(number=1, text="Rain fell. "), Paragraph(number=2, text="Boats stayed in.")),
        )
    ]


def test_null_and_missing_mean_the_same(write: Write) -> None:
    full = '{"id": "a", "title": null, "authors": null, "author": "Tam Kestrel", "roles": null, "text": "Rain fell."}'
    bare = '{"id": "a", "author": ["Tam Kestrel"], "text": "Rain fell."}'

    assert articles(write("a.jsonl", full)) == articles(write("b.jsonl", bare))


def test_an_empty_paragraph_keeps_its_number_and_is_no_body(write: Write) -> None:
    (article,) = articles(write("a.jsonl", '{"paragraphs": ["Rain fell.", "", "Boats stayed in."]}'))

    assert [(p.number, p.role, p.reason) for p in article.paragraphs] == [
        (1, Role.BODY, None),
        (2, Role.META, "empty"),
        (3, Role.BODY, None),
    ]


def test_given_paragraphs_are_all_body_and_text_is_filtered(write: Write) -> None:
    appeal = ["Rain fell.", "Boats stayed in.", "Please support us monthly."]
    lines = [json.dumps({"id": 1, "paragraphs": appeal}), json.dumps({"id": 2, "text": "\n".join(appeal)})]

    as_given, filtered = articles(write("a.jsonl", "\n".join(lines)))

    assert texts(as_given) == texts(filtered) == appeal
    assert as_given.paragraphs[2].role is Role.BODY
    assert filtered.paragraphs[2].role is Role.BOILERPLATE


def test_roles_stand_beside_paragraphs(write: Write) -> None:
    (article,) = articles(
        write("a.jsonl", '{"paragraphs": ["By Tam", "Rain.", "Ad"], "roles": ["meta", null, "boilerplate"]}')
    )

    assert [paragraph.role for paragraph in article.paragraphs] == [Role.META, Role.BODY, Role.BOILERPLATE]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"title": "Harbour"}', 'holds no words; it needs "paragraphs" (a list of texts) or "text"'),
        ('{"paragraphs": ["", " "]}', 'holds no words; it needs "paragraphs" (a list of texts) or "text"'),
        ('{"paragraphs": "Rain"}', "paragraphs: must be a list"),
        ('{"paragraphs": ["Rain", 7]}', "paragraphs, item 2: must be text"),
        ('{"text": ["Rain"]}', "text: must be text"),
        ('{"text": "x", "title": {}}', "title: must be text"),
        ('{"text": "x", "published": "May"}', "published: must be a date such as 2011-09-07"),
        ('{"text": "x", "published": 1557187200}', "published: must be a date such as 2011-09-07"),
        ('{"text": "x", "id": "  "}', "id: must not be empty; leave it out to have one made"),
        ('{"text": "x", "id": "a\\u0007b"}', "id: must not have control characters or line breaks in it"),
        (f'{{"text": "x", "id": "{"a" * 201}"}}', "id: has 201 characters, and 200 are the most"),
        ('{"paragraphs": ["x"], "roles": ["hero"]}', "roles, item 1: must be body, meta or boilerplate"),
        ('{"paragraphs": ["x"], "roles": []}', "roles: has 0 entries beside 1 paragraphs; give one for each"),
        (
            '{"text": "x"',
            f"not valid JSON at character 13 (Expecting ',' delimiter); {SHAPE}",
        ),
        ("[1]", f"is not a JSON object; {SHAPE}"),
        (f'{{"text": "x", "n": {"9" * 5000}}}', "has a number with too many digits; write it in quotes"),
        (
            f'{{"a": {"[" * 100_000}',
            f"is nested too deeply; {SHAPE}",
        ),
    ],
    ids=lambda value: value[:40],
)
def test_a_bad_line_is_named_with_its_field_and_the_others_are_read(write: Write, line: str, reason: str) -> None:
    path = write("a.jsonl", f"{GOOD}\n\n{line}\n{GOOD.replace('good', 'fine')}")

    (failure,) = failures(path)

    assert failure.name == f"{path}, line 3"
    assert failure.reason == reason
    assert [item.article.id for item in read(path) if isinstance(item, Reading)] == ["good", "fine"]


def test_the_second_of_two_equal_ids_is_named_with_the_first(write: Write) -> None:
    path = write("a.jsonl", f"{GOOD}\n{GOOD}\n{GOOD}")

    assert [(failure.name, failure.reason) for failure in failures(path)] == [
        (f"{path}, line {number}", 'the id "good" is already that of line 1; give each article its own')
        for number in (2, 3)
    ]


def test_made_ids_do_not_depend_on_the_lines_place(write: Write) -> None:
    one, two = '{"title": "Über Häfen", "text": "Rain fell."}', '{"text": "Boats stayed in the harbour."}'

    forth = [article.id for article in articles(write("a.jsonl", f"{one}\n{two}"))]
    back = [article.id for article in articles(write("b.jsonl", f"{two}\n{one}"))]

    assert forth == back[::-1]
    assert forth[0].startswith("uber-hafen-")
    assert forth[1].startswith("boats-stayed-in-the-harbour-")


def test_a_number_is_taken_as_an_id(write: Write) -> None:
    (article,) = articles(write("a.jsonl", '{"id": 17, "text": "Rain fell."}'))

    assert article.id == "17"


def test_only_the_line_over_the_limit_is_refused(write: Write) -> None:
    long = json.dumps({"id": "long", "text": "Rain fell. " * 10})
    path = write("a.jsonl", f"{GOOD}\n{long}\n{GOOD.replace('good', 'fine')}")

    first, second, third = read(path, limits=Limits(article=60))

    assert isinstance(first, Reading)
    assert getattr(second, "reason", "") == "has more than 60 characters, the most for one article; split it"
    assert isinstance(third, Reading)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told_apart(write: Write, encoding: str) -> None:
    line = '{"id": "%s", "text": "Der Börsenplatz schließt früher.\u00a0“So”"}'
    path = write("a.jsonl", "\r\n".join([line % "a", line % "b"]).encode(encoding))

    assert [texts(article) for article in articles(path)] == [["Der Börsenplatz schließt früher.\u00a0“So”"]] * 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "there is nothing in the file; put one JSON object a line in it, or remove it"),
        (b"\n \n", "there is nothing in the file; put one JSON object a line in it, or remove it"),
        (b"SQLite format 3\0\x10\0", "this is not text but binary data; save the article as UTF-8 text"),
        (b"\xff\xfe{", "line 1 is not UTF-16-LE; save the file as UTF-8"),
    ],
)
def test_a_file_that_holds_no_lines_is_named_once(write: Write, content: bytes, reason: str) -> None:
    path = write("a.jsonl", content)

    assert [(failure.name, failure.reason) for failure in failures(path)] == [(str(path), reason)]


def test_what_no_text_can_hold_is_dropped(write: Write) -> None:
    (article,) = articles(write("a.jsonl", '{"paragraphs": ["Rain\\u0000 fell\\ud83d."]}'))

    assert texts(article) == ["Rain fell."]


_words = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1)
_line = _words.map(lambda text: " ".join(text.split())).filter(bool)
_body = st.builds(lambda text: (text, Role.BODY, None), _words.filter(str.strip))
_other = st.tuples(_words, st.sampled_from([Role.META, Role.BOILERPLATE]), st.none() | _line)


@st.composite
def any_article(draw: st.DrawFn) -> Article:
    pieces = [draw(_body), *draw(st.lists(_body | _other | st.just(("", Role.META, "empty"))))]
    return Article(
        id=draw(_line.filter(lambda text: len(text) <= 200 and not {"\u2028", "\u2029"} & set(text))),
        title=draw(st.none() | _line),
        url=draw(st.none() | st.integers(0).map("https://gazette.example/{}".format)),
        authors=tuple(draw(st.lists(_line))),
        source=draw(st.none() | _line),
        published=draw(st.none() | st.dates()),
        language=draw(st.none() | st.sampled_from(["en", "de", "no"])),
        paragraphs=tuple(
            Paragraph(number=number, text=text, role=role, reason=reason)
            for number, (text, role, reason) in enumerate(pieces, start=1)
        ),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(any_article())
def test_every_article_comes_back_from_its_line(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(write_line(article), encoding="utf-8")

    assert articles(path) == [article]
