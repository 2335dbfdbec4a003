"""What was read, set against what the library holds: added, changed, unchanged, removed, failed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.article import Role
from index.reading import Reading, Sandbox, discover, read_file
from index.reading.folder import location, shown
from index.report import Failure, Progress, Read, Report
from index.speech import statements
from index.store import Origin, Stored

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from index.article import Article
    from index.changes.lookup import Lookup
    from index.changes.twins import Twins
    from index.report import ProgressCallback
    from index.store import Known

GIVEN = "given"
"""The folder that given files are said to stand in: no file of the articles folder is likely to stand there."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file that somebody gave under a name; where it stands for the moment is nobody's business."""

    file: Path
    name: str

    @property
    def place(self) -> str:
        """What the store knows it by."""
        return f"{GIVEN}/{self.name}"


class Intake:
    """Gathers the articles of one `add` or `reindex`. Reads only; nothing is stored until `put` and `removed` are."""

    def __init__(self, known: Lookup, twins: Twins, folder: Path, progress: ProgressCallback) -> None:
        """Set readings against the `known` articles; locations inside `folder`, the articles folder, count from it."""
        self._known = known
        self._twins = twins
        self._folder = folder
        self._progress = progress
        self._added: dict[str, Stored] = {}
        self._changed: dict[str, Stored] = {}
        self._moved: dict[str, Stored] = {}
        self._unchanged: dict[str, None] = {}
        self._new: dict[str, Stored] = {}
        self._failed: list[Failure] = []
        self._seen: dict[str, str] = {}
        self._doubtful: list[str] = []
        self._read: dict[str, Read] = {}

    @property
    def put(self) -> list[Stored]:
        """What is to be stored."""
        return [*self._added.values(), *self._changed.values(), *self._moved.values()]

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
        self._settle()

    def read_given(self, files: Iterable[Given]) -> None:
        """Read files that somebody gave."""
        with Sandbox() as sandbox:
            for given in files:
                for item in read_file(given.file, given.place, sandbox=sandbox):
                    match item:
                        case Failure(name, reason):
                            self.fail(Failure(name.replace(shown(given.file), given.name), reason))
                        case Reading(article, _):
                            self._sort(Stored(article, Origin.ADDED, given.place), given.name)
        self._settle()

    def take(self, readings: Iterable[Reading]) -> None:
        """Take articles that were read at addresses."""
        for reading in readings:
            self._sort(Stored(reading.article, Origin.ADDED, reading.location), reading.location)
        self._settle()

    def at(self, addresses: Collection[str]) -> tuple[str, ...]:
        """Return the ids of the stored articles that were read at some addresses."""
        return tuple(self._known.at(addresses))

    def fail(self, failure: Failure) -> None:
        """Note something that cannot be read."""
        self._failed.append(failure)

    def vanished(self) -> tuple[str, ...]:
        """Return the ids that came from the folder and were not read again.

        An article of a file that could not be read this time stays: it did not vanish.
        """
        return tuple(
            article_id
            for article_id, known in self._known.all().items()
            if known.origin is Origin.FOLDER and article_id not in self._seen and not self._doubted(known.location)
        )

    def report(self, removed: tuple[str, ...], generation: str, stored: Iterable[Stored] = ()) -> Report:
        """Return what was read, as people see it; where `stored` has an article, its roles are counted."""
        return Report(
            added=tuple(self._added),
            changed=tuple(self._changed),
            removed=removed,
            unchanged=(*self._unchanged, *self._moved),
            read=self._counts(stored),
            failed=tuple(self._failed),
            generation=generation,
        )

    def _doubted(self, place: str) -> bool:
        return any(place == doubt or place.startswith(f"{doubt}/") for doubt in self._doubtful)

    def _read_file(self, file: Path, sandbox: Sandbox) -> None:
        place = location(file, self._folder)
        origin = Origin.ADDED if Path(place).is_absolute() else Origin.FOLDER
        for item in read_file(file, place, sandbox=sandbox):
            match item:
                case Failure():
                    self.fail(item)
                    self._doubtful.append(place)
                case Reading(article, _):
                    self._sort(Stored(article, origin, place), shown(file))

    def _sort(self, stored: Stored, name: str) -> None:
        """Sort an article by its id; `name` is what people call what it was read from."""
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
        else:
            self._read[article_id] = _counted(name, stored.article)
            if known is None:
                self._new[article_id] = _stated(stored)
            else:
                self._set_against(known, stored)
        self._seen.setdefault(article_id, stored.location)

    def _set_against(self, known: Known, stored: Stored) -> None:
        """Sort a version of a known article; it goes before another one of these readings."""
        article_id = stored.article.id
        for sorted_before in (self._changed, self._moved, self._unchanged):
            sorted_before.pop(article_id, None)
        if known.as_read != stored.article.fingerprint:
            self._changed[article_id] = _stated(stored)
        elif known.location != stored.location:
            self._moved[article_id] = _stated(stored)
        else:
            self._unchanged[article_id] = None

    def _settle(self) -> None:
        """Sort the articles under new ids: versions of known ones keep the ids of these, the rest are added."""
        new, self._new = self._new, {}
        twins = self._twins.of(list(new.values()))
        for own_id, stored in new.items():
            twin = twins.get(own_id)
            # Two articles of one file are two articles, however much alike.
            if twin is None or self._seen.get(twin) == stored.location:
                self._added[own_id] = stored
                continue
            self._read[twin] = self._read.pop(own_id)
            self._seen[twin] = stored.location
            self._set_against(self._known[twin], replace(stored, article=replace(stored.article, id=twin)))

    def _counts(self, stored: Iterable[Stored]) -> tuple[Read, ...]:
        """Count what was read by what people call it; the roles of articles that are stored are those that they got."""
        judged = {each.article.id: each.article for each in stored}
        by_name: dict[str, Read] = {}
        for article_id, read in self._read.items():
            count = _counted(read.name, judged[article_id]) if article_id in judged else read
            by_name[read.name] = by_name[read.name] + count if read.name in by_name else count
        return tuple(by_name.values())


def _counted(name: str, article: Article) -> Read:
    roles = Counter(paragraph.role for paragraph in article.paragraphs)
    return Read(name, 1, roles[Role.BODY], roles[Role.META], roles[Role.BOILERPLATE])


def _stated(stored: Stored) -> Stored:
    """Return an article with who says what in it."""
    if stored.article.statements:
        return stored
    return replace(stored, article=replace(stored.article, statements=statements(stored.article)))
