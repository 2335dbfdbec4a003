"""What speaks for an answer: a question's best candidates in a few numbers, and the confidence that follows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from index.answering.agreement import agreement, names
from index.ranking.places import Places
from index.weighing import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.generation import Generation
    from index.question import Question, Word
    from index.ranking import Ranked


def confidence(generation: Generation, question: Question, ranked: Ranked) -> float:
    """Return the probability, 0 to 1, that the first candidates answer; comparable between questions.

    Of a question for facts it is that of two things at once: that an article treats of it, and that the first passage
    says it rather than something that differs by a name, a "not" or one rare word.
    """
    if not len(ranked.rows):
        return 0.0
    seen = evidence(generation, question, ranked)
    models = ("said_confidence",) if question.speaker else ("treats", "says")
    return math.prod(weights(model).probability(seen) for model in models)


def evidence(generation: Generation, question: Question, ranked: Ranked) -> dict[str, float]:
    """Return what the confidence follows from; at least one candidate."""
    return (_of_speech if question.speaker else _of_facts)(generation, question, ranked)


def _of_facts(generation: Generation, question: Question, ranked: Ranked) -> dict[str, float]:
    """Look at the first candidate and its article.

    `score`: what it is ranked by as a share of the question's rarity, `score_rarity` the same in units of 10 nats: more
    words that agree tell more. `names_in_article`: share of the rarity that is no name which the article lacks.
    """
    words, first = question.words, int(ranked.rows[0])
    rarity = sum(generation.rarity(word) for word in words)
    score = float(ranked.scores[0])
    places = Places(generation, ranked.rows[:1])
    named = names(words, generation.analyser(first).language)
    named_rarity = sum(generation.rarity(word) for word in named)
    lacking = named_rarity * (1 - float(places.coverage(named, places.title, places.article)[0])) if named else 0.0
    return {
        "score": score / rarity,
        "score_rarity": score / 10,
        "names_in_article": 1 - lacking / rarity,
        **agreement(generation, question, ranked.texts.get(first, ""), generation.analyser(first)),
    }


def _of_speech(generation: Generation, question: Question, ranked: Ranked) -> dict[str, float]:
    features, topic = ranked.features, question.topic
    first = ("speaks", "named", "fully_named", "topic", "close_on_topic", "speaks_on_topic", "covered_in_context")
    most = ("close_on_topic", "speaks_on_topic", "speaks_near_topic", "topic_in_words", "topic_adjacent")
    spoken = any(generation.speakers.frequency(term) for speaker in question.speakers for term in speaker[-1].terms)
    return {
        **{f"first_{name}": float(features[name][0]) for name in first},
        **{f"most_{name}": float(features[name].max()) for name in most},
        "spoken": float(spoken),
        "known": _known(generation, topic),
        "no_topic": float(not topic),
    }


def _known(generation: Generation, words: Sequence[Word]) -> float:
    """Return the share of the words' rarity that the library holds, 1 of no words."""
    unknown = sum(generation.rarity(word) for word in words if not generation.knows(word))
    return 1.0 - unknown / (sum(map(generation.rarity, words)) or 1.0)
