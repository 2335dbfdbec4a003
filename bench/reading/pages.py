"""Web pages with known articles, and how well they are read.

`article-extraction-benchmark/` is scrapinghub's repository: 181 pages. `fundus/` is `tests/resources/parser/test_data`
of flairNLP/fundus: pages of publishers in many countries, with what their hand-written parsers give.
"""

from __future__ import annotations

import gzip
import json
import re
import time
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from bench.reading.shingles import average, by_signs, by_words
from index.article import Role
from index.errors import UnreadableSource
from index.reading.html import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.reading.shingles import Score
    from index.article import Article

SCRAPINGHUB, FUNDUS = "article-extraction-benchmark", "fundus"
_PARTS = 3  # of the publishers in fundus one part is for development; the others stay unseen


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page and its article; `title` and `day` None, and `authors` empty, where the set does not tell."""

    data: bytes
    body: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    day: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFigures:
    """How a set of pages is read, from 0 to 1.

    `pages` and `refused` are counts, `rate` is pages a second of processor time.
    """

    pages: int
    refused: int
    body: Score
    rate: float
    title: float | None = None
    authors: float | None = None
    day: float | None = None


def scrapinghub(folder: Path) -> list[Page]:
    """Read the article extraction benchmark."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return [
        Page(data=gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()), body=page["articleBody"])
        for name, page in truth.items()
    ]


def for_development(publisher: str) -> bool:
    """Tell whether the pages of a publisher, such as "us/APNews", may be looked at: a third of them, by hash."""
    return sha256(publisher.encode()).digest()[0] % _PARTS == 0


def fundus(folder: Path) -> list[Page]:
    """Read the pages of fundus's publishers that are for development; the n-th version is that of the n-th page."""
    pages = []
    for truth in sorted(folder.glob("*/*.json")):
        if for_development(f"{truth.parent.name}/{truth.stem}"):
            versions = json.loads(truth.read_text(encoding="utf-8"))
            files = sorted(truth.parent.glob(f"{truth.stem}_[0-9]*.html.gz"))
            pages += [_page(file, versions[name]) for name, file in zip(sorted(versions), files, strict=True)]
    return pages


def _page(file: Path, version: dict[str, Any]) -> Page:
    sections = version["body"]["sections"]
    lines = [*version["body"]["summary"], *(line for s in sections for line in (*s["headline"], *s["paragraphs"]))]
    return Page(
        data=gzip.decompress(file.read_bytes()),
        body="\n".join(lines),
        title=version.get("title"),
        authors=tuple(version.get("authors") or ()),
        day=str(version.get("publishing_date") or "")[:10] or None,
    )


def measure_scrapinghub(folder: Path) -> PageFigures:
    """Read all pages of the benchmark; only their text is known."""
    return _measured(scrapinghub(folder), by_words)


def measure_fundus(folder: Path) -> PageFigures:
    """Read the pages of fundus that are for development."""
    return _measured(fundus(folder), by_signs)


def _measured(pages: Sequence[Page], compare: Callable[[str, str], Score]) -> PageFigures:
    start = time.process_time()
    read = [(page, _read(page.data)) for page in pages]
    spent = time.process_time() - start
    titled = [(page, article) for page, article in read if page.title is not None]
    return PageFigures(
        pages=len(pages),
        refused=sum(article is None for _, article in read),
        body=average([compare(page.body, _body(article)) for page, article in read]),
        rate=len(pages) / spent,
        title=_share(_plain(p.title or "") == _plain(a.title or "") if a else False for p, a in titled),
        authors=_authors(titled),
        day=_share(p.day == str(a.published) if a else False for p, a in titled if p.day),
    )


def _read(data: bytes) -> Article | None:
    try:
        return parse(data, "page.html")
    except UnreadableSource:
        return None


def _body(article: Article | None) -> str:
    return "\n".join(p.text for p in article.paragraphs if p.role is Role.BODY) if article else ""


def _share(hits: Iterator[bool]) -> float | None:
    found = list(hits)
    return sum(found) / len(found) if found else None


def _authors(read: Sequence[tuple[Page, Article | None]]) -> float | None:
    """Give F1 over all names of all pages."""
    expected = [set(map(_plain, page.authors)) for page, _ in read]
    given = [set(map(_plain, article.authors)) if article else set() for _, article in read]
    total = sum(map(len, expected)) + sum(map(len, given))
    return 2 * sum(len(one & other) for one, other in zip(expected, given, strict=True)) / total if total else None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"\W+", " ", text.lower()).split())
