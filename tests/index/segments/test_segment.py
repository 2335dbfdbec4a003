from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Article
from index.segments import Damaged, Segment, segment
from index.segments.arrays import write
from index.segments.segment import merged
from index.statement import Confidence
from index.terms import Analysers
from tests.index.building.reference import readable
from tests.index.segments.samples import article, articles, said

in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
ANALYSERS = Analysers()
dates = st.none() | st.dates(date(1900, 1, 1), date(2030, 1, 1))
runs = st.lists(st.builds(lambda made, day: replace(made, published=day), articles, dates), max_size=6)


def numbered(run: list[Article], first: int = 0) -> list[Article]:
    return [replace(made, id=f"article {number}") for number, made in enumerate(run, first)]


def assert_alike(one: Segment, other: Segment) -> None:
    for part, same in ((one.body, other.body), (one.titles, other.titles), (one.speakers, other.speakers)):
        assert readable(part.collected()) == readable(same.collected())
    left, right = one.columns, other.columns
    assert list(left.ids) == list(right.ids)
    for name in ("fingerprints", "first_row", "numbers", "published"):
        assert getattr(left, name).tolist() == getattr(right, name).tolist()
    for places, names in (("sources", "source_names"), ("languages", "language_names")):
        assert named(left, places, names) == named(right, places, names)


def named(columns: segment.Columns, places: str, names: str) -> list[str | None]:
    known = getattr(columns, names)
    return [None if place < 0 else known[place] for place in getattr(columns, places).tolist()]


@given(runs)
@in_one_folder
def test_a_segment_is_opened_as_it_was_saved(tmp_path: Path, run: list[Article]) -> None:
    made = Segment.of(numbered(run), ANALYSERS)
    made.save(tmp_path / "file")
    assert_alike(Segment.open(tmp_path / "file"), made)


@given(st.lists(runs, min_size=1, max_size=4), st.data())
@in_one_folder
def test_merged_segments_are_one_segment_of_the_living_articles(
    tmp_path: Path, given_: list[list[Article]], data: st.DataObject
) -> None:
    parts, living = [], []
    for place, run in enumerate(given_):
        made = numbered(run, 100 * place)
        dead = sorted(data.draw(st.sets(st.integers(0, len(made) - 1)))) if made else []
        living += [each for number, each in enumerate(made) if number not in dead]
        path = tmp_path / str(place)
        Segment.of(made, ANALYSERS).save(path)
        parts.append((Segment.open(path), np.array(dead, np.uint32)))
    assert_alike(merged(parts), Segment.of(living, ANALYSERS))


def test_a_segment_of_many_paragraphs_has_bounds_that_are_saved_and_merged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segment, "UNBOUNDED", 10)
    run = [article(str(number), f"wall {'ferry ' * (number % 7)}", "Osk flood") for number in range(20)]
    Segment.of(run, ANALYSERS).save(tmp_path / "file")
    opened = Segment.open(tmp_path / "file")
    none = np.empty(0, np.uint32)
    for made in (opened, merged([(Segment.of(run[:5], ANALYSERS), none), (Segment.of(run[5:], ANALYSERS), none)])):
        assert made.body.bounds is not None
        assert made.body.bounds.scoring.average_length == pytest.approx(float(made.body.lists.lengths.mean()))
        assert len(made.body.bounds.peaks) == len(made.body.terms)


@given(runs)
@in_one_folder
def test_few_paragraphs_are_indexed_as_many_are(run: list[Article]) -> None:
    few = Segment.of(numbered(run), ANALYSERS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segment, "FEW", 0)
        assert_alike(Segment.of(numbered(run), ANALYSERS), few)


def test_a_file_with_other_arrays_is_no_segment(tmp_path: Path) -> None:
    write(tmp_path / "other", {"some": np.arange(3)}, {})
    with pytest.raises(Damaged, match="other does not hold the arrays of a segment"):
        Segment.open(tmp_path / "other")


def test_rows_are_those_of_the_articles_asked_for() -> None:
    made = Segment.of([article("a", "one", "two"), article("b"), article("c", "three")], ANALYSERS)
    assert made.rows_of(np.array([0, 2], np.uint32)).tolist() == [0, 1, 2]
    assert made.rows_of(np.array([1], np.uint32)).tolist() == []


def test_a_row_has_its_speakers_as_often_as_they_are_sure() -> None:
    sure, unsure = said("Mara Osk", 2), said("Mara Osk", 2, Confidence.LOW)
    spoken = replace(article("a", "One.", "Two."), statements=(unsure, sure, said("Jon Brandvik", 1, Confidence.LOW)))
    made = Segment.of([spoken], ANALYSERS).speakers
    held = {term: made.postings(number) for number, term in enumerate(made.terms)}
    assert {term: list(zip(*map(np.ndarray.tolist, found), strict=True)) for term, found in held.items()} == {
        "brandvik": [(0, 1)],
        "jon": [(0, 1)],
        "mara": [(1, 3)],
        "osk": [(1, 3)],
    }
