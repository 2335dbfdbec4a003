"""What all engines index and are asked: paragraphs as text and as terms, on disk, and questions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TextIO

from bench.speed import prose
from bench.speed.questions import Question, ask_about
from index.terms import DEFAULT_LANGUAGE, Analyser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Terms = list[str]

HELD_OUT = 25
"""One article in so many is not indexed: questions and added articles come from these."""

ADDED = 200
"""How many articles are kept for adding."""

_QUESTION_ARTICLES = 500


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is written and as terms, in order, with repetitions."""

    text: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class Article:
    """A numbered article. Article `n` of the corpus is its paragraphs 12 n to 12 n + 11."""

    number: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder with `texts` and `terms`, a paragraph a line, and what is asked of it. Terms are joined by spaces."""

    folder: Path
    paragraphs: int
    questions: tuple[Question, ...]
    fresh: tuple[Article, ...]

    def texts(self, count: int) -> list[str]:
        """Return the first `count` paragraphs as they are written."""
        return list(_lines(self.folder / "texts", count))

    def terms(self, count: int) -> list[Terms]:
        """Return the first `count` paragraphs as terms. Equal terms are one object, as an analyser gives them."""
        known: dict[str, str] = {}
        lines = _lines(self.folder / "terms", count)
        return [[known.setdefault(term, term) for term in line.split()] for line in lines]

    def articles(self, count: int, within: int) -> list[Article]:
        """Return `count` articles spread evenly over the first `within` paragraphs, fewer if there are not so many."""
        whole = within // prose.PARAGRAPHS
        wanted = {whole * i // count for i in range(count)} if whole else set()
        lines = zip(_lines(self.folder / "texts", within), _lines(self.folder / "terms", within), strict=True)
        read = (Paragraph(text, terms.split()) for text, terms in lines)
        numbered = ((number, tuple(islice(read, prose.PARAGRAPHS))) for number in range(whole))
        return [Article(number, paragraphs) for number, paragraphs in numbered if number in wanted]


@dataclass(frozen=True, slots=True)
class Counts:
    """A corpus in numbers. A posting is a paragraph with a term, once."""

    paragraphs: int
    words: int
    terms: int
    vocabulary: int
    postings: int


def make(folder: Path, articles: Iterable[prose.Article], paragraphs: int, seed: int) -> Corpus:
    """Write the first `paragraphs` paragraphs of `articles` into a folder, fewer if there are not so many."""
    analyser = Analyser(DEFAULT_LANGUAGE)
    held: list[prose.Article] = []
    written = 0
    with _writing(folder / "texts") as texts, _writing(folder / "terms") as terms:
        for number, article in enumerate(articles):
            if number % HELD_OUT == 0:
                held.append(article)
                continue
            for text in article[: paragraphs - written]:
                texts.write(text + "\n")
                terms.write(" ".join(analyser.terms(text)) + "\n")
            written = min(paragraphs, written + len(article))
            if written == paragraphs:
                break
    asked = held[-_QUESTION_ARTICLES:]
    first = written // prose.PARAGRAPHS + 1
    return Corpus(
        folder,
        written,
        tuple(ask_about(asked, analyser, seed)),
        tuple(_article(first + i, held[i % len(held)], analyser) for i in range(ADDED)),
    )


def from_json_lines(file: Path) -> Iterator[prose.Article]:
    """Yield the paragraphs of articles kept as JSON lines with `paragraphs`, regrouped by twelve."""
    pending: prose.Article = []
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            pending += [" ".join(text.split()) for text in json.loads(line)["paragraphs"] if text.strip()]
            while len(pending) >= prose.PARAGRAPHS:
                yield pending[: prose.PARAGRAPHS]
                pending = pending[prose.PARAGRAPHS :]


def count(corpus: Corpus, paragraphs: int) -> Counts:
    """Count the first `paragraphs` paragraphs."""
    vocabulary: set[str] = set()
    terms = postings = 0
    for line in _lines(corpus.folder / "terms", paragraphs):
        held = line.split()
        distinct = set(held)
        vocabulary |= distinct
        terms += len(held)
        postings += len(distinct)
    words = sum(len(line.split()) for line in _lines(corpus.folder / "texts", paragraphs))
    return Counts(paragraphs, words, terms, len(vocabulary), postings)


def _article(number: int, texts: prose.Article, analyser: Analyser) -> Article:
    return Article(number, tuple(Paragraph(text, analyser.terms(text)) for text in texts))


def _lines(file: Path, count: int) -> Iterator[str]:
    with file.open(encoding="utf-8", newline="\n") as lines:
        for line in islice(lines, count):
            yield line.rstrip("\n")


def _writing(file: Path) -> TextIO:
    return file.open("w", encoding="utf-8", newline="\n")
