"""What it costs to build an index, each in a process of its own."""

from __future__ import annotations

import gc
import os
import resource
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bench.speed.process import high_water, memory, reset_high_water, sampled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bench.speed.corpus import Corpus
    from bench.speed.engines.known import Contender


@dataclass(frozen=True, slots=True)
class Building:
    """Seconds of processor time (of all processes that took part) and of the clock, and bytes.

    `added` is the most memory in use at one time during the build less that in use just before it, when the paragraphs
    are already in memory. `disk` is the size of what lies in the index's folder.
    """

    paragraphs: int
    processor: float
    clock: float
    added: int
    disk: int

    @property
    def per_second(self) -> float:
        """Paragraphs per second of processor time."""
        return self.paragraphs / self.processor


def from_terms(contender: Contender, corpus: Corpus, paragraphs: int, folder: Path) -> Building:
    """Build an index from paragraphs given as terms and leave it in `folder`, which is made."""
    return _built(_build_from_terms, contender, corpus, paragraphs, folder)


def from_text(contender: Contender, corpus: Corpus, paragraphs: int, folder: Path) -> Building:
    """Build an index from paragraphs as they are written and leave it in `folder`, which is made."""
    return _built(_build_from_text, contender, corpus, paragraphs, folder)


class _Timed(NamedTuple):
    start: float
    end: float
    processor: float
    added: int
    """Bytes, by this process alone."""
    before: int
    """Bytes."""


def _built(
    build: Callable[[Contender, Corpus, int, Path], _Timed],
    contender: Contender,
    corpus: Corpus,
    paragraphs: int,
    folder: Path,
) -> Building:
    folder.mkdir(parents=True)
    timed, samples = sampled(build, contender, corpus, paragraphs, folder)
    during = [sample.memory.total for sample in samples if timed.start <= sample.at <= timed.end]
    # Samples see all processes but not every moment; the process's own high-water mark sees every moment.
    added = max([timed.added, *(total - timed.before for total in during)])
    return Building(paragraphs, timed.processor, timed.end - timed.start, added, size(folder))


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder and below."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _build_from_terms(contender: Contender, corpus: Corpus, paragraphs: int, folder: Path) -> _Timed:
    documents, engine = corpus.terms(paragraphs), contender.indexer
    if engine is None:
        raise TypeError(f"{contender.name} does not read terms")
    return _timed(lambda: engine.build(documents, folder))


def _build_from_text(contender: Contender, corpus: Corpus, paragraphs: int, folder: Path) -> _Timed:
    texts, engine = corpus.texts(paragraphs), contender.reader
    if engine is None:
        raise TypeError(f"{contender.name} does not read text")
    return _timed(lambda: engine.build_from_text(texts, folder))


def _timed(build: Callable[[], None]) -> _Timed:
    gc.collect()
    before, resident = memory(os.getpid()).total, reset_high_water()
    processor, start = _processor_seconds(), time.monotonic()
    build()
    processor, end = _processor_seconds() - processor, time.monotonic()
    return _Timed(start, end, processor, high_water() - resident, before)


def _processor_seconds() -> float:
    """Return what this process, its threads and the processes that it started and that have ended took."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime
