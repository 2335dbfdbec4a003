"""The terminal interface: `quoth ask`, `quoth add`, `quoth reindex` and the rest."""

from __future__ import annotations

import gc
import logging
import signal
import sys
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from bot.terminal.parser import parser
from bot.terminal.streams import discard_output, set_up_streams
from bot.terminal.words import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator, Sequence
    from types import FrameType

_FAILED = 1
_ENDED_BY = 128
"""With a signal's number, the exit code of a command that it ended."""
_INTERRUPTED = _ENDED_BY + signal.SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code: 0 done, 1 failed, 2 wrong usage."""
    set_up_streams()
    options = parser().parse_args(argv)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        with _leaving_on_termination():
            code = _runner()(options)  # loaded here: Ctrl-C may come meanwhile
            sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe has gone, as `head` does
        discard_output()
        return _FAILED
    except OSError as problem:
        discard_output()
        place = visible(str(problem.filename or "standard output"))
        sys.stderr.write(f"quoth: {place}: {problem.strerror}. Check who may use it, and the free space there.\n")
        return _FAILED
    return code


@contextmanager
def _leaving_on_termination() -> Iterator[None]:
    """Let SIGTERM end a command as errors do, so that its temporary folders go; the bot has its own way."""
    before = signal.getsignal(signal.SIGTERM)
    if before == signal.SIG_DFL:  # who started this may have it ignored
        signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        if before == signal.SIG_DFL:
            signal.signal(signal.SIGTERM, before)


def _leave(number: int, _frame: FrameType | None) -> None:
    sys.exit(_ENDED_BY + number)


@cache
def _runner() -> Callable[[Namespace], int]:
    """Load what runs commands, which --help and wrong usage do without.

    Modules stay as long as the process. To look for garbage among them while they load, and again whenever there may
    be some and at the end, took as long as half of a question.
    """
    gc.disable()
    from bot.terminal.running import run  # noqa: PLC0415 - as said above

    gc.freeze()
    gc.enable()
    return run
