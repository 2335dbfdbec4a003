"""Parsers in a process of their own, which is killed when it takes too long and cannot take all memory.

One process serves many files, one at a time; after it was killed or has failed, the next file starts another.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from threading import Event, Lock, Timer
from typing import TYPE_CHECKING, Literal, Self

from index.errors import UnreadableSource
from index.reading.parsing import Job
from index.reading.wire import unpacked, unpacked_listing

if TYPE_CHECKING:
    from types import TracebackType

    from index.article import Article
    from index.reading.limits import Limits
    from index.reading.listing import Listing
    from index.report import Failure

    Format = Literal["pdf", "docx", "eml", "html", "markdown"]

logger = logging.getLogger(__name__)

_REFUSED = b'{"refused"'
_BROKEN = "the file is broken, or needs more than it may; open it in its own program and save it again"


class Sandbox:
    """Reads files of the formats whose parsers may hang, crash or swell. Safe to share between threads.

    The process starts with the first file and ends with `close`, or with the program, however that ends.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def read(
        self, kind: Format, data: bytes, place: str, limits: Limits, charset: str | None = None
    ) -> list[Article | Failure]:
        """Parse a file's bytes; `place` is what the file is called, a page's address; `charset` what its host declared.

        Raises:
            UnreadableSource: the file cannot be read, or not within the limits.
        """
        return unpacked(self._ask(Job(kind, place, len(data), limits, charset), data))

    def listing(
        self, data: bytes, address: str, limits: Limits, media_type: str, charset: str | None = None
    ) -> Listing | None:
        """Parse what stands at an address as a feed or a sitemap; None where it is neither.

        Raises:
            UnreadableSource: it cannot be read within the limits.
        """
        return unpacked_listing(self._ask(Job("feed", address, len(data), limits, charset, media_type), data))

    def _ask(self, job: Job, data: bytes) -> bytes:
        with self._lock:
            answer = self._answer(job, data)
        if answer.startswith(_REFUSED):
            raise UnreadableSource(json.loads(answer)["refused"])
        return answer

    def _answer(self, job: Job, data: bytes) -> bytes:
        process = self._process or _started()
        self._process = process
        late = Event()
        timer = Timer(job.limits.seconds, _kill, (process, late))
        timer.start()
        try:
            answer = _exchange(process, job.line(), data)
        finally:
            timer.cancel()
            timer.join()
        if late.is_set():
            self._end()
            seconds = f"{job.limits.seconds:g} seconds"
            raise UnreadableSource(f"reading it took more than {seconds}; split it, or save its text as a .txt file")
        if not answer.endswith(b"\n"):
            self._end()
            logger.warning("The %s parser ended with %s at %s", job.format, process.returncode, job.place)
            raise UnreadableSource(_BROKEN)
        return answer

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with process:
                pass


def _kill(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()


def _exchange(process: subprocess.Popen[bytes], *parts: bytes) -> bytes:
    """Send a job and wait for its answer, which is cut off or empty if the process ends before."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        for part in parts:
            process.stdin.write(part)
        process.stdin.flush()
    except BrokenPipeError:
        return b""
    return process.stdout.readline()


def _started() -> subprocess.Popen[bytes]:
    # -P and the path: this very package, and not a folder called "index" where somebody happens to stand.
    command = [sys.executable, "-P", "-m", "index.reading.parsing"]
    paths = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    # Numerical libraries reserve memory for each of their threads, and a parser has no use for these.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.Popen(  # noqa: S603 - our own module
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
