"""Which parser reads which file: by the suffix, and by how the file begins where the suffix says text or nothing.

Formats whose parsers may hang, crash or swell are read in the sandbox. Each parser is imported with its first file: a
question, which reads none, starts a tenth of a second earlier.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.errors import UnreadableSource
from index.reading.limits import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from index.article import Article
    from index.reading.limits import Limits
    from index.reading.sandbox import Format, Sandbox
    from index.report import Failure

    Reader = Callable[[Path, str, Limits, Sandbox], Iterator[Article | Failure]]

_HEAD = 1_024  # bytes
# Bytes of Markdown. Its parser takes time that grows with the square of hostile input, here up to a second; what is
# smaller is read in place, since the sandbox costs a process at the start.
_QUICK = 20_000


def articles(path: Path, place: str, limits: Limits, sandbox: Sandbox) -> Iterator[Article | Failure]:
    """Read the articles of one file, which is called `place`.

    Raises:
        UnreadableSource: the file is of a kind that is not read, or cannot be read as what it is.
        OSError: the file cannot be opened.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None or reader is _text:
        reader = _by_content(path) or reader
    if reader is None:
        raise UnreadableSource(f"this kind of file is not read; save it as one of {', '.join(FORMATS)}")
    yield from reader(path, place, limits, sandbox)


def _by_content(path: Path) -> Reader | None:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return next((reader for beginning, reader in _BEGINNINGS if beginning.match(head)), None)


def _lines(path: Path, _place: str, limits: Limits, _sandbox: Sandbox) -> Iterator[Article | Failure]:
    from index.reading import jsonl  # noqa: PLC0415 - see the module's docstring

    yield from jsonl.parse(path, limits.article)


def _markdown(path: Path, place: str, limits: Limits, sandbox: Sandbox) -> Iterator[Article | Failure]:
    from index.reading import charset, markdown  # noqa: PLC0415 - see the module's docstring

    data = _bytes_of(path, limits)
    if len(data) > _QUICK:
        yield from sandbox.read("markdown", data, place, limits)
    else:
        yield markdown.parse(charset.text_of(data), place)


def _text(path: Path, place: str, limits: Limits, _sandbox: Sandbox) -> Iterator[Article | Failure]:
    from index.reading import charset, text  # noqa: PLC0415 - see the module's docstring

    yield text.parse(charset.text_of(_bytes_of(path, limits)), place)


def _archive(path: Path, place: str, limits: Limits, sandbox: Sandbox) -> Iterator[Article | Failure]:
    from index.reading import archive  # noqa: PLC0415 - see the module's docstring

    yield from archive.articles(path, place, limits, lambda file, name: articles(file, name, limits, sandbox))


def _sandboxed(kind: Format) -> Reader:
    def read(path: Path, place: str, limits: Limits, sandbox: Sandbox) -> Iterator[Article | Failure]:
        yield from sandbox.read(kind, _bytes_of(path, limits), place, limits)

    return read


def _bytes_of(path: Path, limits: Limits) -> bytes:
    """Give the bytes of a whole file; its size is checked before it is opened."""
    size = path.stat().st_size
    if size > limits.article:
        sizes = f"{size / MEGABYTE:,.1f} MB, and one article may have {limits.article / MEGABYTE:,.1f} MB"
        raise UnreadableSource(f"too big: {sizes}; split it into one file an article, or write JSON lines")
    if not size:
        raise UnreadableSource("the file is empty; put text in it, or remove it")
    return path.read_bytes()


_page, _pdf, _docx, _mail = _sandboxed("html"), _sandboxed("pdf"), _sandboxed("docx"), _sandboxed("eml")
_READERS: dict[str, Reader] = {
    ".txt": _text,
    ".text": _text,
    ".md": _markdown,
    ".markdown": _markdown,
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".html": _page,
    ".htm": _page,
    ".xhtml": _page,
    ".pdf": _pdf,
    ".docx": _docx,
    ".eml": _mail,
    ".zip": _archive,
}
_BEGINNINGS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"%PDF-\d"), _pdf),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE), _page),
)
FORMATS = tuple(_READERS)
