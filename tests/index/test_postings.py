from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.postings import Part

words = st.sampled_from(["wall", "ferry", "élan", "𝑨", "\uffee", "z"])
corpora = st.lists(st.lists(words, max_size=8), max_size=12)


@given(corpora)
def test_a_term_has_the_documents_that_hold_it_and_how_often(corpus: list[list[str]]) -> None:
    part = Part.of(corpus)
    assert len(part) == len(corpus)
    assert part.lists.lengths.tolist() == [len(document) for document in corpus]
    assert list(part.terms) == sorted({term for document in corpus for term in document})
    for term in [*part.terms, "absent"]:
        documents, frequencies = part.postings(part.terms.number(term))
        expected = {row: count for row, document in enumerate(corpus) if (count := Counter(document)[term])}
        assert dict(zip(documents.tolist(), frequencies.tolist(), strict=True)) == expected
        assert documents.tolist() == sorted(expected)


@given(corpora, st.data())
def test_dead_documents_count_no_more(corpus: list[list[str]], data: st.DataObject) -> None:
    rows = st.sets(st.integers(0, len(corpus) - 1)) if corpus else st.just(set())
    first, second = data.draw(rows), data.draw(rows)
    part = Part.of(corpus).without(np.array(sorted(first), np.uint32)).without(np.array(sorted(second), np.uint32))
    living = [row for row in range(len(corpus)) if row not in first | second]
    assert np.flatnonzero(part.living()).tolist() == living
    assert part.dead.tolist() == sorted(first | second)
    for term in [*part.terms, "absent"]:
        assert part.frequency(part.terms.number(term)) == sum(term in corpus[row] for row in living)


@pytest.mark.parametrize("times", [254, 255, 256, 70_000])
def test_a_document_may_hold_a_term_any_number_of_times(times: int) -> None:
    part = Part.of([["wall"], ["wall", "z"] * times])
    assert part.postings(0).frequencies.tolist() == [1, times]


@given(corpora)
def test_what_is_collected_again_is_the_same(corpus: list[list[str]]) -> None:
    part = Part.of(corpus)
    again = Part.of_collected(part.collected())
    assert list(again.terms) == list(part.terms)
    assert again.lists.packed.tolist() == part.lists.packed.tolist()
