"""Sources named in a question: "in the Moscow Times"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from index.terms import fold, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.question.tokens import Token


def sourced(
    question: Sequence[Token], rules: Mapping[str, Any], sources: Sequence[str]
) -> tuple[str | None, list[Token]]:
    """Return the source that a question names behind "in" and the like, and the tokens without the words for it.

    A question that names two is about both, and keeps its words.
    """
    leaders = frozenset(rules.get("source", "").split())
    articles = frozenset(rules.get("article", "").split())
    plain = [token.plain for token in question]
    names = {
        name: _bare([fold(surface) for _, _, surface in words(source)], articles)
        for source in sources
        for name in [source]
    }
    found: list[tuple[str, int, int]] = []
    for at, word in enumerate(plain):
        if word not in leaders:
            continue
        begin = at + 1 + (at + 1 < len(plain) and plain[at + 1] in articles)
        for source, name in names.items():
            if name and plain[begin : begin + len(name)] == name:
                found.append((source, at, begin + len(name)))
    if len({source for source, _, _ in found}) != 1:
        return None, list(question)
    source, begin, end = found[0]
    return source, [*question[:begin], *question[end:]]


def _bare(name: list[str], articles: frozenset[str]) -> list[str]:
    """Take the article away from a name: "The Moscow Times"."""
    return name[1:] if len(name) > 1 and name[0] in articles else name
