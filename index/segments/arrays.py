"""Named arrays in one file: written once, mapped into memory, never changed.

Layout: the magic bytes, the length of the header (8 bytes, little-endian), the header as JSON, its CRC-32, then each
array at a multiple of 64 bytes. The header names each array's type, shape, place and CRC-32, and holds facts of the
caller's. It ends in spaces and arrays end in zeros, which their checksums cover, so that no byte can change unseen.
Opening a file reads its header and checks its size; `verify` reads everything.
"""

from __future__ import annotations

import json
import math
import os
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

import numpy as np
from pydantic import BaseModel, Field, ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    Array = NDArray[Any]

MAGIC = b"QUOTH\x00A1"
_ALIGNMENT = 64
_LENGTH = struct.Struct("<Q")
_CHECKSUM = struct.Struct("<I")
_BEGIN = len(MAGIC) + _LENGTH.size
_AT_ONCE = 1 << 20


class Damaged(Exception):
    """A file of the index is not what was written: damaged, cut short, or not one of ours."""


class _Entry(BaseModel):
    """What a header says of an array."""

    type: Literal["|u1", "<u2", "<u4", "<u8", "<i4", "<i8", "<f4", "<f8"]
    shape: list[Annotated[int, Field(ge=0)]]
    place: Annotated[int, Field(ge=0)]
    crc: int


class _Header(BaseModel):
    """What a header says; `size` counts the bytes after it."""

    arrays: dict[str, _Entry]
    facts: dict[str, Any]
    size: Annotated[int, Field(ge=0)]


@dataclass(frozen=True, slots=True)
class Arrays:
    """The arrays of a file (given by its name), read-only, and the facts beside them.

    `checksum` is that of the header: as it holds the checksums of the arrays, it tells the file from any other.
    """

    file: str
    arrays: Mapping[str, Array]
    facts: Mapping[str, Any]
    checksum: int
    size: int
    _pieces: Mapping[str, tuple[NDArray[np.uint8], int]]

    def verify(self) -> None:
        """Read every array and raise Damaged where one is not as written."""
        for _ in self.verifying():
            pass

    def verifying(self) -> Iterator[None]:
        """Do what `verify` does, a megabyte between yields."""
        for name, (piece, expected) in self._pieces.items():
            checksum = 0
            for start in range(0, len(piece), _AT_ONCE):
                checksum = zlib.crc32(piece[start : start + _AT_ONCE].data, checksum)
                yield
            if checksum != expected:
                raise Damaged(f"array {name} of {self.file} does not have its checksum")


def write(path: Path, arrays: Mapping[str, Array], facts: Mapping[str, Any]) -> None:
    """Write a file that is there whole or not at all. Its name is on disk once the manifest beside it is replaced."""
    solid = {name: np.asarray(array, order="C") for name, array in arrays.items()}
    header = _header(solid, facts)
    temporary = path.with_name(path.name + ".new")
    try:
        with temporary.open("wb") as file:
            file.write(MAGIC + _LENGTH.pack(len(header)) + header + _CHECKSUM.pack(zlib.crc32(header)))
            for array in solid.values():
                file.write(_bytes(array))
                file.write(_padding(array))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)  # on a full disk its space is needed
        raise


def open_arrays(path: Path) -> Arrays:
    """Map a file into memory; raise Damaged where it is not a whole file of ours."""
    try:
        # A plain view: an np.memmap would pay for its subclass at every slice.
        mapped = np.asarray(np.memmap(path, np.uint8, "r"))
    except (OSError, ValueError) as problem:
        raise Damaged(f"{path.name} cannot be opened: {problem}") from problem
    if mapped[: len(MAGIC)].tobytes() != MAGIC or len(mapped) < _BEGIN:
        raise Damaged(f"{path.name} is not a file of this format")
    (length,) = _LENGTH.unpack(mapped[len(MAGIC) : _BEGIN].tobytes())
    end = _BEGIN + length
    header, checksum = mapped[_BEGIN:end].tobytes(), mapped[end : end + _CHECKSUM.size].tobytes()
    if checksum != _CHECKSUM.pack(zlib.crc32(header)):
        raise Damaged(f"the header of {path.name} does not have its checksum")
    try:
        described = _Header.model_validate_json(header)
        return _arrays(path.name, mapped[end + _CHECKSUM.size :], described, zlib.crc32(header))
    except ValidationError as problem:
        raise Damaged(f"the header of {path.name} is not one of this format") from problem


def _header(arrays: Mapping[str, Array], facts: Mapping[str, Any]) -> bytes:
    """Describe arrays that stand one after the other, in as many bytes as let them begin aligned."""
    described: dict[str, dict[str, Any]] = {}
    place = 0
    for name, array in arrays.items():
        checksum = zlib.crc32(_padding(array), zlib.crc32(_bytes(array)))
        described[name] = {"type": array.dtype.str, "shape": array.shape, "place": place, "crc": checksum}
        place += _padded(array.nbytes)
    header = json.dumps({"arrays": described, "facts": facts, "size": place}).encode()
    around = _BEGIN + _CHECKSUM.size
    return header.ljust(_padded(around + len(header)) - around)


def _arrays(name: str, stored: NDArray[np.uint8], header: _Header, checksum: int) -> Arrays:
    if len(stored) != header.size:
        raise Damaged(f"{name} has {len(stored)} bytes of arrays instead of {header.size}")
    sizes = {key: math.prod(entry.shape) * np.dtype(entry.type).itemsize for key, entry in header.arrays.items()}
    ends = {key: entry.place + sizes[key] for key, entry in header.arrays.items()}
    if any(end > len(stored) for end in ends.values()):
        raise Damaged(f"an array of {name} ends after the file")
    arrays: dict[str, Array] = {}
    pieces: dict[str, tuple[NDArray[np.uint8], int]] = {}
    for key, entry in header.arrays.items():
        pieces[key] = stored[entry.place : entry.place + _padded(sizes[key])], entry.crc
        flat = stored[entry.place : ends[key]].view(entry.type)
        try:
            arrays[key] = cast("Array", flat.reshape(entry.shape))
        except ValueError as problem:  # no elements, in a shape that is too large all the same
            raise Damaged(f"array {key} of {name} has an impossible shape") from problem
    return Arrays(name, arrays, header.facts, checksum, len(stored), pieces)


def _bytes(array: Array) -> memoryview:
    return array.reshape(-1).view(np.uint8).data if array.size else memoryview(b"")


def _padding(array: Array) -> bytes:
    return bytes(_padded(array.nbytes) - array.nbytes)


def _padded(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
