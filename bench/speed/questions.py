"""Questions that members could ask of articles that are not indexed: half a sentence's words, half who said what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.random import Generator

    from index.terms import Analyser

QUESTIONS = 1000

_WORD = re.compile(r"[\w,]*\w")
_FEWEST, _MOST = 5, 9
"""Words that are taken out of a sentence."""
_TOPIC = 2, 4
"""Words of a topic, from and to."""


class Question(NamedTuple):
    """A question as it is typed, and the terms that are searched: those of what it asks for, not of its phrasing."""

    text: str
    terms: tuple[str, ...]


def ask_about(articles: Sequence[Sequence[str]], analyser: Analyser, seed: int) -> Iterator[Question]:
    """Yield 1,000 questions, each with at least one term; the two kinds alternate."""
    rng = np.random.default_rng([seed, 2])
    paragraphs = [paragraph for article in articles for paragraph in article]
    asked = 0
    while asked < QUESTIONS:
        words = _WORD.findall(paragraphs[int(rng.integers(len(paragraphs)))])
        question = _yes_or_no(words, analyser, rng) if asked % 2 else _who_said_what(words, analyser, rng)
        if question.terms:
            asked += 1
            yield question


def _yes_or_no(words: list[str], analyser: Analyser, rng: Generator) -> Question:
    asked = " ".join(_some(words, int(rng.integers(_FEWEST, _MOST + 1)), rng))
    return Question(f"Is it true that {asked}?", tuple(analyser.terms(asked)))


def _who_said_what(words: list[str], analyser: Analyser, rng: Generator) -> Question:
    name = " ".join(_some([word for word in words if word[0].isupper()], 1, rng))
    telling = [word for word in words if word[0].islower() and analyser.term(word)]
    topic = " ".join(_some(telling, int(rng.integers(_TOPIC[0], _TOPIC[1] + 1)), rng))
    return Question(f"What did {name} say about {topic}?", tuple(analyser.terms(f"{name} {topic}")))


def _some(words: list[str], count: int, rng: Generator) -> list[str]:
    """Return `count` neighbouring words, fewer if there are not so many."""
    start = int(rng.integers(max(1, len(words) - count + 1)))
    return words[start : start + count]
