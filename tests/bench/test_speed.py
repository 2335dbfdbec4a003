import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from bench.speed.engines.engine import K1, B
from bench.speed.engines.known import BM25S, CONTENDERS, FTS5, QUOTH, TANTIVY, Contender
from index import bm25
from tests.data import ROOT

SIZE = "600"
EVERY_GOAL = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "B1", "B2", "D1", "C1", "A1", "A2", "L1", "R1"]


def installed(name: str) -> Contender:
    contender = CONTENDERS[name]
    if not contender.installed:
        pytest.skip(f"{name} is not installed; “uv sync --group bench” installs the peers")
    return contender


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench")
    plot = ["--plot", "speed.png"] if find_spec("matplotlib") else []
    command = [sys.executable, "-m", "bench", "speed", "--paragraphs", SIZE, "--quick", "--json", "speed.json", *plot]
    arguments = [str(folder / word) if word.startswith("speed.") else word for word in command]
    done = subprocess.run(arguments, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (folder / "tables").write_text(done.stdout, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def run(written: Path) -> dict[str, Any]:
    everything: dict[str, Any] = json.loads((written / "speed.json").read_text(encoding="utf-8"))
    return everything


@pytest.mark.parametrize("name", CONTENDERS)
def test_every_engine_is_built_asked_opened_and_weighed(name: str, run: dict[str, Any]) -> None:
    installed(name)
    figures = run["sizes"][SIZE]
    assert figures["from_text" if name == QUOTH else "from_terms"][name]["disk"] > 0
    assert len(figures["asked"]["latency"][name]) >= 3
    assert figures["asked"]["throughput"][name]["two"] > 0
    assert figures["first_answer"][name] > 0
    assert figures["memory"][name][0] > 0


@pytest.mark.parametrize("name", [name for name, contender in CONTENDERS.items() if contender.exact is not None])
def test_scores_are_rank_bm25s(name: str, run: dict[str, Any]) -> None:
    exact = installed(name).exact
    assert exact is not None
    agreement = run["sizes"][SIZE]["asked"]["scored"]["agreement"][name]
    assert agreement["agrees"] is True
    assert agreement["scores"] <= exact
    assert agreement["top"] <= exact


@pytest.mark.parametrize("name", [BM25S, TANTIVY, FTS5])
def test_another_formula_finds_much_the_same_paragraphs(name: str, run: dict[str, Any]) -> None:
    installed(name)
    agreement = run["sizes"][SIZE]["asked"]["scored"]["agreement"][name]
    assert agreement["agrees"] is None
    assert agreement["shared"] > 0.5


def test_each_change_is_seen_by_the_next_search(run: dict[str, Any]) -> None:
    changing = run["sizes"][SIZE]["changing"]
    assert {QUOTH, FTS5} <= changing.keys()
    assert {name: changed["wrong"] for name, changed in changing.items()} == dict.fromkeys(changing, 0)


def test_every_goal_is_judged(run: dict[str, Any]) -> None:
    assert list(run["goals"]) == EVERY_GOAL
    assert run["goals"]["D1"]["measured"]["bytes a posting"] > 0


def test_a_small_run_does_not_tell_about_large_libraries(run: dict[str, Any]) -> None:
    assert {name: goal["met"] for name, goal in run["goals"].items()} == dict.fromkeys(EVERY_GOAL)


def test_the_tables_name_the_machine_and_each_goal(run: dict[str, Any], written: Path) -> None:
    tables = (written / "tables").read_text(encoding="utf-8")
    assert run["machine"]["processor"] in tables
    assert all(f"│ {goal} │" in tables for goal in EVERY_GOAL)


def test_the_plot_is_a_picture(written: Path) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is not installed; “uv sync --group bench” installs it")
    assert (written / "speed.png").read_bytes().startswith(b"\x89PNG")


def test_all_engines_have_quoths_parameters() -> None:
    assert (K1, B) == (bm25.K1, bm25.B)


def test_an_unknown_engine_is_named_with_those_that_there_are() -> None:
    command = [sys.executable, "-m", "bench", "speed", "--engines", "Lucifer"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Lucifer" in done.stderr
    assert QUOTH in done.stderr
