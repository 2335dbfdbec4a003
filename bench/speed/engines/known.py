"""The engines by name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bench.speed.engines.engine import ReadsTerms, ReadsText

if TYPE_CHECKING:
    from bench.speed.engines.engine import Engine

QUOTH, RANK_BM25, RANK_BM25_RS, BM25S, TANTIVY, FTS5 = (
    "Quoth",
    "rank-bm25",
    "rank-bm25-rs",
    "bm25s",
    "tantivy",
    "SQLite FTS5",
)


@dataclass(frozen=True)
class Contender:
    """An engine that is loaded only where it is used, so that no process pays for another's imports.

    `exact`: its scores are to equal rank-bm25's to this absolute difference, None where its formula is another.
    `largest`: more paragraphs than this are not given to it, for want of memory.
    """

    name: str
    module: str
    package: str
    exact: float | None = None
    largest: int = 10_000_000

    @property
    def installed(self) -> bool:
        """Whether the engine's package is there."""
        return find_spec(self.package) is not None

    @cached_property
    def engine(self) -> type[Engine]:
        """The engine's class."""
        engine: type[Engine] = import_module(f"bench.speed.engines.{self.module}").ENGINE
        return engine

    @property
    def reader(self) -> type[ReadsText] | None:
        """The engine's class where it reads text."""
        return self.engine if issubclass(self.engine, ReadsText) else None

    @property
    def indexer(self) -> type[ReadsTerms] | None:
        """The engine's class where it reads terms."""
        return self.engine if issubclass(self.engine, ReadsTerms) else None


CONTENDERS = {
    contender.name: contender
    for contender in (
        Contender(QUOTH, "quoth", "index", exact=1e-9),
        Contender(RANK_BM25, "okapi", "rank_bm25", exact=0.0, largest=1_000_000),
        Contender(RANK_BM25_RS, "okapi_rust", "rank_bm25_rs", exact=1e-9, largest=1_000_000),
        Contender(BM25S, "sparse", "bm25s"),
        Contender(TANTIVY, "tantivy_index", "tantivy"),
        Contender(FTS5, "fts5", "sqlite3"),
    )
}
