"""A data folder as a process finds it: what it serves, and whether that is right."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.indexing import Index
from index.library import Library
from index.segments import IndexFolder
from index.store import Store
from index.terms import Analysers
from tests.index.segments.samples import assert_scores_are_rank_bm25s

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.segments import Contents

State = dict[str, str]
"""The fingerprint of each article by its id."""


@contextmanager
def opened_store(data: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{data / 'quoth.db'}") as store:
        yield store


@contextmanager
def opened(data: Path) -> Iterator[Library]:
    with opened_store(data) as store:
        library = Library(store, "main", data / "articles", data / "index")
        yield library
        library.close()


def write(data: Path, name: str, text: str, folder: str = "added") -> str:
    """Write an article's file and return where it is."""
    file = data / folder / f"{name}.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"---\nid: {name}\n---\n\n{text}\n", "utf-8")
    return str(file)


def state(data: Path) -> State:
    with opened_store(data) as store:
        return {each.article.id: each.article.fingerprint for each in store.articles(store.library("main"))}


def contents(data: Path) -> Contents:
    """Return the index as a process that has just been started serves it."""
    with opened_store(data) as store:
        index = Index(store, store.library("main"), IndexFolder(data / "index"), Analysers())
        found = index.current()
        index.close()
    return found


def assert_serves_what_is_stored(data: Path) -> None:
    served = contents(data)
    with opened_store(data) as store:
        library = store.library("main")
        assert served.generation == store.generation(library)
        assert_scores_are_rank_bm25s(served, [each.article for each in store.articles(library)])


def assert_no_orphans(data: Path) -> None:
    """Every file of the index is one that its manifest names."""
    named = {held.name for held in IndexFolder(data / "index").load().held if not held.is_inlined}
    found = {file.name for file in (data / "index").iterdir()}
    assert found - named <= {"manifest", "lock", "merging"}
    assert named <= found
