"""Where a file from Discord stands while it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Inbox:
    """A folder in which files stand only while they are read.

    A file of the same name always stands in the same place: what is read from there again is the same article.
    """

    folder: Path

    @contextmanager
    def holding(self, library: str, name: str, content: bytes) -> Iterator[Path]:
        """Put a file there under its cleaned name for a library, and take it away in the end."""
        folder = (self.folder / library).absolute()
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
