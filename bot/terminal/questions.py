"""Files of questions: one a line, or JSON lines with “question” and “id”."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STDIN = "-"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a file; `id` is whatever JSON value stands beside it."""

    text: str
    id: object = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A question that cannot be asked, or a line that holds none, and why."""

    text: str
    id: object
    why: str


def read_questions(file: str) -> Iterator[Asked | Refused]:
    """Yield the questions of a file, "-" for standard input, as they come; empty lines are left out.

    Raises UnreadableSource where the file cannot be read, is no text, or holds no question.
    """
    name = "standard input" if file == _STDIN else file
    read = False
    with _opened(file) as lines:
        for number, line in enumerate(lines, 1):
            if b"\0" in line:
                raise UnreadableSource(f"{name} is not text but binary data. Save the questions as UTF-8 text.")
            question = _question(line, f"{name}, line {number}")
            if question is not None:
                yield question
                read = True
    if not read:
        raise UnreadableSource(f"{name} holds no questions. Put one on each line.")


@contextmanager
def _opened(file: str) -> Iterator[Iterable[bytes]]:
    if file == _STDIN:
        yield sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as lines:
            yield lines
    except OSError as problem:
        raise UnreadableSource(f"{file} cannot be read: {problem.strerror}. Check the path.") from None


def _question(line: bytes, place: str) -> Asked | Refused | None:
    try:
        text = line.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        shown = line.decode("utf-8", "replace").strip()
        return Refused(shown, None, f"{place} is not UTF-8 text. Save the file as UTF-8.")
    if text.startswith("{"):
        return _json_question(text, place)
    return Asked(text) if text else None


def _json_question(text: str, place: str) -> Asked | Refused:
    try:
        line = json.loads(text)
    except (ValueError, RecursionError) as problem:
        return Refused(text, None, f"{place} is not JSON: {problem}. Mend the line.")
    question = line.get("question")
    if not isinstance(question, str):
        return Refused("", line.get("id"), f"{place} has no “question” text. Add it.")
    return Asked(question, line.get("id"))
