"""A ranked paragraph as a passage: its words, its citation, what to highlight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answer import Citation, Passage, Span
from index.link import text_link

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from index.generation import Generation
    from index.question import Question
    from index.ranking import Ranked
    from index.terms import Analyser


def passages(generation: Generation, question: Question, ranked: Ranked) -> tuple[Passage, ...]:
    """Return the passages of ranked rows, in their order."""
    searched = frozenset(term for word in question.words for term in word.terms)
    return tuple(
        _passage(generation, int(row), float(score), float(bm25), searched)
        for row, score, bm25 in zip(ranked.rows, ranked.scores, ranked.bm25, strict=True)
    )


def _passage(generation: Generation, row: int, score: float, bm25: float, searched: Collection[str]) -> Passage:
    article, paragraph = generation.article(row), generation.paragraphs[row]
    return Passage(
        citation=Citation(
            article=article.id,
            paragraph=paragraph.number,
            title=article.title,
            url=article.url,
            source=article.source,
            published=article.published,
            link=text_link(article.url, paragraph.text) if article.url else None,
        ),
        text=paragraph.text,
        score=score,
        bm25=bm25,
        highlights=tuple(_highlights(paragraph.text, generation.analyser(row), searched)),
    )


def _highlights(text: str, analyser: Analyser, searched: Collection[str]) -> Iterator[Span]:
    """Yield where the searched words stand, in order; those that only a space parts are one."""
    current: Span | None = None
    for start, end, term in analyser.tokens(text):
        if term not in searched:
            continue
        if current and (start <= current.end or text[current.end : start].isspace()):
            current = Span(current.start, max(end, current.end))
            continue
        if current:
            yield current
        current = Span(start, end)
    if current:
        yield current
