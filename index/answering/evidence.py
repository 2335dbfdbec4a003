"""What speaks for an answer: a question's best candidates in a few numbers, and the confidence that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answering.agreement import agreement
from index.weighing import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.generation import Generation
    from index.question import Question, Word
    from index.ranking import Ranked

_FIRST = ("adjacent", "covered", "covered_in_context", "covered_with_title", "paragraph", "window")


def confidence(generation: Generation, question: Question, ranked: Ranked) -> float:
    """Return the probability, 0 to 1, that the first candidates answer; comparable between questions."""
    if not len(ranked.rows):
        return 0.0
    model = "said_confidence" if question.speaker else "plain_confidence"
    return weights(model).probability(evidence(generation, question, ranked))


def evidence(generation: Generation, question: Question, ranked: Ranked) -> dict[str, float]:
    """Return what the confidence follows from; at least one candidate."""
    return (_of_speech if question.speaker else _of_facts)(generation, question, ranked)


def _of_facts(generation: Generation, question: Question, ranked: Ranked) -> dict[str, float]:
    """Look at the first candidate and the best of each feature, as shares of the question's rarity."""
    words = question.words
    rarity = sum(generation.rarity(word) for word in words)
    shares = {name: values / rarity for name, values in ranked.features.items()}
    first = int(ranked.rows[0])
    named = [word for word in words if word.is_name]
    return {
        **{f"first_{name}": float(values[0]) for name, values in shares.items() if name in _FIRST},
        "most_covered": float(shares["covered"].max()),
        "most_covered_in_context": float(shares["covered_in_context"].max()),
        "most_window": float(shares["window"].max()),
        "covered_rarity": float(ranked.features["covered_with_title"][0]) / 10,
        "known": _known(generation, words),
        "known_names": _known(generation, named),
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
