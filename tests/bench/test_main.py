import re
import shlex
import subprocess
import sys

import pytest

from bench.__main__ import command_line
from tests.data import ROOT

COMMANDS = re.findall(r"^uv run python -m bench ([^#\n]+)", (ROOT / "bench/README.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_that_the_documents_give_are_understood(command: str) -> None:
    assert callable(command_line().parse_args(shlex.split(command)).run)


@pytest.mark.parametrize("name", sorted({command.split()[0] for command in COMMANDS}))
def test_each_benchmark_explains_itself(name: str) -> None:
    told = subprocess.run([sys.executable, "-m", "bench", name, "--help"], capture_output=True, text=True, check=True)
    assert name in told.stdout
