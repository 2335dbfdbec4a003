"""Files to articles: plain text, Markdown and JSON lines.

    folder.py     which files there are, and what they are called
    charset.py    bytes -> text
    legacy.py     which encoding bytes have that are not UTF-8
    text.py       plain text -> article
    markdown.py   Markdown with front matter -> article
    jsonl.py      a line of JSON -> article, and back
    fields.py     what an article's fields may hold, and plain words for what they may not
    ids.py        names for articles that come without one

What cannot be read becomes a `Failure` in its place and never stops the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.errors import UnreadableSource
from index.reading.folder import discover, location, os_reason, shown
from index.report import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.article import Article

__all__ = ["DEFAULT_LIMITS", "FORMATS", "Limits", "Reading", "discover", "read", "read_file"]

_MEGABYTE = 1_000_000
_TEXT = (".txt", ".text")
_MARKDOWN = (".md", ".markdown")
_LINES = (".jsonl", ".ndjson")
FORMATS = (*_TEXT, *_MARKDOWN, *_LINES)


@dataclass(frozen=True, slots=True)
class Limits:
    """How big one article may be: bytes of a text or Markdown file, characters of a JSON line."""

    article: int = 20 * _MEGABYTE


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and the file it came from (`index.reading.folder.location`)."""

    article: Article
    location: str


def read(path: Path, root: Path | None = None, limits: Limits = DEFAULT_LIMITS) -> Iterator[Reading | Failure]:
    """Read a file, or a folder and all below it. Locations of files inside `root` are relative to it."""
    for found in discover(path):
        match found:
            case Failure():
                yield found
            case file:
                yield from read_file(file, root, limits)


def read_file(path: Path, root: Path | None = None, limits: Limits = DEFAULT_LIMITS) -> Iterator[Reading | Failure]:
    """Read the articles of one file, in order."""
    place = location(path, root)
    try:
        for item in _articles(path, place, limits):
            yield item if isinstance(item, Failure) else Reading(item, place)
    except UnreadableSource as problem:
        yield Failure(shown(path), str(problem))
    except OSError as problem:
        yield Failure(shown(path), os_reason(problem))


def _articles(path: Path, place: str, limits: Limits) -> Iterator[Article | Failure]:
    suffix = path.suffix.lower()
    # Each parser is imported with its first file: a question, which reads none, starts a tenth of a second earlier.
    if suffix in _LINES:
        from index.reading import jsonl  # noqa: PLC0415 - see above

        yield from jsonl.parse(path, limits.article)
    elif suffix in _MARKDOWN:
        from index.reading import markdown  # noqa: PLC0415 - see above

        yield markdown.parse(_content(path, limits), place)
    elif suffix in _TEXT:
        from index.reading import text  # noqa: PLC0415 - see above

        yield text.parse(_content(path, limits), place)
    else:
        formats = ", ".join(FORMATS)
        raise UnreadableSource(f"this kind of file is not read; save it as one of {formats}")


def _content(path: Path, limits: Limits) -> str:
    """The text of a whole file; its size is checked before it is opened."""
    size = path.stat().st_size
    if size > limits.article:
        sizes = f"{size / _MEGABYTE:,.1f} MB, and one article may have {limits.article / _MEGABYTE:,.1f} MB"
        raise UnreadableSource(f"too big: {sizes}; split it into one file an article, or write JSON lines")
    if not size:
        raise UnreadableSource("the file is empty; put text in it, or remove it")
    from index.reading.charset import decode  # noqa: PLC0415 - as for the parsers

    content = decode(path.read_bytes())
    if not content.strip():
        raise UnreadableSource("the file holds nothing but white space; put text in it, or remove it")
    return content
