"""Long fuzzing of one reader, by hand: `uv run --with atheris python -m bench.fuzz pdf --seconds 300`.

Atheris (https://github.com/google/atheris) changes files of a corpus, byte by byte, towards code that no file reached
before. What it finds is an error that has no name, an article that cannot be stored, or a file that takes too long;
it then stops, prints the error, and leaves the file as `crash-…` in the folder it was started in.
"""

from __future__ import annotations

import argparse
import importlib
import signal
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from traceback import walk_tb
from typing import TYPE_CHECKING

from index.article import Role
from index.errors import UnreadableSource
from index.reading.formats import articles
from index.reading.limits import Limits
from index.reading.parsing import Job, parsed
from index.report import Failure
from index.store.rows import Origin, Stored, refuse_unstorable

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.article import Article

_PLAIN = {"text": ".txt", "markdown": ".md", "jsonl": ".jsonl", "zip": ".zip"}
_SANDBOXED = ("pdf", "docx", "eml", "html")
_WATCHED = ["index.reading", "index.boilerplate", "index.fetching", "feedparser", "pdfminer", "docx"]
_LIMITS = Limits(pages=20, unpacked=5_000_000)
_LONGEST = 20_000  # bytes of a file
_SLOWEST = 10  # seconds for one file


class TooSlow(Exception):
    """Reading a file takes longer than it may."""


class _NoSandbox:
    """Stands for the sandbox: what needs one is read in a run of its own."""

    def read(self, *_: object) -> list[Article | Failure]:
        """Read nothing."""
        return []


def check(article: Article) -> None:
    """Raise an error where an article is none: no words, wrong numbers, or letters that no database takes."""
    assert any(paragraph.text.strip() for paragraph in article.paragraphs)
    assert [paragraph.number for paragraph in article.paragraphs] == list(range(1, len(article.paragraphs) + 1))
    assert all(paragraph.role in Role for paragraph in article.paragraphs)
    try:
        refuse_unstorable(Stored(article, Origin.ADDED, "a"))
    except UnreadableSource as problem:
        raise AssertionError(str(problem)) from problem


def _read_file(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with suppress(UnreadableSource, OSError):  # whoever reads files has words for both
        for item in articles(file, file.name, _LIMITS, _NoSandbox()):  # type: ignore[arg-type] # see the class
            if not isinstance(item, Failure):
                check(item)


def _parse(kind: str, data: bytes) -> None:
    try:
        article = parsed(Job(kind, f"a.{kind}", len(data), _LIMITS), data)
    except (UnreadableSource, RecursionError):  # the sandbox has words for both
        return
    except Exception as error:
        # A library that fails or hangs on a broken file loses the sandbox's process, and that is told with the file's
        # name; our own code must not.
        if _is_ours(error):
            raise
        return
    check(article)


def _timed(read: Callable[[bytes], None], data: bytes) -> None:
    signal.setitimer(signal.ITIMER_REAL, _SLOWEST)
    try:
        read(data)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _too_slow(*_: object) -> None:
    raise TooSlow


def _is_ours(error: Exception) -> bool:
    names = [str(frame.f_globals.get("__name__")) for frame, _ in walk_tb(error.__traceback__)]
    *_, last = (name for name in names if name != __name__)
    return last.startswith("index.")


def _list(data: bytes) -> None:
    # Imported here, so that the parser is one of those whose code is watched.
    from index.reading import feed  # noqa: PLC0415 - as just said

    feed.parse(data, "https://a.example/feed", "text/xml")


def main() -> None:
    """Fuzz until the time is over or something is found."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description="Fuzzes one reader.")
    parser.add_argument("reader", choices=[*_PLAIN, *_SANDBOXED, "feed"])
    parser.add_argument("--seconds", type=int, default=300, metavar="N")
    parser.add_argument(
        "--corpus", metavar="FOLDER", help="a folder with files to begin with; new ones are added to it"
    )
    options = parser.parse_args()
    atheris = importlib.import_module("atheris")
    with (
        atheris.instrument_imports(include=_WATCHED),
        TemporaryDirectory() as folder,
    ):
        read: Callable[[bytes], None]
        match options.reader:
            case "feed":
                read = _list
            case str(kind) if kind in _SANDBOXED:
                read = partial(_parse, kind)
            case kind:
                read = partial(_read_file, Path(folder, f"a{_PLAIN[kind]}"))
        signal.signal(signal.SIGALRM, _too_slow)
        limits = [f"-max_total_time={options.seconds}", "-timeout=0", f"-max_len={_LONGEST}"]
        atheris.Setup([sys.argv[0], *limits, *filter(None, [options.corpus])], partial(_timed, read))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
