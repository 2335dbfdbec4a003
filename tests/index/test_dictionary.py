import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dictionary import Dictionary

terms = st.lists(st.text(st.characters(exclude_categories=["Cs"])), unique=True)
COLLIDING = ["plumless", "buckeroo", "codding", "gnu", "exhibiters", "schlager"]


@given(terms, st.text(st.characters(exclude_categories=["Cs"])))
def test_each_term_has_its_place_and_others_have_none(given_: list[str], other: str) -> None:
    dictionary = Dictionary.of(given_)
    assert list(dictionary) == given_
    assert len(dictionary) == len(given_)
    assert [dictionary.number(term) for term in given_] == list(range(len(given_)))
    assert [dictionary[number] for number in range(len(given_))] == given_
    assert dictionary.number(other) == (given_.index(other) if other in given_ else None)


@given(terms)
def test_a_dictionary_is_opened_from_its_arrays(given_: list[str]) -> None:
    arrays = Dictionary.of(given_).arrays("some")
    assert list(Dictionary.opened(arrays, "some")) == given_


def test_terms_with_one_checksum_are_told_apart() -> None:
    for one, other in zip(COLLIDING[::2], COLLIDING[1::2], strict=True):
        assert zlib.crc32(one.encode()) == zlib.crc32(other.encode())
    for order in (COLLIDING, COLLIDING[::-1]):
        dictionary = Dictionary.of(order)
        assert [dictionary.number(term) for term in order] == list(range(len(order)))
    assert Dictionary.of(COLLIDING[::2]).number(COLLIDING[1]) is None


@given(terms, st.integers(0, 2**32 - 1))
def test_terms_are_told_apart_whatever_their_checksums(given_: list[str], checksum: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(zlib, "crc32", lambda _: checksum)
        dictionary = Dictionary.of(given_)
        assert [dictionary.number(term) for term in given_] == list(range(len(given_)))
        assert dictionary.number("absent" * 9) is None


def test_half_a_surrogate_pair_is_no_term() -> None:
    assert Dictionary.of(["a", "\ufffd"]).number("\ud800") is None


def test_an_empty_dictionary_knows_nothing() -> None:
    assert Dictionary.of([]).number("") is None
    assert np.array_equal(Dictionary.of([]).starts, [0])
