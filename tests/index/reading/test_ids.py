from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from index.reading.folder import location
from index.reading.ids import derived, is_derived, slug
from tests.index.reading.conftest import articles

if TYPE_CHECKING:
    from tests.index.reading.conftest import Write

TEXT = "Rain fell on Port Anselm all day."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rain.txt", TEXT),
        ("rain.md", f"# Rain\n\n{TEXT}"),
        ("rain.html", f"<html><body><article><h1>Rain</h1><p>{TEXT}</p></article></body></html>"),
        ("a.jsonl", json.dumps({"text": TEXT})),
        ("b.jsonl", json.dumps({"title": "Rain", "text": TEXT})),
        ("c.jsonl", json.dumps({"title": "Rain", "published": "2019-05-07", "text": TEXT})),
        ("d.jsonl", json.dumps({"title": "Rain", "url": "https://a.example/rain", "paragraphs": [TEXT]})),
    ],
)
def test_an_id_that_was_made_here_is_known_as_such(write: Write, name: str, content: str) -> None:
    path = write(name, content)
    (article,) = articles(path)

    assert is_derived(article, location(path, None))


@pytest.mark.parametrize("given", ["rain", "rain-240115", "rain-abcdef", "Rain-1", "000000"])
def test_an_id_that_somebody_gave_is_not(write: Write, given: str) -> None:
    for path in (
        write("a.jsonl", json.dumps({"id": given, "title": "Rain", "url": "https://a.example/rain", "text": TEXT})),
        write("a.md", f'---\nid: "{given}"\n---\n{TEXT}'),
    ):
        (article,) = articles(path)
        assert article.id == given
        assert not is_derived(article, location(path, None))


def test_labels_become_readable_ids() -> None:
    assert slug("Über Börsen & Häfen!") == "uber-borsen-hafen"
    assert len(slug("word " * 40)) <= 60
    assert derived("雨", "a").startswith("article-")
    assert derived("Rain", "a") != derived("Rain", "b")
