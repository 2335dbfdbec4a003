import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.bm25 import Bm25

words = st.sampled_from(["russia", "syria", "juppe", "veto", "osk", "flood"])
documents = st.lists(words, max_size=12)
corpora = st.lists(documents, min_size=1, max_size=20).filter(any)
parameters = st.fixed_dictionaries(
    {"k1": st.floats(0.1, 3), "b": st.floats(0, 1), "epsilon": st.floats(0, 1)},
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


@given(corpora, words)
def test_postings_name_each_document_that_holds_a_term(corpus: list[list[str]], term: str) -> None:
    postings = Bm25(corpus).postings(term)
    held = [i for i, document in enumerate(corpus) if term in document]
    assert postings.documents.tolist() == held
    assert postings.frequencies.tolist() == [corpus[i].count(term) for i in held]


@given(st.integers(0, 1000), st.data())
def test_every_term_tells_something_and_a_rarer_one_more(size: int, data: st.DataObject) -> None:
    bm25 = Bm25([["russia"]] * size)
    frequency = data.draw(st.integers(0, size))
    assert bm25.rarity(frequency) > 0
    assert frequency == 0 or bm25.rarity(frequency - 1) > bm25.rarity(frequency)


@given(corpora, words)
def test_saturation_is_between_nothing_and_its_limit(corpus: list[list[str]], term: str) -> None:
    bm25 = Bm25(corpus)
    part = bm25.saturation(bm25.postings(term))
    assert np.all((part > 0) & (part < bm25.k1 + 1))
