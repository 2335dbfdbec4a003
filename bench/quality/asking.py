"""Ask Quoth and its peers the questions of a set."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.quality.measures import DEPTH, Reply, measure
from bench.quality.sets import Place
from index.answer import Found, Nothing
from index.library import Library
from index.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.quality.measures import Measures
    from bench.quality.peers import Peer
    from bench.quality.sets import Asked, QuestionSet
    from index.answer import Answer


@contextmanager
def opened(asked: QuestionSet) -> Iterator[Library]:
    """Read a set's articles into a library that is there for the time being."""
    with TemporaryDirectory(prefix="quoth-quality-") as folder:
        root = Path(folder)
        with Store.open(f"sqlite:///{root / 'quoth.db'}") as store:
            library = Library(store, "main", root, root / "index")
            library.add([str(asked.articles)])
            yield library
            library.close()


def quoth(library: Library, questions: Sequence[Asked]) -> list[Reply]:
    """Ask Quoth. What it offers beside a nothing is no answer."""
    return [_reply(library.ask(asked.text, limit=DEPTH)) for asked in questions]


def _reply(answer: Answer) -> Reply:
    match answer:
        case Found():
            cited = (passage.citation for passage in answer.passages)
            return Reply(tuple(Place(at.article, at.paragraph) for at in cited), answer.confidence)
        case Nothing():
            return Reply((), answer.confidence)
        case _:
            return Reply((), 0.0)


def peer(kind: type[Peer], of: QuestionSet, questions: Sequence[Asked]) -> tuple[bool, Measures]:
    """Ask a peer with titles before the paragraphs and without; return the better way, and whether it had titles."""
    paragraphs = of.paragraphs()
    ways = {False: [paragraph.text for paragraph in paragraphs]}
    if any(paragraph.title for paragraph in paragraphs):
        ways[True] = [f"{paragraph.title}\n{paragraph.text}" for paragraph in paragraphs]
    measured = {}
    for titled, texts in ways.items():
        engine = kind(texts, of.language())
        replies = []
        for asked in questions:
            hits = engine.search(asked.text, DEPTH)
            places = tuple(paragraphs[row].place for row in hits.rows)
            replies.append(Reply(places, hits.scores[0] if hits.scores else 0.0))
        measured[titled] = measure(questions, replies)
    return max(measured.items(), key=lambda way: way[1].hit_1 or 0.0)
