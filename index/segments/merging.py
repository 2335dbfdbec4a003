"""Which segments are merged into one, and when."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.packing import MOST
from index.segments.segment import merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from index.segments.contents import Contents, Held

FANOUT = 8
"""Segments of about one size that are merged into one of the next."""

SMALLEST = 512
"""Paragraphs up to which segments count as of the smallest size; each further size is `FANOUT` times the one before."""

MOST_DEAD = 0.25
"""The share of a segment's articles that may be dead before it is written without them."""


@contextmanager
def in_files(held: Sequence[Held], path: Path) -> Iterator[list[tuple[str, list[int]]]]:
    """Yield segments as another process opens them: names beside `path`, each with its dead articles.

    Those that the manifest holds are written to files that are gone afterwards.
    """
    written: list[Path] = []
    try:
        for part in held:
            if part.is_inlined:
                written.append(path.with_name(f"{path.name}.{len(written)}"))
                written[-1].write_bytes(part.file.content.data)
        names = iter(written)
        yield [(next(names).name if part.is_inlined else part.name, part.dead.tolist()) for part in held]
    finally:
        for file in written:
            file.unlink(missing_ok=True)


def write_merged(held: Sequence[Held], path: Path) -> None:
    """Write one segment of the living articles of several."""
    merged([(part.segment, part.dead) for part in held]).save(path)


def due(contents: Contents) -> slice | None:
    """Return the neighbouring segments that should be merged next, None where none should.

    Those are the last ones up to a size, once `FANOUT` of them have that size: a large segment is not written again for
    the sake of a few small ones. No segment gets more paragraphs than it can number.
    """
    for place, held in enumerate(contents.held):
        if len(held.dead) > MOST_DEAD * held.segment.articles:
            return slice(place, place + 1)
    paragraphs = [len(held.segment.body) for held in contents.held]
    sizes = [_size(number) for number in paragraphs]
    for size in sorted(set(sizes)):
        first = len(sizes)
        while first and sizes[first - 1] <= size and sum(paragraphs[first - 1 :]) <= MOST:
            first -= 1
        if sizes[first:].count(size) >= FANOUT:
            return slice(first, len(sizes))
    return None


def _size(paragraphs: int) -> int:
    """Return which of the sizes, 0 for the smallest, a segment has."""
    size = 0
    while paragraphs > SMALLEST * FANOUT**size:
        size += 1
    return size
