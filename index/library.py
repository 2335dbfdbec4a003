"""The one door to a library: add, remove, reindex, ask."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from index.answer import Found
from index.answering.verdict import answer
from index.changes.editing import Editing
from index.changes.intake import Given, Intake
from index.changes.lookup import Lookup
from index.changes.recurring import Recurring
from index.changes.rollback import Rollback
from index.changes.twins import Twins
from index.compiling import can_compile
from index.errors import LibraryBusy, UnknownArticle, UnreadableSource
from index.fetching.manners import MANNERS
from index.generation import Generation, Texts
from index.holding import Holding
from index.indexing import Index
from index.question import EVERYTHING, Filters, read_question
from index.report import Progress, Report, unwatched
from index.segments import IndexFolder
from index.speech import statements
from index.speech.rules import rules
from index.store.failing import Failing
from index.store.narrowed import speakers_in
from index.terms import Analysers
from index.timeline import Said, timeline
from index.topk import Engine
from index.verifying import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from index.answer import Answer
    from index.article import Article
    from index.changes.following import Round
    from index.fetching.manners import Manners
    from index.report import Failure, ProgressCallback
    from index.store import KnownPage, Store, Stored
    from index.verifying import Verified

    Change = Callable[[int, Sequence[Stored], Sequence[str]], str]

logger = logging.getLogger(__name__)

WORTH_WARMING = 50_000
"""Paragraphs from which compiled kernels answer noticeably quicker than numpy."""

_RULES = "speech"
_WEB = ("http://", "https://")

PASSAGES = 5
"""How many passages an answer has where nobody says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A library in numbers. `paragraphs` are those searched; `set_aside` those that are not body.

    `changed_at` is when an article last came, left or became another; `failed` is what the last reindex could not read,
    `pages_failed` the pages and feeds whose last reading failed.
    """

    name: str
    articles: int
    paragraphs: int
    set_aside: int
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    generation: str
    folder: Path
    changed_at: datetime | None = None
    failed: tuple[Failure, ...] = ()
    pages_failed: tuple[Failure, ...] = ()


class Library:
    """The articles that one or more guilds, or the terminal, ask. Safe to use from several threads.

    Questions are answered from the generation in memory while another is made; the new one then takes its place at
    once. Changes that another process made are noticed at the next question.
    """

    def __init__(self, store: Store, name: str, folder: Path, index: Path, manners: Manners = MANNERS) -> None:
        """Open the library called `name`, which is made when it is new.

        `reindex` reads `folder`; `index` is the folder of the index files, made when it is missing; addresses are read
        with `manners`.
        """
        self.name = name
        self.folder = folder
        self._store = store
        self._failing = Failing(store.database)
        self._manners = manners
        self._id = store.library(name)
        self._analysers = Analysers()
        self._index_folder = IndexFolder(index)
        self._index = Index(store, self._id, self._index_folder, self._analysers)
        self._texts = Texts(store, self._id)
        self._engine = Engine()
        self._is_stated = False
        self._generation: Generation | None = None
        self._holding: Holding | None = None

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
        question = read_question(text, self._vocabulary(generation), filters, datetime.now(tz=UTC).date())
        answered = answer(generation, question, question.filters, limit)
        if isinstance(answered, Found) or question.literal is None:
            return answered
        # "Fares in 2026" may be about that year and not written in it.
        literally = answer(generation, question.literal, question.literal.filters, limit)
        return literally if isinstance(literally, Found) else answered

    def add(self, sources: Sequence[str | Given], progress: ProgressCallback = unwatched) -> Report:
        """Read files, folders and addresses into the library; feeds are followed from then on.

        What fails is in the report.
        """
        named = [source for source in sources if isinstance(source, str)]
        addresses = [source for source in named if source.startswith(_WEB)]
        read = self._read(addresses, progress) if addresses else None
        with self._store.writing(self._id):
            intake = self._intake(Lookup(self._store, self._id), progress)
            intake.read([Path(source) for source in named if not source.startswith(_WEB)])
            intake.read_given([source for source in sources if isinstance(source, Given)])
            return self._take(read, intake, progress) if read else self._change(intake, (), progress)

    def refresh(self, progress: ProgressCallback = unwatched) -> Report:
        """Read what is new or changed at the addresses that the library follows; what is gone leaves the answers."""
        from index.changes.following import read_news  # noqa: PLC0415 - a question, which asks nobody, starts sooner

        read = read_news(self.pages(), self._manners, progress)
        with self._store.writing(self._id):
            return self._take(read, self._intake(Lookup(self._store, self._id), progress), progress)

    def pages(self) -> Mapping[str, KnownPage]:
        """Return the pages and feeds that were read from the net, by address."""
        return self._store.pages(self._id)

    def remove(self, ids: Sequence[str]) -> Report:
        """Take articles out of the library, and follow feeds no longer, by id or address.

        Raises UnknownArticle, and removes none, where one is not there. What a feed lists stays away once removed.
        """
        with self._store.writing(self._id):
            known, pages = self._store.known_among(self._id, ids), self.pages()
            missing = [name for name in ids if name not in known and name not in pages]
            if missing:
                raise UnknownArticle(
                    f"No article has the id “{missing[0]}”. “quoth articles” lists them; nothing was removed."
                )
            removed = tuple(article_id for article_id in dict.fromkeys(ids) if article_id in known)
            generation = self._store_change(Recurring(self._store, self._id).set_aside((), removed), removed)
            left = {known[article_id].location for article_id in removed} & pages.keys()
            unfollowed = [name for name in ids if name not in known]
            self._store.note_pages(self._id, [replace(pages[address], left_out=True) for address in left], unfollowed)
            return Report(removed=removed, generation=generation)

    def reindex(self, progress: ProgressCallback = unwatched) -> Report:
        """Read the articles folder again and serve what it holds now; touch only what came from there."""
        with self._store.writing(self._id):
            intake = self._read_folder(progress)
            report = self._change(intake, intake.vanished(), progress, self._store.change_reversibly)
            self._failing.note(self._id, report.failed)
            self._index.mend()
            return report

    def verify(self, progress: ProgressCallback = unwatched) -> Verified:
        """Check the index against the store, and the store's texts against their fingerprints; change nothing."""
        with self._store.writing(self._id):
            return verify(self._store, self._id, self._index_folder, progress)

    def preview_reindex(self, progress: ProgressCallback = unwatched) -> Report:
        """Return what `reindex` would do, and change nothing."""
        intake = self._read_folder(progress)
        return replace(intake.report(intake.vanished(), self.generation), dry_run=True)

    def rollback(self, progress: ProgressCallback = unwatched) -> Report:
        """Put back what the last reindex replaced; again, and what it brought is there again.

        What was changed otherwise since stays. Raises NothingToRollBack where nothing was replaced.
        """
        with self._store.writing(self._id):
            back = Rollback.read(self._store, self._id)
            progress(Progress("Indexing", 0))
            return back.report(self._store_change(back.put, back.removed, self._store.change_reversibly))

    def preview_rollback(self, _: ProgressCallback = unwatched) -> Report:
        """Return what `rollback` would do, and change nothing."""
        return replace(Rollback.read(self._store, self._id).report(self.generation), dry_run=True)

    @property
    def editing(self) -> Editing:
        """What editors decide of paragraphs and sources."""
        return Editing(self._store, self._id, self._store_change)

    def statements(self, about: str | None = None, filters: Filters = EVERYTHING) -> Iterator[Said]:
        """Yield who said what, in date order: `filters.speaker`, or anybody, about a topic or anything.

        Raises BadQuestion where the name or the topic holds no word to look for.
        """
        return timeline(self._current(), about, filters)

    def speakers(self, sources: frozenset[str] | None = None) -> Mapping[str, int]:
        """Return the names of all who speak, in some sources or any, with how many statements they made, most first."""
        if sources is not None:
            return speakers_in(self._store.database, self._id, sources)
        return self._store.speakers(self._id)

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
            changed_at=stored.changed_at,
            failed=self._failing.last(self._id),
            pages_failed=self._failing.pages(self._id),
        )

    def _read(self, addresses: Sequence[str], progress: ProgressCallback) -> Round:
        from index.changes.following import read_addresses  # noqa: PLC0415 - as above

        return read_addresses(addresses, self.pages(), self._manners, progress)

    def _take(self, read: Round, intake: Intake, progress: ProgressCallback) -> Report:
        """Store what was read at addresses, then what is now known of them."""
        intake.take(read.readings)
        for failure in read.failed:
            intake.fail(failure)
        report = self._change(intake, intake.at(read.gone), progress)
        self._store.note_pages(self._id, read.pages, read.gone)
        return report

    def _read_folder(self, progress: ProgressCallback) -> Intake:
        if not self.folder.is_dir():
            raise UnreadableSource(
                f"There is no articles folder at {self.folder}. Make it and put articles in, or set QUOTH_ARTICLES."
            )
        intake = self._intake(Lookup.of_all(self._store, self._id), progress)
        intake.read([self.folder])
        return intake

    def _intake(self, known: Lookup, progress: ProgressCallback) -> Intake:
        return Intake(known, Twins(self._store, self._id, known), self.folder, progress)

    def _change(
        self, intake: Intake, removed: tuple[str, ...], progress: ProgressCallback, change: Change | None = None
    ) -> Report:
        progress(Progress("Indexing", 0))
        put = Recurring(self._store, self._id).set_aside(intake.put, removed)
        return intake.report(removed, self._store_change(put, removed, change), put)

    def _store_change(self, put: Sequence[Stored], removed: Sequence[str], change: Change | None = None) -> str:
        """Store a change, by `change` where it is a special one, then have the index follow; return the generation."""
        before, new = self.generation, [stored.article.id for stored in put]
        after = (change or self._store.change)(self._id, put, removed)
        self._index.follow(before, {*removed, *new}, new, after)
        return after

    def _restate(self) -> None:
        """Find anew who said what in stored articles, where other rules found what is stored.

        The index is outdated then too, and is made again after this; where another process is writing, it does it.
        """
        scope = f"library:{self._id}"
        if self._store.setting(scope, _RULES) == rules():
            return
        with suppress(LibraryBusy), self._store.writing(self._id):
            if self.generation:
                logger.info("The rules of who said what are new: the stored articles are read through once.")
                stored = (each.article for each in self._store.articles(self._id))
                self._store.restate(self._id, (replace(each, statements=statements(each)) for each in stored))
            self._store.set_setting(scope, _RULES, rules())

    def _current(self) -> Generation:
        """Return what is to be asked: the generation before, while the next one is being made."""
        if not self._is_stated:
            self._restate()
            self._is_stated = True
        contents = self._index.current()
        held = self._generation
        if held is None or held.contents is not contents:
            held = self._generation = Generation(contents, self._texts, self._analysers, self._engine)
        return held

    def _vocabulary(self, generation: Generation) -> Holding:
        """Return what reading a question looks up; kept as long as the generation, whose speakers it lists once."""
        held = self._holding
        if held is None or held.generation is not generation:
            held = self._holding = Holding(generation, self.speakers)
        return held
