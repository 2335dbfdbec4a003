from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.index.reading.conftest import articles, failures, texts

if TYPE_CHECKING:
    from tests.index.reading.conftest import Write


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Harbour closed\nauthors: [Tam Kestrel]\npublished: 2019-05-07\n---\n",
        "\n \n\n---\ntitle: Harbour closed\nauthor: Tam Kestrel\npublished: 2019-05-07\n---\n",
        "----\nauthor: Tam Kestrel\ntitle: Harbour closed\npublished: 2019-05-07\n----  \n\n",
        "---\ntitle: Harbour closed\nauthor: Tam Kestrel\npublished: 2019-05-07\n...\n",
        '+++\ntitle = "Harbour closed"\nauthors = ["Tam Kestrel"]\npublished = 2019-05-07\n+++\n',
        '\n+++\n# a\npublished = 2019-05-07T23:30:00-05:00\ntitle="Harbour closed"\nauthor="Tam Kestrel"\n[a]\n+++\n',
    ],
)
def test_fields_are_read_from_yaml_and_toml(write: Write, front: str) -> None:
    (article,) = articles(write("a.md", f"{front}Rain fell."))

    assert (article.title, article.authors, article.published) == ("Harbour closed", ("Tam Kestrel",), date(2019, 5, 7))
    assert texts(article) == ["Rain fell."]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("---\n\nRain fell.", ["Rain fell."]),
        ("---\nBoats: two.", ["Boats: two."]),
        ("\n---\n\nRain fell.\n\n---\n\nBoats stayed in.", ["Rain fell.", "Boats stayed in."]),
        ("Rain fell.\n\n---\ntitle: A\n\n---", ["Rain fell.", "title: A"]),
        ("+++\n\nRain fell.", ["+++", "Rain fell."]),
        ("---\n---\nRain fell.", ["Rain fell."]),
    ],
)
def test_a_line_across_the_page_begins_no_fields(write: Write, text: str, read: list[str]) -> None:
    (article,) = articles(write("a.md", text))

    assert texts(article) == read


@pytest.mark.parametrize(
    ("text", "mark"), [("---\ntitle: A\n\nRain fell.", "---"), ('\n+++\ntitle = "A"\n\nRain fell.\n---\n', "+++")]
)
def test_fields_that_nothing_ends_are_refused(write: Write, text: str, mark: str) -> None:
    (failure,) = failures(write("a.md", text))

    assert failure.reason == f"front matter: nothing ends it; write a line `{mark}` below its last field"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\n\n---\nid: a\ntitle: [b]\n---\n", "front matter, line 5: title must be text"),
        ('+++\nid = "a"\ntitle = 7\n+++\n', "front matter, line 3: title must be text"),
        (
            "+++\nid = 1\npublished = last May\n+++\n",
            "front matter: not valid TOML (Invalid value (at line 3, column 13)); put texts in quotes",
        ),
        ("+++\na = " + "[" * 3_000 + "\n+++\n", 'front matter: not valid TOML; write `field = "value"` lines'),
    ],
)
def test_what_is_wrong_is_named_with_its_line_in_the_file(write: Write, text: str, reason: str) -> None:
    assert [failure.reason for failure in failures(write("a.md", f"{text}Rain fell."))] == [reason]


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        (
            "id: a\ntitle: Harbour: closed",
            (
                "front matter, line 3: not valid YAML (mapping values are not allowed here); "
                "put values with a colon in quotes"
            ),
        ),
        ("id: a\npublished: last May", "front matter, line 3: published must be a date such as 2011-09-07"),
        ("title: [a, b]", "front matter, line 2: title must be text"),
        ("authors: {a: b}", "front matter, line 2: authors must be text or a list of texts"),
        ("author: [a, [b]]", "front matter, line 2: author, item 2 must be text"),
        ("language: Norwegian", 'front matter, line 2: language must be a language code such as "en"'),
        ("url: javascript:x", "front matter, line 2: url must be a web address that starts with https:// or http://"),
        ("id: ''", "front matter, line 2: id must not be empty; leave it out to have one made"),
        ("just words", "front matter, line 2: must be `field: value` lines, such as `title: Grain prices`"),
    ],
)
def test_wrong_front_matter_is_named_with_field_and_line(write: Write, front: str, reason: str) -> None:
    (failure,) = failures(write("a.md", f"---\n{front}\n---\nRain fell."))

    assert failure.name.endswith("/a.md")
    assert failure.reason == reason


@pytest.mark.parametrize(
    "front", ["[" * 5000, "a: &a [*a]", "? {a: b}\n: c", "a: !!python/object:os.system x", "a: !!int x", "{", "*x", "%"]
)
def test_yaml_made_to_break_the_reader_breaks_nothing(write: Write, front: str) -> None:
    path = write("a.md", f"---\n{front}\n---\nRain fell.")

    assert len(articles(path) if not failures(path) else failures(path)) == 1
