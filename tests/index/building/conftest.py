from __future__ import annotations

import pytest

from index.building.counting import CompiledCounter
from index.building.surfaces import CompiledSurfaces
from index.building.vocabulary import Vocabulary
from index.terms import Analyser


@pytest.fixture(scope="session", autouse=True)
def _kernels_are_compiled() -> None:
    # Compiling takes longer than hypothesis allows one example.
    vocabulary = Vocabulary()
    counter = CompiledCounter(vocabulary)
    counter.add(CompiledSurfaces(Analyser("en"), vocabulary).tokens(["Two words"]))
    counter.collected()
