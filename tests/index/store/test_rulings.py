from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.article import Role
from index.boilerplate.overruling import Decisions
from index.store.rulings import Rulings

if TYPE_CHECKING:
    from index.store import Store


@pytest.fixture
def rulings(store: Store) -> Rulings:
    return Rulings(store.database)


def test_decisions_are_kept_by_library(store: Store, rulings: Rulings) -> None:
    main, other = store.library("main"), store.library("other")
    rulings.rule(main, "dam", "aa", Role.BODY)
    rulings.rule(main, "dam", "bb", Role.BODY)
    rulings.rule(main, "dam", "bb", Role.BOILERPLATE)
    rulings.unfilter(main, "Osk Herald")
    rulings.unfilter(main, "Osk Herald")

    assert rulings.decisions(main) == Decisions(
        {"dam": {"aa": Role.BODY, "bb": Role.BOILERPLATE}}, frozenset({"Osk Herald"})
    )
    assert rulings.decisions(other) == Decisions()


def test_decisions_can_be_taken_back(store: Store, rulings: Rulings) -> None:
    main = store.library("main")
    rulings.rule(main, "dam", "aa", Role.BODY)
    rulings.unfilter(main, "Osk Herald")
    rulings.rule(main, "dam", "aa", None)
    rulings.filter(main, "Osk Herald")
    rulings.filter(main, "Lorn Post")

    assert rulings.decisions(main) == Decisions()
