from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.bm25 import Bm25

words = st.sampled_from(["russia", "syria", "juppe", "veto", "osk", "flood"])
documents = st.lists(words, max_size=12)
corpora = st.lists(documents, min_size=1, max_size=20).filter(any)
parameters = st.fixed_dictionaries(
    # At b = 1 rank-bm25 divides nothing by nothing for an empty document.
    {"k1": st.floats(0.1, 3), "b": st.floats(0, 0.99), "epsilon": st.floats(0, 1)},
)


@given(corpora, st.lists(words | st.just("unknown"), max_size=8), parameters)
def test_scores_are_rank_bm25s(corpus: list[list[str]], query: list[str], options: dict[str, float]) -> None:
    expected = BM25Okapi(corpus, **options).get_scores(query)
    assert Bm25(corpus, **options).get_scores(query) == pytest.approx(expected, abs=1e-9)


@given(corpora, st.lists(words, max_size=4), st.data())
def test_batch_scores_are_rank_bm25s(corpus: list[list[str]], query: list[str], data: st.DataObject) -> None:
    ids = data.draw(st.lists(st.integers(0, len(corpus) - 1), max_size=5))
    expected = BM25Okapi(corpus, k1=0.9, b=0.4).get_batch_scores(query, ids)
    assert Bm25(corpus).get_batch_scores(query, ids) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("corpus", [[], [[]], [[], []]])
def test_a_corpus_without_terms_scores_nothing(corpus: list[list[str]]) -> None:
    scores = Bm25(corpus).get_scores(["russia"])
    assert scores.tolist() == [0.0] * len(corpus)


changes = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.lists(documents, max_size=4)),
        st.tuples(st.just("delete"), st.lists(st.integers(0, 30), max_size=4)),
    ),
    max_size=6,
)


def after(corpus: list[list[str]], steps: list[tuple[str, list[Any]]]) -> tuple[Bm25, list[list[str]]]:
    """Return the scores after some changes, and the documents that live then."""
    bm25, rows = Bm25(corpus), dict(enumerate(corpus))
    for kind, given_ in steps:
        if kind == "add":
            first = int(bm25.first_row[-1])
            rows |= dict(enumerate(given_, first))
            bm25 = bm25.with_added(given_)
        else:
            gone = [row for row in given_ if row < bm25.first_row[-1]]
            rows = {row: document for row, document in rows.items() if row not in gone}
            bm25 = bm25.with_deleted(gone)
    return bm25, list(rows.values())


@given(corpora, changes, st.lists(words | st.just("unknown"), max_size=5))
def test_scores_stay_rank_bm25s_after_additions_and_deletions(
    corpus: list[list[str]], steps: list[tuple[str, list[Any]]], query: list[str]
) -> None:
    bm25, living = after(corpus, steps)
    assume(any(living))
    expected = BM25Okapi(living, k1=0.9, b=0.4)
    assert bm25.get_scores(query) == pytest.approx(expected.get_scores(query), abs=1e-9)
    assert bm25.corpus_size == expected.corpus_size
    assert bm25.avgdl == pytest.approx(expected.avgdl)
    assert dict(bm25.idf) == pytest.approx(expected.idf)
    assert bm25.doc_len.tolist() == expected.doc_len


@given(corpora, changes, st.lists(words, min_size=1, max_size=3, unique=True), st.integers(1, 8))
def test_the_top_is_the_best_of_all_scores_in_reading_order(
    corpus: list[list[str]], steps: list[tuple[str, list[Any]]], query: list[str], k: int
) -> None:
    bm25, living = after(corpus, steps)
    weights = dict.fromkeys(query, 1.0)
    _, scores = bm25.top(weights, k)
    holding = [document for document in living if set(query) & set(document)]
    norm = bm25.avgdl or 1.0
    expected = sorted(
        (sum(f * 1.9 / (f + 0.9 * (0.6 + 0.4 * len(d) / norm)) for t in query if (f := d.count(t))) for d in holding),
        reverse=True,
    )
    assert scores.tolist() == pytest.approx(expected[:k])


@given(corpora, st.data())
def test_only_allowed_rows_are_in_the_top(corpus: list[list[str]], data: st.DataObject) -> None:
    allowed = np.array(data.draw(st.lists(st.booleans(), min_size=len(corpus), max_size=len(corpus))), np.bool_)
    rows, _ = Bm25(corpus).top({"russia": 1.0}, len(corpus), allowed)
    assert sorted(rows.tolist()) == [i for i, document in enumerate(corpus) if allowed[i] and "russia" in document]


@given(corpora, changes, words, st.data())
def test_counts_are_those_of_each_row(
    corpus: list[list[str]], steps: list[tuple[str, list[Any]]], term: str, data: st.DataObject
) -> None:
    bm25 = Bm25(corpus)
    added = [document for kind, given_ in steps if kind == "add" for document in given_]
    bm25 = bm25.with_added(added)
    everything = [*corpus, *added]
    rows = data.draw(st.lists(st.integers(-1, len(everything) - 1), max_size=8))
    asked = np.array(rows, np.int64)
    assert bm25.counts(term, asked).tolist() == [0 if row < 0 else everything[row].count(term) for row in rows]
    assert bm25.lengths(asked).tolist() == [0 if row < 0 else len(everything[row]) for row in rows]


@given(corpora, st.integers(1, 5))
def test_the_top_n_are_documents_by_score_then_in_the_order_given(corpus: list[list[str]], n: int) -> None:
    bm25 = Bm25(corpus)
    scores = bm25.get_scores(["russia"])
    best = sorted(range(len(corpus)), key=lambda i: (-scores[i], i))[:n]
    assert bm25.get_top_n(["russia"], list(range(len(corpus))), n) == best


def test_the_top_n_of_other_documents_than_were_indexed_is_refused() -> None:
    with pytest.raises(ValueError, match="2 documents are given, and 1 are indexed"):
        Bm25([["russia"]]).get_top_n(["russia"], ["one", "two"])


@given(st.integers(0, 1000), st.data())
def test_every_term_tells_something_and_a_rarer_one_more(size: int, data: st.DataObject) -> None:
    bm25 = Bm25([["russia"]] * size)
    frequency = data.draw(st.integers(0, size))
    assert bm25.rarity(frequency) > 0
    assert frequency == 0 or bm25.rarity(frequency - 1) > bm25.rarity(frequency)


@given(st.integers(1, 300), st.integers(0, 10_000))
def test_saturation_is_between_nothing_and_its_limit(frequency: int, length: int) -> None:
    bm25 = Bm25([["russia"] * 3])
    part = bm25.saturation(np.array([frequency]), np.array([length]))
    assert 0 < part[0] < bm25.k1 + 1
