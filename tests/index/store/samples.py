"""Articles to store."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from index.article import Article, Paragraph
from index.span import Span
from index.statement import Confidence, Statement
from index.store import Origin, Stored

if TYPE_CHECKING:
    from index.store import Store


def stored(article_id: str, *texts: str, title: str = "Harbour reopens") -> Stored:
    paragraphs = tuple(Paragraph(number=number, text=text) for number, text in enumerate(texts or ("One.", "Two."), 1))
    return Stored(Article(id=article_id, title=title, paragraphs=paragraphs), Origin.FOLDER, f"{article_id}.txt")


def said(speaker: str, paragraph: int, start: int) -> Statement:
    return Statement(
        paragraph=paragraph,
        speaker=speaker,
        cue="said",
        direct=False,
        confidence=Confidence.MIDDLE,
        span=Span(start, start + 2),
    )


def ids(store: Store, library: int) -> list[str]:
    return [each.article.id for each in store.articles(library)]


def start(program: str, *arguments: str) -> subprocess.Popen[str]:
    """Run a Python program that says a line on stdout when it has come where the test wants it."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
