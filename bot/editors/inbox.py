"""Where a file from Discord stands while it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from bot.editors.changing import Work
from index.changes.intake import Given
from index.library import Library
from index.reading import jsonl
from index.report import ProgressCallback, Report
from index.store import Origin, Stored

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Inbox:
    """A folder in which files stand only while they are read.

    The library knows it by its name alone: a file of the same name is the same article again.
    """

    folder: Path

    def of(self, library: Library) -> Path:
        """Return the place for files of one library."""
        return (self.folder / library.name).absolute()

    def adding(self, name: str, content: bytes) -> Work:
        """Return the work of adding a file that somebody gave."""

        def add(library: Library, progress: ProgressCallback) -> Report:
            with self._holding(library, name, content) as file:
                return library.add([Given(file, file.name)], progress)

        return add

    def putting_back(self, stored: Stored) -> Work:
        """Return the work of adding an article that was removed: from its file where that stands, else as it was."""

        def put_back(library: Library, progress: ProgressCallback) -> Report:
            file = library.folder / stored.location
            if stored.origin is Origin.FOLDER and file.is_file():
                return library.add([str(file)], progress)
            return self.adding("put-back.jsonl", jsonl.write(stored.article).encode())(library, progress)

        return put_back

    @contextmanager
    def _holding(self, library: Library, name: str, content: bytes) -> Iterator[Path]:
        folder = self.of(library)
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / cleaned(name)
        file.write_bytes(content)
        try:
            yield file
        finally:
            file.unlink(missing_ok=True)


def cleaned(name: str) -> str:
    """Return a name that stands for a plain, visible file in one folder: at most 60 characters before its suffix."""
    last = PureWindowsPath(name).name  # takes both "/" and "\\" as separators
    path = PureWindowsPath(_UNSAFE.sub("_", last))
    stem = path.stem.strip("._") or "file"
    return stem[:_LONGEST] + path.suffix[:_LONGEST].lower()
