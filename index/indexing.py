"""Keeping a library's index in step with its store.

The store holds what was acknowledged; the index follows it. What is missing, damaged or behind after a crash is found
by comparing the two, and made again from the store.
"""

from __future__ import annotations

import logging
import os
import time
from contextlib import contextmanager
from dataclasses import replace
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from filelock import Timeout

from index.errors import IndexFailed, QuothError
from index.segments import NOTHING, Contents, Damaged, Held, IndexFolder, Segment, due
from index.segments.merging import in_files, write_merged
from index.segments.segment import short_fingerprint
from index.worker import Building, Merging, done, shared

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from index.article import Article
    from index.store import Store
    from index.terms import Analysers

logger = logging.getLogger(__name__)

LARGE = 2000
"""Articles from which a segment is made in a process of its own, so that this one goes on answering."""

LARGE_MERGE = 250
"""Articles from which segments are merged in a process of its own: in this one it would hold up other threads."""

SHARED = 20_000
"""Articles from which the processor's cores share the work, each with a process that takes a second to start."""

MOST_WORKERS = 4
"""Processes that index at once, each with some 400 MB."""

FEW = 50
"""Articles up to which each is read from the store by its id."""

LEISURE = 5.0
"""Seconds before large segments are verified: a program that asks one question and ends has other things to read."""

PAUSE = 10.0
"""Seconds after a failure to write the index in which questions do not try again."""


class Index:
    """The index of one library of a store. Safe to use from several threads."""

    def __init__(self, store: Store, library: int, folder: IndexFolder, analysers: Analysers) -> None:
        """Keep in a folder what a library's articles are found by."""
        self._store = store
        self._library = library
        self._folder = folder
        self._analysers = analysers
        self._contents = NOTHING
        self._is_loaded = False
        self._changing = Lock()
        self._closing = Event()
        self._merging: Thread | None = None
        self._verifying: Thread | None = None
        self._verified: set[tuple[str, int]] = set()
        self._next_try = 0.0

    def close(self) -> None:
        """Wait for the merge that is under way, and begin no further work."""
        self._closing.set()
        for work in (self._merging, self._verifying):
            if work:
                work.join()

    def wait_until_verified(self) -> None:
        """Wait until the large segments have been read once and are known to be whole."""
        if self._verifying:
            self._verifying.join()

    def current(self) -> Contents:
        """Return the index of what is stored now; the one before while that is being made, or cannot be.

        Raises IndexFailed where there is none before.
        """
        if self._contents.generation == self._store.generation(self._library):
            return self._contents
        waiting = not self._is_loaded
        if not waiting and time.monotonic() < self._next_try:
            return self._contents
        if not self._changing.acquire(blocking=waiting):
            return self._contents
        try:
            with self._writing(), self._folder.lock().acquire(timeout=-1 if waiting else 0):
                loaded = self._loaded()
                if loaded.held:  # it answers other threads while the difference is being indexed
                    self._serve(loaded)
                self._serve(self._in_step(loaded))
        except Timeout:
            return self._contents
        except IndexFailed as problem:
            if not self._contents.held:
                raise
            logger.warning("%s", problem)
        finally:
            self._changing.release()
        return self._contents

    def follow(self, before: str, gone: Collection[str], new: Collection[str], after: str) -> None:
        """Take in a change of the store that leads from one generation to the next.

        Raises IndexFailed where the index cannot be written; it then catches up at a later question or change.
        """
        with self._changing, self._writing(), self._folder.lock():
            contents = self._contents if self._folder.holds(self._contents) else self._loaded()
            self._serve(contents)
            if contents.generation == before:
                contents = self._changed(contents, gone, new, after)
            else:
                contents = self._in_step(contents)
            self._serve(contents)
        self._merge_what_is_due()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Tell in words for people why the index cannot be written."""
        try:
            yield
        except Timeout:  # an OSError too: another process is writing
            raise
        except (OSError, Damaged) as problem:
            self._next_try = time.monotonic() + PAUSE
            reason = problem.strerror if isinstance(problem, OSError) else problem
            raise IndexFailed(
                f"The index in {self._folder.path} cannot be written: {reason}. Free some space, or check who may "
                "write there. The articles are stored; until the index can be written, answers come from older ones."
            ) from problem

    def _loaded(self) -> Contents:
        try:
            return self._folder.load()
        except Damaged as problem:
            logger.warning(_DAMAGED, problem)
            return NOTHING

    def _serve(self, contents: Contents) -> None:
        """Answer from contents from now on, and verify what of them was not when it was opened."""
        self._contents = contents
        self._is_loaded = True
        unverified = any(held.identity not in self._verified for held in contents.large)
        if unverified and not (self._verifying and self._verifying.is_alive()):
            self._verifying = Thread(target=self._verify, name=f"verifying library {self._library}")
            self._verifying.start()

    def _in_step(self, contents: Contents) -> Contents:
        """Compare the index with the store, and index what differs."""
        stored = self._store.generation(self._library)
        if contents.generation == stored:
            return contents
        living = contents.living()
        known = {
            article_id: short_fingerprint(article.fingerprint)
            for article_id, article in self._store.known(self._library).items()
        }
        gone = [article_id for article_id, fingerprint in living.items() if known.get(article_id) != fingerprint]
        new = [article_id for article_id, fingerprint in known.items() if living.get(article_id) != fingerprint]
        return self._changed(contents, gone, new, stored)

    def _read(self, ids: Collection[str]) -> Iterator[Article]:
        """Read articles from the store in reading order: one by one where they are few, else in one go."""
        if len(ids) <= FEW:
            return (s.article for i in ids if (s := self._store.article(self._library, i)))
        return (stored.article for stored in self._store.articles(self._library, frozenset(ids)))

    def mend(self) -> None:
        """Read all of the index, set it against the store, and make again what differs.

        Raises IndexFailed where it cannot be written.
        """
        with self._changing, self._writing(), self._folder.lock():
            examined = self._folder.examine()
            for problem in examined.damaged.values():
                logger.warning(_DAMAGED, problem)
            contents = replace(examined.contents, generation="")
            self._serve(self._in_step(replace(NOTHING, serial=contents.serial) if examined.damaged else contents))

    def _changed(self, contents: Contents, gone: Collection[str], new: Collection[str], after: str) -> Contents:
        """Write an index without some articles and with others, for a generation."""
        held = (part.without(gone) for part in contents.held)
        contents = replace(contents, generation=after, held=tuple(part for part in held if part.articles))
        return self._folder.save(self._with(contents, new) if new else contents)

    def _with(self, contents: Contents, ids: Collection[str]) -> Contents:
        """Index some articles; many in a process of its own, very many in several."""
        if len(ids) > LARGE:
            path = self._folder.path_of(contents.serial + 1)
            wanted = frozenset(ids)
            ordered = tuple(article_id for article_id in self._store.known(self._library) if article_id in wanted)
            job = Building(self._store.url, self._library, ordered, str(path))
            if shared(job, min(_cores(), MOST_WORKERS)) if len(ids) > SHARED else done(job):
                return self._folder.with_file(contents, path)
        return self._folder.with_segment(contents, Segment.of(self._read(ids), self._analysers))

    def _merge_what_is_due(self) -> None:
        if due(self._contents) is None or (self._merging and self._merging.is_alive()):
            return
        self._merging = Thread(target=self._merge, name=f"merging library {self._library}")
        self._merging.start()

    def _merge(self) -> None:
        """Merge neighbouring segments as long as some are due; questions and changes go on meanwhile."""
        try:
            with self._folder.merging() as path:
                while path and (run := due(self._contents)) is not None:
                    if not self._merged(self._contents.held[run], path) or self._closing.is_set():
                        return
        except (OSError, Damaged) as problem:
            logger.warning("Segments in %s cannot be merged, and stay as they were: %s", self._folder.path, problem)

    def _merged(self, old: Sequence[Held], path: Path) -> bool:
        """Merge segments into one and put it in their place; tell whether it could be done."""
        if sum(part.segment.articles for part in old) <= LARGE_MERGE:
            write_merged(old, path)
        else:
            with in_files(old, path) as parts:
                if not done(Merging(str(self._folder.path), parts, str(path))):
                    return False
        try:
            with self._changing, self._folder.lock():
                now = self._contents if self._folder.holds(self._contents) else self._folder.load()
                merged = self._folder.with_merged(now, old, path)
                if merged is not now:
                    self._serve(self._folder.save(merged))
                return merged is not now
        finally:
            path.unlink(missing_ok=True)

    def _verify(self) -> None:
        """Read the large segments once; where one is damaged, make the index again from the store."""
        if self._closing.wait(LEISURE):
            return
        while unverified := [held for held in self._contents.large if held.identity not in self._verified]:
            for held in unverified:
                try:
                    for _ in held.file.verifying():
                        if self._closing.is_set():
                            return
                except Damaged as problem:
                    logger.warning(_DAMAGED, problem)
                    self._remake()
                    return
                self._verified.add(held.identity)

    def _remake(self) -> None:
        try:
            with self._changing, self._writing(), self._folder.lock():
                self._serve(self._in_step(replace(NOTHING, serial=self._contents.serial)))
        except QuothError as problem:
            logger.warning("%s", problem)


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_DAMAGED = "The index is damaged (%s); it is being made again from the stored articles."
