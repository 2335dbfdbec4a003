"""Files in a zip archive, one after the other."""

from __future__ import annotations

import re
import stat
import struct
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from index.errors import UnreadableSource
from index.reading.charset import clean
from index.reading.folder import shown
from index.reading.limits import MEGABYTE
from index.report import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.article import Article
    from index.reading.limits import Limits

    Read = Callable[[Path, str], Iterator[Article | Failure]]

_BROKEN = "the zip file is broken or cut off; pack it again"
_END = b"PK\5\6"
_END64 = b"PK\6\7"
_LARGE64 = b"PK\6\6"
_RECORD64 = 56  # bytes of a 64-bit end record, and of the pointer to it
_POINTER64 = 20
_LONGEST_END = 22 + 65_535 + _POINTER64 + _RECORD64  # bytes: the end record, its comment, the 64-bit one
_ENTRY = 400  # bytes of a file's entry in the archive's list, with a long name
_CHUNK = 1 << 16
_HEAD, _TAIL = 250, 150  # characters of a path that is longer than both
_ENCRYPTED = 0x1
_UTF8 = 0x800
_UNIX_MODE = 16  # bits below it
_UNSAFE = re.compile(r"[^\w.\- ]")


def articles(path: Path, place: str, limits: Limits, read: Read) -> Iterator[Article | Failure]:
    """Unpack one file after the other and `read` it; what fails is named `place/file`, and the rest are read.

    Hidden files and folders are left out; archives in the archive are refused.

    Raises:
        UnreadableSource: the archive is broken, or holds or takes more than the limits allow.
        OSError: the archive cannot be opened.
    """
    _check_list(path, limits)
    try:
        with ZipFile(path) as archive, TemporaryDirectory(prefix="quoth-") as folder:
            _check_size(path, archive, limits)
            started, names = monotonic(), set[str]()
            for number, member in enumerate(_visible(archive)):
                if monotonic() - started > limits.together:
                    raise UnreadableSource(_too_slow(limits))
                name = f"{place}/{_path(member)}"
                if name in names:
                    yield Failure(name, "a second file of this name in the archive; give it another name")
                    continue
                names.add(name)
                # Named by us alone: what the archive calls it never reaches the file system.
                file = Path(folder) / f"{number}{_suffix(member)}"
                yield from _member(archive, member, file, name, read)
                file.unlink(missing_ok=True)
    except (BadZipFile, struct.error, UnicodeDecodeError, ValueError, NotImplementedError) as problem:
        raise UnreadableSource(_BROKEN) from problem


def _too_slow(limits: Limits) -> str:
    return f"its files took more than {limits.together:,g} seconds, and the rest of them are not read; split it"


def _member(archive: ZipFile, member: ZipInfo, file: Path, name: str, read: Read) -> Iterator[Article | Failure]:
    try:
        _unpack(archive, member, file)
        for item in read(file, name):
            # A line of a file that cannot be read is named by the file's own path.
            yield replace(item, name=item.name.replace(shown(file), name)) if isinstance(item, Failure) else item
    except UnreadableSource as problem:
        yield Failure(name, str(problem))


def _unpack(archive: ZipFile, member: ZipInfo, file: Path) -> None:
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableSource("encrypted with a password; pack it without one")
    if stat.S_ISLNK(member.external_attr >> _UNIX_MODE):
        raise UnreadableSource("a link, which is not followed in an archive; pack the file itself")
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise UnreadableSource("packed in a way that is not read; pack it again as a plain zip file")
    if PurePosixPath(member.filename).suffix.lower() == ".zip":
        raise UnreadableSource("an archive in an archive; unpack it and add what is in it")
    left = member.file_size
    try:
        with archive.open(member) as packed, file.open("wb") as unpacked:
            while chunk := packed.read(min(_CHUNK, left + 1)):
                left -= len(chunk)
                if left < 0:
                    raise UnreadableSource("unpacks to more than the archive says; pack it again")
                unpacked.write(chunk)
    # struct.error, UnicodeDecodeError: where the file begins stands something else, or a name in no encoding.
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, UnicodeDecodeError) as problem:
        raise UnreadableSource("broken in the archive; pack it again") from problem


def _check_list(path: Path, limits: Limits) -> None:
    """Look at the archive's end before its list of files is read, which could fill the memory."""
    size = path.stat().st_size
    if size > limits.packed:
        sizes = f"{size / MEGABYTE:,.0f} MB, and an archive may have {limits.packed / MEGABYTE:,.0f} MB"
        raise UnreadableSource(f"too big: {sizes}; split it")
    with path.open("rb") as file:
        file.seek(max(0, size - _LONGEST_END))
        tail = file.read()
    start = tail.rfind(_END)
    if start < 0 or len(tail) < start + 22:
        raise UnreadableSource(_BROKEN)
    count, length = _counted(tail, start)
    if count > limits.members or length > limits.members * _ENTRY:
        raise UnreadableSource(f"more than {limits.members:,} files are in the archive; split it")


def _counted(tail: bytes, end: int) -> tuple[int, int]:
    """Give the number of files and the bytes of their list, by the end record or the 64-bit one before it."""
    large = end - _POINTER64 - _RECORD64
    if large >= 0 and tail.startswith(_END64, end - _POINTER64) and tail.startswith(_LARGE64, large):
        count, length = struct.unpack_from("<QQ", tail, large + 32)
    else:
        count, length = struct.unpack_from("<HI", tail, end + 10)
    return count, length


def _check_size(path: Path, archive: ZipFile, limits: Limits) -> None:
    members = archive.infolist()
    if not any(_visible(archive)):
        raise UnreadableSource("no files are in it; pack articles in it, or remove it")
    if len(members) > limits.members:
        raise UnreadableSource(f"more than {limits.members:,} files are in the archive; split it")
    size = sum(member.file_size for member in members)
    if size > limits.unpacked:
        most = f"{limits.unpacked / MEGABYTE:,.0f} MB"
        raise UnreadableSource(f"it unpacks to {size / MEGABYTE:,.0f} MB, and may have {most}; split it")
    if size > max(limits.ratio * path.stat().st_size, MEGABYTE):
        raise UnreadableSource(f"it unpacks to more than {limits.ratio} times its size, as no articles do; not read")


def _visible(archive: ZipFile) -> Iterator[ZipInfo]:
    for member in archive.infolist():
        parts = PurePosixPath(_path(member)).parts
        # `ZipInfo.is_dir` of Python 3.11 fails on an empty name.
        if not member.filename.endswith("/") and not any(part.startswith((".", "__MACOSX")) for part in parts):
            yield member


def _path(member: ZipInfo) -> str:
    """Write a file's path as one below the archive, without steps up and not endless."""
    parts = clean(_spelled(member)).replace("\\", "/").split("/")
    path = "/".join(part.strip() for part in parts if part.strip() not in {"", ".", ".."}) or "file"
    return path if len(path) <= _HEAD + _TAIL else f"{path[:_HEAD]}…{path[-_TAIL:]}"


def _spelled(member: ZipInfo) -> str:
    """Read a file's name; that of macOS is UTF-8 and does not say so."""
    if not member.flag_bits & _UTF8:
        with suppress(UnicodeError):
            return member.filename.encode("cp437").decode("utf-8")
    return member.filename


def _suffix(member: ZipInfo) -> str:
    return _UNSAFE.sub("", PurePosixPath(_path(member)).suffix)[:10]
