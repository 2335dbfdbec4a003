"""A segment: a run of articles, indexed once and never changed."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from index.article import Role
from index.bm25 import K1, B
from index.building import collect, merge
from index.building.postings import narrow
from index.dictionary import Dictionary
from index.postings import Part
from index.segments.arrays import Arrays, Damaged, encoded, open_arrays, write
from index.statement import Confidence
from index.terms import DEFAULT_LANGUAGE
from index.topk import Bounds, Lists, Scoring, build_bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from index.article import Article
    from index.terms import Analyser, Analysers

SURENESS = {Confidence.HIGH: 3, Confidence.MIDDLE: 2, Confidence.LOW: 1}
"""How often a speaker's name counts as a term of a row."""

FEW = 512
"""Paragraphs up to which a segment is counted as it comes, without preparations for many."""

UNBOUNDED = 4096
"""Paragraphs up to which every posting is scored: a segment so small gains nothing from bounds."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What is kept of each article beside its postings; arrays have one value an article where nothing else is said.

    `first_row` has one more: an article's paragraphs are rows `first_row[a]` to `first_row[a + 1]`. `numbers` has one
    value a row: the paragraph's number in its article. `published` counts days from 1 January of year 1, 0 where
    nobody said; `sources` and `languages` are places in the lists of names, -1 where nobody said.
    """

    ids: Dictionary
    fingerprints: NDArray[np.uint64]
    first_row: NDArray[np.uint32]
    numbers: NDArray[np.uint16 | np.uint32]
    published: NDArray[np.int32]
    sources: NDArray[np.int32]
    languages: NDArray[np.int32]
    source_names: tuple[str, ...]
    language_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Postings of body paragraphs, of titles and of speakers, and the articles' columns.

    Documents are rows, of titles articles. The speakers of a row are the names of those who speak in it; a term's
    frequency there is how sure that is (`SURENESS`).
    """

    body: Part
    titles: Part
    speakers: Part
    columns: Columns

    @classmethod
    def of(cls, articles: Iterable[Article], analysers: Analysers) -> Self:
        """Index articles in reading order; they are read once, one at a time."""
        gathering = _Gathering(analysers)
        body = _indexed(gathering.paragraphs(articles))
        return cls(body, Part.of(gathering.titles), Part.of(gathering.speakers), gathering.columns())

    @classmethod
    def open(cls, path: Path) -> Self:
        """Map a segment's file into memory; raise Damaged where it is not whole. Reads no postings."""
        return cls.of_arrays(open_arrays(path))

    @classmethod
    def of_arrays(cls, file: Arrays) -> Self:
        """Take a segment from the arrays that `save` wrote; raise Damaged where they are others."""
        arrays, facts = file.arrays, file.facts
        try:
            columns = Columns(
                ids=Dictionary.opened(arrays, "ids"),
                **{name: arrays[name] for name in _COLUMNS},
                source_names=tuple(facts["sources"]),
                language_names=tuple(facts["languages"]),
            )
            body, titles, speakers = (_opened(arrays, name) for name in _PARTS)
            return cls(body, titles, speakers, columns)
        except (KeyError, TypeError) as problem:
            raise Damaged(f"{file.file} does not hold the arrays of a segment: {problem}") from problem

    def save(self, path: Path) -> None:
        """Write the segment to a file that is there whole or not at all."""
        write(path, *self._kept())

    def encoded(self, name: str) -> Arrays:
        """Return what `save` writes, under a name."""
        return encoded(name, *self._kept())

    def _kept(self) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        """Return the arrays that are kept, and the facts beside them."""
        arrays = self.columns.ids.arrays("ids") | {name: getattr(self.columns, name) for name in _COLUMNS}
        for name in _PARTS:
            arrays |= _arrays(getattr(self, name), name)
        return arrays, {"sources": self.columns.source_names, "languages": self.columns.language_names}

    @property
    def articles(self) -> int:
        """How many articles there are, dead ones included."""
        return len(self.columns.fingerprints)

    def rows_of(self, articles: NDArray[np.uint32]) -> NDArray[np.uint32]:
        """Return the rows of some articles, ascending where they are."""
        first = self.columns.first_row
        runs = [np.arange(first[article], first[article + 1], dtype=np.uint32) for article in articles]
        return np.concatenate(runs) if runs else np.empty(0, np.uint32)


_PARTS = ("body", "titles", "speakers")
_LISTS = tuple(field.name for field in fields(Lists))
_BOUNDS = tuple(field.name for field in fields(Bounds) if field.name != "scoring")
_COLUMNS = ("fingerprints", "first_row", "numbers", "published", "sources", "languages")


class _Gathering:
    """Notes the columns of articles while their paragraphs are being indexed."""

    def __init__(self, analysers: Analysers) -> None:
        self.titles: list[list[str]] = []
        self.speakers: list[Sequence[str]] = []
        self._analysers = analysers
        self._ids: list[str] = []
        self._fingerprints: list[int] = []
        self._first_row = [0]
        self._numbers: list[int] = []
        self._published: list[int] = []
        self._sources: list[int] = []
        self._languages: list[int] = []
        self._source_names: dict[str, int] = {}
        self._language_names: dict[str, int] = {}

    def paragraphs(self, articles: Iterable[Article]) -> Iterator[tuple[str, Analyser]]:
        """Yield the body paragraphs with the analyser of their language."""
        for article in articles:
            analyser = self._analysers[article.language or DEFAULT_LANGUAGE]
            body = [paragraph for paragraph in article.paragraphs if paragraph.role is Role.BODY]
            speakers = _speakers(article, analyser)
            self._numbers += [paragraph.number for paragraph in body]
            self.speakers += [speakers.get(paragraph.number, ()) for paragraph in body]
            self._note(article, analyser)
            yield from [(paragraph.text, analyser) for paragraph in body]

    def _note(self, article: Article, analyser: Analyser) -> None:
        self.titles.append(analyser.terms(article.title or ""))
        self._ids.append(article.id)
        self._fingerprints.append(short_fingerprint(article.fingerprint))
        self._first_row.append(len(self._numbers))
        self._published.append(article.published.toordinal() if article.published else 0)
        self._sources.append(_place(article.source, self._source_names))
        self._languages.append(_place(article.language, self._language_names))

    def columns(self) -> Columns:
        """Return what was noted."""
        return Columns(
            ids=Dictionary.of(self._ids),
            fingerprints=np.array(self._fingerprints, np.uint64),
            first_row=np.array(self._first_row, np.uint32),
            numbers=narrow(np.array(self._numbers, np.int64), np.uint16),
            published=np.array(self._published, np.int32),
            sources=np.array(self._sources, np.int32),
            languages=np.array(self._languages, np.int32),
            source_names=tuple(self._source_names),
            language_names=tuple(self._language_names),
        )


def merged(parts: Sequence[tuple[Segment, NDArray[np.uint32]]]) -> Segment:
    """Return one segment of the articles of several, in order, without the dead ones (given by their numbers)."""
    living = [np.setdiff1d(np.arange(segment.articles, dtype=np.uint32), dead) for segment, dead in parts]
    segments = [segment for segment, _ in parts]
    rows = [segment.rows_of(alive) for segment, alive in zip(segments, living, strict=True)]
    body = _merged_parts([segment.body for segment in segments], rows)
    titles = _merged_parts([segment.titles for segment in segments], living)
    speakers = _merged_parts([segment.speakers for segment in segments], rows)
    return Segment(_bounded(body), titles, speakers, _merged_columns(segments, living, rows))


def _indexed(paragraphs: Iterator[tuple[str, Analyser]]) -> Part:
    """Return the postings of paragraphs."""
    few = list(islice(paragraphs, FEW + 1))
    if len(few) <= FEW:
        return _bounded(Part.of(analyser.terms(text) for text, analyser in few))
    return _bounded(Part.of_collected(collect(chain(few, paragraphs))))


def short_fingerprint(fingerprint: str) -> int:
    """Return the first 64 bits of an article's fingerprint."""
    return int(fingerprint[:16], 16)


def _speakers(article: Article, analyser: Analyser) -> dict[int, list[str]]:
    """Return the terms of the speakers' names by paragraph, each as often as its surest statement there is sure."""
    sureness: dict[int, dict[str, int]] = {}
    for statement in article.statements:
        names = sureness.setdefault(statement.paragraph, {})
        for term in analyser.terms(statement.speaker):
            names[term] = max(names.get(term, 0), SURENESS[statement.confidence])
    return {number: [term for term, sure in names.items() for _ in range(sure)] for number, names in sureness.items()}


def _merged_parts(parts: Sequence[Part], kept: Sequence[NDArray[np.uint32]]) -> Part:
    masks = []
    for part, rows in zip(parts, kept, strict=True):
        mask = np.zeros(len(part), np.bool_)
        mask[rows] = True
        masks.append(mask)
    return Part.of_collected(merge([part.collected() for part in parts], masks))


def _merged_columns(
    segments: Sequence[Segment], living: Sequence[NDArray[np.uint32]], rows: Sequence[NDArray[np.uint32]]
) -> Columns:
    columns = [segment.columns for segment in segments]
    pairs = list(zip(columns, living, strict=True))
    sizes = [np.diff(column.first_row)[alive] for column, alive in pairs]
    source_names: dict[str, int] = {}
    language_names: dict[str, int] = {}
    sources = [_translated(c.sources[alive], c.source_names, source_names) for c, alive in pairs]
    languages = [_translated(c.languages[alive], c.language_names, language_names) for c, alive in pairs]
    return Columns(
        ids=Dictionary.of([column.ids[int(article)] for column, alive in pairs for article in alive]),
        fingerprints=np.concatenate([column.fingerprints[alive] for column, alive in pairs]),
        first_row=np.concatenate(([0], np.cumsum(np.concatenate(sizes)))).astype(np.uint32),
        numbers=np.concatenate([column.numbers[kept] for column, kept in zip(columns, rows, strict=True)]),
        published=np.concatenate([column.published[alive] for column, alive in pairs]),
        sources=np.concatenate(sources),
        languages=np.concatenate(languages),
        source_names=tuple(source_names),
        language_names=tuple(language_names),
    )


def _place(name: str | None, names: dict[str, int]) -> int:
    return -1 if name is None else names.setdefault(name, len(names))


def _translated(places: NDArray[np.int32], names: Sequence[str], into: dict[str, int]) -> NDArray[np.int32]:
    """Give names of one list their places in another, which grows by those it does not have."""
    table = np.array([*(_place(name, into) for name in names), -1], np.int32)
    return table[places]


def _bounded(part: Part) -> Part:
    if len(part) <= UNBOUNDED:
        return part
    scoring = Scoring(K1, B, float(part.lists.lengths.mean()))
    return replace(part, bounds=build_bounds(part.lists, scoring))


def _arrays(part: Part, name: str) -> dict[str, NDArray[Any]]:
    """Return what a file keeps of postings, under a name."""
    kept = part.terms.arrays(f"{name}_terms") | {f"{name}_{field}": getattr(part.lists, field) for field in _LISTS}
    if part.bounds is not None:
        scoring = part.bounds.scoring
        kept |= {f"{name}_{field}": getattr(part.bounds, field) for field in _BOUNDS}
        kept[f"{name}_scoring"] = np.array([scoring.k1, scoring.b, scoring.average_length])
    return kept


def _opened(arrays: Mapping[str, NDArray[Any]], name: str) -> Part:
    lists = Lists(**{field: arrays[f"{name}_{field}"] for field in _LISTS})
    bounds = None
    if f"{name}_scoring" in arrays:
        scoring = Scoring(*arrays[f"{name}_scoring"].tolist())
        bounds = Bounds(scoring, **{field: arrays[f"{name}_{field}"] for field in _BOUNDS})
    return Part(Dictionary.opened(arrays, f"{name}_terms"), lists, bounds)
