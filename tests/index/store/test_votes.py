from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from index.store import Store
from index.store.votes import DOWN, UP, Tally, Votes

if TYPE_CHECKING:
    from index.store.engine import Database

DAY = date(2026, 11, 24)


def all_votes(database: Database) -> str:
    with database.reading.begin() as connection:
        return repr([tuple(row) for row in connection.execute(text("SELECT * FROM vote"))])


def test_a_member_has_one_vote_on_each_answer(store: Store) -> None:
    votes = Votes(store.database)

    assert votes.cast("guild:1", "5/7", "ada", UP, DAY) == Tally(1, 0)
    assert votes.cast("guild:1", "5/7", "ada", DOWN, DAY) == Tally(0, 1)
    assert votes.cast("guild:1", "5/8", "ada", UP, DAY) == Tally(1, 0)
    assert votes.cast("guild:1", "5/7", "roth", DOWN, DAY) == Tally(0, 2)


def test_the_same_vote_again_takes_it_back(store: Store) -> None:
    votes = Votes(store.database)
    votes.cast("guild:1", "5/7", "roth", UP, DAY)
    votes.cast("guild:1", "5/7", "ada", UP, DAY)

    assert votes.cast("guild:1", "5/7", "ada", UP, DAY) == Tally(1, 0)
    assert votes.tally("guild:1", "5/7") == Tally(1, 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(presses=st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from([UP, DOWN])), max_size=12))
def test_after_any_presses_the_tally_is_what_each_member_thinks_last(
    store: Store, presses: list[tuple[str, int]]
) -> None:
    votes = Votes(store.database)
    for member in "abc":
        votes.forget(member)
    thinks: dict[str, int] = {}
    for member, value in presses:
        votes.cast("guild:1", "5/7", member, value, DAY)
        thinks[member] = 0 if thinks.get(member) == value else value

    values = list(thinks.values())
    assert votes.tally("guild:1", "5/7") == Tally(values.count(UP), values.count(DOWN))


def test_votes_of_many_members_at_once_are_all_counted(store: Store) -> None:
    votes = Votes(store.database)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: votes.cast("guild:1", "5/7", f"m{number}", UP, DAY), range(24)))

    assert votes.tally("guild:1", "5/7") == Tally(24, 0)


def test_what_is_stored_does_not_name_the_member(store: Store) -> None:
    Votes(store.database).cast("guild:1", "5/7", "1234567890", UP, DAY)

    assert "1234567890" not in all_votes(store.database)


def test_a_member_is_known_again_after_opening_again(url: str) -> None:
    with Store.open(url) as store:
        Votes(store.database).cast("guild:1", "5/7", "ada", UP, DAY)
    with Store.open(url) as store:
        assert Votes(store.database).cast("guild:1", "5/7", "ada", UP, DAY) == Tally(0, 0)


def test_forgetting_a_member_deletes_their_votes_everywhere_and_no_others(store: Store) -> None:
    votes = Votes(store.database)
    votes.cast("guild:1", "5/7", "ada", UP, DAY)
    votes.cast("guild:2", "9/9", "ada", DOWN, DAY)
    votes.cast("guild:1", "5/7", "roth", UP, DAY)

    assert votes.forget("ada") == 2
    assert votes.forget("ada") == 0
    assert votes.tally("guild:1", "5/7") == Tally(1, 0)
    assert votes.tally("guild:2", "9/9") == Tally()


def test_votes_are_summed_by_day_and_place(store: Store) -> None:
    votes = Votes(store.database)
    votes.cast("guild:1", "5/7", "ada", UP, date(2026, 11, 2))
    votes.cast("guild:1", "5/8", "ada", DOWN, date(2026, 11, 2))
    votes.cast("guild:1", "5/9", "ada", UP, date(2026, 10, 1))
    votes.cast("guild:2", "5/7", "ada", UP, date(2026, 11, 2))

    assert votes.since("guild:1", date(2026, 10, 2)) == {date(2026, 11, 2): Tally(1, 1)}


def test_old_votes_expire(store: Store) -> None:
    votes = Votes(store.database)
    votes.cast("guild:1", "5/7", "ada", UP, date(2025, 1, 1))
    votes.cast("guild:1", "5/7", "roth", UP, DAY)
    votes.expire(DAY)

    assert votes.tally("guild:1", "5/7") == Tally(1, 0)
