from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.building.counting import CompiledCounter, PlainCounter
from index.building.vocabulary import Vocabulary
from tests.index.building.examples import document, fill
from tests.index.building.reference import counted, readable, same

Way = type[PlainCounter | CompiledCounter]
both_ways = pytest.mark.parametrize("way", [PlainCounter, CompiledCounter])


@both_ways
@given(st.lists(st.lists(document, max_size=8), max_size=4))
def test_postings_are_those_counted_one_by_one(way: Way, batches: list[list[list[str]]]) -> None:
    vocabulary = Vocabulary()
    counter = way(vocabulary)
    for batch in batches:
        fill(counter, vocabulary, batch)
    assert same(readable(counter.collected()), counted(document for batch in batches for document in batch))


@both_ways
@pytest.mark.parametrize(
    ("times", "length"), [(254, "uint16"), (255, "uint16"), (256, "uint16"), (65_535, "uint16"), (70_000, "uint32")]
)
def test_a_document_may_hold_a_term_any_number_of_times(way: Way, times: int, length: str) -> None:
    vocabulary = Vocabulary()
    counter = way(vocabulary)
    fill(counter, vocabulary, [["b"], ["a"] * times])
    fill(counter, vocabulary, [["a", "c"]])
    collected = counter.collected()
    assert collected.lengths.dtype == np.dtype(length)
    assert (collected.packed.dtype, collected.starts.dtype) == (np.dtype("uint32"), np.dtype("int64"))
    assert readable(collected) == ({"a": [(1, times), (2, 1)], "b": [(0, 1)], "c": [(2, 1)]}, [1, times, 2])


@both_ways
def test_terms_of_other_parts_are_left_out(way: Way) -> None:
    vocabulary = Vocabulary()
    vocabulary.number("elsewhere")
    counter = way(vocabulary)
    fill(counter, vocabulary, [["here"]])
    assert counter.collected().terms == ["here"]


def test_batches_that_waited_on_disk_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.building.counting.MOST_HELD", 3)
    batches = [[["a", "b"], []], [["b"] * 300, ["c", "a"]], [["a"]], [["c"], ["b", "b"]]]
    vocabulary = Vocabulary()
    counter = CompiledCounter(vocabulary)
    for batch in batches:
        fill(counter, vocabulary, batch)
    assert same(readable(counter.collected()), counted(document for batch in batches for document in batch))
