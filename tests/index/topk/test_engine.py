import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.topk import Engine, Query, Scoring, build_bounds
from tests.index.topk.corpora import Corpus, idf, lists_of, reference, scoring_of, zipf_corpus

TERMS = 6

cold = Engine()
documents = st.lists(st.integers(0, TERMS - 1), max_size=8)
corpora = st.lists(documents, min_size=1, max_size=40).filter(any)
scorings = st.builds(Scoring, st.floats(0.1, 3), st.floats(0, 1), st.floats(0.5, 20))
filters = st.none() | st.lists(st.booleans(), min_size=40, max_size=40)


@pytest.fixture(scope="module")
def warm() -> Engine:
    engine = Engine()
    engine.warm()
    return engine


@st.composite
def queries(draw: st.DrawFn, weights: st.SearchStrategy[float]) -> Query:
    terms = draw(st.lists(st.integers(0, TERMS - 1), unique=True, max_size=TERMS))
    return Query(
        terms=np.array(terms, np.int64),
        weights=np.array([draw(weights) for _ in terms]),
        scoring=draw(scorings),
        k=draw(st.integers(1, 50)),
        floor=draw(st.just(-np.inf) | st.floats(0, 10)),
    )


def restricted(query: Query, corpus: Corpus, allowed: list[bool] | None) -> Query:
    return query if allowed is None else replace(query, allowed=np.array(allowed[: len(corpus)]))


@given(corpora, queries(st.sampled_from([0.5, 1.0, 2.0]) | st.floats(0.01, 10)), filters, st.floats(0.5, 20))
def test_every_way_finds_what_the_formula_says(
    warm: Engine, corpus: Corpus, query: Query, allowed: list[bool] | None, built_for: float
) -> None:
    lists, asked = lists_of(corpus, TERMS), restricted(query, corpus, allowed)
    bounds = build_bounds(lists, replace(query.scoring, average_length=built_for))
    expected = reference(corpus, asked)
    for engine in (cold, warm):
        for pruning in (None, bounds):
            found, scores = engine.top_k(lists, pruning, asked)
            assert list(zip(found.tolist(), scores.tolist(), strict=True)) == expected


@given(corpora, queries(st.sampled_from([0.0, -1.0, 1.0])), filters)
def test_weights_that_tell_nothing_or_less_still_count(
    warm: Engine, corpus: Corpus, query: Query, allowed: list[bool] | None
) -> None:
    lists, asked = lists_of(corpus, TERMS), restricted(query, corpus, allowed)
    for engine in (cold, warm):
        found, scores = engine.top_k(lists, build_bounds(lists, query.scoring), asked)
        assert list(zip(found.tolist(), scores.tolist(), strict=True)) == reference(corpus, asked)


@given(corpora, st.lists(st.integers(0, TERMS - 1), max_size=8))
def test_scores_are_rank_bm25s(warm: Engine, corpus: Corpus, asked: list[int]) -> None:
    okapi = BM25Okapi(corpus, k1=0.9, b=0.4)
    terms = sorted(set(asked) & okapi.idf.keys())
    weights = np.array([okapi.idf[term] * asked.count(term) for term in terms])
    query = Query(terms=np.array(terms, np.int64), weights=weights, scoring=scoring_of(corpus), k=len(corpus))
    lists = lists_of(corpus, TERMS)
    expected = okapi.get_scores(asked)
    for engine in (cold, warm):
        assert engine.scores(lists, query) == pytest.approx(expected, abs=1e-9)
        found, scores = engine.top_k(lists, build_bounds(lists, query.scoring), query)
        assert scores == pytest.approx(expected[found], abs=1e-9)


@pytest.mark.parametrize("length", range(1, 12))
def test_a_tie_between_terms_goes_to_the_lower_document(warm: Engine, length: int) -> None:
    corpus = [[1] * length, [0] * length]
    lists = lists_of(corpus, 2)
    query = Query(terms=np.array([0, 1]), weights=np.ones(2), scoring=scoring_of(corpus), k=1)
    for engine in (cold, warm):
        found, _ = engine.top_k(lists, build_bounds(lists, query.scoring), query)
        assert found.tolist() == [0]


def test_a_term_may_occur_more_than_255_times(warm: Engine) -> None:
    corpus = [[0] * 300, [0, 1], [1] * 700 + [0] * 256]
    lists = lists_of(corpus, 2)
    query = Query(terms=np.array([0, 1]), weights=np.array([1.0, 2.0]), scoring=scoring_of(corpus), k=2)
    for engine in (cold, warm):
        found, scores = engine.top_k(lists, build_bounds(lists, query.scoring), query)
        assert list(zip(found.tolist(), scores.tolist(), strict=True)) == reference(corpus, query)


@pytest.mark.parametrize("terms", [[], [0], [0, 1]])
def test_a_library_without_documents_has_no_answer(warm: Engine, terms: list[int]) -> None:
    lists = lists_of([], 2)
    query = Query(terms=np.array(terms), weights=np.ones(len(terms)), scoring=scoring_of([]), k=10)
    for engine in (cold, warm):
        found, scores = engine.top_k(lists, build_bounds(lists, query.scoring), query)
        assert (found.tolist(), scores.tolist()) == ([], [])
        assert engine.scores(lists, query).tolist() == []


def test_bounds_for_other_parameters_are_not_used() -> None:
    corpus = [[0, 0, 0], [0, 1]]
    lists = lists_of(corpus, 2)
    query = Query(terms=np.array([0]), weights=np.ones(1), scoring=scoring_of(corpus, k1=2.5), k=1)
    found, _ = cold.top_k(lists, build_bounds(lists, scoring_of(corpus, k1=0.1)), query)
    assert found.tolist() == [0]


@pytest.mark.parametrize("k", [1, 10, 200])
@pytest.mark.parametrize("allowing", [None, 0.5, 0.01])
@pytest.mark.parametrize("moved", [0.8, 1.0, 1.3])
def test_pruning_loses_nothing_in_a_large_library(warm: Engine, k: int, allowing: float | None, moved: float) -> None:
    lists = zipf_corpus(20_000, 30_000, seed=5)
    random = np.random.default_rng(k)
    scoring = Scoring(0.9, 0.4, float(lists.lengths.mean()))
    bounds = build_bounds(lists, scoring)
    assert len(bounds.common) > 50
    allowed = None if allowing is None else random.random(len(lists)) < allowing
    for _ in range(35):
        terms = np.unique((30_000 ** random.random(random.integers(1, 8)) - 1).astype(np.int64))
        query = Query(
            terms=terms,
            weights=idf(lists, terms),
            scoring=replace(scoring, average_length=scoring.average_length * moved),
            k=k,
            allowed=allowed,
        )
        found, scores = cold.top_k(lists, None, query)
        for engine in (cold, warm):
            again, same = engine.top_k(lists, bounds, query)
            assert np.array_equal(found, again)
            assert np.array_equal(scores, same)


def test_a_question_of_a_hundred_rare_terms_is_answered_as_any_other(warm: Engine) -> None:
    lists = zipf_corpus(20_000, 30_000, seed=5)
    scoring = Scoring(0.9, 0.4, float(lists.lengths.mean()))
    bounds = build_bounds(lists, scoring)
    counts = np.diff(lists.starts)
    rare = np.setdiff1d(np.flatnonzero((counts > 3) & (counts < 400)), bounds.common)
    for seed in range(20):
        terms = np.sort(np.random.default_rng(seed).choice(rare, 100, replace=False))
        # A few terms that tell much, so that the others count only together with them.
        weights = idf(lists, terms) * np.where(np.arange(100) % 25, 0.3, 4.0)
        query = Query(terms=terms, weights=weights, scoring=scoring, k=10)
        found, scores = cold.top_k(lists, None, query)
        for engine in (cold, warm):
            again, same = engine.top_k(lists, bounds, query)
            assert np.array_equal(found, again)
            assert np.array_equal(scores, same)


def test_bounds_take_less_than_half_a_byte_a_posting() -> None:
    lists = zipf_corpus(20_000, 30_000, seed=5)
    bounds = build_bounds(lists, Scoring(0.9, 0.4, 30.0))
    assert bounds.size <= 0.4 * len(lists.packed)


def test_kernels_are_loaded_when_asked_for() -> None:
    code = (
        "import sys; from index.topk import Engine; engine = Engine(); print('numba' in sys.modules, engine.is_warm);"
        "engine.warm(); print('numba' in sys.modules, engine.is_warm)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.split() == ["False", "False", "True", "True"]
