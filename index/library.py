"""The one door to a library: add, remove, reindex, ask."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.compiling import can_compile
from index.errors import UnknownArticle, UnreadableSource
from index.generation import Generation, Texts
from index.indexing import Index
from index.intake import Intake
from index.question import EVERYTHING, Filters, read_question
from index.report import Failure, Progress, Report, unwatched
from index.segments import IndexFolder
from index.terms import Analysers
from index.topk import Engine
from index.verdict import answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.answer import Answer
    from index.article import Article
    from index.report import ProgressCallback
    from index.store import Store, Stored

logger = logging.getLogger(__name__)

WORTH_WARMING = 50_000
"""Paragraphs from which compiled kernels answer noticeably quicker than numpy."""

PASSAGES = 5
"""How many passages an answer has where nobody says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A library in numbers. `paragraphs` are those searched; `set_aside` those that are not body."""

    name: str
    articles: int
    paragraphs: int
    set_aside: int
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    generation: str
    folder: Path


class Library:
    """The articles that one or more guilds, or the terminal, ask. Safe to use from several threads.

    Questions are answered from the generation in memory while another is made; the new one then takes its place at
    once. Changes that another process made are noticed at the next question.
    """

    def __init__(self, store: Store, name: str, folder: Path, index: Path) -> None:
        """Open the library called `name`, which is made when it is new.

        `reindex` reads `folder`; `index` is the folder of the index files, made when it is missing.
        """
        self.name = name
        self.folder = folder
        self._store = store
        self._id = store.library(name)
        self._analysers = Analysers()
        self._index = Index(store, self._id, IndexFolder(index), self._analysers)
        self._texts = Texts(store, self._id)
        self._engine = Engine()
        self._generation: Generation | None = None

    def close(self) -> None:
        """Wait for work in the background."""
        self._index.close()

    def warm(self) -> None:
        """Load what makes answers from a large library quick; takes seconds, and questions are answered meanwhile."""
        generation = self._current()
        if generation.paragraphs < WORTH_WARMING or self._engine.is_warm:
            return
        if can_compile():
            # Compiled code does not check where a damaged file leads it; numpy does.
            self._index.wait_until_verified()
            self._engine.warm(generation.bm25.parts[0].lists)
        else:
            logger.info(
                "%d paragraphs are answered from quicker with numba: install quoth[fast].", generation.paragraphs
            )

    @property
    def generation(self) -> str:
        """The fingerprint of what is stored now; "" where nothing ever was."""
        return self._store.generation(self._id)

    @property
    def untouched(self) -> bool:
        """Whether nothing was ever read into this library."""
        return not self.generation

    def ask(self, text: str, filters: Filters = EVERYTHING, limit: int = PASSAGES) -> Answer:
        """Answer a question with at most `limit` passages; raise BadQuestion where it cannot be asked."""
        generation = self._current()
        question = read_question(text, generation.analysers, filters.speaker)
        return answer(generation, question, filters, limit)

    def add(self, sources: Sequence[str], progress: ProgressCallback = unwatched) -> Report:
        """Read files and folders into the library. Those that fail are in the report."""
        with self._store.writing(self._id):
            intake = Intake(self._store.known(self._id), self.folder, progress)
            for source in sources:
                if source.startswith(("http://", "https://")):
                    intake.fail(Failure(source, "pages are not fetched yet; save the page as text and add the file"))
                else:
                    intake.read([Path(source)])
            return self._change(intake, (), progress)

    def remove(self, ids: Sequence[str]) -> Report:
        """Take articles out of the library; raise UnknownArticle, and remove none, where one is not there."""
        with self._store.writing(self._id):
            known = self._store.known(self._id)
            missing = [article_id for article_id in ids if article_id not in known]
            if missing:
                raise UnknownArticle(
                    f"No article has the id “{missing[0]}”. “quoth articles” lists them; nothing was removed."
                )
            removed = tuple(dict.fromkeys(ids))
            return Report(removed=removed, generation=self._store_change((), (), removed))

    def reindex(self, progress: ProgressCallback = unwatched) -> Report:
        """Read the articles folder again and serve what it holds now; touch only what came from there."""
        with self._store.writing(self._id):
            intake = self._read_folder(progress)
            return self._change(intake, intake.vanished(), progress)

    def preview_reindex(self, progress: ProgressCallback = unwatched) -> Report:
        """Return what `reindex` would do, and change nothing."""
        intake = self._read_folder(progress)
        return replace(intake.report(intake.vanished(), self.generation), dry_run=True)

    def articles(self) -> Iterator[Article]:
        """Yield all articles in reading order."""
        return (stored.article for stored in self._store.articles(self._id))

    def article(self, article_id: str) -> Article:
        """Return one article; raise UnknownArticle where it is not there."""
        stored = self._store.article(self._id, article_id)
        if stored is None:
            raise UnknownArticle(f"No article has the id “{article_id}”. “quoth articles” lists them.")
        return stored.article

    def status(self) -> Status:
        """Return the library in numbers."""
        generation, stored = self._current(), self._store.summary(self._id)
        return Status(
            name=self.name,
            articles=generation.articles,
            paragraphs=generation.paragraphs,
            set_aside=stored.paragraphs - generation.paragraphs,
            sources=stored.sources,
            languages=stored.languages,
            generation=generation.fingerprint,
            folder=self.folder,
        )

    def _read_folder(self, progress: ProgressCallback) -> Intake:
        if not self.folder.is_dir():
            raise UnreadableSource(
                f"There is no articles folder at {self.folder}. Make it and put articles in, or set QUOTH_ARTICLES."
            )
        intake = Intake(self._store.known(self._id), self.folder, progress)
        intake.read([self.folder])
        return intake

    def _change(self, intake: Intake, removed: tuple[str, ...], progress: ProgressCallback) -> Report:
        progress(Progress("Indexing", 0))
        return intake.report(removed, self._store_change(intake.put, intake.reworded, removed))

    def _store_change(self, put: Sequence[Stored], new: Sequence[str], removed: Sequence[str]) -> str:
        """Store a change, then have the index follow for the ids of `new` words; return the new generation."""
        before = self.generation
        after = self._store.change(self._id, put, removed)
        self._index.follow(before, {*removed, *new}, new, after)
        return after

    def _current(self) -> Generation:
        """Return what is to be asked: the generation before, while the next one is being made."""
        contents = self._index.current()
        held = self._generation
        if held is None or held.contents is not contents:
            held = self._generation = Generation(contents, self._texts, self._analysers, self._engine)
        return held
