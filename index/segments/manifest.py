"""Which segments a library's index is made of: one small file.

It begins with a manifest, put there at once with the file; each later one is appended as what it has besides: all its
segments, and of each the articles that died since. A record is a line with its checksum, which the records before it
are part of, and a line of JSON. A record that was cut short as the power failed counts as not written: the index is
then behind, which is found by its generation.
"""

from __future__ import annotations

import logging
import os
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from index.segments.arrays import Damaged

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

_FILE = "manifest.json"
_FORMAT = 2
_LONGEST = 1 << 16
"""Bytes up to which records are appended."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A segment by its file's name and `Arrays.checksum`, and its dead articles by their numbers in it."""

    name: str
    checksum: int
    dead: tuple[int, ...] = ()

    @property
    def identity(self) -> tuple[str, int]:
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


_JSON = TypeAdapter(Manifest)


def read_manifest(folder: Path) -> tuple[Manifest, bytes] | None:
    """Return the manifest of an index with its stamp, None where there is none.

    Raises Damaged where it is not as written.
    """
    try:
        content = (folder / _FILE).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise Damaged(f"{_FILE} cannot be read: {problem.strerror}") from problem
    lines = content.split(b"\n")
    manifest, checksum, size = None, 0, -1
    for said, body in zip(lines[::2], lines[1::2], strict=False):
        checksum = zlib.crc32(body, checksum)
        if said != _line(checksum):
            break  # the record of a change that was not acknowledged, or was and is found in the store
        try:
            manifest = _after(manifest, _JSON.validate_json(body))
        except ValidationError as problem:
            raise Damaged(f"{_FILE} does not say what it should") from problem
        size += len(said) + len(body) + 2
    if manifest is None:
        raise Damaged(f"{_FILE} is not of format {_FORMAT} or does not have its checksum")
    if len(content) > size:
        logger.warning("The index is damaged (%s ends in a record that is not whole); the one before counts.", _FILE)
    return manifest, _stamp(content[:size])


def read_stamp(folder: Path) -> bytes:
    """Return what tells the manifest in a folder from any other before and after it, b"" where there is none."""
    try:
        return _stamp((folder / _FILE).read_bytes())
    except OSError:
        return b""


def write_manifest(folder: Path, manifest: Manifest) -> bytes:
    """Put a manifest in the place of the one before and return its stamp; it is on disk when this returns."""
    body = _JSON.dump_json(manifest)
    content = _line(zlib.crc32(body)) + b"\n" + body
    temporary = folder / f"{_FILE}.new"
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / _FILE)
    except OSError:
        temporary.unlink(missing_ok=True)  # on a full disk its space is needed
        raise
    _sync(folder)
    return _stamp(content)


def append_manifest(folder: Path, before: Manifest, manifest: Manifest) -> bytes | None:
    """Write a manifest after `before`, the one that the folder holds; return its stamp, None where it is too long.

    It is on disk when this returns.
    """
    dead = {entry.identity: frozenset(entry.dead) for entry in before.entries}
    none: frozenset[int] = frozenset()
    since = [
        replace(entry, dead=tuple(number for number in entry.dead if number not in dead.get(entry.identity, none)))
        for entry in manifest.entries
    ]
    body = _JSON.dump_json(replace(manifest, entries=tuple(since)))
    with (folder / _FILE).open("r+b", buffering=0) as file:
        content = file.read()
        checksum = int(content.rsplit(b"\n", 2)[-2].split()[-1], 16)
        record = b"\n" + _line(zlib.crc32(body, checksum)) + b"\n" + body
        if len(content) + len(record) > _LONGEST:
            return None
        if any(entry.identity not in dead for entry in manifest.entries):
            _sync(folder)  # the names of new segments come first
        try:
            file.write(record)
            os.fsync(file.fileno())
        except OSError:
            file.truncate(len(content))
            raise
    return _stamp(content + record)


def _after(before: Manifest | None, record: Manifest) -> Manifest:
    """Return the manifest that a record leads to from the one before."""
    if before is None:
        return record
    dead = {entry.identity: entry.dead for entry in before.entries}
    entries = (
        replace(entry, dead=tuple(sorted({*dead.get(entry.identity, ()), *entry.dead}))) for entry in record.entries
    )
    return replace(record, entries=tuple(entries))


def _line(checksum: int) -> bytes:
    return f"{_FORMAT} {checksum:08x}".encode()


def _stamp(content: bytes) -> bytes:
    """Return the last checksum, and how long the file is: it is longer where a record was cut short."""
    return b"%d %b" % (len(content), b"".join(content.rsplit(b"\n", 2)[-2:-1]))


def _sync(folder: Path) -> None:
    """Have the names in a folder on disk: a file is only there for good when its name is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
