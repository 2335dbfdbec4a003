"""Runs the command that was read from the command line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot.libraries import Libraries
from bot.settings import read_settings
from bot.terminal.as_json import JsonOutput
from bot.terminal.as_text import TextOutput
from bot.terminal.commands import COMMANDS, Command
from index.errors import BadQuestion, QuothError

if TYPE_CHECKING:
    from argparse import Namespace

_FAILED = 1
_WRONG_USAGE = 2


def run(options: Namespace) -> int:
    """Run one command with the settings of this folder and environment; return its exit code."""
    output = JsonOutput() if options.json else TextOutput()
    try:
        settings = read_settings(Path(".env"), os.environ)
        libraries = Libraries.open(settings)
        try:
            return COMMANDS[options.command](Command(options, settings, libraries, output))
        finally:
            libraries.close()
    except BadQuestion as problem:
        output.problem(f"quoth: {problem}")
        return _WRONG_USAGE
    except QuothError as problem:
        output.problem(f"quoth: {problem}")
        return _FAILED
