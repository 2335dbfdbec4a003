from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from index.changes.lookup import FEW, Lookup
from index.library import Library
from index.store import Store
from tests.index.store.samples import stored

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as opened:
        yield opened


def steps(store: Store, work: Callable[[], object]) -> int:
    """Return how many steps SQLite takes for some work: reading a row is several."""
    taken = [0]

    def step() -> int:
        taken[0] += 1
        return 0

    def count(connection: sqlite3.Connection, *_: object) -> None:
        connection.set_progress_handler(step, 1)

    event.listen(store.database.reading.pool, "checkout", count)
    work()
    event.remove(store.database.reading.pool, "checkout", count)
    return taken[0]


def holding(store: Store, folder: Path, articles: int) -> Library:
    """Return a library of some articles, ready to be changed."""
    library = Library(store, f"of {articles}", folder, folder / f"index of {articles}")
    put = [stored(f"{number}", f"Ferry {number} sails from pier {number} at night.") for number in range(articles)]
    store.change(store.library(library.name), put, ())
    library.status()
    return library


@pytest.fixture
def libraries(store: Store, tmp_path: Path) -> Iterator[tuple[Library, Library]]:
    small, large = (holding(store, tmp_path, articles) for articles in (20, 2000))
    yield small, large
    small.close()
    large.close()


@pytest.mark.parametrize("files", [1, 5])
def test_adding_articles_costs_the_same_in_a_large_library(
    store: Store, libraries: tuple[Library, Library], tmp_path: Path, files: int
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for number in range(files):
        text = f"Wall {number}\n\nMayor Ilse Brandvik said wall {number} would stay through the winter."
        (news / f"wall-{number}.txt").write_text(text, "utf-8")
    small, large = (steps(store, partial(library.add, [str(news)])) for library in libraries)
    assert large < small * 1.1


def test_removing_an_article_costs_the_same_in_a_large_library(
    store: Store, libraries: tuple[Library, Library]
) -> None:
    small, large = (steps(store, partial(library.remove, ["7"])) for library in libraries)
    assert large < small * 1.1


def test_articles_are_the_same_looked_up_or_all_read(store: Store) -> None:
    library = store.library("main")
    assert not Lookup(store, library)
    assert not Lookup.of_all(store, library)
    store.change(library, [stored("b"), stored("a")], ())
    known = store.known(library)
    for lookup in (Lookup(store, library), Lookup.of_all(store, library)):
        assert lookup
        assert lookup["a"] == lookup.get("a") == known["a"]
        assert lookup.get("c") is None
        with pytest.raises(KeyError):
            lookup["c"]
        assert list(lookup.at({"a.txt", "b.txt", "c.txt"}).items()) == list(lookup.all().items()) == list(known.items())


def test_many_articles_are_read_at_once(store: Store) -> None:
    library = store.library("main")
    store.change(library, [stored(f"{number}") for number in range(FEW * 3)], ())
    known, lookup = store.known(library), Lookup(store, library)
    for number in range(FEW + 1):
        assert lookup.get(f"{number}") == known[f"{number}"]
    assert list(Lookup(store, library).at({each.location for each in known.values()})) == list(known)
    rest = range(FEW + 1, FEW * 3)
    assert steps(store, lambda: [lookup.get(f"{number}") for number in (*rest, "nowhere")]) == 0
    assert lookup.get(f"{rest[-1]}") == known[f"{rest[-1]}"]
