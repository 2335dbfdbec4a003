"""A ranked paragraph as a passage: its words, its citation, what to highlight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answer import Citation, Passage, Span
from index.link import text_link

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from index.article import Article
    from index.generation import Generation
    from index.question import Question
    from index.ranking import Ranked
    from index.terms import Analyser


def passages(generation: Generation, question: Question, ranked: Ranked, limit: int) -> tuple[Passage, ...]:
    """Return the first `limit` passages of ranked rows, in their order, with the words that are stored now.

    A row whose article has changed or left since it was indexed gives none, and the next one takes its place: nothing
    outdated is ever quoted.
    """
    found: list[Passage] = []
    first = 0
    while len(found) < limit and first < len(ranked.rows):
        some = ranked[first : first + limit]
        found += _standing(generation, question, some)
        first += limit
    return tuple(found[:limit])


def _standing(generation: Generation, question: Question, ranked: Ranked) -> Iterator[Passage]:
    """Yield the passages of those rows whose articles are still as they were indexed."""
    searched = frozenset(term for word in question.words for term in word.terms)
    rows = ranked.rows.tolist()
    # In this order: a heading that is still the indexed one then proves that the texts read before it were too.
    texts = generation.texts(rows)
    articles = generation.headings(rows)
    for row, score, bm25 in zip(rows, ranked.scores, ranked.bm25, strict=True):
        if row in articles and row in texts:
            yield _passage(generation, row, articles[row], texts[row], searched, score=float(score), bm25=float(bm25))


def _passage(  # noqa: PLR0913 - what a passage is made of
    generation: Generation,
    row: int,
    article: Article,
    text: str,
    searched: Collection[str],
    *,
    score: float,
    bm25: float,
) -> Passage:
    _, number = generation.key(row)
    return Passage(
        citation=Citation(
            article=article.id,
            paragraph=number,
            title=article.title,
            url=article.url,
            source=article.source,
            published=article.published,
            link=text_link(article.url, text) if article.url else None,
        ),
        text=text,
        score=score,
        bm25=bm25,
        highlights=tuple(_highlights(text, generation.analyser(row), searched)),
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
