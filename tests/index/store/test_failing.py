from __future__ import annotations

from typing import TYPE_CHECKING

from index.report import Failure
from index.store import KnownPage
from index.store.failing import Failing

if TYPE_CHECKING:
    from index.store import Store


def test_only_the_last_failures_of_a_library_are_kept_in_their_order(store: Store) -> None:
    failing, main, other = Failing(store.database), store.library("main"), store.library("other")
    failing.note(main, [Failure("old.txt", "empty")])
    failing.note(other, [Failure("other.txt", "empty")])
    failed = (Failure("b.txt", "empty"), Failure("a.txt", "binary"))
    failing.note(main, failed)

    assert failing.last(main) == failed
    assert failing.last(other) == (Failure("other.txt", "empty"),)
    failing.note(main, ())
    assert failing.last(main) == ()


def test_what_sql_cannot_hold_is_kept_readable(store: Store) -> None:
    failing, main = Failing(store.database), store.library("main")
    failing.note(main, [Failure("a.txt", "its id is \0\ud800")])

    assert failing.last(main) == (Failure("a.txt", "its id is \ufffd\ufffd"),)


def test_pages_whose_last_reading_failed_are_told_unless_left_out(store: Store) -> None:
    main = store.library("main")
    pages = [
        KnownPage(address="https://a.example", failure="gone"),
        KnownPage(address="https://b.example", failure="gone", left_out=True),
        KnownPage(address="https://c.example"),
    ]
    store.note_pages(main, pages)

    assert Failing(store.database).pages(main) == (Failure("https://a.example", "gone"),)
