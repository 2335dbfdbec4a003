"""Time the bot's first response to /ask, in a simulated Discord, while it does nothing else and while it reindexes.

Discord lets an interaction's token die after three seconds (Receiving and Responding, "Interaction Callback").
"""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import discord
import simcord

from bench.answers.command import Percentiles
from bench.speed import prose
from bot.client import QuothBot
from bot.libraries import Libraries
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES_A_FILE = 100
QUESTIONS_AT_REST = 50
BETWEEN = 0.1
"""Seconds between an answer and the next question."""
_PATIENCE = 0.3
"""Seconds that the simulation waits for the bot to be done: a reindex takes longer."""
_TICK = 0.001
_LONGEST = 900.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says."""

    paragraphs: int
    seed: int
    json: Path | None
    work: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """First responses in milliseconds; `slowest` and `questions` are of those during the reindex."""

    idle: Percentiles
    reindexing: Percentiles
    slowest: float
    questions: int
    reindex_seconds: float


@dataclass(frozen=True, slots=True)
class _Corpus:
    paragraphs: int
    seed: int


class Watch:
    """Notes when requests leave the bot, to a millisecond and the lag of the event loop, which members feel too."""

    def __init__(self, env: simcord.Env) -> None:
        self._env = env
        self._at: list[float] = []
        self._news = asyncio.Event()

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            if new := len(self._env.http_requests) - len(self._at):
                self._at.extend([time.perf_counter()] * new)
                self._news.set()
            await asyncio.sleep(_TICK)

    async def first_response(self, since: int) -> float:
        """Return when the first callback left among the requests from number `since` on."""
        while True:
            sent = zip(self._env.http_requests[since:], self._at[since:], strict=False)
            at = next((at for request, at in sent if request.path.endswith("/callback")), None)
            if at is not None:
                return at
            self._news.clear()
            await self._news.wait()


def run(options: Options) -> None:
    """Make a library, ask it at rest and while all of it is read again, print a table."""
    with TemporaryDirectory(dir=options.work) as folder:
        figures = asyncio.run(measure(Path(folder), options.paragraphs, options.seed))
    print(f"{options.paragraphs:,} paragraphs; first response to /ask in milliseconds")
    print(f"{'':24}{'p50':>8}{'p99':>8}")
    print(f"{'at rest':24}{figures.idle.p50:8.1f}{figures.idle.p99:8.1f}")
    print(f"{'while reindexing':24}{figures.reindexing.p50:8.1f}{figures.reindexing.p99:8.1f}")
    print(f"slowest of {figures.questions}: {figures.slowest:.1f}; the reindex took {figures.reindex_seconds:.0f} s")
    if options.json:
        options.json.write_text(json.dumps(asdict(figures), indent=1))


async def measure(folder: Path, paragraphs: int, seed: int, at_rest: int = QUESTIONS_AT_REST) -> Figures:
    """Ask so often at rest; then change every article, reindex, and ask until that is done."""
    articles = folder / "articles"
    articles.mkdir()
    _write(articles, _Corpus(paragraphs, seed), "")
    settings = Settings.model_validate(
        {"QUOTH_DATA": folder / "data", "QUOTH_ARTICLES": articles, "QUOTH_QUESTIONS_A_MINUTE": 0}
    )
    libraries = Libraries.open(settings)
    await asyncio.to_thread(libraries.main().reindex)
    await asyncio.to_thread(libraries.warm)
    try:
        async with simcord.run(QuothBot(libraries, settings), settle_timeout=_PATIENCE, check_errors=False) as env:
            return await _ask_at_both(env, articles, _Corpus(paragraphs, seed), at_rest)
    finally:
        libraries.close()


async def _ask_at_both(env: simcord.Env, articles: Path, corpus: _Corpus, at_rest: int) -> Figures:
    guild = env.create_guild()
    editors = guild.create_role("editors", permissions=discord.Permissions(manage_guild=True))
    editor = guild.add_member(env.create_user("editor"), roles=[editors])
    channel = guild.create_text_channel("ask")
    watch = Watch(env)
    watching = asyncio.create_task(watch.run())
    questions = _questions(corpus.seed)
    idle = [await _ask(env, editor, channel, next(questions), watch) for _ in range(at_rest)]
    await asyncio.to_thread(_write, articles, corpus, " Changed.")
    begin = time.monotonic()
    with suppress(TimeoutError):
        await editor.slash(channel, "reindex")
    report = channel.last_message
    assert report is not None
    during: list[float] = []
    while _is_working(channel, report.id) and time.monotonic() - begin < _LONGEST:
        during.append(await _ask(env, editor, channel, next(questions), watch))
        await asyncio.sleep(BETWEEN)
    watching.cancel()
    return Figures(
        idle=Percentiles.of(idle),
        reindexing=Percentiles.of(during),
        slowest=1000 * max(during),
        questions=len(during),
        reindex_seconds=time.monotonic() - begin,
    )


async def _ask(
    env: simcord.Env, member: simcord.MemberActor, channel: simcord.ChannelHandle, question: str, watch: Watch
) -> float:
    """Ask, and return the seconds until the bot's first response left it."""
    before, begin = len(env.http_requests), time.perf_counter()
    with suppress(TimeoutError):
        await member.slash(channel, "ask", question=question)
    return await watch.first_response(before) - begin


def _is_working(channel: simcord.ChannelHandle, report: int) -> bool:
    """Tell whether the reply to /reindex still shows progress and no result."""
    (shown,) = (message for message in channel.history() if message.id == report)
    return "▱" in str([component.to_dict() for component in shown.components]) or not shown.components


def _questions(seed: int) -> Iterator[str]:
    """Yield questions of some words of an article."""
    for texts in prose.articles(seed):
        yield "what about " + " ".join(texts[0].split()[3:7]) + "?"


def _write(folder: Path, corpus: _Corpus, ending: str) -> None:
    """Write so many paragraphs as article JSON lines, each article with `ending` after its last paragraph."""
    articles = islice(enumerate(prose.articles(corpus.seed)), -(-corpus.paragraphs // prose.PARAGRAPHS))
    while some := list(islice(articles, ARTICLES_A_FILE)):
        lines = (
            json.dumps(
                {
                    "id": f"article-{number}",
                    "source": f"Source {number % 50}",
                    "paragraphs": [*texts[:-1], texts[-1] + ending],
                }
            )
            for number, texts in some
        )
        (folder / f"{some[0][0]}.jsonl").write_text("\n".join(lines), encoding="utf-8")
