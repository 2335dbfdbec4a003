from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.index.store.samples import said, stored
from tests.index.store.test_store import anything_storable

if TYPE_CHECKING:
    from index.store import Store, Stored


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(before=st.lists(anything_storable, max_size=4, unique_by=lambda each: each.article.id))
def test_what_is_replaced_comes_back_equal(store: Store, before: list[Stored]) -> None:
    library = store.library("main")
    store.change(library, before, list(store.known(library)))
    gone = [each.article.id for each in before]
    store.change_reversibly(library, [], gone)

    assert list(store.known(library)) == []
    if before:
        assert store.replaced(library) == {each.article.id: each for each in before}


def test_statements_come_back_too(store: Store) -> None:
    library, pier = store.library("main"), stored("pier")
    spoken = replace(pier, article=replace(pier.article, statements=(said("Ada Quill", 1, 0),)))
    store.change(library, [spoken], ())
    store.change_reversibly(library, [stored("pier", "Otherwise.")], ())

    assert store.replaced(library) == {"pier": spoken}


def test_what_was_not_there_is_none(store: Store) -> None:
    library = store.library("main")
    store.change_reversibly(library, [stored("pier")], ())

    assert store.replaced(library) == {"pier": None}


def test_only_the_last_reversible_change_is_kept(store: Store) -> None:
    library = store.library("main")
    store.change_reversibly(library, [stored("pier")], ())
    store.change_reversibly(library, [stored("quay")], ())

    assert store.replaced(library) == {"quay": None}


def test_a_change_of_nothing_keeps_what_there_was(store: Store) -> None:
    library = store.library("main")
    store.change_reversibly(library, [stored("pier")], ())
    store.change_reversibly(library, [], ())

    assert store.replaced(library) == {"pier": None}


def test_what_changed_in_another_way_since_is_left_out(store: Store) -> None:
    library = store.library("main")
    store.change_reversibly(library, [stored("pier"), stored("quay"), stored("lock")], ())
    store.change(library, [stored("quay", "Again.")], ["pier"])

    assert store.replaced(library) == {"lock": None}


def test_more_articles_than_are_read_at_once_come_back(store: Store) -> None:
    library = store.library("main")
    store.change(library, [stored(f"{number}") for number in range(450)], ())
    store.change_reversibly(library, [stored(f"{number}", "New.") for number in range(450)], ())

    assert store.replaced(library) == {f"{number}": stored(f"{number}") for number in range(450)}
