from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.answer import Found, Nothing
from index.article import Role
from index.boilerplate.overruling import text_digest
from index.errors import NothingToRollBack
from index.library import Library
from index.store import Store
from index.store.rulings import Rulings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FERRY = "The harbour council keeps the old ferry, said Mayor Ines Falkenrath.\n"
BRIDGE = "Engineer Tomas Brandt said that the bridge needs steel.\n"
LIGHT = "Harbour master Ada Quill said the lighthouse would shine again.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY)
    (folder / "bridge.txt").write_text(BRIDGE)
    return folder


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with Store.open(f"sqlite:///{tmp_path}/quoth.db") as store:
        library = Library(store, "main", folder, tmp_path / "index")
        library.reindex()
        yield library
        library.close()


@pytest.fixture
def before(library: Library, folder: Path) -> str:
    """Change, remove and add an article, reindex, and return the generation from before."""
    before = library.generation
    (folder / "ferry.txt").write_text(FERRY.replace("keeps", "sells"))
    (folder / "bridge.txt").unlink()
    (folder / "light.txt").write_text(LIGHT)
    library.reindex()
    return before


def test_the_generation_before_the_reindex_answers_again(library: Library, before: str) -> None:
    report = library.rollback()

    assert (len(report.added), len(report.changed), len(report.removed)) == (1, 1, 1)
    assert report.generation == library.generation == before
    ferry = library.ask("what did Falkenrath say about the ferry?")
    assert isinstance(ferry, Found)
    assert ferry.generation == before
    assert ferry.passages[0].text == FERRY.strip()
    assert isinstance(library.ask("what did Quill say about the lighthouse?"), Nothing)
    assert isinstance(library.ask("what did Brandt say about steel?"), Found)


def test_a_rollback_is_rolled_back(library: Library, before: str) -> None:
    after = library.generation
    library.rollback()
    library.rollback()

    assert library.generation == after
    library.rollback()
    assert library.generation == before


def test_a_preview_tells_the_same_and_changes_nothing(library: Library, before: str) -> None:
    after = library.generation
    preview = library.preview_rollback()

    assert preview.dry_run
    assert library.generation == after
    done = library.rollback()
    assert (preview.added, preview.changed, preview.removed) == (done.added, done.changed, done.removed)
    assert done.generation == before


@pytest.mark.usefixtures("before")
def test_what_an_editor_removed_since_does_not_come_back(library: Library) -> None:
    ferry = next(each.id for each in library.articles() if "ferry" in each.paragraphs[0].text)
    library.remove([ferry])
    report = library.rollback()

    assert ferry not in {each.id for each in library.articles()}
    assert len(report.added) == 1


@pytest.mark.usefixtures("before")
def test_the_next_reindex_reads_the_files_again(library: Library) -> None:
    after = library.generation
    library.rollback()
    library.reindex()

    assert library.generation == after


def test_where_no_reindex_changed_anything_there_is_nothing_to_roll_back(tmp_path: Path, folder: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path}/new.db") as store:
        library = Library(store, "main", folder, tmp_path / "new")
        library.add([str(folder / "ferry.txt")])
        for work in (library.rollback, library.preview_rollback):
            with pytest.raises(NothingToRollBack, match="could be put back"):
                work()
        library.close()


def test_a_reindex_that_changed_nothing_leaves_the_one_before_to_be_rolled_back(library: Library, before: str) -> None:
    library.reindex()
    library.rollback()

    assert library.generation == before


def test_what_an_editor_decided_since_holds_for_what_comes_back(library: Library, folder: Path, tmp_path: Path) -> None:
    (folder / "ferry.txt").write_text(f"{FERRY}\nThe gulls came back.\n")
    library.reindex()
    ferry = next(each.id for each in library.articles() if "ferry" in each.paragraphs[0].text)
    (folder / "ferry.txt").unlink()
    library.reindex()
    with Store.open(f"sqlite:///{tmp_path}/quoth.db") as store:
        Rulings(store.database).rule(store.library("main"), ferry, text_digest(FERRY), Role.BOILERPLATE)
    library.rollback()

    assert [each.role for each in library.article(ferry).paragraphs] == [Role.BOILERPLATE, Role.BODY]
