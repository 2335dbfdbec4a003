"""A library's index in a folder: segments, and the manifest that names them.

Every change writes new files and then replaces the manifest, so that a crash leaves either what was before or what
comes after. The articles themselves are in the store: what is damaged or outdated here is made again from there.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

import numpy as np
from filelock import FileLock, Timeout

from index.packing import MOST
from index.segments.analysis import analysis
from index.segments.arrays import Arrays, Damaged, open_arrays
from index.segments.manifest import Entry, Manifest, append_manifest, read_manifest, read_stamp, write_manifest
from index.segments.segment import Segment, merged
from index.terms import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from index.postings import Part

FANOUT = 8
"""Segments of about one size that are merged into one of the next."""

SMALLEST = 512
"""Paragraphs up to which segments count as of the smallest size; each further size is `FANOUT` times the one before."""

SMALL = 4 << 20
"""Bytes up to which a segment is verified whole when it is opened, in a few milliseconds."""

MOST_DEAD = 0.25
"""The share of a segment's articles that may be dead before it is written without them."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A segment in its file, and its dead articles, by their numbers in it, ascending."""

    name: str
    file: Arrays
    segment: Segment
    dead: NDArray[np.uint32]

    @classmethod
    def open(cls, path: Path, dead: Sequence[int] = ()) -> Self:
        """Map a segment's file into memory; raise Damaged where it is not whole."""
        file = open_arrays(path)
        return cls(path.name, file, Segment.of_arrays(file), np.array(dead, np.uint32))

    @property
    def identity(self) -> tuple[str, int]:
        """What tells the segment from any other, also from one that took its name after a rebuild."""
        return self.name, self.file.checksum

    @property
    def articles(self) -> int:
        """How many of its articles live."""
        return self.segment.articles - len(self.dead)

    @property
    def body(self) -> Part:
        """The postings of paragraphs, those of dead articles dead."""
        return self.segment.body.without(self.segment.rows_of(self.dead))

    @property
    def titles(self) -> Part:
        """The postings of titles, those of dead articles dead."""
        return self.segment.titles.without(self.dead)

    @property
    def speakers(self) -> Part:
        """The postings of those who speak, those of dead articles dead."""
        return self.segment.speakers.without(self.segment.rows_of(self.dead))

    def without(self, ids: Iterable[str]) -> Held:
        """Return the segment with the articles of some ids dead, where it has them."""
        numbers = [number for article in ids if (number := self.segment.columns.ids.number(article)) is not None]
        if not numbers:
            return self
        return replace(self, dead=np.union1d(self.dead, np.array(numbers)).astype(np.uint32))


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """An index as it stands: segments in reading order, for the articles of one generation. Never changes.

    `stamp` is that of its manifest.
    """

    generation: str
    serial: int
    held: tuple[Held, ...] = ()
    stamp: bytes = b""

    @property
    def articles(self) -> int:
        """How many articles live."""
        return sum(held.articles for held in self.held)

    @property
    def large(self) -> tuple[Held, ...]:
        """The segments that were not verified when they were opened."""
        return tuple(held for held in self.held if held.file.size > SMALL)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the articles, that of most segments' first article first; never empty."""
        named = dict.fromkeys(name for held in self.held for name in held.segment.columns.language_names)
        if not named or any((held.segment.columns.languages < 0).any() for held in self.held):
            named.setdefault(DEFAULT_LANGUAGE)
        return tuple(named)

    def living(self) -> dict[str, int]:
        """Return the ids of all articles with their short fingerprints."""
        found: dict[str, int] = {}
        for held in self.held:
            dead = frozenset(held.dead.tolist())
            pairs = zip(held.segment.columns.ids, held.segment.columns.fingerprints.tolist(), strict=True)
            found |= {article: print_ for number, (article, print_) in enumerate(pairs) if number not in dead}
        return found


NOTHING = Contents("", 0)


class IndexFolder:
    """The files of one library's index. Changes are made under `lock`, by one process at a time."""

    def __init__(self, path: Path) -> None:
        """Use a folder, which is made at the first change."""
        self.path = path
        self._saved: tuple[bytes, Manifest] | None = None

    def lock(self) -> FileLock:
        """Return the lock of the folder."""
        self.path.mkdir(parents=True, exist_ok=True)
        return FileLock(self.path / "lock")

    @contextmanager
    def merging(self) -> Iterator[Path | None]:
        """Be the only one who merges here, over all processes; yield where to, None where another is merging."""
        try:
            with FileLock(self.path / "merging", timeout=0):
                yield self.path / f"merging.{os.getpid()}.new"
        except Timeout:
            yield None

    def load(self) -> Contents:
        """Map what the manifest names; `NOTHING` where there is no index, or one made by other rules.

        Raises Damaged where a file is not what was written. Only small files are read whole; `Held.file` verifies the
        others.
        """
        found = read_manifest(self.path)
        if found is None or found[0].analysis != analysis():
            return NOTHING
        manifest, stamp = found
        return Contents(manifest.generation, manifest.serial, tuple(map(self._opened, manifest.entries)), stamp)

    def holds(self, contents: Contents) -> bool:
        """Tell whether contents are what the manifest names now."""
        return bool(contents.stamp) and contents.stamp == read_stamp(self.path)

    def save(self, contents: Contents) -> Contents:
        """Make `contents`, whose segments are all in files, the index; then remove files that it does not name."""
        entries = tuple(Entry(*held.identity, tuple(held.dead.tolist())) for held in contents.held)
        manifest = Manifest(contents.generation, analysis(), contents.serial, entries)
        before = self._saved[1] if self._saved and self._saved[0] == read_stamp(self.path) else None
        stamp = append_manifest(self.path, before, manifest) if before else None
        if stamp is None:
            stamp = write_manifest(self.path, manifest)
        if before is None or {entry.name for entry in before.entries} - {entry.name for entry in entries}:
            self._tidy({entry.name for entry in entries})
        self._saved = stamp, manifest
        return replace(contents, stamp=stamp)

    def _tidy(self, named: Collection[str]) -> None:
        """Remove what is not named any more, and what a process left that was killed."""
        self._remove("*.segment*", keep=named)
        with self.merging() as path:
            if path:
                self._remove("merging.*.new*")

    def path_of(self, serial: int) -> Path:
        """Return where the segment of a serial number goes."""
        return self.path / f"{serial:08d}.segment"

    def with_file(self, contents: Contents, path: Path) -> Contents:
        """Take in a segment that was written to `path_of(serial + 1)`."""
        return replace(contents, serial=contents.serial + 1, held=(*contents.held, Held.open(path)))

    def with_merged(self, contents: Contents, old: Sequence[Held], path: Path) -> Contents:
        """Name the segment in `path` and put it in the place of those it was merged from; `save` makes it so.

        Articles that died since the merge began die in the new segment too. Where none of the segments is there any
        more, nothing changes.
        """
        now = {held.identity: held for held in contents.held}
        places = [place for place, held in enumerate(contents.held) if held.identity in {part.identity for part in old}]
        if not places:
            return contents
        new = Held.open(path.replace(self.path_of(contents.serial + 1)))
        for before in old:
            new = new.without(_died(before, now.get(before.identity)))
        rest = [(place, held) for place, held in enumerate(contents.held) if place not in places]
        held = (
            *(part for place, part in rest if place < places[0]),
            new,
            *(part for place, part in rest if place > places[0]),
        )
        return replace(contents, serial=contents.serial + 1, held=tuple(part for part in held if part.articles))

    def _opened(self, entry: Entry) -> Held:
        held = Held.open(self.path / entry.name, entry.dead)
        if held.file.checksum != entry.checksum:
            raise Damaged(f"{entry.name} is another segment than the manifest names")
        if held.file.size <= SMALL:
            held.file.verify()
        return held

    def _remove(self, pattern: str, keep: Collection[str] = ()) -> None:
        for file in self.path.glob(pattern):
            if file.name not in keep:
                with suppress(OSError):  # some systems keep files that others have mapped; the next change tries again
                    file.unlink()


def _died(before: Held, now: Held | None) -> Iterator[str]:
    """Yield the articles that lived in a segment before and do not now, None standing for a segment without any."""
    alive = np.setdiff1d(np.arange(before.segment.articles), before.dead)
    died = alive if now is None else np.intersect1d(alive, now.dead)
    return (before.segment.columns.ids[int(number)] for number in died)


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
