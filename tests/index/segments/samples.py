"""Small articles, and what rank-bm25 says of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.article import Article, Paragraph, Role
from index.bm25 import K1, B, Bm25
from index.span import Span
from index.statement import Confidence, Statement
from index.store import Origin, Stored
from index.terms import DEFAULT_LANGUAGE, Analysers
from index.topk import Engine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.segments import Contents

Scores = dict[tuple[str, int], float]

WORDS = ("wall", "ferry", "mayor", "flood", "tram", "seeds", "the", "Osk", "Brandvik", "mur")
QUERIES = (["wall"], ["flood", "tram", "osk"], ["brandvik", "wall", "wall", "unknown"], ["seed", "ferri", "mayor"])

sentences = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
paragraphs = st.builds(
    lambda text, body: (text, Role.BODY if body else Role.META), sentences, st.integers(0, 5).map(bool)
)
languages = st.sampled_from([None, "en", "fr"])
sources = st.sampled_from([None, "Courier", "Post"])


def said(speaker: str, paragraph: int = 1, confidence: Confidence = Confidence.HIGH) -> Statement:
    """Say that somebody speaks the first word of a paragraph."""
    return Statement(
        paragraph=paragraph, speaker=speaker, cue="said", direct=True, confidence=confidence, span=Span(0, 1)
    )


def article(article_id: str, *texts: str | tuple[str, Role], **fields: str | None) -> Article:
    pairs = [(text, Role.BODY) if isinstance(text, str) else text for text in texts]
    numbered = tuple(Paragraph(number=n, text=text, role=role) for n, (text, role) in enumerate(pairs, 1))
    return Article(
        id=article_id,
        paragraphs=numbered,
        title=fields.get("title"),
        source=fields.get("source"),
        language=fields.get("language"),
    )


statements = st.builds(said, sentences, st.integers(1, 4), st.sampled_from(Confidence))
articles = st.builds(
    lambda texts, title, source, language, spoken: replace(
        article("", *texts, title=title, source=source, language=language), statements=tuple(spoken)
    ),
    st.lists(paragraphs, max_size=4),
    st.none() | sentences,
    sources,
    languages,
    st.lists(statements, max_size=3),
)


def stored(*given: Article) -> list[Stored]:
    return [Stored(each, Origin.ADDED, f"{each.id}.txt") for each in given]


def scores_of(contents: Contents, query: list[str]) -> Scores:
    """Return the score of each living paragraph, by its article and number."""
    found = Bm25.over([held.body for held in contents.held], Engine()).get_scores(query)
    keys = []
    for held in contents.held:
        columns = held.segment.columns
        for number, article_id in enumerate(columns.ids):
            if number not in held.dead:
                rows = slice(int(columns.first_row[number]), int(columns.first_row[number + 1]))
                keys += [(article_id, int(paragraph)) for paragraph in columns.numbers[rows]]
    return dict(zip(keys, found.tolist(), strict=True))


def expected_scores(given: Iterable[Article], query: list[str]) -> Scores:
    """Return what rank-bm25 gives for the body paragraphs of some articles."""
    analysers = Analysers()
    terms = {
        (each.id, paragraph.number): analysers[each.language or DEFAULT_LANGUAGE].terms(paragraph.text)
        for each in given
        for paragraph in each.paragraphs
        if paragraph.role is Role.BODY
    }
    if not any(terms.values()):  # rank-bm25 divides by zero
        return dict.fromkeys(terms, 0.0)
    found = BM25Okapi(list(terms.values()), k1=K1, b=B).get_scores(query)
    return dict(zip(terms, np.asarray(found).tolist(), strict=True))


def assert_scores_are_rank_bm25s(contents: Contents, given: Iterable[Article]) -> None:
    living = list(given)
    for query in QUERIES:
        found, expected = scores_of(contents, query), expected_scores(living, query)
        assert found.keys() == expected.keys()
        assert np.allclose([found[key] for key in expected], list(expected.values()), rtol=0, atol=1e-9)
