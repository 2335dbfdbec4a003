import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.data import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked and killed, as POSIX can")


def output(module: str, *arguments: str | int | Path) -> list[int]:
    command = [sys.executable, "-m", f"tests.index.faults.{module}", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return [int(number) for number in done.stdout.split()]


@pytest.mark.parametrize(
    ("change", "steps"),
    [("add", 20), ("append", 50), ("change", 20), ("remove", 15), ("reindex", 20), ("merge", 35), ("rebuild", 30)],
)
def test_a_kill_at_any_step_leaves_what_was_or_what_comes_and_no_orphans(
    tmp_path: Path, change: str, steps: int
) -> None:
    (kills,) = output("killing", tmp_path, change)
    assert kills >= steps


def test_what_was_acknowledged_survives_kills_at_random_moments(tmp_path: Path) -> None:
    kills, acknowledged = output("interrupting", tmp_path, 40, "a seed")
    assert kills == 40
    assert acknowledged > 0
