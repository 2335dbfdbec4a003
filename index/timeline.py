"""Who said what over all articles, in date order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.answering.passage import cited
from index.errors import BadQuestion, Flaw
from index.terms import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from index.answer import Citation
    from index.generation import Generation
    from index.question import Filters
    from index.statement import Statement

    Rows = NDArray[np.int64]

ON_TOPIC = 0.5
"""Share of the topic's rarity that a paragraph, the one before it or the title must hold."""

_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with the paragraph that it stands in, and where that is."""

    statement: Statement
    text: str
    citation: Citation

    @property
    def words(self) -> str:
        """What is said, verbatim."""
        return self.text[self.statement.span.start : self.statement.span.end]


def timeline(generation: Generation, about: str | None, filters: Filters) -> Iterator[Said]:
    """Yield what `filters.speaker` said (None: anybody) about a topic (None: anything); undated articles come last.

    Raises BadQuestion where the name or the topic holds no word to look for.
    """
    rows = _spoken(generation, filters)
    if about is not None:
        rows = rows[_on_topic(generation, about, rows)]
    for some in _batched(rows[np.argsort(generation.published(rows), kind="stable")]):
        statements, texts, headings = generation.statements(some), generation.texts(some), generation.headings(some)
        for row in some:
            if row not in texts or row not in headings:
                continue
            citation = cited(headings[row], generation.key(row)[1], texts[row])
            for statement in statements.get(row, ()):
                if filters.speaker is None or _is_named(generation, row, statement.speaker, filters.speaker):
                    yield Said(statement, texts[row], citation)


def _spoken(generation: Generation, filters: Filters) -> Rows:
    """Return the rows in which the speaker asked for, or anybody, speaks, ascending."""
    allowed = generation.allowed(filters)
    if filters.speaker is None:
        rows = generation.spoken()
        return rows if allowed is None else rows[allowed[rows]]
    surname = {terms[-1] for analyser in generation.analysers if (terms := analyser.terms(filters.speaker))}
    if not surname:
        told = f"“{filters.speaker}” holds no name to look for. Give the speaker's last name."
        raise BadQuestion(told, Flaw.NO_NAME, filters.speaker)
    rows, _ = generation.speakers.top(dict.fromkeys(surname, 1.0), int(generation.speakers.first_row[-1]), allowed)
    return np.sort(rows)


def _on_topic(generation: Generation, about: str, rows: Rows) -> NDArray[np.bool_]:
    """Tell for each row whether the topic stands in it, right before it or in the title."""
    surfaces = [surface for _, _, surface in words(about)]
    topic = [{term for a in generation.analysers if (term := a.term(surface))} for surface in surfaces]
    topic = [terms for terms in topic if terms]
    if not topic:
        told = f"“{about}” holds no word to look for. Name the topic in other words."
        raise BadQuestion(told, Flaw.NO_WORD, about)
    before, articles = generation.neighbour(rows, -1), generation.article_of(rows)
    total, held = 0.0, np.zeros(len(rows))
    for terms in topic:
        rarity = min(generation.bm25.rarity(generation.bm25.frequency(term)) for term in terms)
        total += rarity
        places = [
            place
            for term in terms
            for place in (
                generation.bm25.counts(term, rows),
                generation.bm25.counts(term, before),
                generation.titles.counts(term, articles),
            )
        ]
        held += rarity * np.any(places, axis=0)
    return held >= ON_TOPIC * total


def _is_named(generation: Generation, row: int, speaker: str, asked: str) -> bool:
    """Tell whether all of a name that was asked for is part of a speaker's."""
    analyser = generation.analyser(row)
    return set(analyser.terms(asked)) <= set(analyser.terms(speaker))


def _batched(rows: Rows) -> Iterator[list[int]]:
    for first in range(0, len(rows), _AT_ONCE):
        yield rows[first : first + _AT_ONCE].tolist()
