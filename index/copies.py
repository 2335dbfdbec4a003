"""The same words in several articles, as news agencies send them out: one passage with all its citations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.terms import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.answer import Passage


def merged(passages: Iterable[Passage]) -> list[Passage]:
    """Return passages without the later copies of each, whose citations it carries in `also`.

    A copy has the same words; case, accents and punctuation may differ.
    """
    kept: dict[str, Passage] = {}
    for passage in passages:
        said = " ".join(fold(surface) for _, _, surface in words(passage.text))
        first = kept.get(said)
        kept[said] = replace(first, also=(*first.also, passage.citation, *passage.also)) if first else passage
    return list(kept.values())
