from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from index.building import collect, collect_parts, merge
from index.building.collecting import SMALL
from index.building.counting import PlainCounter
from index.building.surfaces import PlainSurfaces
from index.building.vocabulary import Vocabulary
from index.terms import Analyser
from tests.index.building.examples import languages, texts
from tests.index.building.reference import counted, readable, same

ANALYSERS = {language: Analyser(language) for language in ("en", "fr", "de", "ru", "zh", "th", "hi", "ar", "it", "xx")}


@given(st.lists(st.tuples(texts.map("\n".join), languages), max_size=12))
def test_paragraphs_of_several_languages_are_counted_in_their_order(paragraphs: list[tuple[str, str]]) -> None:
    collected = collect((text, ANALYSERS[language]) for text, language in paragraphs)
    assert same(readable(collected), counted(ANALYSERS[language].terms(text) for text, language in paragraphs))


def large_library() -> list[str]:
    library = [
        f"On day {day} the Juppé n{day % 977} said “the U.S. won’t pay {day:,} euros” to 黑豹队.\n{'—' * 1_000}"
        for day in range(9_000)
    ]
    assert sum(map(len, library)) > 1.1 * SMALL
    return library


def test_a_large_library_has_the_postings_that_plain_python_gives() -> None:
    library = large_library()
    vocabulary = Vocabulary()
    plain = PlainCounter(vocabulary)
    plain.add(PlainSurfaces(ANALYSERS["en"], vocabulary).tokens(library))
    collected = collect((text, ANALYSERS["en"]) for text in library)
    assert same(readable(collected), readable(plain.collected()))


def test_parts_together_are_the_whole() -> None:
    library = [(text, ANALYSERS["en" if i % 3 else "fr"]) for i, text in enumerate(large_library())]
    parts = list(collect_parts(library, 40_000))
    assert len(parts) > 1
    assert all(len(part.packed) < 100_000 for part in parts)
    assert same(readable(merge(parts, [None] * len(parts))), readable(collect(library)))


def test_nothing_gives_one_empty_part() -> None:
    assert [readable(part) for part in collect_parts([], 100)] == [({}, [])]


def test_a_small_library_loads_no_compiler() -> None:
    program = (
        "import sys; from index.building import collect; from index.terms import Analyser\n"
        "english = Analyser('en'); collect([('Two words', english)] * 10_000); print('numba' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
