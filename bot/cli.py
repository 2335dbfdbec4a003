"""The terminal interface: `quoth ask`, `quoth add`, `quoth reindex` and the rest."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from bot.terminal.parser import parser
from bot.terminal.streams import discard_output, set_up_streams
from bot.terminal.words import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

_FAILED = 1
_INTERRUPTED = 130
"""The exit code of a command that Ctrl-C ended (128 + SIGINT)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code: 0 done, 1 failed, 2 wrong usage."""
    set_up_streams()
    options = parser().parse_args(argv)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        # Takes half a second: --help and wrong usage do without, and Ctrl-C may come meanwhile.
        from bot.terminal.running import run  # noqa: PLC0415 - as said above

        code = run(options)
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
