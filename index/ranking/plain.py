"""The features of candidates for a question that asks for facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.question import Form

if TYPE_CHECKING:
    from index.generation import Generation
    from index.question import Cited, Question
    from index.ranking.places import Places, Rows, Values


ONE_DAY = 1
"""A report of the seventh may be dated the eighth elsewhere."""


def counted(generation: Generation, question: Question, places: Places, rows: Rows) -> dict[str, Values]:
    """Return the features that need no text, in nats of rarity: a long question's are greater."""
    words = question.words
    own, previous, second = (places.paragraph(distance) for distance in (0, -1, -2))
    features = {
        "paragraph": places.mass(words, own),
        "previous": places.mass(words, previous),
        "title": places.mass(words, places.title),
        "article": places.mass(words, places.article),
        "covered": places.coverage(words, own),
        "covered_with_title": places.coverage(words, own, places.title),
        "covered_in_context": places.coverage(words, own, places.title, previous, second),
    }
    rarity = sum(generation.rarity(word) for word in words)
    features = {name: share * rarity for name, share in features.items()}
    if question.cited:
        features |= {name: cited * rarity for name, cited in _cited(generation, question.cited, rows).items()}
    if question.form is Form.WHO_SAID:
        features["spoken"] = (generation.speakers.lengths(rows) > 0).astype(float)
    return features


def _cited(generation: Generation, reports: Cited, rows: Rows) -> dict[str, Values]:
    """Tell which rows stand in articles of the sources and of the days that a question refers to."""
    published = generation.published(rows).astype(np.int64)
    near = [np.abs(published - day.toordinal()) <= ONE_DAY for day in reports.days]
    return {
        "cited_source": generation.sourced(rows, reports.sources).astype(np.float64),
        "cited_day": np.any(near, axis=0).astype(np.float64) if near else np.zeros(len(rows)),
    }
