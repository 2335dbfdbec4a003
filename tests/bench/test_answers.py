from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bench.answers.command import Options, run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_whole_and_its_parts_are_told_in_milliseconds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "figures.json"
    run(Options(paragraphs=240, seed=1, json=file, work=tmp_path))
    figures = json.loads(file.read_text())
    assert figures.keys() == {"whole answer", "candidates by BM25", "beyond the engine"}
    assert all(0 < times["p50"] <= times["p99"] for times in figures.values())
    assert "240 paragraphs, 300 questions" in capsys.readouterr().out
