"""Standard input, output and error, made fit for any text and any reader."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path


def set_up_streams() -> None:
    """Let every text be printed: programs get UTF-8; a terminal that lacks a character shows its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # whoever started this process has closed it
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 - stays open as long as the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def discard_output() -> None:
    """Send what is still to be printed nowhere: Python would try once more at its end, and fail aloud."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
