"""Where a library's articles come from, as a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from discord import utils

from bot.cards.frame import Accent, Frame, frame
from bot.cards.passage import link_target
from bot.cards.text import Room, escape_line, fitting
from bot.catalogue import Way
from bot.languages import Words
from index.changes.editing import Source
from index.store import KnownPage

LONGEST_NAME = 100
LONGEST_REASON = 160
MOST_FAILURES = 8
MOST_SOURCES = 10
_FOR_SOURCES = Room(1_200, 3_000)
_FOOT = "x" * 200


def sources_frame(
    ways: Mapping[Way, int], sources: Sequence[Source], pages: Sequence[KnownPage], every: int, words: Words
) -> Frame:
    """Return how many articles came which way and of which source, the feeds that are followed, and pages that failed.

    `every` is the number of minutes after which the bot reads feeds again by itself, 0 where it does not.
    """
    feeds = [page for page in pages if page.followed]
    failed = [page for page in pages if page.failure and not page.followed and not page.left_out]
    head = "\n".join([words("sources-title"), *(words(f"sources-{way}", count=ways.get(way, 0)) for way in Way)])
    named = fitting([_source(source, words) for source in by_weight(sources)[:MOST_SOURCES]], _FOR_SOURCES)
    room = Room().less(head, *named, _FOOT)
    listed = fitting([_feed(feed, every, words) for feed in feeds], room)
    broken = fitting([_failure(page) for page in failed[:MOST_FAILURES]], room.less(*listed, _FOOT))
    unnamed, unlisted, unbroken = len(sources) - len(named), len(feeds) - len(listed), len(failed) - len(broken)
    notes = [
        words("sources-more-sources", count=unnamed) if unnamed else "",
        words("sources-more-feeds", count=unlisted) if unlisted else "",
        words("sources-more-pages", count=unbroken) if unbroken else "",
        words("sources-every", minutes=every) if every else words("sources-by-hand"),
    ]
    foot = "-# " + " · ".join(filter(None, notes))
    troubled = broken or any(feed.failure for feed in feeds)
    feeds_shown = listed or [words("sources-no-feeds")]
    sections = [[head], ["\n".join(named)], ["\n".join(feeds_shown)], ["\n".join(broken)], [foot]]
    return frame(Accent.TROUBLE if troubled else Accent.ANSWER, sections)


def by_weight(sources: Sequence[Source]) -> list[Source]:
    """Return sources in the order in which they matter: those without the filter, then those with most articles."""
    return sorted(sources, key=lambda source: (source.is_filtered, -source.articles, source.name))


def _source(source: Source, words: Words) -> str:
    off = "" if source.is_filtered else words("sources-filter-off")
    facts = (escape_line(source.name, LONGEST_NAME), words("report-articles", count=source.articles), off)
    return " · ".join(filter(None, facts))


def _feed(feed: KnownPage, every: int, words: Words) -> str:
    name = f"**{escape_line(feed.title or feed.address, LONGEST_NAME)}**"
    target = link_target(feed.address)
    facts = [
        f"[{words('sources-feed-link')}](<{target}>)" if target else escape_line(feed.address, LONGEST_NAME),
        words("sources-read", when=_ago(feed.read_at)) if feed.read_at else words("sources-never-read"),
        words("sources-next", when=_ago(due)) if (due := _due(feed, every)) else "",
        words("sources-failed", reason=escape_line(feed.failure, LONGEST_REASON)) if feed.failure else "",
    ]
    return f"{name}\n-# {' · '.join(filter(None, facts))}"


def _due(feed: KnownPage, every: int) -> datetime | None:
    """Return when a feed is read next by itself: the host's wish goes before our own rhythm."""
    if not every:
        return None
    return max(filter(None, (feed.due_at, feed.read_at and feed.read_at + timedelta(minutes=every))), default=None)


def _failure(page: KnownPage) -> str:
    reason = escape_line(page.failure or "", LONGEST_REASON)
    return f"\\- **{escape_line(page.address, LONGEST_NAME)}**: {reason}"


def _ago(moment: datetime) -> str:
    return utils.format_dt(moment, "R")
