"""Plain texts with labelled paragraphs: what the boilerplate filter finds, and how fast texts are read with it."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.article import Paragraph, Role
from index.boilerplate import Kind, set_aside
from index.reading import text
from index.reading.language import language_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    Labelled = Sequence[tuple[str, str]]  # text, and "body", "boilerplate" or "meta", which is not scored

_READ = 20_000  # paragraphs that the speed is measured on


@dataclass(frozen=True, slots=True)
class TextFigures:
    """Of boilerplate: precision, recall and F1; `lost`: share of body that is not body any more.

    `rate` is paragraphs a second of processor time, from text to article, the filter on.
    """

    paragraphs: int
    precision: float
    recall: float
    f1: float
    lost: float
    rate: float


def measure_texts(file: Path) -> TextFigures:
    """Run the filter on JSON lines with `article`, `text` and `label`."""
    articles = _articles(file)
    pairs = [(label, role) for article in articles for label, role in _judged(article) if label != "meta"]
    hit = pairs.count(("boilerplate", Role.BOILERPLATE))
    precision = hit / max(sum(role is Role.BOILERPLATE for _, role in pairs), 1)
    recall = hit / max(sum(label == "boilerplate" for label, _ in pairs), 1)
    body = [role for label, role in pairs if label == "body"]
    lost = sum(role is not Role.BODY for role in body) / max(len(body), 1)
    f1 = 2 * precision * recall / (precision + recall or 1)
    return TextFigures(len(pairs), precision, recall, f1, lost, _rate(articles))


def _articles(file: Path) -> list[Labelled]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
        found[line["article"]].append((line["text"], line["label"]))
    return list(found.values())


def _judged(article: Labelled) -> list[tuple[str, Role]]:
    paragraphs = [Paragraph(number=number, text=words) for number, (words, _) in enumerate(article, start=1)]
    judged = set_aside(paragraphs, language_of(words for words, _ in article), Kind.TEXT)
    return [(label, paragraph.role) for (_, label), paragraph in zip(article, judged, strict=True)]


def _rate(articles: Sequence[Labelled]) -> float:
    whole = ["\n\n".join(words for words, _ in article) for article in articles]
    text.parse(whole[0], "first.txt")  # the models and lexicons are read once
    start, read = time.process_time(), 0
    while read < _READ:
        read += sum(len(text.parse(words, "article.txt").paragraphs) for words in whole)
    return read / (time.process_time() - start)
