"""Texts that are hard to cut, and small libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import strategies as st

from index.building.surfaces import Tokens

if TYPE_CHECKING:
    from index.building import Vocabulary
    from index.building.counting import CompiledCounter, PlainCounter

_PIECES = (
    *"aXzßéÉıø中国豹กขက२١²_𝑨\u0301\u0e34\u094d 0179.,'’ʼ\n—\x00\ud800",
    *("U.S.", "o.b", "1,204", "3.5", "’s", "l’", "the", "US", "said", "Juppé", "Москва", "й", "ﬁ", "中 国", " word "),
)

any_text = st.text()
word_like = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)
texts = st.lists(any_text | word_like, max_size=12)
languages = st.sampled_from(["en", "fr", "de", "ru", "zh", "th", "hi", "ar", "it", "xx"])

# UTF-8 orders the last two otherwise than UTF-16 would.
document = st.lists(st.sampled_from(["a", "b", "é", "z", "中", "\uffee", "𝑨"]), max_size=8)


def fill(counter: PlainCounter | CompiledCounter, vocabulary: Vocabulary, batch: list[list[str]]) -> None:
    numbers = [vocabulary.number(term) for document in batch for term in document]
    counter.add(Tokens(np.array(numbers, np.int32), np.array([len(document) for document in batch], np.int64)))
