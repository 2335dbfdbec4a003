"""The terminal interface: `quoth ask`, `quoth add`, `quoth reindex` and the rest."""

from __future__ import annotations

import logging
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from bot.terminal.parser import parser

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

_FAILED = 1
_WRONG_USAGE = 2
_INTERRUPTED = 130
"""The exit code of a command that Ctrl-C ended (128 + SIGINT)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code: 0 done, 1 failed, 2 wrong usage."""
    _set_up_streams()
    options = parser().parse_args(argv)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        code = _run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe has gone, as `head` does
        _discard_output()
        return _FAILED
    except OSError as problem:
        _discard_output()
        place = problem.filename or "standard output"
        sys.stderr.write(f"quoth: {place}: {problem.strerror}. Check who may use it, and the free space there.\n")
        return _FAILED
    return code


def _discard_output() -> None:
    """Send what is still to be printed nowhere: Python would try once more at its end, and fail aloud."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _set_up_streams() -> None:
    """Let every text be printed: programs get UTF-8; a terminal that lacks a character shows its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def _run(options: Namespace) -> int:
    """Do what the command line says. What takes long to import is imported here, where Ctrl-C is met."""
    from bot.libraries import Libraries  # noqa: PLC0415 - as said above
    from bot.settings import read_settings  # noqa: PLC0415 - as said above
    from bot.terminal.as_json import JsonOutput  # noqa: PLC0415 - as said above
    from bot.terminal.as_text import TextOutput  # noqa: PLC0415 - as said above
    from bot.terminal.commands import COMMANDS, Command  # noqa: PLC0415 - as said above
    from index.errors import BadQuestion, QuothError  # noqa: PLC0415 - as said above

    output = JsonOutput() if options.json else TextOutput()
    try:
        settings = read_settings(Path(".env"), os.environ)
        libraries = Libraries.open(settings)
        try:
            return COMMANDS[options.command](Command(options, settings, libraries, output))
        finally:
            libraries.close()
    except QuothError as problem:
        output.problem(f"quoth: {problem}")
        return _WRONG_USAGE if isinstance(problem, BadQuestion) else _FAILED
