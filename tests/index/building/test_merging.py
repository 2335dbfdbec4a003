from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.building import Collected, Merge, collect, merge
from index.building.counting import PlainCounter
from index.building.vocabulary import Vocabulary
from index.terms import Analyser
from tests.index.building.examples import document, fill
from tests.index.building.reference import counted, readable, same

if TYPE_CHECKING:
    from pathlib import Path

parts = st.lists(st.lists(st.tuples(document, st.booleans()), max_size=8), max_size=4)


def collected(batch: list[list[str]]) -> Collected:
    vocabulary = Vocabulary()
    counter = PlainCounter(vocabulary)
    fill(counter, vocabulary, batch)
    return counter.collected()


@given(parts)
def test_merged_postings_are_those_of_the_documents_that_stay(marked: list[list[tuple[list[str], bool]]]) -> None:
    merged = merge(
        [collected([document for document, _ in part]) for part in marked],
        [None if all(keep for _, keep in part) else np.array([keep for _, keep in part]) for part in marked],
    )
    assert same(readable(merged), counted(document for part in marked for document, keep in part if keep))


def test_postings_of_many_blocks_join_up() -> None:
    english = Analyser("en")
    library = [" ".join(f"w{number % 700} w{number % (day + 1)}" for number in range(400)) for day in range(1_500)]
    halves = [collect((text, english) for text in half) for half in (library[:700], library[700:])]
    keep = np.arange(800) % 5 > 0
    merged = Merge(halves, [None, keep])
    assert len(list(merged.blocks())) > 1
    stay = library[:700] + [text for text, kept in zip(library[700:], keep.tolist(), strict=True) if kept]
    assert same(readable(merge(halves, [None, keep])), readable(collect((text, english) for text in stay)))


def test_parts_may_lie_in_files(tmp_path: Path) -> None:
    part = collected([["a", "b", "a"], ["b"]])
    names = ("starts", "packed", "frequent", "counts", "lengths")
    for name in names:
        np.save(tmp_path / f"{name}.npy", getattr(part, name))
    mapped = Collected(part.terms, *(np.load(tmp_path / f"{name}.npy", "r") for name in names))
    merged = merge([mapped, part], [np.array([False, True]), None])
    assert readable(merged) == ({"a": [(1, 2)], "b": [(0, 1), (1, 1), (2, 1)]}, [1, 3, 1])


def test_frequencies_that_do_not_fit_merge() -> None:
    merged = merge([collected([["a"], ["b"] * 255]), collected([["c"], ["a"] * 300])], [None, np.array([False, True])])
    assert readable(merged) == ({"a": [(0, 1), (2, 300)], "b": [(1, 255)]}, [1, 255, 300])
