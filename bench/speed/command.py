"""`python -m bench speed`: make a corpus, run all engines, show what came out."""

from __future__ import annotations

import json
import shlex
import shutil
import sys
import tempfile
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from subprocess import CalledProcessError
from typing import TYPE_CHECKING

from rich.console import Console

from bench.speed import building, corpus, event_loop, prose, serving
from bench.speed.asking import ask
from bench.speed.changes import changing
from bench.speed.effort import FULL, QUICK
from bench.speed.engines.known import CONTENDERS, QUOTH, Contender
from bench.speed.figures import Figures, Run
from bench.speed.goals import goals
from bench.speed.machine import machine
from bench.speed.process import fresh
from bench.speed.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bench.speed.corpus import Corpus
    from bench.speed.effort import Effort

SIZES = (10_000, 100_000, 1_000_000, 3_000_000)
"""Libraries that are measured on the way to the largest."""

console = Console(width=150 if not sys.stdout.isatty() else None)
progress = Console(stderr=True, style="dim")


@dataclass(frozen=True, slots=True)
class Options:
    """The command line."""

    paragraphs: int
    articles: Path | None
    engines: str | None
    quick: bool
    seed: int
    json: Path | None
    plot: Path | None
    work: Path | None


def run(options: Options) -> None:
    """Run the benchmark; leave with status 1 where an engine's scores are not what they have to be."""
    effort = QUICK if options.quick else FULL
    contenders, missing = _contenders(options.engines)
    for name in missing:
        progress.print(f"{name} is left out: it is not installed. “uv sync --group bench” installs all peers.")
    with _work_folder(options.work) as work:
        made = _corpus(options, work)
        terms = median(len(question.terms) for question in made.questions)
        command = shlex.join(["python", "-m", "bench", *sys.argv[1:]])
        sizes = [*(size for size in SIZES if size < made.paragraphs), made.paragraphs]
        figures = {size: measure(made, size, contenders, work / str(size), effort) for size in sizes}
        done = Run(machine(), command, effort, terms, _terminal(effort), missing, figures)
    _show(done, options)


def measure(made: Corpus, size: int, contenders: list[Contender], folder: Path, effort: Effort) -> Figures:
    """Measure the library of the first `size` paragraphs in a folder that is made, and removed at the end."""
    from_terms: dict[str, building.Building] = {}
    from_text: dict[str, building.Building] = {}
    folders = {contender: folder / contender.module for contender in contenders if size <= contender.largest}
    for contender, index in list(folders.items()):
        _say(size, f"{contender.name} builds")
        try:
            if contender.reader:
                from_text[contender.name] = building.from_text(contender, made, size, index)
            if contender.indexer:
                # This is the index that all else is measured on: then all have the same terms.
                shutil.rmtree(index, ignore_errors=True)
                from_terms[contender.name] = building.from_terms(contender, made, size, index)
        except BrokenProcessPool:
            progress.print(f"{contender.name} is left out at {size:,} paragraphs: its process was killed as it built.")
            del folders[contender]
    _say(size, "asking")
    asked = fresh(ask, folders, made.questions, effort)
    _say(size, "opening and memory")
    first_answer = serving.first_answers(folders, made.questions, effort)
    memory = {c.name: fresh(serving.serve, c, index, made.questions, effort) for c, index in folders.items()}
    _say(size, "adding and deleting")
    changed = fresh(changing, folders, made, size, effort)
    lags = _lags(folders, made, effort) if size == made.paragraphs else {}
    shutil.rmtree(folder)
    return Figures(corpus.count(made, size), from_terms, from_text, asked, first_answer, memory, changed, lags)


def _terminal(effort: Effort) -> serving.TerminalStart | None:
    progress.print("quoth ask")
    try:
        return serving.terminal_start(effort)
    except CalledProcessError as failed:
        progress.print(f"“quoth ask” is not timed, it failed: {failed.stderr.decode().strip()}")
        return None


def _lags(folders: Mapping[Contender, Path], made: Corpus, effort: Effort) -> dict[str, list[float]]:
    quoth = CONTENDERS[QUOTH]
    _say(made.paragraphs, "event loop")
    return fresh(event_loop.lags, quoth, folders[quoth], made, effort)


def _contenders(names: str | None) -> tuple[list[Contender], list[str]]:
    """Return Quoth and its peers, of those asked for, and the names of those that are not installed."""
    wanted = {QUOTH, *names.split(",")} if names else CONTENDERS.keys()
    unknown = wanted - CONTENDERS.keys()
    if unknown:
        raise SystemExit(f"There is no engine “{min(unknown)}”. There are: {', '.join(CONTENDERS)}.")
    chosen = [contender for contender in CONTENDERS.values() if contender.name in wanted]
    return [c for c in chosen if c.installed], [c.name for c in chosen if not c.installed]


def _corpus(options: Options, work: Path) -> Corpus:
    folder = work / "corpus"
    folder.mkdir()
    progress.print(f"making a corpus of {options.paragraphs:,} paragraphs")
    articles = corpus.from_json_lines(options.articles) if options.articles else prose.articles(options.seed)
    made = corpus.make(folder, articles, options.paragraphs, options.seed)
    if made.paragraphs < options.paragraphs:
        progress.print(f"{options.articles} has no more than {made.paragraphs:,} paragraphs to index")
    return made


@contextmanager
def _work_folder(parent: Path | None) -> Iterator[Path]:
    if parent is not None:
        parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="quoth-bench-", dir=parent) as folder:
        yield Path(folder)


def _say(size: int, what: str) -> None:
    progress.print(f"{size:,} paragraphs: {what}")


def _show(done: Run, options: Options) -> None:
    judged = goals(done)
    on = done.machine
    console.print(f"{on.processor}, {on.cores} cores, {on.memory / 1e9:.0f} GB; {on.system}; Python {on.python}")
    console.print(", ".join(f"{package} {version}" for package, version in on.versions.items()))
    console.print(f"questions: median {done.median_terms:g} terms")
    for table in tables(done, judged):
        if table.row_count:
            console.print(table)
    if options.json:
        everything = asdict(done) | {"goals": {name: asdict(goal) for name, goal in judged.items()}}
        options.json.write_text(json.dumps(everything, indent=1) + "\n", encoding="utf-8")
    if options.plot:
        # matplotlib is there only with the peers.
        from bench.speed.plot import plot  # noqa: PLC0415

        plot(done, options.plot)
    disagreeing = [
        f"{name} at {size:,} paragraphs"
        for size, figures in done.sizes.items()
        for name, found in figures.asked.scored.agreement.items()
        if found.agrees is False
    ]
    if disagreeing:
        raise SystemExit(f"Scores are not rank-bm25's: {', '.join(disagreeing)}.")
