"""The features of candidates for a question that asks for somebody's words: who speaks there, and on what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.sentences import sentences
from index.speech.lexicon import speech_lexicon
from index.speech.quotations import quotations
from index.statement import Confidence
from index.terms import fold, surfaces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from index.generation import Generation
    from index.question import Question, Word
    from index.ranking.places import Places, Rows, Values
    from index.statement import Statement
    from index.terms import Analyser

SURENESS = ("speaks", "speaks_surely", "speaks_by_name")
"""Whether the speaker speaks, at least with low, middle and high confidence."""

QUOTED = 5
"""Spaces in the shortest quotation that must be somebody's words; a shorter one may be a title or a nickname."""


def counted(generation: Generation, question: Question, places: Places, rows: Rows) -> dict[str, Values]:
    """Return the features that need no text, all from 0 to 1."""
    topic, speaker = question.topic, question.speaker
    own, before, second, third, after = (places.paragraph(distance) for distance in (0, -1, -2, -3, 1))
    sure = speaks(generation, question, rows)
    speaking = (sure > 0).astype(np.float64)
    on_topic = places.coverage(topic, own)
    named = places.coverage(speaker[-1:], own)
    named_before = places.coverage(speaker[-1:], before, second, third)
    titled = places.coverage(speaker[-1:], places.title)
    spoke_before = (speaks(generation, question, generation.neighbour(rows, -1)) > 0).astype(np.float64)
    speaks_next = (speaks(generation, question, generation.neighbour(rows, 1)) > 0).astype(np.float64)
    near_topic = places.coverage(topic, own, before, after, places.title)
    return {
        **{name: (sure >= level).astype(np.float64) for level, name in enumerate(SURENESS, 1)},
        "namesake": (_surname_speaks(generation, question, rows) > sure).astype(np.float64),
        "spoke_before": spoke_before,
        "speaks_next": speaks_next,
        "named": named,
        "named_before": named_before,
        "named_in_title": titled,
        "close_on_topic": on_topic * np.max([speaking, named, named_before, titled, spoke_before, speaks_next], axis=0),
        "fully_named": places.coverage(speaker, own),
        "topic": on_topic,
        "topic_mass": places.mass(topic, own),
        "topic_near": near_topic,
        "topic_in_article": places.mass(topic, places.article),
        "speaks_on_topic": speaking * on_topic,
        "speaks_near_topic": speaking * near_topic,
        "paragraph": places.mass(question.words, own),
        "article": places.mass(question.words, places.article),
        "covered_in_context": places.coverage(question.words, own, before, second, places.title),
    }


def read(
    generation: Generation, question: Question, texts: Mapping[int, str], rows: Sequence[int]
) -> dict[str, Values]:
    """Return the features that statements give, from 0 to 1.

    `topic_in_words`: share of the topic's rarity in the speaker's own words. `quoted`: these are given verbatim.
    `doubtful`: somebody speaks there, and the rules are not sure who; or a word of saying or a quotation stands beside
    the speaker's name, and nobody is found to speak it.
    """
    names = {term for speaker in question.speakers for term in speaker[-1].terms}
    rarities = [generation.rarity(word) for word in question.topic]
    in_words, quoted, doubtful = (np.zeros(len(rows)) for _ in range(3))
    statements = generation.statements(rows)
    for at, row in enumerate(rows):
        spoken = statements.get(row, ())
        doubtful[at] = bool(spoken) and all(statement.confidence is Confidence.LOW for statement in spoken)
        analyser = generation.analyser(row)
        own = [statement for statement in spoken if not names.isdisjoint(analyser.terms(statement.speaker))]
        if row not in texts:
            continue
        if not own:
            doubtful[at] = doubtful[at] or _unclaimed(texts[row], analyser, names, spoken)
        for statement in own:
            said = set(analyser.terms(texts[row][statement.span.start : statement.span.end]))
            held = sum(
                rarity for word, rarity in zip(question.topic, rarities, strict=True) if not said.isdisjoint(word.terms)
            )
            in_words[at] = max(in_words[at], held / (sum(rarities) or 1.0))
            quoted[at] = max(quoted[at], statement.direct)
    return {"topic_in_words": in_words, "quoted": quoted, "doubtful": doubtful}


def _unclaimed(text: str, analyser: Analyser, names: AbstractSet[str], spoken: Sequence[Statement]) -> bool:
    """Tell whether words beside a name have no speaker: a quotation, or a sentence of the name's own with a cue."""
    if names.isdisjoint(analyser.terms(text)):
        return False
    quoted = ((each.start, each.end) for each in quotations(text) if text.count(" ", each.start, each.end) >= QUOTED)
    told = ((each.start, each.end) for each in sentences(text) if _tells(text[each.start : each.end], analyser, names))
    return any(
        not any(statement.span.start < end and start < statement.span.end for statement in spoken)
        for start, end in (*quoted, *told)
    )


def _tells(sentence: str, analyser: Analyser, names: AbstractSet[str]) -> bool:
    """Tell whether a sentence holds a name and a word of saying."""
    written = surfaces(sentence)
    if names.isdisjoint(map(analyser.term, written)):
        return False
    lexicon = speech_lexicon(analyser.language)
    folded = [fold(surface) for surface in written]
    joined = f" {' '.join(folded)} "
    return not lexicon.cues.isdisjoint(folded) or any(f" {' '.join(p)} " in joined for p in lexicon.according)


def speaks(generation: Generation, question: Question, rows: Rows) -> Values:
    """Return how surely one of the speakers speaks in each row: 0 (not at all) to 3 (by name).

    Every word of a speaker's name counts: somebody with another first name is somebody else.
    """
    by_name = [[_sureness(generation, word, rows) for word in speaker] for speaker in question.speakers]
    sure: Values = np.max([np.min(words, axis=0) for words in by_name], axis=0)
    return sure


def _surname_speaks(generation: Generation, question: Question, rows: Rows) -> Values:
    sure: Values = np.max([_sureness(generation, speaker[-1], rows) for speaker in question.speakers], axis=0)
    return sure


def _sureness(generation: Generation, word: Word, rows: Rows) -> Values:
    counts: Values = np.max([generation.speakers.counts(term, rows) for term in word.terms], axis=0)
    return counts.astype(np.float64)
