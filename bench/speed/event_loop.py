"""How late an asyncio event loop is while Quoth works beside it."""

from __future__ import annotations

import asyncio
import gc
import os
import tempfile
import time
from collections import defaultdict
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from bench.speed.effort import FEWEST
from bench.speed.engines.engine import Changes, Settles
from bench.speed.latency import K
from bench.speed.process import fresh

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bench.speed.corpus import Corpus
    from bench.speed.effort import Effort
    from bench.speed.engines.engine import Engine
    from bench.speed.engines.known import Contender

TICK = 0.01
"""Seconds between two ticks."""
IDLE, QUERIES, CHANGES, REBUILD, INLINE = "idle", "queries in a thread", "changes in a thread", "rebuild", "on the loop"

_LOW_PRIORITY = 10
_LONGEST_TURN = 10.0


def lags(contender: Contender, folder: Path, corpus: Corpus, effort: Effort) -> dict[str, list[float]]:
    """Return the longest lag, in milliseconds, of each turn of each occupation. All turns of a round last as long.

    `on the loop` is a contrast: questions answered on the event loop itself.
    """
    with tempfile.TemporaryDirectory() as work:
        return asyncio.run(_watch(contender, contender.engine(folder), corpus, effort, Path(work)))


async def _watch(
    contender: Contender, engine: Engine, corpus: Corpus, effort: Effort, work: Path
) -> dict[str, list[float]]:
    longest: dict[str, list[float]] = defaultdict(list)
    if isinstance(engine, Settles):
        await asyncio.to_thread(engine.settle)
    # What is imported and started once for all processes is no part of a rebuild.
    await asyncio.to_thread(fresh, os.getpid)
    # As the bot does once it is warm.
    gc.collect()
    gc.freeze()
    # A library sends ids to the process that makes its index, and not its questions.
    rebuilt = replace(corpus, questions=(), fresh=())
    for round_ in range(min(FEWEST, effort.starts)):
        start = time.monotonic()
        rebuilding = _rebuild(contender, rebuilt, effort.ticked, work / str(round_))
        longest[REBUILD].append(await _longest_lag(rebuilding))
        seconds = min(time.monotonic() - start, _LONGEST_TURN)
        longest[IDLE].append(await _longest_lag(asyncio.sleep(seconds)))
        longest[QUERIES].append(await _longest_lag(_queries(engine, corpus, seconds)))
        if issubclass(contender.engine, Changes):
            changed = work / f"changed-{round_}"
            await _rebuild(contender, rebuilt, effort.ticked // 10, changed)
            growing = await asyncio.to_thread(contender.engine, changed)
            if isinstance(growing, Settles):
                await asyncio.to_thread(growing.settle)
            longest[CHANGES].append(await _longest_lag(_changes(growing, corpus)))
        longest[INLINE].append(await _longest_lag(_inline(engine, corpus, seconds)))
    return dict(longest)


async def _longest_lag(occupation: Awaitable[None]) -> float:
    """Tick until the occupation ends; return the longest lag in milliseconds."""
    late: list[float] = []
    loop = asyncio.get_running_loop()

    async def tick() -> None:
        while True:
            due = loop.time() + TICK
            await asyncio.sleep(TICK)
            late.append(loop.time() - due)

    ticking = asyncio.create_task(tick())
    await asyncio.sleep(2 * TICK)
    await occupation
    await asyncio.sleep(2 * TICK)
    ticking.cancel()
    return max(late) * 1000


async def _queries(engine: Engine, corpus: Corpus, seconds: float) -> None:
    end = time.monotonic() + seconds
    for question in cycle(corpus.questions):
        await asyncio.to_thread(engine.search, question.terms, K)
        if time.monotonic() > end:
            break


async def _inline(engine: Engine, corpus: Corpus, seconds: float) -> None:
    end = time.monotonic() + seconds
    for question in cycle(corpus.questions):
        engine.search(question.terms, K)
        await asyncio.sleep(0)
        if time.monotonic() > end:
            break


async def _rebuild(contender: Contender, corpus: Corpus, paragraphs: int, folder: Path) -> None:
    """Build in a process of low priority, as a bot does while it goes on answering."""
    await asyncio.to_thread(fresh, _build, contender, corpus, min(paragraphs, corpus.paragraphs), folder)


async def _changes(engine: Changes, corpus: Corpus) -> None:
    """Add articles one after the other; what is merged on the way is merged."""
    for article in corpus.fresh:
        await asyncio.to_thread(engine.add, article)
    if isinstance(engine, Settles):
        await asyncio.to_thread(engine.settle)


def _build(contender: Contender, corpus: Corpus, paragraphs: int, folder: Path) -> None:
    os.nice(_LOW_PRIORITY)
    folder.mkdir()
    if contender.reader is None:
        raise TypeError(f"{contender.name} does not read text")
    contender.reader.build_from_text(corpus.texts(paragraphs), folder)
