import json
import logging
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from index.segments import Held, Segment
from index.store import Store
from index.terms import Analysers
from index.worker import Building, Merging, done, shared
from tests.data import ROOT
from tests.index.segments.samples import article, stored

RUN = [article("a", "the wall"), article("b", "a ferry"), article("c", "a flood")]


def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'quoth.db'}"


def test_a_worker_indexes_the_articles_asked_for_in_reading_order(tmp_path: Path) -> None:
    with Store.open(url(tmp_path)) as store:
        library = store.library("main")
        store.change(library, stored(*RUN), [])
    assert done(Building(url(tmp_path), library, ("c", "a"), str(tmp_path / "made")))
    made = Segment.open(tmp_path / "made")
    assert list(made.columns.ids) == ["a", "c"]
    assert list(made.body.terms) == ["flood", "wall"]


def test_a_worker_merges_segments_without_their_dead_articles(tmp_path: Path) -> None:
    Segment.of(RUN[:2], Analysers()).save(tmp_path / "one")
    Segment.of(RUN[2:], Analysers()).save(tmp_path / "two")
    assert done(Merging(str(tmp_path), [("one", [0]), ("two", [])], str(tmp_path / "made")))
    assert list(Held.open(tmp_path / "made").segment.columns.ids) == ["b", "c"]


def test_several_workers_make_what_one_makes(tmp_path: Path) -> None:
    run = [article(f"day {day}", f"On day {day} the ferry", f"flood {day % 7} at the wall") for day in range(50)]
    with Store.open(url(tmp_path)) as store:
        library = store.library("main")
        store.change(library, stored(*run), [])
    folder = tmp_path / "index"
    folder.mkdir()
    whole = Building(url(tmp_path), library, tuple(each.id for each in run[1:]), str(folder / "whole"))
    assert done(whole)
    assert shared(replace(whole, into=str(folder / "joined")), 3)
    assert (folder / "joined").read_bytes() == (folder / "whole").read_bytes()
    assert {file.name for file in folder.iterdir()} == {"joined", "whole"}


def test_nothing_is_left_where_one_of_several_workers_fails(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    missing = Building(f"sqlite:///{tmp_path / 'no.db'}", 1, ("a", "b"), str(folder / "gone" / "made"))
    assert not shared(missing, 2)
    assert list(folder.iterdir()) == []


def test_why_a_worker_failed_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        assert not done(Merging(str(tmp_path), [("missing", [])], str(tmp_path / "made")))
    assert "missing cannot be opened" in caplog.text
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a named pipe keeps the worker busy, as POSIX has it")
def test_a_worker_ends_when_who_started_it_does(tmp_path: Path) -> None:
    with Store.open(url(tmp_path)) as store:
        library = store.library("main")
        store.change(library, stored(*RUN), [])
    os.mkfifo(tmp_path / "made.new")  # opening it for writing waits for a reader that never comes
    job = {"url": url(tmp_path), "library": library, "ids": ["a"], "into": str(tmp_path / "made")}
    with subprocess.Popen([sys.executable, "-m", "index.worker"], stdin=subprocess.PIPE, text=True, cwd=ROOT) as worker:
        assert worker.stdin is not None
        worker.stdin.write(json.dumps({"kind": "Building", "job": job}) + "\n")
        worker.stdin.close()
        assert worker.wait(60) == 1
