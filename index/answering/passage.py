"""A ranked paragraph as a passage: its words, its citation, what to highlight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answer import Citation, Passage
from index.answering.copies import merged
from index.answering.link import text_link
from index.sentences import sentences
from index.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.article import Article
    from index.generation import Generation
    from index.question import Question
    from index.ranking import Ranked
    from index.statement import Statement
    from index.terms import Analyser, Token


def passages(generation: Generation, question: Question, ranked: Ranked, limit: int) -> tuple[Passage, ...]:
    """Return the first `limit` passages of ranked rows, in their order, with the words that are stored now.

    A row whose article has changed or left since it was indexed gives none, and the next one takes its place: nothing
    outdated is ever quoted.
    """
    found: list[Passage] = []
    first = 0
    while len(found) < limit and first < len(ranked.rows):
        some = ranked[first : first + limit]
        found = merged([*found, *_standing(generation, question, some)])
        first += limit
    return tuple(found[:limit])


def cited(article: Article, number: int, text: str) -> Citation:
    """Return where a paragraph of an article stands."""
    return Citation(
        article=article.id,
        paragraph=number,
        title=article.title,
        url=article.url,
        source=article.source,
        published=article.published,
        link=text_link(article.url, text) if article.url else None,
    )


def _standing(generation: Generation, question: Question, ranked: Ranked) -> Iterator[Passage]:
    """Yield the passages of those rows whose articles are still as they were indexed."""
    look = _Look(generation, question)
    rows = ranked.rows.tolist()
    # In this order: a heading that is still the indexed one then proves that the texts read before it were too.
    texts = generation.texts(rows)
    articles, statements = generation.headings(rows), generation.statements(rows)
    for row, score, bm25 in zip(rows, ranked.scores, ranked.bm25, strict=True):
        if row in articles and row in texts:
            text, analyser = texts[row], generation.analyser(row)
            found = look.found(text, analyser)
            statement = look.statement(statements.get(row, ()), analyser, found)
            yield Passage(
                citation=cited(articles[row], generation.key(row)[1], text),
                text=text,
                score=float(score),
                bm25=float(bm25),
                highlights=tuple(_joined(text, found)),
                statement=statement,
                sentence=look.sentence(text, found, statement),
            )


class _Look:
    """What of a paragraph answers a question: words, a statement, a sentence."""

    def __init__(self, generation: Generation, question: Question) -> None:
        self._rarity = {term: generation.rarity(word) for word in question.words for term in word.terms}
        self._speaker = [frozenset(word.terms) for word in question.speaker]

    def found(self, text: str, analyser: Analyser) -> list[Token]:
        """Return where the searched words stand, in order."""
        return [token for token in analyser.tokens(text) if token.term in self._rarity]

    def statement(
        self, statements: Sequence[Statement], analyser: Analyser, found: Sequence[Token]
    ) -> Statement | None:
        """Return the statement that holds most of what is searched for: of the speaker, where one is asked for."""
        spoken = [each for each in statements if self._is_speaker(analyser.terms(each.speaker))]
        return max(spoken, key=lambda each: self._mass(each.span, found), default=None)

    def sentence(self, text: str, found: Sequence[Token], statement: Statement | None) -> Span | None:
        """Return the sentence that holds most of what is searched for, within the statement's where there is one."""
        parts = list(sentences(text))
        if statement:
            spoken = [part for part in parts if part.start < statement.span.end and statement.span.start < part.end]
            parts = spoken or parts
        return max(parts, key=lambda part: self._mass(part, found), default=None)

    def _is_speaker(self, name: Sequence[str]) -> bool:
        return not self._speaker or not self._speaker[-1].isdisjoint(name)

    def _mass(self, span: Span, found: Sequence[Token]) -> float:
        held = {token.term for token in found if span.start <= token.start < span.end}
        return sum(self._rarity[term] for term in held)


def _joined(text: str, found: Sequence[Token]) -> Iterator[Span]:
    """Yield where words stand; those that only a space parts are one."""
    current: Span | None = None
    for start, end, _ in found:
        if current and (start <= current.end or text[current.end : start].isspace()):
            current = Span(current.start, max(end, current.end))
            continue
        if current:
            yield current
        current = Span(start, end)
    if current:
        yield current
