"""Plain text to an article."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from index.article import Article, Paragraph
from index.boilerplate import Kind, set_aside
from index.reading.headline import opening
from index.reading.ids import derived
from index.reading.language import language_of

_BLANK_LINES = re.compile(r"\n\s*\n")


def parse(text: str, location: str) -> Article:
    """Read a text with whatever else stood on its page; title and day are those it opens with, or its file's name."""
    stem = PurePosixPath(location).stem
    texts = split(text)
    opened = opening(texts, stem)
    language = language_of(texts)
    return Article(
        id=derived(stem, location),
        paragraphs=set_aside(opened.paragraphs, language, Kind.TEXT),
        title=opened.title,
        published=opened.published,
        language=language,
    )


def split(text: str) -> list[str]:
    """Cut a text into paragraphs: blocks between blank lines, or lines where there is no blank line.

    The line breaks inside a block become spaces; the ends are stripped; all else is kept as it is.
    """
    text = text.strip()
    blocks = _BLANK_LINES.split(text)
    if len(blocks) == 1:
        blocks = text.split("\n")
    joined = (" ".join(line.strip() for line in block.split("\n")) for block in blocks)
    return [paragraph for paragraph in joined if paragraph]


def numbered(texts: list[str]) -> list[Paragraph]:
    """Number body paragraphs from 1."""
    return [Paragraph(number=number, text=text) for number, text in enumerate(texts, start=1)]
