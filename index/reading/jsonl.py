"""Articles as JSON lines: one object a line, read and written."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, ValidationError

from index.article import Article, Paragraph, Role
from index.boilerplate import Kind, set_aside
from index.boilerplate.overruling import layer
from index.errors import UnreadableSource
from index.reading.charset import BINARY, clean, guess, normalise, signature
from index.reading.fields import Fields, problem
from index.reading.folder import shown
from index.reading.headline import Opening, opening
from index.reading.ids import derived
from index.reading.text import split
from index.report import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SHAPE = 'each line must be one object such as {"title": "…", "paragraphs": ["…"]}'
_SAMPLE = 8192  # bytes looked at to tell text from binary data
_CHUNK = 1 << 20
_LABEL_WORDS = 8


class _Line(Fields):
    """One line. `roles` and `reasons`, if given, stand beside `paragraphs`, one for each."""

    paragraphs: list[str] | None = None
    text: str | None = None
    roles: list[Annotated[Role, Field(strict=False)] | None] | None = None
    reasons: list[str | None] | None = None


def parse(path: Path, longest: int) -> Iterator[Article | Failure]:
    """Read a file line by line; a line that cannot be read, or has an id that came before, is a `Failure`.

    `longest` is the most characters a line may have.

    Raises:
        UnreadableSource: the file is no JSON lines at all.
        OSError: the file cannot be opened or read.
    """
    taken: dict[str, int] = {}
    number = 0
    for number, line in _lines(path, longest):
        name = f"{shown(path)}, line {number}"
        try:
            article = _article(line, longest)
        except UnreadableSource as wrong:
            yield Failure(name, str(wrong))
            continue
        first = taken.setdefault(article.id, number)
        if first == number:
            yield article
        else:
            yield Failure(name, f'the id "{article.id}" is already that of line {first}; give each article its own')
    if not number:
        raise UnreadableSource("there is nothing in the file; put one JSON object a line in it, or remove it")


def write(article: Article) -> str:
    """Write an article as a line that `parse` reads back as the same article; editors' decisions become its own."""
    known = {
        "id": article.id,
        "title": article.title,
        "url": article.url,
        "authors": list(article.authors),
        "source": article.source,
        "published": article.published and article.published.isoformat(),
        "language": article.language,
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
        "roles": [paragraph.role for paragraph in article.paragraphs],
        "reasons": [paragraph.reason and layer(paragraph.reason) for paragraph in article.paragraphs],
    }
    return json.dumps(known, ensure_ascii=False)


def _lines(path: Path, longest: int) -> Iterator[tuple[int, str]]:
    """Number the lines from 1 and leave out blank ones; of a line that is too long only the beginning is kept."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    marked = signature(sample)
    if not marked and b"\0" in sample:
        raise UnreadableSource(BINARY)
    encoding = marked[0] if marked else "utf-8"
    # Bytes that are not UTF-8 are carried along and guessed at one line at a time.
    errors = "surrogateescape" if encoding == "utf-8" else "strict"
    with path.open(encoding=encoding, errors=errors, newline="\n") as file:
        for number in count(1):
            try:
                line = rest = file.readline(longest + 1)
                while len(line) > longest and rest and not rest.endswith("\n"):
                    rest = file.readline(_CHUNK)
            except UnicodeDecodeError as wrong:
                raise UnreadableSource(f"line {number} is not {encoding.upper()}; save the file as UTF-8") from wrong
            if not line:
                return
            if stripped := line.removeprefix("\ufeff").strip():
                yield number, stripped


def _article(line: str, longest: int) -> Article:
    if len(line) > longest:
        raise UnreadableSource(f"has more than {longest:,} characters, the most for one article; split it")
    try:
        given = _Line.model_validate(_object(line))
    except ValidationError as error:
        raise UnreadableSource(": ".join(problem(error))) from error
    opened = _opened(given) if given.paragraphs is None else Opening(None, None, _given(given, given.paragraphs))
    paragraphs = opened.paragraphs
    if not any(paragraph.text.strip() for paragraph in paragraphs):
        raise UnreadableSource('holds no words; it needs "paragraphs" (a list of texts) or "text"')
    return Article(
        id=given.id or _derived(given, paragraphs),
        paragraphs=paragraphs,
        title=given.title or opened.title,
        url=given.url,
        authors=given.authors,
        source=given.source,
        published=given.published or opened.published,
        language=given.language,
    )


def _object(line: str) -> dict[str, object]:
    try:
        line.encode()
    except UnicodeEncodeError:
        line = guess(line.encode("utf-8", "surrogateescape"))
    try:
        value = json.loads(line)
    except json.JSONDecodeError as wrong:
        raise UnreadableSource(f"not valid JSON at character {wrong.pos + 1} ({wrong.msg}); {_SHAPE}") from wrong
    except ValueError as wrong:
        raise UnreadableSource("has a number with too many digits; write it in quotes") from wrong
    except RecursionError as wrong:
        raise UnreadableSource(f"is nested too deeply; {_SHAPE}") from wrong
    if not isinstance(value, dict):
        raise UnreadableSource(f"is not a JSON object; {_SHAPE}")
    return value


def _given(line: _Line, texts: list[str]) -> tuple[Paragraph, ...]:
    """Take paragraphs as they are: an empty one keeps its number, so that the others keep theirs."""
    roles = [None] * len(texts) if line.roles is None else line.roles
    reasons = [None] * len(texts) if line.reasons is None else line.reasons
    for name, beside in (("roles", roles), ("reasons", reasons)):
        if len(beside) != len(texts):
            raise UnreadableSource(
                f"{name}: has {len(beside)} entries beside {len(texts)} paragraphs; give one for each"
            )
    return tuple(map(_paragraph, count(1), map(clean, texts), roles, reasons))


def _paragraph(number: int, text: str, role: Role | None, reason: str | None) -> Paragraph:
    role = role or Role.BODY
    if role is not Role.BODY:
        return Paragraph(number=number, text=text, role=role, reason=reason and clean(reason))
    if not text.strip():
        return Paragraph(number=number, text=text, role=Role.META, reason="empty")
    return Paragraph(number=number, text=text)


def _opened(line: _Line) -> Opening:
    """Read `text` as a plain text; what the line says itself of title and day goes before what the text shows."""
    opened = opening(split(normalise(line.text or "")), title=line.title)
    return replace(opened, paragraphs=set_aside(opened.paragraphs, line.language, Kind.TEXT))


def _derived(line: _Line, paragraphs: tuple[Paragraph, ...]) -> str:
    """Make an id from what tells the article apart, never from its place in the file."""
    whole = "\n".join(paragraph.text for paragraph in paragraphs)
    label = line.title or " ".join(whole.split()[:_LABEL_WORDS])
    if line.title and line.published:
        return derived(label, line.url or f"{line.title}\n{line.published}")
    return derived(label, line.url or whole)
