"""Makes large segments in a process of its own, with low priority: `python -m index.worker`, a job as JSON on stdin.

A job writes one file and changes nothing else; a worker that is killed leaves the index as it was. A worker ends when
the process that started it does: standard input is then at its end.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from index.segments.contents import Held
from index.segments.merging import write_merged
from index.segments.segment import Segment
from index.store import Store
from index.terms import Analysers

if TYPE_CHECKING:
    from collections.abc import Sequence

logger = logging.getLogger(__name__)

_NICENESS = 10


@dataclass(frozen=True, slots=True)
class Merging:
    """Merge segments of a folder, each named with its dead articles, into a file."""

    folder: str
    parts: Sequence[tuple[str, Sequence[int]]]
    into: str

    def work(self) -> None:
        """Do it."""
        folder = Path(self.folder)
        write_merged([Held.open(folder / name, dead) for name, dead in self.parts], Path(self.into))


@dataclass(frozen=True, slots=True)
class Building:
    """Index articles of a library, by their ids, into a file."""

    url: str
    library: int
    ids: Sequence[str]
    into: str

    def work(self) -> None:
        """Do it; articles are read in reading order."""
        wanted = frozenset(self.ids)
        with Store.open(self.url) as store:
            articles = (stored.article for stored in store.articles(self.library, wanted))
            Segment.of(articles, Analysers()).save(Path(self.into))


Job = Merging | Building


def done(job: Job) -> bool:
    """Do a job in a process of its own; tell whether it was done, and log why not."""
    # -P and the path: this very package, and not a folder called "index" where somebody happens to stand.
    command = [sys.executable, "-P", "-m", "index.worker"]
    paths = [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}
    task = {"kind": type(job).__name__, "job": asdict(job)}
    with subprocess.Popen(  # noqa: S603 - our own module
        command, env=environment, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdin is not None
        assert worker.stderr is not None
        with suppress(BrokenPipeError):  # it has ended already, and says why below
            json.dump(task, worker.stdin)  # in pieces: many ids at once would hold up all threads
            worker.stdin.write("\n")
            worker.stdin.flush()
        reason = worker.stderr.read().strip().rpartition("\n")[2]
        with suppress(BrokenPipeError):
            worker.stdin.close()
    if worker.returncode:
        logger.error(
            "Making a segment failed, and the index stays as it was: %s", reason or f"ended with {worker.returncode}"
        )
    return worker.returncode == 0


def shared(job: Building, workers: int) -> bool:
    """Do a job in several processes at once; tell whether it was done. Its ids are in reading order.

    Each process indexes a run of the articles; another one merges what they made, which is what one would have made.
    """
    into = Path(job.into)
    size = -(-len(job.ids) // workers)
    runs = [job.ids[first : first + size] for first in range(0, len(job.ids), size)]
    parts = [into.with_name(f"{into.name}.{number}") for number in range(len(runs))]
    jobs = [replace(job, ids=run, into=str(part)) for run, part in zip(runs, parts, strict=True)]
    try:
        with ThreadPoolExecutor(len(jobs)) as threads:
            made = all(list(threads.map(done, jobs)))
        return made and done(Merging(str(into.parent), [(part.name, ()) for part in parts], job.into))
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def main() -> None:
    """Do the job on standard input."""
    with suppress(AttributeError, OSError):  # not every system has niceness, or lets it be raised
        os.nice(_NICENESS)
    task = json.loads(sys.stdin.readline())
    Thread(target=_end_with_parent, daemon=True).start()
    kind: type[Job] = {"Merging": Merging, "Building": Building}[task["kind"]]
    kind(**task["job"]).work()


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
