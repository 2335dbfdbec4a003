"""Kills a process at each step of a change: `python -m tests.index.faults.killing FOLDER CHANGE`.

Prints how often it killed; fails where what a new process then serves is not the state before or after the change.
Modules are imported once, and each victim is forked from here.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import traceback
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, event

from index.segments.merging import FANOUT
from tests.index.faults.opened import (
    assert_no_orphans,
    assert_serves_what_is_stored,
    opened,
    state,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import FileDescriptorLike

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_SEGMENTS = FANOUT - 2


def add(data: Path) -> None:
    with opened(data) as library:
        library.add([write(data, "new", "The mayor of Osk saw the flood.")])


def append(data: Path) -> None:
    """Add an article, and one more, which is appended to the manifest that the first one wrote."""
    with opened(data) as library:
        library.add([write(data, "new", "The mayor of Osk saw the flood.")])
        library.add([write(data, "newer", "The night ferry to Saltmere.")])


def change(data: Path) -> None:
    with opened(data) as library:
        library.add([write(data, "added-1", "The tram and the ferry, the wall and the seeds.")])


def remove(data: Path) -> None:
    with opened(data) as library:
        library.remove(["added-2", "added-3"])


def reindex(data: Path) -> None:
    write(data, "folder-0", "The wall of Osk has changed.", "articles")
    write(data, "folder-2", "A new ferry for Brandvik.", "articles")
    (data / "articles" / "folder-1.md").unlink(missing_ok=True)
    with opened(data) as library:
        library.reindex()


def merge(data: Path) -> None:
    """Add an article with which there are so many segments that they are merged."""
    with opened(data) as library:
        library.add([write(data, "new", "The tram to the wall of Osk.")])


def rebuild(data: Path) -> None:
    """Damage a segment, which a question then finds."""
    for file in (data / "index").glob("*.segment"):
        file.write_bytes(file.read_bytes()[:-1])
    with opened(data) as library:
        library.ask("the wall of Osk")


CHANGES = {made.__name__: made for made in (add, append, change, remove, reindex, merge, rebuild)}


def prepare(data: Path, segments: int) -> None:
    """Make a library of so many segments."""
    data.mkdir()
    for number in range(2):
        write(data, f"folder-{number}", f"The mayor Brandvik named wall {number}, and a tram.", "articles")
    with opened(data) as library:
        library.reindex()
        for number in range(1, segments):
            library.add([write(data, f"added-{number}", f"Ferry {number} and the flood of Osk.")])


def die_at(step: int, data: Path) -> None:
    """Kill this process just before the given step: a file of the folder opened for writing, synced, renamed, removed,
    or a transaction begun or committed."""
    steps = count(1)

    def take(*_: object) -> None:
        if next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    def hook(name: str, arguments: tuple[object, ...]) -> None:
        match name, arguments:
            case ("open", (str() | Path() as path, _, int() as flags)) if flags & _WRITING:
                if str(path).startswith(str(data)):
                    take()
            case ("os.rename" | "os.remove", _):
                take()

    sync = os.fsync

    def fsync(fd: FileDescriptorLike) -> None:
        take()
        sync(fd)

    sys.addaudithook(hook)
    os.fsync = fsync
    event.listen(Engine, "commit", take)
    event.listen(Engine, "checkin", take)


def killed(step: int, data: Path, made: Callable[[Path], None]) -> bool:
    """Make a change in a process that dies at a step; tell whether it came that far."""
    child = os.fork()
    if not child:
        try:
            die_at(step, data)
            made(data)
        except BaseException:  # noqa: BLE001 - a forked process must not go on with what its parent does
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return True
    assert not os.WEXITSTATUS(status), f"the change failed at step {step}"
    return False


def main() -> None:
    folder, made = Path(sys.argv[1]), CHANGES[sys.argv[2]]
    base, after = folder / "base", folder / "after"
    folder.mkdir(exist_ok=True)
    prepare(base, _SEGMENTS + (made is merge))
    shutil.copytree(base, after)
    made(after)
    allowed = [state(base), state(after)]
    if made is append:
        allowed.append({name: held for name, held in allowed[-1].items() if name != "newer"})
    kills = 0
    for step in count(1):
        data = folder / f"step-{step}"
        shutil.copytree(base, data)
        if not killed(step, data, made):
            break
        kills += 1
        between = state(data)
        assert between in allowed, f"step {step}: {sorted(between)}"
        assert_serves_what_is_stored(data)
        with opened(data) as library:
            library.add([write(data, "next", "The next article of Osk.")])
        assert_serves_what_is_stored(data)
        assert_no_orphans(data)
        shutil.rmtree(data)
    print(kills)  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main()
