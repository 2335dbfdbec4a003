"""Answers as JSON objects, in the terminal and in saved files; scripts rely on these fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from index.answer import Answer, Citation, Empty, Found, Nothing, Passage

if TYPE_CHECKING:
    from index.statement import Statement

Object = dict[str, Any]


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
        "hash": offered.hash,
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
