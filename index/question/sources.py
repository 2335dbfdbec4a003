"""Sources named in a question: "in the Moscow Times", "the Moscow Times report of 7 September 2011"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from index.question.dates import days
from index.question.question import Cited
from index.terms import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.question.tokens import Token

_AROUND = 4
"""How far from a source's name the word stands that tells of an article: "reports of both the Moscow Times and …"."""


def sourced(
    question: Sequence[Token], rules: Mapping[str, Any], sources: Sequence[str]
) -> tuple[str | None, list[Token]]:
    """Return the source that a question names behind "in" and the like, and the tokens without the words for it.

    A question that names two is about both, and keeps its words.
    """
    leaders = frozenset(rules.get("source", "").split())
    articles = frozenset(rules.get("article", "").split())
    found: list[tuple[str, int, int]] = []
    for source, begin, end in _named(question, articles, sources):
        leading = begin - 1 if begin and question[begin - 1].plain in articles else begin
        if leading and question[leading - 1].plain in leaders:
            found.append((source, leading - 1, end))
    if len({source for source, _, _ in found}) != 1:
        return None, list(question)
    source, begin, end = found[0]
    return source, [*question[:begin], *question[end:]]


def cited(
    question: Sequence[Token], rules: Mapping[str, Any], sources: Sequence[str]
) -> tuple[Cited | None, list[Token]]:
    """Return the reports that a question refers to, and the tokens without the words for them.

    Sources are referred to where a word such as "report" or "according" stands near the name of one; the days named in
    such a question are those of publication.
    """
    reporting = frozenset(rules.get("reporting", "").split())
    articles = frozenset(rules.get("article", "").split())
    named = [
        (source, begin, end)
        for source, begin, end in _named(question, articles, sources)
        if any(token.proper for token in question[begin:end])
    ]
    around = (token for _, begin, end in named for token in question[max(0, begin - _AROUND) : end + _AROUND])
    if not any(token.plain in reporting for token in around):
        return None, list(question)
    taken = {place for _, begin, end in named for place in range(begin, end)}
    published = list(days(question, rules))
    taken.update(place for _, begin, end in published for place in range(begin, end))
    kept = [token for at, token in enumerate(question) if at not in taken and token.plain not in reporting]
    return Cited(
        tuple(dict.fromkeys(source for source, _, _ in named)), tuple(dict.fromkeys(day for day, _, _ in published))
    ), kept


def _named(
    question: Sequence[Token], articles: frozenset[str], sources: Sequence[str]
) -> Iterator[tuple[str, int, int]]:
    """Yield each source that a question names, and the places where its name begins and ends."""
    plain = tuple(token.plain for token in question)
    held = frozenset(plain)
    for source in sources:
        name = _folded(source)
        # "The Moscow Times" is named without its article too.
        name = name[1:] if len(name) > 1 and name[0] in articles else name
        if held.issuperset(name) and name:
            yield from ((source, at, at + len(name)) for at in range(len(plain)) if plain[at : at + len(name)] == name)


@lru_cache(maxsize=10_000)
def _folded(source: str) -> tuple[str, ...]:
    return tuple(fold(surface) for _, _, surface in words(source))
