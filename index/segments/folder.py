"""A library's index in a folder: segments, and the manifest that names them.

A change adds a segment, a small one inside the manifest, and marks articles as dead; a crash leaves either what was
before or what comes after. The articles themselves are in the store: what is damaged, outdated or behind here is made
again from there.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from filelock import FileLock, Timeout

from index.segments.analysis import analysis
from index.segments.arrays import Damaged
from index.segments.contents import NOTHING, Contents, Held
from index.segments.manifest import (
    FILE,
    LONGEST,
    Entry,
    Manifest,
    Read,
    append_manifest,
    read_manifest,
    read_stamp,
    write_manifest,
)
from index.segments.merging import SMALLEST

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from index.segments.manifest import Inlined
    from index.segments.segment import Segment

INLINED = 1 << 16
"""Bytes up to which a segment goes into the manifest instead of a file of its own."""

MOST_INLINED = LONGEST // 2
"""Bytes of all segments in the manifest; the rest is for further manifests after it."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What is whole of an index, how many segments it has, and what is wrong with the rest, by file."""

    contents: Contents
    segments: int
    damaged: Mapping[str, str]


class IndexFolder:
    """The files of one library's index. Changes are made under `lock`, by one process at a time."""

    def __init__(self, path: Path) -> None:
        """Use a folder, which is made at the first change."""
        self.path = path
        self._saved: Read | None = None

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
        if found is None or found.manifest.analysis != analysis():
            return NOTHING
        manifest = found.manifest
        held = tuple(self._opened(entry, found.inlined.get(entry.identity)) for entry in manifest.entries)
        return Contents(manifest.generation, manifest.serial, held, found.stamp)

    def examine(self) -> Examined:
        """Read all of every file that the manifest names."""
        try:
            found = read_manifest(self.path)
        except Damaged as problem:
            return Examined(NOTHING, 0, {FILE: str(problem)})
        if found is None or found.manifest.analysis != analysis():
            return Examined(NOTHING, 0, {})
        whole, damaged = [], {}
        if found.stamp != read_stamp(self.path):
            damaged[FILE] = f"the {FILE} ends in a record that is not whole"
        for entry in found.manifest.entries:
            try:
                held = self._opened(entry, found.inlined.get(entry.identity))
                held.file.verify()
                whole.append(held)
            except Damaged as problem:
                damaged[entry.name] = str(problem)
        contents = Contents(found.manifest.generation, found.manifest.serial, tuple(whole), found.stamp)
        return Examined(contents, len(found.manifest.entries), damaged)

    def holds(self, contents: Contents) -> bool:
        """Tell whether contents are what the manifest names now."""
        return bool(contents.stamp) and contents.stamp == read_stamp(self.path)

    def save(self, contents: Contents) -> Contents:
        """Make `contents` the index; then remove files that it does not name.

        Where files came or went, or nothing is known of the manifest before, that is on disk when this returns, else
        later: see `index.segments.manifest`.
        """
        entries = tuple(Entry(*held.identity, tuple(held.dead.tolist())) for held in contents.held)
        manifest = Manifest(contents.generation, analysis(), contents.serial, entries)
        inlined = {held.identity: held.file.content for held in contents.held if held.is_inlined}
        before, files = self._saved, _files(manifest, inlined)
        stamp = None
        if before and files == _files(before.manifest, before.inlined):
            stamp = append_manifest(self.path, before, manifest, inlined)
        if stamp is None:
            stamp = write_manifest(self.path, manifest, inlined)
            self._tidy({name for name, _ in files})
        self._saved = Read(manifest, stamp, inlined)
        return replace(contents, stamp=stamp)

    def _tidy(self, named: Collection[str]) -> None:
        """Remove what is not named any more, and what a process left that was killed."""
        self._remove("*.segment*", keep=named)
        self._remove("manifest.json")  # of older formats
        with self.merging() as path:
            if path:
                self._remove("merging.*.new*")

    def path_of(self, serial: int) -> Path:
        """Return where the segment of a serial number goes."""
        return self.path / f"{serial:08d}.segment"

    def with_segment(self, contents: Contents, segment: Segment) -> Contents:
        """Take in a segment: a small one as it is, to be written by `save`, any other written to a file."""
        path = self.path_of(contents.serial + 1)
        if len(segment.body) <= SMALLEST:
            new = Held(path.name, segment.encoded(path.name), segment, is_inlined=True)
            inlined = sum(len(held.file.content) for held in contents.held if held.is_inlined)
            if len(new.file.content) <= min(INLINED, MOST_INLINED - inlined):
                return replace(contents, serial=contents.serial + 1, held=(*contents.held, new))
        segment.save(path)
        return self.with_file(contents, path)

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

    def _opened(self, entry: Entry, content: NDArray[np.uint8] | None) -> Held:
        if content is not None:
            return Held.inlined(entry.name, content, entry.dead)
        held = Held.open(self.path / entry.name, entry.dead)
        if held.file.checksum != entry.checksum:
            raise Damaged(f"{entry.name} is another segment than the manifest names")
        if held.is_small:
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


def _files(manifest: Manifest, inlined: Inlined) -> set[tuple[str, int]]:
    """Return what tells the segments that are in files of their own."""
    return {entry.identity for entry in manifest.entries} - inlined.keys()
