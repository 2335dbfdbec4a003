"""Sets of questions with known answers, as they lie in a folder: `articles.jsonl` and `questions.dev.jsonl`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES, QUESTIONS = "articles.jsonl", "questions.dev.jsonl"

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
"""Where the sets lie that are measured when none is named: beside the checkout."""


class Place(NamedTuple):
    """A paragraph of an article, counted from 1."""

    article: str
    paragraph: int


class Paragraph(NamedTuple):
    """A paragraph as peers read it."""

    place: Place
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the paragraphs that answer it, none where nothing does; `kind` is the set's own name for it.

    `near` is the paragraph it was asked of, where the set tells: it may only seem to answer.
    """

    id: str
    text: str
    gold: frozenset[Place]
    kind: str
    near: Place | None = None

    @property
    def answerable(self) -> bool:
        """Whether a paragraph of the set answers it."""
        return bool(self.gold)


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A folder with articles and questions."""

    folder: Path

    @property
    def name(self) -> str:
        """What the set is called: its folder's name."""
        return self.folder.name

    @property
    def articles(self) -> Path:
        """The articles, in the form that `quoth add` reads."""
        return self.folder / ARTICLES

    def questions(self) -> list[Asked]:
        """Read the questions."""
        return [_asked(line) for line in _lines(self.folder / QUESTIONS)]

    def paragraphs(self) -> list[Paragraph]:
        """Read the paragraphs of all articles, in reading order."""
        return [
            Paragraph(Place(article["id"], number), article.get("title") or "", text)
            for article in _lines(self.articles)
            for number, text in enumerate(article["paragraphs"], 1)
        ]

    def language(self) -> str:
        """Return the language of the first article, English where it names none."""
        return next(_lines(self.articles)).get("language") or "en"


def found(folders: list[Path]) -> list[QuestionSet]:
    """Return the sets among some folders and right below them, by name."""
    candidates = [place for folder in folders for place in (folder, *sorted(folder.glob("*/")))]
    return [
        QuestionSet(place) for place in candidates if (place / QUESTIONS).is_file() and (place / ARTICLES).is_file()
    ]


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _asked(line: dict[str, Any]) -> Asked:
    gold = frozenset(map(_place, line["gold"])) if line["answerable"] else frozenset()
    near = _place(line["near"]) if line.get("near") else None
    return Asked(line["id"], line["question"], gold, line.get("kind") or "", near)


def _place(line: dict[str, Any]) -> Place:
    return Place(line["article"], line["paragraph"])
