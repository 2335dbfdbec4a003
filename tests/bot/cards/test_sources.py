from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.cards.sources import sources_card
from bot.cards.status import status_card
from bot.catalogue import Way
from index.library import Status
from index.store import KnownPage
from tests.bot.cards.examples import components, texts
from tests.bot.preflight import problems

READ = datetime(2024, 5, 1, 12, tzinfo=UTC)


def feed(number: int) -> KnownPage:
    return KnownPage(
        address=f"https://example.org/{number}", followed=True, title="*" * 300, read_at=READ, failure="[x](y) " * 99
    )


def test_a_feed_says_when_it_was_read_when_it_is_next_and_why_it_failed() -> None:
    shown = "\n".join(texts(sources_card({Way.WEB: 2}, [feed(1)], 30)))

    assert "read <t:1714564800:R>" in shown
    assert "next <t:1714566600:R>" in shown
    assert "failed: \\[x\\](y)" in shown
    assert "feeds are read every 30 minutes" in shown


def test_many_feeds_and_failures_fit_and_the_rest_are_counted() -> None:
    pages = [*(feed(n) for n in range(50)), *(KnownPage(address="<" * 900, failure="x" * 900) for _ in range(20))]
    card = sources_card({}, pages, 0)

    assert problems(components(card)) == []
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
    )
    card = status_card(status, 0, None, "1.0")

    assert problems(components(card)) == []
    assert "and 385 more" in texts(card)[1]
