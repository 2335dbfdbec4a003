"""How many paragraphs of PDF files come back exactly."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.errors import UnreadableSource
from index.reading.limits import DEFAULT_LIMITS
from index.reading.pdf import parse

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class PdfFigure:
    """Of one kind of layout: files, paragraphs in them, and shares of these from 0 to 1.

    `exact` came back as one body paragraph, letter for letter but for white space; `intact` stand in the body text.
    """

    layout: str
    files: int
    paragraphs: int
    exact: float
    intact: float


def measure_pdf(folder: Path) -> list[PdfFigure]:
    """Read each `NAME.pdf` of a folder that has a `NAME.json` beside it: `{"class": layout, "paragraphs": [texts]}`."""
    counts: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for gold in sorted(folder.glob("*.json")):
        expected = json.loads(gold.read_text(encoding="utf-8"))
        counts[expected["class"]].append(_compared(gold.with_suffix(".pdf"), expected["paragraphs"]))
    return [_figure(layout, files) for layout, files in counts.items()]


def _compared(path: Path, expected: list[str]) -> tuple[int, int, int]:
    try:
        article = parse(path.read_bytes(), path.name, DEFAULT_LIMITS)
    except UnreadableSource:
        return len(expected), 0, 0
    body = [" ".join(paragraph.text.split()) for paragraph in article.paragraphs if paragraph.role == "body"]
    whole = "".join(body).replace(" ", "")
    plain = [" ".join(text.split()) for text in expected]
    return len(plain), sum(text in body for text in plain), sum(text.replace(" ", "") in whole for text in plain)


def _figure(layout: str, files: list[tuple[int, int, int]]) -> PdfFigure:
    total, exact, intact = (sum(column) for column in zip(*files, strict=True))
    return PdfFigure(layout, len(files), total, exact / max(total, 1), intact / max(total, 1))
