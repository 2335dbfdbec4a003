"""Files to articles: text, Markdown, JSON lines, web pages, PDF, DOCX, e-mail, and zip files of these.

    folder.py     which files there are, and what they are called
    formats.py    which parser reads which file
    limits.py     how much reading one file may cost
    sandbox.py    parsers in a process that can be killed; parsing.py and wire.py are its other side
    charset.py    bytes -> text
    legacy.py     which encoding bytes have that are not UTF-8
    text.py       plain text -> article
    headline.py   the title and day that a text opens with
    markdown.py   Markdown with front matter -> article
    frontmatter.py  the fields above Markdown
    markup.py     words and tags of HTML in Markdown, and which words a reader sees; hidden.py says what is hidden
    jsonl.py      a line of JSON -> article, and back
    html/         a web page -> article
    pdf/          a PDF -> article
    docx.py       a DOCX -> article
    eml.py        an e-mail newsletter -> article
    archive.py    the files in a zip file
    feed.py       a feed or a sitemap -> what it lists (listing.py)
    language.py   which language a text has
    persons.py    whether a name in a file's properties is an author's
    fields.py     what an article's fields may hold, and plain words for what they may not
    ids.py        names for articles that come without one

What cannot be read becomes a `Failure` in its place and never stops the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.errors import UnreadableSource
from index.reading.folder import discover, location, os_reason, shown
from index.reading.formats import FORMATS, articles
from index.reading.limits import DEFAULT_LIMITS, Limits
from index.reading.sandbox import Sandbox
from index.report import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.article import Article

__all__ = ["DEFAULT_LIMITS", "FORMATS", "Limits", "Reading", "Sandbox", "discover", "read", "read_file"]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and the file it came from (`index.reading.folder.location`)."""

    article: Article
    location: str


def read(path: Path, root: Path | None = None, limits: Limits = DEFAULT_LIMITS) -> Iterator[Reading | Failure]:
    """Read a file, or a folder and all below it. Locations of files inside `root` are relative to it."""
    with Sandbox() as sandbox:
        for found in discover(path):
            match found:
                case Failure():
                    yield found
                case file:
                    yield from read_file(file, location(file, root), limits, sandbox)


def read_file(
    path: Path, place: str, limits: Limits = DEFAULT_LIMITS, sandbox: Sandbox | None = None
) -> Iterator[Reading | Failure]:
    """Read the articles of one file, which is called `place`, in order.

    Whoever reads many files gives one `sandbox` to all of them.
    """
    if sandbox is None:
        with Sandbox() as own:
            yield from read_file(path, place, limits, own)
        return
    try:
        for item in articles(path, place, limits, sandbox):
            yield item if isinstance(item, Failure) else Reading(item, place)
    except UnreadableSource as problem:
        yield Failure(shown(path), str(problem))
    except OSError as problem:
        yield Failure(shown(path), os_reason(problem))
