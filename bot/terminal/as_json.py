"""Answers, reports and articles as JSON objects; scripts rely on these fields."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, assert_never

from bot.terminal.output import Output
from index.answer import Answer, Citation, Empty, Found, Nothing, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.terminal.questions import Refused
    from index.article import Article
    from index.library import Status
    from index.report import Report
    from index.statement import Statement
    from index.timeline import Said

Object = dict[str, Any]


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

    def statements(self, said: Iterable[Said]) -> None:
        """Print a statement a line."""
        for each in said:
            self._json(said_object(each))

    def status(self, library: Status) -> None:
        """Print a library in numbers."""
        self._json(status_object(library))

    def refused(self, question: Refused) -> None:
        """Print an error in the place of the answer, so that answers and questions keep step."""
        self._json({"id": question.id, "question": question.text, "error": question.why})

    def _json(self, value: Object | list[Object]) -> None:
        self.line(json.dumps(value, ensure_ascii=False))


def answer_object(answered: Answer, question_id: object, elapsed_ms: float) -> Object:
    """Return an answer; `question_id` is carried over from the question."""
    head: Object = {"id": question_id, "question": answered.question}
    match answered:
        case Found():
            body = _judgement("found", None, answered) | {
                "passages": [passage_object(p) for p in answered.passages],
                "near": [],
                "total": answered.total,
            }
        case Nothing():
            body = _judgement("nothing", answered.reason, answered) | {
                "passages": [],
                "near": [passage_object(p) for p in answered.near],
                "total": 0,
            }
        case Empty():
            body = {
                "verdict": "empty",
                "reason": None,
                "speaker": None,
                "topic": None,
                "confidence": 0.0,
                "unmatched": [],
                "corrections": [],
                "passages": [],
                "near": [],
                "total": 0,
            }
        case _:
            assert_never(answered)
    return head | body | {"generation": answered.generation, "elapsed_ms": round(elapsed_ms, 3)}


def _judgement(verdict: str, reason: str | None, answered: Found | Nothing) -> Object:
    return {
        "verdict": verdict,
        "reason": reason,
        "speaker": answered.speaker,
        "topic": answered.topic,
        "confidence": round(answered.confidence, 4),
        "unmatched": list(answered.unmatched),
        "corrections": [{"typed": each.typed, "meant": each.meant} for each in answered.corrections],
    }


def passage_object(offered: Passage) -> Object:
    """Return a passage with its citation."""
    return citation_object(offered.citation) | {
        "text": offered.text,
        "score": offered.score,
        "bm25": offered.bm25,
        "highlights": [[span.start, span.end] for span in offered.highlights],
        "sentence": offered.sentence and [offered.sentence.start, offered.sentence.end],
        "statement": offered.statement and statement_object(offered.statement),
        "also": [citation_object(citation) for citation in offered.also],
    }


def citation_object(citation: Citation) -> Object:
    """Return where a paragraph stands."""
    return {
        "article": citation.article,
        "title": citation.title,
        "url": citation.url,
        "source": citation.source,
        "published": citation.published and citation.published.isoformat(),
        "paragraph": citation.paragraph,
        "link": citation.link,
    }


def statement_object(statement: Statement) -> Object:
    """Return who said what."""
    return {
        "speaker": statement.speaker,
        "cue": statement.cue,
        "direct": statement.direct,
        "confidence": statement.confidence,
        "span": [statement.span.start, statement.span.end],
    }


def said_object(said: Said) -> Object:
    """Return who said what, the words, the paragraph and its citation."""
    return statement_object(said.statement) | citation_object(said.citation) | {"words": said.words, "text": said.text}


def report_object(done: Report) -> Object:
    """Return what a change to the library did, articles by id."""
    return {
        "added": list(done.added),
        "changed": list(done.changed),
        "removed": list(done.removed),
        "unchanged": list(done.unchanged),
        "failed": [{"name": failure.name, "reason": failure.reason} for failure in done.failed],
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
    }
