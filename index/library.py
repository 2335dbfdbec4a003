"""The one door to a library: add, remove, reindex, ask."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from index.answer import Found, Nothing
from index.errors import UnknownArticle, UnreadableSource
from index.generation import Analysers, Generation
from index.intake import Intake
from index.question import EVERYTHING, Filters, read_question
from index.report import Failure, Report, unwatched
from index.verdict import answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.answer import Answer, Passage
    from index.article import Article
    from index.report import ProgressCallback
    from index.store import Store

log = logging.getLogger(__name__)

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

    def __init__(self, store: Store, name: str, folder: Path) -> None:
        """Open the library called `name`, which is made when it is new. `reindex` reads `folder`."""
        self.name = name
        self.folder = folder
        self._store = store
        self._id = store.library(name)
        self._analysers = Analysers()
        self._generation: Generation | None = None
        self._loading = Lock()

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
        return self._verbatim(answer(generation, question, filters, limit))

    def add(self, sources: Sequence[str], progress: ProgressCallback = unwatched) -> Report:
        """Read files and folders into the library. Those that fail are in the report."""
        with self._store.writing(self._id):
            intake = Intake(self._store.known(self._id), self.folder, progress)
            for source in sources:
                if source.startswith(("http://", "https://")):
                    intake.fail(Failure(source, "pages are not fetched yet; save the page as text and add the file"))
                else:
                    intake.read([Path(source)])
            return self._change(intake, ())

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
            generation = self._store.change(self._id, (), removed)
        self._refresh()
        return Report(removed=removed, generation=generation)

    def reindex(self, progress: ProgressCallback = unwatched) -> Report:
        """Read the articles folder again and serve what it holds now; touch only what came from there."""
        with self._store.writing(self._id):
            intake = self._read_folder(progress)
            return self._change(intake, intake.vanished())

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
        generation = self._current()
        everything = sum(len(article.paragraphs) for article in generation.articles)
        return Status(
            name=self.name,
            articles=len(generation.articles),
            paragraphs=len(generation.paragraphs),
            set_aside=everything - len(generation.paragraphs),
            sources=tuple(sorted({article.source for article in generation.articles if article.source})),
            languages=tuple(sorted({article.language for article in generation.articles if article.language})),
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

    def _change(self, intake: Intake, removed: tuple[str, ...]) -> Report:
        generation = self._store.change(self._id, intake.put, removed)
        self._refresh()
        return intake.report(removed, generation)

    def _current(self) -> Generation:
        """Return the generation to ask. While another thread makes the next one, that is the one before."""
        held = self._generation
        if held is not None and (self._loading.locked() or held.fingerprint == self.generation):
            return held
        return self._refresh()

    def _refresh(self) -> Generation:
        """Make the stored articles the generation that serves."""
        with self._loading:
            fingerprint = self.generation
            if self._generation is None or self._generation.fingerprint != fingerprint:
                self._generation = Generation(self.articles(), fingerprint, self._analysers)
            return self._generation

    def _verbatim(self, answered: Answer) -> Answer:
        """Leave out each passage that is not, word for word, what the store holds now."""
        match answered:
            case Found(passages=offered):
                stands = self._standing(offered)
                return replace(answered, passages=stands, total=answered.total - len(offered) + len(stands))
            case Nothing(near=offered):
                return replace(answered, near=self._standing(offered))
            case _:
                return answered

    def _standing(self, offered: tuple[Passage, ...]) -> tuple[Passage, ...]:
        keys = [(passage.citation.article, passage.citation.paragraph) for passage in offered]
        stored = self._store.paragraphs(self._id, keys)
        stands = tuple(p for p, key in zip(offered, keys, strict=True) if stored.get(key) == p.text)
        if len(stands) < len(offered):
            log.warning("%d passages were not sent: their paragraphs have changed", len(offered) - len(stands))
        return stands
