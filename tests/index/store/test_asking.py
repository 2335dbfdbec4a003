from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from index.store.asking import Kind, Miss, Missed, Usage

if TYPE_CHECKING:
    from index.store import Store

DAY = date(2026, 11, 24)
BEFORE = date(2026, 11, 23)
LIBYA = Miss(Kind.TERM, "libya", 1, DAY)
ZEPPELIN = Miss(Kind.TERM, "zeppelin", 1, BEFORE)
WHOLE = Miss(Kind.QUESTION, "who owns the zeppelin?", 1, DAY)


class TestUsage:
    def test_questions_are_counted_by_day_and_verdict(self, store: Store) -> None:
        usage = Usage(store.database)
        for day, verdict in ((BEFORE, "found"), (DAY, "found"), (DAY, "found"), (DAY, "nothing:no_match")):
            usage.count("guild:1", day, verdict)
        usage.count("guild:2", DAY, "empty")

        assert usage.since("guild:1", BEFORE) == {
            BEFORE: Counter(found=1),
            DAY: Counter({"found": 2, "nothing:no_match": 1}),
        }
        assert list(usage.since("guild:1", DAY)) == [DAY]

    def test_none_is_lost_when_many_ask_at_once(self, store: Store) -> None:
        usage = Usage(store.database)
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(lambda _: usage.count("guild:1", DAY, "found"), range(24)))

        assert usage.since("guild:1", DAY) == {DAY: Counter(found=24)}


class TestMissed:
    def test_the_same_words_are_counted_together_with_their_last_day(self, store: Store) -> None:
        missed = Missed(store.database)
        missed.note("guild:1", [LIBYA, ZEPPELIN])
        missed.note("guild:1", [replace(LIBYA, last_day=BEFORE)])

        assert missed.top("guild:1", Kind.TERM, 9) == (Miss(Kind.TERM, "libya", 2, DAY), ZEPPELIN)

    def test_the_most_frequent_come_first_and_only_as_many_as_wanted(self, store: Store) -> None:
        missed = Missed(store.database)
        missed.note("guild:1", [replace(ZEPPELIN, times=3), LIBYA, WHOLE])

        assert missed.top("guild:1", Kind.TERM, 1) == (replace(ZEPPELIN, times=3),)
        assert missed.size("guild:1") == Counter({Kind.TERM: 2, Kind.QUESTION: 1})

    def test_a_place_sees_only_its_own(self, store: Store) -> None:
        missed = Missed(store.database)
        missed.note("guild:1", [LIBYA])

        assert missed.top("guild:2", Kind.TERM, 9) == ()
        assert missed.clear("guild:2") == ()

    def test_what_was_cleared_can_be_put_back_beside_what_came_since(self, store: Store) -> None:
        missed = Missed(store.database)
        missed.note("guild:1", [replace(LIBYA, times=2), WHOLE])
        gone = missed.clear("guild:1")
        assert missed.size("guild:1").total() == 0

        missed.note("guild:1", [LIBYA])
        missed.note("guild:1", gone)
        assert missed.top("guild:1", Kind.TERM, 9) == (replace(LIBYA, times=3),)
        assert missed.top("guild:1", Kind.QUESTION, 9) == (WHOLE,)

    def test_what_nobody_asked_for_long_expires(self, store: Store) -> None:
        missed = Missed(store.database)
        missed.note("guild:1", [LIBYA, ZEPPELIN, WHOLE])
        missed.expire(DAY)

        assert missed.top("guild:1", Kind.TERM, 9) == (LIBYA,)
