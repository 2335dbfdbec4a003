from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.cards.frame import message
from bot.cards.sources import sources_frame
from bot.cards.status import status_card
from bot.catalogue import Way
from index.changes.editing import Source
from index.library import Status
from index.report import Failure
from index.store import KnownPage
from tests.bot.cards.examples import ENGLISH, components, texts
from tests.bot.preflight import problems

READ = datetime(2024, 5, 1, 12, tzinfo=UTC)


def feed(number: int) -> KnownPage:
    return KnownPage(
        address=f"https://example.org/{number}", followed=True, title="*" * 300, read_at=READ, failure="[x](y) " * 99
    )


def test_a_feed_says_when_it_was_read_when_it_is_next_and_why_it_failed() -> None:
    shown = "\n".join(texts(message(sources_frame({Way.WEB: 2}, [], [feed(1)], 30, ENGLISH))))

    assert "read <t:1714564800:R>" in shown
    assert "next <t:1714566600:R>" in shown
    assert "failed: \\[x\\](y)" in shown
    assert "feeds are read every 30 minutes" in shown


def test_a_source_without_the_filter_comes_first_and_says_so() -> None:
    sources = [Source("Osk Herald", 12, is_filtered=True), Source("Lorn *Post*", 1, is_filtered=False)]
    shown = texts(message(sources_frame({}, sources, [], 0, ENGLISH)))

    assert shown[1] == (
        "Lorn \\*Post\\* · 1 article · **filter off**: all its paragraphs are searched\nOsk Herald · 12 articles"
    )


def test_many_feeds_and_failures_fit_and_the_rest_are_counted() -> None:
    pages = [*(feed(n) for n in range(50)), *(KnownPage(address="<" * 900, failure="x" * 900) for _ in range(20))]
    sources = [Source("*" * 90 + str(number), number, is_filtered=number % 2 == 0) for number in range(60)]
    card = message(sources_frame({}, sources, pages, 0, ENGLISH))

    assert problems(components(card)) == []
    assert "more sources" in texts(card)[-1]
    assert "more feeds" in texts(card)[-1]
    assert "more pages that failed" in texts(card)[-1]


def test_a_status_with_very_many_sources_fits() -> None:
    names = tuple(f"{n}\u202e" * 90 for n in range(400))
    status = Status(
        name="main",
        articles=1,
        paragraphs=1,
        set_aside=0,
        sources=names,
        languages=(),
        generation="3f9a1c2077",
        folder=Path("a"),
        changed_at=datetime(2025, 6, 10, tzinfo=UTC),
        failed=tuple(Failure("*" * 300, "_" * 300) for _ in range(40)),
        pages_failed=(Failure("https://a.example", "gone"),),
    )
    card = status_card(status, 0, None, "1.0", ENGLISH)

    assert problems(components(card)) == []
    assert "and 385 more" in texts(card)[1]
