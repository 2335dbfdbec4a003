"""Named arrays as bytes: written once to a file and mapped into memory, or kept in another file; never changed.

Layout: the magic bytes, the length of the header (8 bytes, little-endian), the header as JSON, its CRC-32, then one
array after the other, each at a multiple of 64 bytes. The header names each array's type and shape in their order, and
holds the CRC-32 of them all and facts of the caller's. It ends in spaces and arrays end in zeros, which the checksums
cover, so that no byte can change unseen. Opening reads the header and checks the size; `verify` reads everything.
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

MAGIC = b"QUOTH\x00A2"
_ALIGNMENT = 64
_LENGTH = struct.Struct("<Q")
_CHECKSUM = struct.Struct("<I")
_BEGIN = len(MAGIC) + _LENGTH.size
_AT_ONCE = 1 << 20


class Damaged(Exception):
    """A file of the index is not what was written: damaged, cut short, or not one of ours."""


_Kind = Literal["|u1", "<u2", "<u4", "<u8", "<i4", "<i8", "<f4", "<f8"]
_Shape = list[Annotated[int, Field(ge=0)]]


class _Header(BaseModel):
    """What a header says; `checksum` is that of the bytes after it."""

    arrays: dict[str, tuple[_Kind, _Shape]]
    facts: dict[str, Any]
    checksum: int


@dataclass(frozen=True, slots=True)
class Arrays:
    """Arrays, read-only, the facts beside them, and the `content` that both are kept as; `file` names it.

    `checksum` is that of the header: as it holds the checksum of the arrays, it tells the content from any other.
    """

    file: str
    arrays: Mapping[str, Array]
    facts: Mapping[str, Any]
    checksum: int
    content: NDArray[np.uint8]
    _stored: NDArray[np.uint8]
    _expected: int

    def verify(self) -> None:
        """Read every array and raise Damaged where they are not as written."""
        for _ in self.verifying():
            pass

    def verifying(self) -> Iterator[None]:
        """Do what `verify` does, a megabyte between yields."""
        checksum = 0
        for start in range(0, len(self._stored), _AT_ONCE):
            checksum = zlib.crc32(self._stored[start : start + _AT_ONCE].data, checksum)
            yield
        if checksum != self._expected:
            raise Damaged(f"the arrays of {self.file} do not have their checksum")


def write(path: Path, arrays: Mapping[str, Array], facts: Mapping[str, Any]) -> None:
    """Write a file that is there whole or not at all. Its name is on disk once the manifest beside it is replaced."""
    solid, checksum = _solid(arrays)
    temporary = path.with_name(path.name + ".new")
    try:
        with temporary.open("wb") as file:
            for piece in _pieces(_header(solid, facts, checksum), solid):
                file.write(piece)
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
    return decoded(path.name, mapped)


def encoded(name: str, arrays: Mapping[str, Array], facts: Mapping[str, Any]) -> Arrays:
    """Return arrays with the content that `write` gives a file."""
    solid, checksum = _solid(arrays)
    header = _header(solid, facts, checksum)
    content = np.frombuffer(b"".join(_pieces(header, solid)), np.uint8)
    stored = content[_BEGIN + len(header) + _CHECKSUM.size :]
    return Arrays(name, arrays, facts, zlib.crc32(header), content, stored, checksum)


def decoded(name: str, content: NDArray[np.uint8]) -> Arrays:
    """Take arrays from the content of a file; raise Damaged where it is not a whole one of ours."""
    if content[: len(MAGIC)].tobytes() != MAGIC or len(content) < _BEGIN:
        raise Damaged(f"{name} is not a file of this format")
    (length,) = _LENGTH.unpack(content[len(MAGIC) : _BEGIN].tobytes())
    end = _BEGIN + length
    header, checksum = content[_BEGIN:end].tobytes(), content[end : end + _CHECKSUM.size].tobytes()
    if checksum != _CHECKSUM.pack(zlib.crc32(header)):
        raise Damaged(f"the header of {name} does not have its checksum")
    try:
        described = _Header.model_validate_json(header)
    except ValidationError as problem:
        raise Damaged(f"the header of {name} is not one of this format") from problem
    stored = content[end + _CHECKSUM.size :]
    arrays = _arrays(name, stored, described)
    return Arrays(name, arrays, described.facts, zlib.crc32(header), content, stored, described.checksum)


def _solid(arrays: Mapping[str, Array]) -> tuple[dict[str, Array], int]:
    """Return arrays as they lie in a file, and their checksum."""
    solid = {name: np.asarray(array, order="C") for name, array in arrays.items()}
    checksum = 0
    for array in solid.values():
        checksum = zlib.crc32(_padding(array), zlib.crc32(array.data, checksum))
    return solid, checksum


def _header(arrays: Mapping[str, Array], facts: Mapping[str, Any], checksum: int) -> bytes:
    """Describe arrays in as many bytes as let the first begin aligned."""
    described = {name: (array.dtype.str, array.shape) for name, array in arrays.items()}
    header = json.dumps({"arrays": described, "facts": facts, "checksum": checksum}).encode()
    around = _BEGIN + _CHECKSUM.size
    return header.ljust(_padded(around + len(header)) - around)


def _pieces(header: bytes, arrays: Mapping[str, Array]) -> Iterator[bytes | memoryview]:
    yield MAGIC + _LENGTH.pack(len(header)) + header + _CHECKSUM.pack(zlib.crc32(header))
    for array in arrays.values():
        yield array.data
        yield _padding(array)


def _arrays(name: str, stored: NDArray[np.uint8], header: _Header) -> dict[str, Array]:
    sizes = {key: math.prod(shape) * np.dtype(kind).itemsize for key, (kind, shape) in header.arrays.items()}
    expected = sum(map(_padded, sizes.values()))
    if len(stored) != expected:
        raise Damaged(f"{name} has {len(stored)} bytes of arrays instead of {expected}")
    arrays: dict[str, Array] = {}
    place = 0
    for key, (kind, shape) in header.arrays.items():
        flat = stored[place : place + sizes[key]].view(kind)
        try:
            arrays[key] = cast("Array", flat.reshape(shape))
        except ValueError as problem:  # no elements, in a shape that is too large all the same
            raise Damaged(f"array {key} of {name} has an impossible shape") from problem
        place += _padded(sizes[key])
    return arrays


def _padding(array: Array) -> bytes:
    return bytes(_padded(array.nbytes) - array.nbytes)


def _padded(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
