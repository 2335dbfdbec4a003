"""Whether ranked paragraphs answer the question, and if not, why not.

Decided by a confidence that follows from the question's words and from who speaks, never by the height of a BM25 score:
in a small library a true match may score 0 or less, and in a large one any common word scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.answer import Answer, Empty, Found, Nothing, Reason
from index.answering.evidence import confidence
from index.answering.passage import passages
from index.question import Form
from index.ranking import Ranked, rank
from index.ranking.places import Places

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.generation import Generation
    from index.question import Filters, Question

ENOUGH = 0.21
"""Share of the question's rarity that a passage must hold, in the paragraph or right round it."""

MUCH = 1.5
"""Unknown words' worth of rarity that is enough whatever the share: a long question is never covered whole."""

SOME = 1.0
"""Unknown words' worth of rarity that makes a passage worth offering whatever the share."""

CONFIDENT = 0.5
"""The confidence from which somebody speaks on the topic though no rule finds them speaking there."""

UNSURE = 0.3
"""The confidence below which an answer that lacks a word of the question is offered with a warning.

Below it lie 1 to 10 % of development questions that can be answered, by set (Chinese: 25 %); of questions about
articles that a library does not hold, 52 to 65 % in 20,000 paragraphs and 70 to 99 % in 120 to 600.
"""

LEAST = 0.03
"""The confidence below which nothing answers a question for facts.

It costs at most 2 in 1,000 development questions their answer, and refuses 6 to 14 % of the questions about articles
that a library of thousands of paragraphs does not hold, 50 to 62 % in one of hundreds.
"""

ON_TOPIC = 0.5
"""Share of the topic's rarity that a passage must hold in the paragraph itself."""

CLOSE = 0.15
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
            corrections=question.corrections,
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
        corrections=question.corrections,
        unsure=judged.confidence < UNSURE and _lacks_words(generation, question, judged.ranked),
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
    sure = confidence(generation, question, ranked)
    rarity = sum(generation.rarity(word) for word in question.words)
    held = ranked.features["covered_in_context"]
    enough = (held >= ENOUGH * rarity) | (held >= MUCH * generation.bm25.rarity(0))
    close = (held >= CLOSE * rarity) | (held >= SOME * generation.bm25.rarity(0))
    if sure < LEAST or not enough.any():
        return _Judged(Reason.NO_MATCH, ranked[close], sure)
    return _Judged(None, ranked[enough | close], sure)


def _judge_speaker(generation: Generation, question: Question, ranked: Ranked) -> _Judged:
    """Judge a question that names who speaks: they must be known, speak, and speak about the topic."""
    on_topic = _held(ranked, "topic") >= ON_TOPIC if question.topic else np.ones(len(ranked.rows), np.bool_)
    if not any(generation.knows(speaker[-1]) for speaker in question.speakers):
        return _Judged(Reason.UNKNOWN_SPEAKER, ranked[on_topic], 0.0)
    sure = confidence(generation, question, ranked)
    speaks = _held(ranked, "speaks") > 0
    spoken = any(generation.speakers.frequency(t) for speaker in question.speakers for t in speaker[-1].terms)
    answers = on_topic & speaks
    if question.topic and sure >= CONFIDENT:
        close = _held(ranked, "close_on_topic") >= ON_TOPIC
        answers |= close if spoken else close & (_held(ranked, "doubtful") > 0)
        if question.form is Form.STANCE:
            answers |= on_topic & (_held(ranked, "named") > 0)
    if answers.any():
        return _Judged(None, ranked[answers], sure)
    if not spoken:
        return _Judged(Reason.SPEAKER_SILENT, ranked[on_topic], sure)
    return _Judged(Reason.SPEAKER_NOT_ON_TOPIC, ranked[speaks], sure)


def _lacks_words(generation: Generation, question: Question, ranked: Ranked) -> bool:
    """Tell whether a word of the question stands neither in the first passage nor in its title."""
    places = Places(generation, ranked.rows[:1])
    return bool(places.coverage(question.words, places.paragraph(0), places.title)[0] < 1)


def _held(ranked: Ranked, feature: str) -> NDArray[np.float64]:
    return ranked.features.get(feature, np.zeros(len(ranked.rows)))
