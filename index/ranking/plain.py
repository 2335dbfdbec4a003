"""The features of candidates for a question that asks for facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.question import Form

if TYPE_CHECKING:
    from index.generation import Generation
    from index.question import Question
    from index.ranking.places import Places, Rows, Values


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
    if question.form is Form.WHO_SAID:
        features["spoken"] = (generation.speakers.lengths(rows) > 0).astype(float)
    return features
