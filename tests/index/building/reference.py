"""What a part must hold, the slow and obvious way."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from index.packing import documents_at, frequencies_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.building import PostingLists

Readable = tuple[dict[str, list[tuple[int, int]]], list[int]]


def counted(documents: Iterable[Sequence[str]]) -> Readable:
    postings: dict[str, list[tuple[int, int]]] = {}
    lengths: list[int] = []
    for document, terms in enumerate(documents):
        lengths.append(len(terms))
        for term, frequency in Counter(terms).items():
            postings.setdefault(term, []).append((document, frequency))
    return dict(sorted(postings.items(), key=lambda item: item[0].encode())), lengths


def readable(part: PostingLists) -> Readable:
    everywhere = slice(0, len(part.packed))
    documents, frequencies = documents_at(part, everywhere), frequencies_at(part, everywhere)
    pairs = list(zip(documents.tolist(), frequencies.tolist(), strict=True))
    bounds = part.starts.tolist()
    postings = {term: pairs[bounds[i] : bounds[i + 1]] for i, term in enumerate(part.terms)}
    assert len(postings) == len(bounds) - 1 == len(part.terms)
    assert (bounds[0], bounds[-1]) == (0, len(pairs))
    return postings, part.lengths.tolist()


def same(one: Readable, other: Readable) -> bool:
    """Also in the order of terms."""
    return one == other and list(one[0]) == list(other[0])
