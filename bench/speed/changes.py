"""Adding and taking out single articles, each on disk and searchable before the next."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from bench.speed.effort import FEWEST
from bench.speed.engines.engine import Changes, Settles
from bench.speed.latency import K
from bench.speed.prose import PARAGRAPHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from bench.speed.corpus import Article, Corpus
    from bench.speed.effort import Effort
    from bench.speed.engines.engine import Engine
    from bench.speed.engines.known import Contender


@dataclass(frozen=True, slots=True)
class Changing:
    """Milliseconds to add an article of 12 paragraphs and to take one out: the median and the longest.

    `wrong` counts the changes that a search right after them did not show.
    """

    add: float
    add_longest: float
    delete: float
    delete_longest: float
    wrong: int


def changing(folders: Mapping[Contender, Path], corpus: Corpus, paragraphs: int, effort: Effort) -> dict[str, Changing]:
    """Change copies of the indexes, engines taking turns. Engines that must be built again are left out."""
    able = {c: f for c, f in folders.items() if issubclass(c.engine, Changes)}
    copies = {c: shutil.copytree(folder, folder.with_name(folder.name + "-changed")) for c, folder in able.items()}
    engines = {c.name: c.engine(folder) for c, folder in copies.items()}
    _settle(engines.values())
    first = paragraphs // PARAGRAPHS + 1
    fresh = [type(article)(first + i, article.paragraphs) for i, article in enumerate(corpus.fresh)][: effort.changes]
    added = _each(engines, fresh, _add, effort)
    deleted = _each(engines, corpus.articles(effort.changes, paragraphs), _delete, effort)
    _settle(engines.values())
    for folder in copies.values():
        shutil.rmtree(folder)
    return {
        name: Changing(
            median(added[name].times),
            max(added[name].times),
            median(deleted[name].times),
            max(deleted[name].times),
            added[name].wrong + deleted[name].wrong,
        )
        for name in engines
    }


def _settle(engines: Iterable[Engine]) -> None:
    for engine in engines:
        if isinstance(engine, Settles):
            engine.settle()


@dataclass(slots=True)
class _Timed:
    times: list[float]
    wrong: int = 0


def _each(
    engines: Mapping[str, Engine],
    articles: Sequence[Article],
    change: Callable[[Engine, Article], float],
    effort: Effort,
) -> dict[str, _Timed]:
    timed = {name: _Timed([]) for name in engines}
    for number, article in enumerate(articles):
        for name, engine in engines.items():
            of = timed[name]
            if number < FEWEST or sum(of.times) < effort.seconds * 1000:
                of.times.append(change(engine, article))
                of.wrong += _found(engine, article) != (change is _add)
    return timed


def _add(engine: Engine, article: Article) -> float:
    assert isinstance(engine, Changes)
    start = time.perf_counter()
    engine.add(article)
    return (time.perf_counter() - start) * 1000


def _delete(engine: Engine, article: Article) -> float:
    assert isinstance(engine, Changes)
    start = time.perf_counter()
    engine.delete(article)
    return (time.perf_counter() - start) * 1000


def _found(engine: Engine, article: Article) -> bool:
    """Tell whether the article's first paragraph is among the best for its own terms."""
    return article.number * PARAGRAPHS in engine.search(article.paragraphs[0].terms, K).rows
