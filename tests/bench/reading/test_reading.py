from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from bench.reading.command import Options, run
from bench.reading.goals import Goal, Run, goals
from bench.reading.pages import PageFigures, for_development, measure_fundus, measure_scrapinghub
from bench.reading.shingles import Score
from bench.reading.texts import measure_texts
from tests.data import development_data

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = [
    "The night ferry to Saltmere sails again from Monday, the port of Oskmouth said on Friday evening.",
    "Tickets went on sale on Saturday, and the harbour master expects the first crossings to be full.",
    "The ship leaves Oskmouth at ten in the evening and comes to Saltmere at six in the morning.",
]
META = {"@type": "Article", "headline": "Night ferry sails", "author": "Oda Plumley", "datePublished": "2025-05-31"}
PAGE = (
    f"<html><head><script type='application/ld+json'>{json.dumps(META)}</script></head><body><article>"
    f"{''.join(f'<p>{sentence}</p>' for sentence in SENTENCES)}</article></body></html>"
).encode()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    benchmark = tmp_path / "article-extraction-benchmark"
    (benchmark / "html").mkdir(parents=True)
    (benchmark / "html" / "a.html.gz").write_bytes(gzip.compress(PAGE))
    (benchmark / "ground-truth.json").write_text(json.dumps({"a": {"articleBody": "\n".join(SENTENCES)}}))
    country = tmp_path / "fundus" / "us"
    country.mkdir(parents=True)
    version = {
        "title": "Night ferry sails!",
        "authors": ["Oda Plumley", "Ivo Marsh"],
        "publishing_date": "2025-05-31 10:00:00+00:00",
        "body": {"summary": SENTENCES[:1], "sections": [{"headline": [], "paragraphs": SENTENCES[1:]}]},
    }
    for publisher in ("APNews", "CNBC"):
        (country / f"{publisher}.json").write_text(json.dumps({"V1": version}))
        (country / f"{publisher}_2025_06_01.html.gz").write_bytes(gzip.compress(PAGE))
    return tmp_path


def test_pages_are_read_and_compared(data: Path) -> None:
    figures = measure_scrapinghub(data / "article-extraction-benchmark")

    assert (figures.pages, figures.refused, figures.body, figures.title) == (1, 0, Score(1, 1), None)


def test_only_publishers_for_development_are_read(data: Path) -> None:
    figures = measure_fundus(data / "fundus")

    assert [name for name in ("us/APNews", "us/CNBC") if for_development(name)] == ["us/APNews"]
    assert figures.pages == 1
    assert (figures.body, figures.title, figures.day) == (Score(1, 1), 1, 1)
    assert figures.authors == pytest.approx(2 / 3)


def test_a_page_that_is_refused_counts_as_empty(data: Path) -> None:
    (data / "fundus/us/APNews_2025_06_01.html.gz").write_bytes(gzip.compress(b"<html></html>"))
    figures = measure_fundus(data / "fundus")

    assert (figures.refused, figures.body.f1, figures.title, figures.authors, figures.day) == (1, 0, 0, 0, 0)


def test_the_run_shows_goals_and_names_what_is_missing(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(Options(data=data, json=data / "out.json"))

    shown = capsys.readouterr().out
    assert "authors, F1" in shown
    written = json.loads((data / "out.json").read_text())
    assert [goal["name"] for goal in written["goals"] if not goal["met"]] == ["authors, F1"]
    assert written["figures"]["texts"] is None


def test_goals_have_their_own_direction() -> None:
    assert Goal("lost", 0.01, 0.01, at_most=True).met
    assert not Goal("lost", 0.01, 0.02, at_most=True).met
    assert not Goal("found", 0.9, 0.89).met


def test_what_was_not_measured_is_not_judged() -> None:
    figures = PageFigures(pages=1, refused=0, body=Score(1, 1), rate=1)

    assert list(goals(Run())) == []
    assert [goal.met for goal in goals(Run(scrapinghub=figures))] == [True]


def test_most_boilerplate_of_the_labelled_texts_is_found_and_body_kept() -> None:
    figures = measure_texts(development_data("boilerplate") / "labelled.dev.jsonl")

    assert figures.f1 > 0.85
    assert figures.lost < 0.03
