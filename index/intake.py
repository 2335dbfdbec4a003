"""What was read, set against what the library holds: added, changed, unchanged, removed, failed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.reading import Reading, Sandbox, discover, read_file
from index.reading.folder import location
from index.report import Failure, Progress, Report
from index.speech import statements
from index.store import Origin, Stored

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from index.report import ProgressCallback
    from index.store import Known


class Intake:
    """Gathers the articles of one `add` or `reindex`. Reads only; nothing is stored until `put` and `removed` are."""

    def __init__(self, known: Mapping[str, Known], folder: Path, progress: ProgressCallback) -> None:
        """Set readings against the `known` articles; locations inside `folder`, the articles folder, count from it."""
        self.put: list[Stored] = []
        self._known = known
        self._folder = folder
        self._progress = progress
        self._added: list[str] = []
        self._changed: list[str] = []
        self._unchanged: list[str] = []
        self._failed: list[Failure] = []
        self._seen: dict[str, str] = {}
        self._doubtful: list[str] = []

    def read(self, paths: Iterable[Path]) -> None:
        """Read files and folders. What fails is noted and never stops the rest."""
        found = [file for path in paths for file in discover(path)]
        with Sandbox() as sandbox:
            for done, file in enumerate(found):
                self._progress(Progress("Reading", done, len(found)))
                if isinstance(file, Failure):
                    self.fail(file)
                    self._doubtful.append(location(Path(file.name), self._folder))
                else:
                    self._read_file(file, sandbox)
        self._progress(Progress("Reading", len(found), len(found)))

    def take(self, readings: Iterable[Reading]) -> None:
        """Take articles that were read at addresses."""
        for reading in readings:
            self._sort(Stored(reading.article, Origin.ADDED, reading.location))

    def at(self, addresses: Collection[str]) -> tuple[str, ...]:
        """Return the ids of the stored articles that were read at some addresses."""
        return tuple(article_id for article_id, known in self._known.items() if known.location in addresses)

    def fail(self, failure: Failure) -> None:
        """Note something that cannot be read."""
        self._failed.append(failure)

    def vanished(self) -> tuple[str, ...]:
        """Return the ids that came from the folder and were not read again.

        An article of a file that could not be read this time stays: it did not vanish.
        """
        return tuple(
            article_id
            for article_id, known in self._known.items()
            if known.origin is Origin.FOLDER and article_id not in self._seen and not self._doubted(known.location)
        )

    def report(self, removed: tuple[str, ...], generation: str) -> Report:
        """Return what was read, as people see it."""
        return Report(
            added=tuple(self._added),
            changed=tuple(self._changed),
            removed=removed,
            unchanged=tuple(self._unchanged),
            failed=tuple(self._failed),
            generation=generation,
        )

    def _doubted(self, place: str) -> bool:
        return any(place == doubt or place.startswith(f"{doubt}/") for doubt in self._doubtful)

    def _read_file(self, file: Path, sandbox: Sandbox) -> None:
        place = location(file, self._folder)
        origin = Origin.ADDED if Path(place).is_absolute() else Origin.FOLDER
        for item in read_file(file, self._folder, sandbox=sandbox):
            match item:
                case Failure():
                    self.fail(item)
                    self._doubtful.append(place)
                case Reading(article, _):
                    self._sort(Stored(article, origin, place))

    def _sort(self, stored: Stored) -> None:
        article_id = stored.article.id
        known = self._known.get(article_id)
        if article_id in self._seen:
            first = self._seen[article_id]
            self.fail(
                Failure(stored.location, f"its id “{article_id}” is taken by {first}; give one of them another id")
            )
        elif known and stored.origin is Origin.FOLDER and known.origin is Origin.ADDED:
            hint = (
                f"its id “{article_id}” is that of an article added from {known.location}; remove that or change the id"
            )
            self.fail(Failure(stored.location, hint))
        elif known is None:
            self._added.append(article_id)
            self._put(stored)
        elif known.as_read != stored.article.fingerprint:
            self._changed.append(article_id)
            self._put(stored)
        else:
            self._unchanged.append(article_id)
            if known.location != stored.location:
                self._put(stored)
        self._seen.setdefault(article_id, stored.location)

    def _put(self, stored: Stored) -> None:
        """Note an article that is to be stored, with who says what in it."""
        self.put.append(replace(stored, article=replace(stored.article, statements=statements(stored.article))))
