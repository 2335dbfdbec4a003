import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import IndexFailed
from index.packing import MOST, check_size, documents_at, frequencies_at, pack, shifted

frequencies = st.integers(1, 300) | st.integers(1, 2**32 - 1)
pairs = st.lists(st.tuples(st.integers(0, MOST - 1), frequencies), unique_by=lambda pair: pair[0]).map(sorted)


@given(pairs, st.data())
def test_every_posting_is_unpacked_as_it_was_packed(pairs: list[tuple[int, int]], data: st.DataObject) -> None:
    documents, often = np.array([d for d, _ in pairs], np.int64), np.array([f for _, f in pairs], np.int64)
    packed = pack(documents, often)
    first = data.draw(st.integers(0, len(pairs)))
    some = np.array(data.draw(st.lists(st.sampled_from(range(len(pairs))))) if pairs else [], np.int64)
    for places in (slice(first, len(pairs)), some):
        assert documents_at(packed, places).tolist() == documents[places].tolist()
        assert frequencies_at(packed, places).tolist() == often[places].tolist()


@given(pairs, st.integers(0, MOST))
def test_postings_stand_in_the_order_of_their_documents(pairs: list[tuple[int, int]], document: int) -> None:
    documents = np.array([d for d, _ in pairs], np.int64)
    packed = pack(documents, np.array([f for _, f in pairs], np.int64)).packed
    places = np.searchsorted(packed, shifted(np.array([document])))
    assert places.tolist() == np.searchsorted(documents, [document]).tolist()


def test_more_documents_than_a_segment_can_number_are_refused() -> None:
    check_size(MOST)
    with pytest.raises(IndexFailed, match=r"16,777,216 paragraphs .* several steps"):
        check_size(MOST + 1)
