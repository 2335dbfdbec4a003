"""Kills a busy process at random moments: `python -m tests.index.faults.interrupting FOLDER TIMES SEED`.

All times in one folder, so that each process starts from what a killed one left. Fails where a new process does not
serve what the killed one had acknowledged, with at most the change under way beside it.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import traceback
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from tests.index.faults.opened import assert_no_orphans, assert_serves_what_is_stored, opened, state, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.library import Library

_LONGEST = 0.3  # seconds


def steps(first: int) -> Iterator[tuple[str, str]]:
    """Yield what to do without end: some articles are added, some of them removed again."""
    for number in count(first):
        yield "add", f"article-{number}"
        if number % 3 == 0:
            yield "remove", f"article-{number}"


def take(library: Library, data: Path, step: tuple[str, str]) -> None:
    match step:
        case "add", name:
            library.add([write(data, name, f"The mayor saw the {name} of Osk, a wall and the flood.")])
        case _, name:
            library.remove([name])


def victim(data: Path, first: int, acknowledged: int) -> None:
    with opened(data) as library:
        for step in steps(first):
            take(library, data, step)
            os.write(acknowledged, b".")


def interrupted(data: Path, first: int, seconds: float) -> int:
    """Let a process change the library and kill it; return how many changes it had acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            victim(data, first, writing)
        except BaseException:  # noqa: BLE001 - a forked process must not go on with what its parent does
            traceback.print_exc()
        os._exit(1)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1]), "the process ended before it was killed"
    with os.fdopen(reading, "rb") as pipe:
        return len(pipe.read())


def after(ids: frozenset[str], first: int, changes: int) -> frozenset[str]:
    """Return which articles there are after some changes."""
    for (what, name), _ in zip(steps(first), range(changes), strict=False):
        ids = ids | {name} if what == "add" else ids - {name}
    return ids


def main() -> None:
    data, times, chance = Path(sys.argv[1]) / "data", int(sys.argv[2]), random.Random(sys.argv[3])
    data.mkdir()
    with opened(data) as library:  # lexicons are read once here, and not in each process that is to be killed
        library.add([write(data, "first", "The first article of Osk.")])
    before, total = frozenset(state(data)), 0
    for round_ in range(times):
        first = round_ * 1000
        acknowledged = interrupted(data, first, chance.uniform(0, _LONGEST))
        found = frozenset(state(data))
        assert found in {after(before, first, acknowledged), after(before, first, acknowledged + 1)}, sorted(found)
        assert_serves_what_is_stored(data)
        before, total = found, total + acknowledged
    with opened(data) as library:
        library.add([write(data, "last", "The last article of Osk.")])
    assert_serves_what_is_stored(data)
    assert_no_orphans(data)
    print(times, total)  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main()
