"""Whether ranked paragraphs answer the question, and if not, why not.

Decided by the question's words and by who speaks, never by the height of a BM25 score: in a small library a true match
may score 0 or less, and in a large one any common word scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.answer import Answer, Empty, Found, Nothing, Reason
from index.passage import passages
from index.ranking import Ranked, rank

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from index.generation import Generation
    from index.question import Filters, Question

ENOUGH = 0.4
"""Share of the question's rarity that a passage must hold, in the paragraph or right round it."""

MUCH = 2.5
"""Unknown words' worth of rarity that is enough whatever the share: a long question is never covered whole."""

ON_TOPIC = 0.5
"""Share of the topic's rarity that a passage must hold in the paragraph itself."""

CLOSE = 0.3
"""The share that makes a passage worth offering after a better one, or beside a nothing."""

NEAR = 3
"""How many of those are offered."""


def answer(generation: Generation, question: Question, filters: Filters, limit: int) -> Answer:
    """Answer a question from one generation of a library with at most `limit` passages."""
    if not generation.articles:
        return Empty(question=question.text, generation=generation.fingerprint)
    judged = _judge(generation, question, rank(generation, question, filters))
    unmatched = tuple(word.surface for word in question.words if not generation.knows(word))
    found = passages(generation, question, judged.ranked, limit) if judged.reason is None else ()
    if not found:
        return Nothing(
            question=question.text,
            # Rows without passages: their articles have just changed, and are about to be indexed anew.
            reason=judged.reason or Reason.NO_MATCH,
            confidence=judged.confidence,
            speaker=question.speaker_name,
            topic=question.topic_name,
            unmatched=unmatched,
            near=passages(generation, question, judged.ranked, NEAR),
            narrowed=filters.narrow,
            generation=generation.fingerprint,
        )
    return Found(
        question=question.text,
        passages=found,
        total=len(judged.ranked.rows),
        confidence=judged.confidence,
        speaker=question.speaker_name,
        topic=question.topic_name,
        unmatched=unmatched,
        generation=generation.fingerprint,
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    """The rows that answer (reason None), or those that come nearest and why they do not."""

    reason: Reason | None
    ranked: Ranked
    confidence: float


def _judge(generation: Generation, question: Question, ranked: Ranked) -> _Judged:
    if not question.words:
        return _Judged(Reason.NO_TERMS, ranked, 0.0)
    if question.speaker:
        return _judge_speaker(generation, question, ranked)
    confidence = _best(ranked.coverage)
    held = ranked.coverage * sum(generation.rarity(word) for word in question.words)
    enough = (ranked.coverage >= ENOUGH) | (held >= MUCH * generation.bm25.rarity(0))
    if not enough.any():
        near = ranked[ranked.coverage >= CLOSE]
        return _Judged(Reason.NO_MATCH, near, confidence)
    return _Judged(None, ranked[enough | (ranked.coverage >= CLOSE)], confidence)


def _judge_speaker(generation: Generation, question: Question, ranked: Ranked) -> _Judged:
    """Judge a question that names who speaks: they must be known, speak, and speak about the topic."""
    if not generation.knows(question.speaker[-1]):
        return _Judged(Reason.UNKNOWN_SPEAKER, ranked[ranked.topic >= ON_TOPIC], 0.0)
    evidence = (ranked.says + ranked.topic) / 2
    answers = ranked.says & (ranked.topic >= ON_TOPIC)
    if answers.any():
        return _Judged(None, ranked[answers], _best(evidence[answers]))
    spoken = ranked[ranked.says]
    if not len(spoken.rows):
        return _Judged(Reason.SPEAKER_SILENT, ranked[ranked.topic >= ON_TOPIC], _best(evidence) / 2)
    return _Judged(Reason.SPEAKER_NOT_ON_TOPIC, spoken, _best(evidence) / 2)


def _best(values: NDArray[np.float64]) -> float:
    return float(values.max()) if len(values) else 0.0
