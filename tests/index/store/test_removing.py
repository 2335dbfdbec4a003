from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from index.store import Store, tables
from index.store.asking import Usage
from index.store.removing import Removing
from tests.index.store.samples import ids, stored

if TYPE_CHECKING:
    from sqlalchemy import Table


@pytest.fixture
def removing(store: Store) -> Removing:
    return Removing(store.database)


def rows(store: Store, table: Table) -> int:
    with store.database.reading.begin() as connection:
        return int(connection.scalars(select(func.count()).select_from(table)).one())


def test_a_library_goes_with_all_that_it_holds_and_no_other_does(store: Store, removing: Removing) -> None:
    kept, gone = store.library("main"), store.library("42")
    for library in (kept, gone):
        store.change(library, [stored("pier"), stored("dam")], ())
    store.set_setting(f"library:{gone}", "speech", "old")
    removing.remove_library(gone)

    assert removing.library("42") is None
    assert ids(store, kept) == ["pier", "dam"]
    assert rows(store, tables.article) == 2
    assert store.setting(f"library:{gone}", "speech") is None


def test_a_library_that_is_new_again_is_empty(store: Store, removing: Removing) -> None:
    first = store.library("42")
    store.change(first, [stored("pier")], ())
    removing.remove_library(first)

    again = store.library("42")
    assert store.generation(again) == ""
    assert ids(store, again) == []


def test_looking_for_a_library_makes_none(store: Store, removing: Removing) -> None:
    assert removing.library("nobody") is None
    assert rows(store, tables.library) == 0


def test_a_scope_goes_with_its_settings_and_counts_and_no_other_does(store: Store, removing: Removing) -> None:
    usage = Usage(store.database)
    for scope in ("guild:1", "guild:12"):
        store.set_setting(scope, "presence", "here")
        store.set_setting(scope, "preferences", "{}")
        usage.count(scope, date(2026, 11, 24), "found")
    removing.remove_scope("guild:1", "guild:1")

    assert removing.scopes("presence") == {"guild:12": "here"}
    assert store.setting("guild:1", "preferences") is None
    assert store.setting("guild:12", "preferences") == "{}"
    assert rows(store, tables.asked) == 1
