"""Where a library's articles come from, as a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from discord import ui, utils

from bot.cards.frame import Accent, frame, message
from bot.cards.passage import link_target
from bot.cards.text import Room, escape_line
from bot.catalogue import Way
from index.store import KnownPage

LONGEST_NAME = 100
LONGEST_REASON = 160
MOST_FAILURES = 8
_FOOT = "x" * 200


def sources_card(ways: Mapping[Way, int], pages: Sequence[KnownPage], every: int) -> ui.LayoutView:
    """Return how many articles came which way, the feeds that are followed, and pages that failed.

    `every` is the number of minutes after which the bot reads feeds again by itself, 0 where it does not.
    """
    feeds = [page for page in pages if page.followed]
    failed = [page for page in pages if page.failure and not page.followed and not page.left_out]
    head = "**Where the articles come from**\n" + "\n".join(f"**{ways.get(way, 0):,}** from {way.value}" for way in Way)
    listed = [head, *_fitting([_feed(feed, every) for feed in feeds], Room().less(head, _FOOT))]
    room = Room().less(*listed, _FOOT)
    broken = _fitting([_failure(page) for page in failed[:MOST_FAILURES]], room)
    notes = [
        _left_out(len(feeds) - len(listed) + 1, "feed"),
        _left_out(len(failed) - len(broken), "page that failed", "pages that failed"),
        f"feeds are read every {every:,} minutes" if every else "feeds are read with /refresh",
    ]
    foot = "-# " + " · ".join(filter(None, notes))
    troubled = broken or any(feed.failure for feed in feeds)
    feeds_shown = listed[1:] or ["No feed is followed. `/articles add` with a feed's address follows it."]
    sections = [listed[:1], ["\n".join(feeds_shown)], ["\n".join(broken)], [foot]]
    return message(frame(Accent.TROUBLE if troubled else Accent.ANSWER, sections))


def _fitting(texts: Sequence[str], room: Room) -> list[str]:
    """Return the first texts that fit together."""
    shown: list[str] = []
    for text in texts:
        if not room.holds(*shown, text, "\n" * len(shown)):
            break
        shown.append(text)
    return shown


def _feed(feed: KnownPage, every: int) -> str:
    name = f"**{escape_line(feed.title or feed.address, LONGEST_NAME)}**"
    target = link_target(feed.address)
    facts = [
        f"[feed](<{target}>)" if target else escape_line(feed.address, LONGEST_NAME),
        f"read {_ago(feed.read_at)}" if feed.read_at else "never read",
        f"next {_ago(due)}" if (due := _due(feed, every)) else "",
        f"failed: {escape_line(feed.failure, LONGEST_REASON)}" if feed.failure else "",
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


def _left_out(count: int, one: str, many: str = "") -> str:
    return f"{count:,} more {one if count == 1 else many or one + 's'}" if count > 0 else ""
