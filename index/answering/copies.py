"""The same words in several articles, as news agencies send them out: one passage with all its citations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.terms import fold, surfaces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.answer import Passage


SHORTEST = 8
"""Words of the shortest copy: "No comment." stands in many articles, and each says something of its own."""


def merged(passages: Iterable[Passage]) -> list[Passage]:
    """Return passages without the later copies of each, whose citations it carries in `also`.

    A copy has the same words; case, accents and punctuation may differ.
    """
    kept: dict[str, Passage] = {}
    for passage in passages:
        said = surfaces(passage.text)
        at = passage.citation
        key = fold(" ".join(said)) if len(said) >= SHORTEST else f"{at.article}\0{at.paragraph}"
        first = kept.get(key)
        kept[key] = replace(first, also=(*first.also, at, *passage.also)) if first else passage
    return list(kept.values())
