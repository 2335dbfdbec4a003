"""A person at a terminal: a folder with articles, and `quoth` run in it, inside this process or as a program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from tests.data import ROOT

ARTICLES = (
    {
        "id": "dam",
        "title": "The Osk dam holds",
        "url": "https://articles.example/dam",
        "authors": ["Tove Hallmark"],
        "source": "Osk Herald",
        "published": "2024-03-05",
        "language": "en",
        "paragraphs": [
            "The dam above Oskmouth held through the night.",
            "“The dam is safe,” Mira Voss said on Tuesday.",
            "Voss said the turbines would turn again in May.",
            "Support the Herald from five crowns a month.",
        ],
        "roles": ["body", "body", "body", "boilerplate"],
    },
    {
        "id": "ferry",
        "title": "Lorn loses its ferry",
        "source": "Lorn Post",
        "published": "2025-06-10",
        "paragraphs": [
            "The last ferry to Lorn leaves on Friday.",
            "Edo Brandt said the dam had made the ferry needless.",
        ],
    },
)
NO_SETTINGS: Mapping[str, str] = MappingProxyType({})
HARBOUR = "The harbour of Kest is deep.\n\nA ferry calls there once a week.\n"


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> dict[str, Any]:
        (value,) = self.lines
        assert isinstance(value, dict)
        return value

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


class Quoth(Protocol):
    def __call__(self, *argv: str, stdin: bytes = b"") -> Ran: ...


@dataclass(frozen=True)
class Desk:
    folder: Path
    quoth: Quoth

    def write(self, name: str, content: str | bytes) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def ids(self) -> list[str]:
        ran = self.quoth("articles", "--json")
        assert ran.code == 0, ran.err
        return [article["id"] for article in ran.lines[0]]


def write_articles(folder: Path) -> None:
    folder.mkdir()
    lines = "".join(f"{json.dumps(article)}\n" for article in ARTICLES)
    (folder / "news.jsonl").write_text(lines, encoding="utf-8")
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")


def environment(settings: Mapping[str, str] = NO_SETTINGS) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **settings}


def command(*argv: str | bytes) -> list[str | bytes]:
    return [sys.executable, "-m", "bot", *argv]


def run(
    folder: Path,
    *argv: str | bytes,
    stdin: bytes = b"",
    before: tuple[str, ...] = (),
    user: int | None = None,
    settings: Mapping[str, str] = NO_SETTINGS,
) -> Ran:
    """Run `quoth` as a program in a folder; `before` is a command line that runs it."""
    done = subprocess.run(
        [*before, *command(*argv)],
        cwd=folder,
        env=environment(settings),
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
        user=user,
        extra_groups=None if user is None else [],
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
