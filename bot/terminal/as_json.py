"""Reports and articles as JSON objects, beside answers; scripts rely on these fields."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.jsonable import Object, answer_object, citation_object, statement_object
from bot.terminal.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.terminal.questions import Refused
    from index.answer import Answer
    from index.article import Article
    from index.changes.editing import Source
    from index.library import Status
    from index.report import Report
    from index.timeline import Said
    from index.verifying import Verified


class JsonOutput(Output):
    """Shows results to a program: one JSON value a line."""

    def asked(self, question: str) -> None:
        """Print nothing: each answer says what was asked."""

    def answer(self, answered: Answer, question_id: object, elapsed_ms: float) -> None:
        """Print an answer."""
        self._json(answer_object(answered, question_id, elapsed_ms))

    def report(self, done: Report) -> None:
        """Print what a change did."""
        self._json(report_object(done))

    def articles(self, articles: Sequence[Article]) -> None:
        """Print a list of articles without their paragraphs."""
        self._json([heading_object(article) for article in articles])

    def article(self, article: Article) -> None:
        """Print a whole article."""
        self._json(article_object(article))

    def sources(self, sources: Sequence[Source]) -> None:
        """Print a list of sources."""
        self._json([{"name": s.name, "articles": s.articles, "filtered": s.is_filtered} for s in sources])

    def statements(self, said: Iterable[Said]) -> None:
        """Print a statement a line."""
        for each in said:
            self._json(said_object(each))

    def status(self, library: Status) -> None:
        """Print a library in numbers."""
        self._json(status_object(library))

    def verified(self, checked: Verified) -> None:
        """Print what was checked."""
        self._json(verified_object(checked))

    def refused(self, question: Refused) -> None:
        """Print an error in the place of the answer, so that answers and questions keep step."""
        self._json({"id": question.id, "question": question.text, "error": question.why})

    def _json(self, value: Object | list[Object]) -> None:
        self.line(json.dumps(value, ensure_ascii=False))


def said_object(said: Said) -> Object:
    """Return who said what, the words, the paragraph and its citation."""
    return statement_object(said.statement) | citation_object(said.citation) | {"words": said.words, "text": said.text}


def report_object(done: Report) -> Object:
    """Return what a change to the library did, articles by id, and what was read, by file or address."""
    return {
        "added": list(done.added),
        "changed": list(done.changed),
        "removed": list(done.removed),
        "unchanged": list(done.unchanged),
        "read": [asdict(read) for read in done.read],
        "failed": list(map(asdict, done.failed)),
        "dry_run": done.dry_run,
        "generation": done.generation,
    }


def heading_object(article: Article) -> Object:
    """Return an article without its paragraphs."""
    return {
        "id": article.id,
        "title": article.title,
        "url": article.url,
        "authors": list(article.authors),
        "source": article.source,
        "published": article.published and article.published.isoformat(),
        "language": article.language,
    }


def article_object(article: Article) -> Object:
    """Return an article with each paragraph's number, role, reason and text."""
    paragraphs = [{"number": p.number, "role": p.role, "reason": p.reason, "text": p.text} for p in article.paragraphs]
    return heading_object(article) | {"paragraphs": paragraphs}


def status_object(library: Status) -> Object:
    """Return a library in numbers."""
    return {
        "library": library.name,
        "articles": library.articles,
        "paragraphs": library.paragraphs,
        "set_aside": library.set_aside,
        "sources": list(library.sources),
        "languages": list(library.languages),
        "generation": library.generation,
        "folder": str(library.folder),
        "changed_at": library.changed_at and library.changed_at.isoformat(timespec="seconds"),
        "failed": list(map(asdict, library.failed)),
        "pages_failed": list(map(asdict, library.pages_failed)),
    }


def verified_object(checked: Verified) -> Object:
    """Return what was checked, in numbers, and what of it is damaged."""
    return {
        "segments": checked.segments,
        "articles": checked.articles,
        "paragraphs": checked.paragraphs,
        "statements": checked.statements,
        "current": checked.is_current,
        "damaged": [asdict(damage) for damage in checked.damaged],
        "generation": checked.generation,
    }
