"""Which segments a library's index is made of: one small file, replaced at once."""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from index.segments.arrays import Damaged

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "manifest.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A segment by its file's name and `Arrays.checksum`, and its dead articles by their numbers in it."""

    name: str
    checksum: int
    dead: tuple[int, ...] = ()


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
    stamp, _, body = content.partition(b"\n")
    if stamp != _stamp(body):
        raise Damaged(f"{_FILE} is not of format {_FORMAT} or does not have its checksum")
    try:
        return _JSON.validate_json(body), stamp
    except ValidationError as problem:
        raise Damaged(f"{_FILE} does not say what it should") from problem


def read_stamp(folder: Path) -> bytes:
    """Return what tells the manifest in a folder from any other before and after it, b"" where there is none."""
    try:
        with (folder / _FILE).open("rb") as file:
            return file.readline().rstrip(b"\n")
    except OSError:
        return b""


def write_manifest(folder: Path, manifest: Manifest) -> bytes:
    """Put a manifest in the place of the one before and return its stamp; it is on disk when this returns."""
    body = _JSON.dump_json(manifest)
    stamp = _stamp(body)
    temporary = folder / f"{_FILE}.new"
    try:
        with temporary.open("wb") as file:
            file.write(stamp + b"\n" + body)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / _FILE)
    except OSError:
        temporary.unlink(missing_ok=True)  # on a full disk its space is needed
        raise
    _sync(folder)
    return stamp


def _stamp(body: bytes) -> bytes:
    return f"{_FORMAT} {zlib.crc32(body):08x}".encode()


def _sync(folder: Path) -> None:
    """Have the names in a folder on disk: a file is only there for good when its name is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
