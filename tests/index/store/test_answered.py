from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from index.store.answered import Answered, Quoted, Reference

if TYPE_CHECKING:
    from index.store import Store

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
FERRY = Quoted("ferry", 2, "The ferry stays.")
BRIDGE = Quoted("bridge", 1, "The bridge waits.")
ANSWER = Reference("guild:1", "5/7", NOW, (BRIDGE, FERRY))


def test_an_answer_is_found_by_any_article_that_it_quotes_with_all_its_quotes(store: Store) -> None:
    library, answered = store.library("main"), Answered(store.database)
    answered.note(library, ANSWER, 9)

    assert answered.quoting(library, ["ferry"]) == (ANSWER,)
    assert answered.quoting(library, ["ferry", "bridge"]) == (ANSWER,)
    assert answered.quoting(library, ["pier"]) == ()


def test_another_library_does_not_find_it(store: Store) -> None:
    answered = Answered(store.database)
    answered.note(store.library("main"), ANSWER, 9)

    assert answered.quoting(store.library("other"), ["ferry"]) == ()


def test_an_answer_that_is_given_anew_replaces_what_it_quoted(store: Store) -> None:
    library, answered = store.library("main"), Answered(store.database)
    answered.note(library, ANSWER, 9)
    answered.note(library, replace(ANSWER, quoted=(BRIDGE,)), 9)

    assert answered.quoting(library, ["ferry"]) == ()
    assert answered.quoting(library, ["bridge"]) == (replace(ANSWER, quoted=(BRIDGE,)),)


def test_a_paragraph_that_is_quoted_twice_is_kept_once(store: Store) -> None:
    library, answered = store.library("main"), Answered(store.database)
    answered.note(library, replace(ANSWER, quoted=(FERRY, FERRY)), 9)

    assert answered.quoting(library, ["ferry"])[0].quoted == (FERRY,)


def test_of_a_place_only_the_latest_answers_are_kept(store: Store) -> None:
    library, answered = store.library("main"), Answered(store.database)
    answered.note(library, replace(ANSWER, place="guild:2"), 2)
    for number in range(4):
        later = NOW + timedelta(minutes=number)
        answered.note(library, replace(ANSWER, message=f"5/{number}", answered_at=later), 2)

    kept = [(each.place, each.message) for each in answered.quoting(library, ["ferry"])]
    assert kept == [("guild:1", "5/3"), ("guild:1", "5/2"), ("guild:2", "5/7")]


def test_answers_are_forgotten_one_by_one_and_by_age(store: Store) -> None:
    library, answered = store.library("main"), Answered(store.database)
    for number in range(3):
        later = NOW + timedelta(minutes=number)
        answered.note(library, replace(ANSWER, message=f"5/{number}", answered_at=later), 9)
    answered.forget("guild:1", "5/2")
    answered.expire(NOW + timedelta(minutes=1))

    assert [each.message for each in answered.quoting(library, ["ferry"])] == ["5/1"]
