"""Which files a path stands for, and what they are called."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from index.report import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator


def discover(path: Path) -> Iterator[Path | Failure]:
    """Find the files at `path`: itself, or all below a folder, sorted by name within each folder.

    Hidden files and folders are left out unless `path` itself is one. Links are followed; a folder that is reached
    twice is read once, so that links in a circle come to an end.
    """
    waiting = [path]
    seen: set[tuple[int, int]] = set()
    while waiting:
        current = waiting.pop()
        try:
            status = current.stat()
            if stat.S_ISDIR(status.st_mode):
                identity = (status.st_dev, status.st_ino)
                if identity not in seen:
                    seen.add(identity)
                    waiting.extend(reversed(_visible(current)))
            elif stat.S_ISREG(status.st_mode):
                yield current
            else:
                yield Failure(shown(current), "neither a file nor a folder; only those can be read")
        except (OSError, ValueError) as problem:
            yield Failure(shown(current), os_reason(problem))


def _visible(folder: Path) -> list[Path]:
    return sorted(child for child in folder.iterdir() if not child.name.startswith("."))


def location(path: Path, root: Path | None) -> str:
    """Where a file stands: relative to `root` if it is inside, else from the top; with "/" on every system."""
    whole = _normal(path)
    if root is not None and whole.is_relative_to(_normal(root)):
        whole = whole.relative_to(_normal(root))
    return shown(whole)


def _normal(path: Path) -> Path:
    """Make a path absolute without following links: a link inside the articles folder stays inside."""
    return Path(os.path.normpath(path.absolute()))


def shown(path: Path) -> str:
    """Write a path so that it can be printed and stored, whatever bytes its name is made of."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def os_reason(problem: OSError | ValueError) -> str:
    """Say in plain words why the system would not open something, and what to do."""
    match problem:
        case FileNotFoundError():
            return "there is no such file or folder; check the path"
        case PermissionError():
            return "no permission to read it; allow it to the user that runs quoth (chmod +r, for folders +rx)"
        case OSError(strerror=str(words)):
            return f"cannot be read: {words}; check the path"
        case _:
            return f"cannot be read: {problem}; check the path"
