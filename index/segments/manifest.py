"""Which segments a library's index is made of, and the smallest of them: one file.

It begins with a manifest, put there at once with the file; each later one is appended as what it has besides: its
segments by name, of each the articles that died since, and the bytes of those segments that are new and have no file.

A record is the sizes of its two parts, the manifest as JSON, the bytes of segments, and a checksum that the records
before it are part of. Appending does not wait until the record is on disk: the store has committed the change before,
durably, and the index only follows. A record that was lost or cut short as the power failed counts as not written. The
index is then behind, which its generation shows, and catches up with the articles that it misses. A manifest that takes
the place of all before it is waited for, since files that it does not name are removed then.
"""

from __future__ import annotations

import logging
import os
import struct
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from pydantic import TypeAdapter, ValidationError

from index.segments.arrays import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from io import FileIO
    from pathlib import Path

    from numpy.typing import NDArray

    Identity = tuple[str, int]
    Inlined = Mapping[Identity, NDArray[np.uint8]]

logger = logging.getLogger(__name__)

FILE = "manifest"
"""The name of the file."""

LONGEST = 1 << 20
"""Bytes up to which records are appended."""

_MAGIC = b"QUOTH\x00M3"
_SIZES = struct.Struct("<II")
_CHECKSUM = struct.Struct("<I")
_STAMP = struct.Struct("<QI")


@dataclass(frozen=True, slots=True)
class Entry:
    """A segment by its name and `Arrays.checksum`, and its dead articles by their numbers in it."""

    name: str
    checksum: int
    dead: tuple[int, ...] = ()

    @property
    def identity(self) -> Identity:
        """What tells the segment from any other."""
        return self.name, self.checksum


@dataclass(frozen=True, slots=True)
class Manifest:
    """The segments in reading order.

    `generation` is that of the articles indexed; `analysis` tells the rules that made their terms. `serial` counts the
    segments ever written, so that no name is used twice.
    """

    generation: str
    analysis: str
    serial: int
    entries: tuple[Entry, ...]


class Read(NamedTuple):
    """A manifest with its stamp, and the segments that have no file of their own (some that it no longer names too)."""

    manifest: Manifest
    stamp: bytes
    inlined: Inlined


@dataclass(frozen=True, slots=True)
class _Record:
    """What a record says: a manifest, and for each of its segments how many bytes of it follow."""

    manifest: Manifest
    sizes: tuple[int, ...]


_JSON = TypeAdapter(_Record)


def read_manifest(folder: Path) -> Read | None:
    """Return the manifest of an index, None where there is none.

    Raises Damaged where it is not as written.
    """
    try:
        content = (folder / FILE).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise Damaged(f"the {FILE} cannot be read: {problem.strerror}") from problem
    manifest, stamp = None, b""
    inlined: dict[Identity, NDArray[np.uint8]] = {}
    for said, segments, until in _records(content):
        try:
            record = _JSON.validate_json(said)
        except ValidationError as problem:
            raise Damaged(f"the {FILE} does not say what it should") from problem
        manifest, stamp = _after(manifest, record.manifest), until
        at = 0
        for entry, size in zip(record.manifest.entries, record.sizes, strict=False):
            if size:
                inlined[entry.identity] = np.frombuffer(segments[at : at + size], np.uint8)
            at += size
    if manifest is None:
        raise Damaged(f"the {FILE} is not of this format or does not have its checksum")
    if len(content) > _STAMP.unpack(stamp)[0]:
        logger.warning("The index is damaged (the %s ends in a record that is not whole); the one before counts.", FILE)
    return Read(manifest, stamp, inlined)


def read_stamp(folder: Path) -> bytes:
    """Return what tells the manifest in a folder from any other before and after it, b"" where there is none."""
    with suppress(OSError), (folder / FILE).open("rb", buffering=0) as file:
        return _stamp(file)
    return b""


def write_manifest(folder: Path, manifest: Manifest, inlined: Inlined) -> bytes:
    """Put a manifest in the place of the one before and return its stamp; it is on disk when this returns."""
    content = _MAGIC + _framed(_Record(manifest, _sizes(manifest, inlined)), inlined, zlib.crc32(_MAGIC))
    temporary = folder / f"{FILE}.new"
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / FILE)
    except OSError:
        temporary.unlink(missing_ok=True)  # on a full disk its space is needed
        raise
    _sync(folder)
    return _STAMP.pack(len(content), *_CHECKSUM.unpack(content[-_CHECKSUM.size :]))


def append_manifest(folder: Path, before: Read, manifest: Manifest, inlined: Inlined) -> bytes | None:
    """Write a manifest after another and return its stamp. It reaches the disk later.

    Returns None where the folder does not hold the one before any more, or the file would become too long.
    """
    known = {entry.identity: frozenset(entry.dead) for entry in before.manifest.entries}
    none: frozenset[int] = frozenset()
    since = [
        replace(entry, dead=tuple(number for number in entry.dead if number not in known.get(entry.identity, none)))
        for entry in manifest.entries
    ]
    new = {identity: content for identity, content in inlined.items() if identity not in known}
    size, checksum = _STAMP.unpack(before.stamp)
    said = _Record(replace(manifest, entries=tuple(since)), _sizes(manifest, new))
    record = _framed(said, new, checksum)
    if size + len(record) > LONGEST:
        return None
    with suppress(FileNotFoundError), (folder / FILE).open("r+b", buffering=0) as file:
        if _stamp(file) != before.stamp:
            return None
        _append(file, size, record)
        return _STAMP.pack(size + len(record), *_CHECKSUM.unpack(record[-_CHECKSUM.size :]))
    return None


def _after(before: Manifest | None, record: Manifest) -> Manifest:
    """Return the manifest that a record leads to from the one before."""
    if before is None:
        return record
    dead = {entry.identity: entry.dead for entry in before.entries}
    entries = (
        replace(entry, dead=tuple(sorted({*dead.get(entry.identity, ()), *entry.dead}))) for entry in record.entries
    )
    return replace(record, entries=tuple(entries))


def _framed(record: _Record, inlined: Inlined, before: int) -> bytes:
    """Return the bytes of a record that comes after those of a checksum."""
    said = _JSON.dump_json(record)
    segments = [inlined[entry.identity].data for entry in record.manifest.entries if entry.identity in inlined]
    content = b"".join((_SIZES.pack(len(said), sum(record.sizes)), said, *segments))
    return content + _CHECKSUM.pack(zlib.crc32(content, before))


def _sizes(manifest: Manifest, inlined: Inlined) -> tuple[int, ...]:
    return tuple(len(inlined.get(entry.identity, b"")) for entry in manifest.entries)


def _records(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield the two parts of each whole record, and the stamp of the file up to there."""
    at, checksum = len(_MAGIC), zlib.crc32(content[: len(_MAGIC)])
    while content.startswith(_MAGIC) and at + _SIZES.size < len(content):
        sizes = _SIZES.unpack_from(content, at)
        first = at + _SIZES.size
        middle, end = first + sizes[0], first + sum(sizes)
        checksum = zlib.crc32(content[at:end], checksum)
        at = end + _CHECKSUM.size
        if content[end:at] != _CHECKSUM.pack(checksum):
            return  # the record of a change that is found in the store
        yield content[first:middle], content[middle:end], _STAMP.pack(at, checksum)


def _stamp(file: FileIO) -> bytes:
    """Return how long a file is, and the checksum that it ends in: one cut short has another length."""
    size = os.fstat(file.fileno()).st_size
    file.seek(max(0, size - _CHECKSUM.size))
    return _STAMP.pack(size, int.from_bytes(file.read(_CHECKSUM.size), "little"))


def _append(file: FileIO, size: int, record: bytes) -> None:
    """Write a record at the end of a file that has a size, or nothing."""
    try:
        waiting = memoryview(record)
        while waiting:  # a disk that is about to be full takes a part
            waiting = waiting[file.write(waiting) :]
    except OSError:
        file.truncate(size)
        raise


def _sync(folder: Path) -> None:
    """Have the names in a folder on disk: a file is only there for good when its name is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
