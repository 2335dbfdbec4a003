"""The other side of the sandbox: `python -m index.reading.parsing` parses one file after the other.

A job on standard input is a line of JSON and the file's bytes after it; the answer on standard output is one line. A
parser that fails in a way nobody foresaw ends the process, and the sandbox says that the file is broken.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
from dataclasses import asdict, dataclass
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from index.errors import UnreadableSource
from index.reading.limits import Limits
from index.reading.wire import packed, packed_listing

if TYPE_CHECKING:
    from index.article import Article

_GRACE = 5  # seconds that the process which started this one has to end it
_TOO_DEEP = "it is nested too deeply; save its text as a .txt file"


@dataclass(frozen=True, slots=True)
class Job:
    """A file to parse: its format, what it is called, how many bytes follow, the charset and type its host declared."""

    format: str
    place: str
    size: int
    limits: Limits
    charset: str | None = None
    media_type: str = ""

    def line(self) -> bytes:
        """Write it down."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def of(cls, line: bytes) -> Job:
        """Read what `line` wrote."""
        fields = json.loads(line)
        return cls(**fields | {"limits": Limits(**fields["limits"])})


def main() -> None:
    """Answer jobs until standard input ends."""
    logging.disable()  # parsers warn of every fault in a file
    # What a parser might print must not reach the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr
    jobs: SimpleQueue[tuple[Job, bytes]] = SimpleQueue()
    Thread(target=_take, args=(sys.stdin.buffer, jobs), daemon=True).start()
    while True:
        job, data = jobs.get()
        _bound(job.limits)
        answers.write(_answer(job, data).encode() + b"\n")
        answers.flush()


def _take(source: BinaryIO, jobs: SimpleQueue[tuple[Job, bytes]]) -> None:
    """Pass jobs on, and end the process with the one that started it: the source is then at its end."""
    while line := source.readline():
        job = Job.of(line)
        jobs.put((job, source.read(job.size)))
    os._exit(0)


def _bound(limits: Limits) -> None:
    """Let the system end the process at the limits, even if the one that started it is gone or asleep."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not every system has it

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        memory = limits.memory if most == resource.RLIM_INFINITY else min(limits.memory, most)
        resource.setrlimit(resource.RLIMIT_AS, (memory, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.setitimer(signal.ITIMER_REAL, limits.seconds + _GRACE)


def _answer(job: Job, data: bytes) -> str:
    try:
        return _listed(job, data) if job.format == "feed" else packed([parsed(job, data)])
    except UnreadableSource as problem:
        return json.dumps({"refused": str(problem)})
    except RecursionError:
        return json.dumps({"refused": _TOO_DEEP})
    except MemoryError:
        most = job.limits.memory / 1e9
        return json.dumps(
            {"refused": f"reading it takes more than {most:.1f} GB of memory; split it into smaller files"}
        )
    finally:
        if sys.platform != "win32":
            signal.setitimer(signal.ITIMER_REAL, 0)


def _listed(job: Job, data: bytes) -> str:
    from index.reading import feed  # noqa: PLC0415 - as in `parsed`

    return packed_listing(feed.parse(data, job.place, job.media_type, job.charset))


def parsed(job: Job, data: bytes) -> Article:
    """Parse a file in this very process; whatever its parser raises is raised."""
    # Each parser is imported with its first file: they take a second together.
    match job.format:
        case "pdf":
            from index.reading import pdf  # noqa: PLC0415 - see above

            return pdf.parse(data, job.place, job.limits)
        case "docx":
            from index.reading import docx  # noqa: PLC0415 - see above

            return docx.parse(data, job.place, job.limits)
        case "markdown":
            from index.reading import charset, markdown  # noqa: PLC0415 - see above

            return markdown.parse(charset.text_of(data), job.place)
        case "eml":
            from index.reading import eml  # noqa: PLC0415 - see above

            return eml.parse(data, job.place)
        case _:
            from index.reading import html  # noqa: PLC0415 - see above

            address = job.place if job.place.startswith(("http://", "https://")) else None
            return html.parse(data, job.place, charset=job.charset, address=address)


if __name__ == "__main__":
    main()
