"""A library of made articles, in a store and an index, some of whose paragraphs somebody speaks."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from bench.speed import prose
from index.article import Article, Paragraph
from index.library import Library
from index.span import Span
from index.statement import Confidence, Statement
from index.store import Origin, Store, Stored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAME = re.compile(r"\b[A-Z]\w+")
_SPOKEN = 4
"""One paragraph in so many has a speaker: the first name in it."""


def build(folder: Path, paragraphs: int, seed: int) -> Library:
    """Store and index so many paragraphs, and return the library."""
    store = Store.open(f"sqlite:///{folder / 'quoth.db'}")
    articles = islice(_articles(seed), -(-paragraphs // prose.PARAGRAPHS))
    store.change(store.library("main"), articles, ())
    library = Library(store, "main", folder, folder / "index")
    library.status()
    return library


def _articles(seed: int) -> Iterator[Stored]:
    rng = np.random.default_rng([seed, 5])
    for number, texts in enumerate(prose.articles(seed)):
        article = Article(
            id=f"article-{number}",
            title=" ".join(texts[0].split()[:6]),
            source=f"Source {number % 50}",
            paragraphs=tuple(Paragraph(number=place, text=text) for place, text in enumerate(texts, 1)),
            statements=tuple(_statements(texts, rng)),
        )
        yield Stored(article, Origin.ADDED, f"{number}.txt")


def _statements(texts: prose.Article, rng: np.random.Generator) -> Iterator[Statement]:
    for number, text in enumerate(texts, 1):
        name = _NAME.search(text)
        if name and not rng.integers(_SPOKEN):
            yield Statement(
                paragraph=number,
                speaker=name[0],
                cue="said",
                direct=False,
                confidence=Confidence.HIGH,
                span=Span(0, len(text)),
            )
