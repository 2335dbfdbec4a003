from __future__ import annotations

import pytest
from hypothesis import example, given

from index.building.surfaces import CompiledSurfaces, PlainSurfaces
from index.building.vocabulary import Vocabulary
from index.terms import Analyser
from tests.index.building.examples import languages, texts

Way = type[PlainSurfaces | CompiledSurfaces]
both_ways = pytest.mark.parametrize("way", [PlainSurfaces, CompiledSurfaces])


def terms(way: Way, documents: list[str], language: str) -> list[list[str]]:
    vocabulary = Vocabulary()
    tokens = way(Analyser(language), vocabulary).tokens(documents)
    flat = [vocabulary.terms[number] for number in tokens.terms.tolist()]
    ends = tokens.lengths.cumsum().tolist()
    assert sum(tokens.lengths.tolist()) == len(flat)
    return [flat[end - length : end] for end, length in zip(ends, tokens.lengths.tolist(), strict=True)]


@both_ways
@given(texts, languages)
@example(["a.b.c a.b a.", "U.S.A.", "1,204,", "1.", "12,3.4x 5’s"], "en")
@example(["中国’s 中a国", "ก.ข.", "'中'", "๑,๒"], "zh")
@example(["x’", "’x", "a’’b", "aʼ’b", "l’ʼx"], "fr")
@example(["", "a", ""], "en")
def test_every_text_has_the_terms_that_its_analyser_gives(way: Way, documents: list[str], language: str) -> None:
    assert terms(way, documents, language) == [Analyser(language).terms(text) for text in documents]


def test_both_ways_number_terms_alike() -> None:
    documents = ["Berlin said Paris", "PARIS’s, the U.S., berlin 1,204"]
    plain, compiled = (way(Analyser("en"), Vocabulary()).tokens(documents) for way in (PlainSurfaces, CompiledSurfaces))
    assert plain.terms.tolist() == compiled.terms.tolist() == [0, 1, 2, 2, 3, 0, 4]


def test_the_table_of_surface_forms_grows() -> None:
    words = [f"w{number}" for number in range(140_000)]
    documents = [" ".join(words), "y" * 3_000_000, " ".join(reversed(words))]
    found = terms(CompiledSurfaces, documents, "xx")
    assert found == [words, ["y" * 3_000_000], words[::-1]]


def test_forms_met_in_earlier_texts_keep_their_terms() -> None:
    vocabulary = Vocabulary()
    surfaces = CompiledSurfaces(Analyser("en"), vocabulary)
    first = surfaces.tokens(["Berlin and Paris"]).terms.tolist()
    assert surfaces.tokens(["Paris, Berlin, Rome"]).terms.tolist() == [first[1], first[0], 2]
