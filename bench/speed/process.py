"""Measurements in processes of their own, so that none pays for another's memory, imports or compiled code.

Memory is read from /proc, so these need Linux.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

P = ParamSpec("P")
R = TypeVar("R")

_BETWEEN_SAMPLES = 0.05
"""Seconds."""


class Memory(NamedTuple):
    """Bytes in use: a process's own, and of mapped files; shared pages are divided among those who share them."""

    private: int
    mapped: int

    @property
    def total(self) -> int:
        """All bytes."""
        return self.private + self.mapped


class Sample(NamedTuple):
    """Memory of a process and all that it started, at a time of `time.monotonic`."""

    at: float
    memory: Memory


def fresh(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Call a function in a new interpreter and return what it returns."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(function, *args, **kwargs).result()


def sampled(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> tuple[R, list[Sample]]:
    """Call a function in a new interpreter; return what it returns and samples of its memory meanwhile."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        running = process.submit(function, *args, **kwargs)
        samples: list[Sample] = []
        while not wait([running], timeout=_BETWEEN_SAMPLES).done:
            samples.append(Sample(time.monotonic(), memory(*_descendants(os.getpid()))))
        return running.result(), samples


def memory(*processes: int) -> Memory:
    """Return the memory of processes together; those that have ended count nothing."""
    private = mapped = 0
    for process in processes:
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
        except (FileNotFoundError, ProcessLookupError):
            continue
        kilobytes = {name: int(size.split()[0]) for name, _, size in (line.partition(":") for line in lines)}
        private += 1024 * (kilobytes["Pss_Anon"] + kilobytes["Pss_Shmem"])
        mapped += 1024 * kilobytes["Pss_File"]
    return Memory(private, mapped)


def reset_high_water() -> int:
    """Let the high-water mark of this process's memory begin anew; return where it begins, in bytes."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return high_water()


def high_water() -> int:
    """Return the most bytes that this process had in memory at one time, mapped files included."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


def _descendants(process: int) -> Iterator[int]:
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = [int(child) for child in thread.read_text(encoding="ascii").split()]
        except (FileNotFoundError, ProcessLookupError):
            continue
        for child in children:
            yield child
            yield from _descendants(child)
