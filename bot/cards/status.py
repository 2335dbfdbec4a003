"""A library in numbers, and what the bot keeps of members, as cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from discord import ui, utils

from bot.cards.frame import Accent, frame, message
from bot.cards.listing import listed
from bot.cards.report import listed_failures
from bot.cards.text import Room, escape_line
from bot.guilds import Preferences
from bot.languages import Words
from bot.retention import DAYS_KEPT, DAYS_VOTES_KEPT, MOST_ANSWERS
from index.library import Status

MOST_NAMES = 15
LONGEST_NAME = 60
_MORE = "x" * 100


def status_card(status: Status, feeds: int, read_at: datetime | None, version: str, words: Words) -> ui.LayoutView:
    """Return a library in numbers; `feeds` are followed, and something was last read from the net at `read_at`."""
    if not status.generation:
        return message(frame(Accent.NOTHING, [[words("status-empty")], [_foot(status, version, words)]]))
    counted = (
        words("status-articles", count=status.articles),
        words("status-paragraphs", count=status.paragraphs),
        words("status-aside", count=status.set_aside),
    )
    facts = [
        f"{words('status-sources')} {_listed(status.sources, words)}",
        f"{words('status-languages')} {_listed(status.languages, words)}",
        words("status-feeds", count=feeds),
        words("status-read", when=utils.format_dt(read_at, "R")) if read_at else "",
        words("status-changed", when=utils.format_dt(status.changed_at, "R")) if status.changed_at else "",
        words("status-pages-failed", count=len(status.pages_failed)) if status.pages_failed else "",
    ]
    first, second, foot = " · ".join(counted), "\n".join(filter(None, facts)), _foot(status, version, words)
    head = words("status-failed", count=len(status.failed))
    failures = listed_failures(head, status.failed, status.folder, Room().less(first, second, foot, head, _MORE), words)
    troubled = status.failed or status.pages_failed
    return message(frame(Accent.TROUBLE if troubled else Accent.ANSWER, [[first], [second], [failures], [foot]]))


def privacy_card(preferences: Preferences, words: Words) -> ui.LayoutView:
    """Return what is stored of members where `preferences` hold, and how it is deleted."""
    questions = "privacy-questions-on" if preferences.store_questions else "privacy-questions-off"
    answers = "privacy-answers-on" if preferences.mark_changed else "privacy-answers-off"
    kept = [
        words("privacy-title"),
        words("privacy-votes", days=DAYS_VOTES_KEPT),
        words("privacy-counts"),
        words("privacy-missed", days=DAYS_KEPT),
        words(questions, days=DAYS_KEPT),
        words(answers, count=MOST_ANSWERS, days=DAYS_KEPT),
        words("privacy-server"),
        words("privacy-never"),
    ]
    if preferences.ask_channels:
        channels = ", ".join(f"<#{channel}>" for channel in sorted(preferences.ask_channels))
        kept.append(words("privacy-reads", channels=channels))
    return message(frame(Accent.ANSWER, [["\n".join(kept)], [words("privacy-forget")]]))


def _foot(status: Status, version: str, words: Words) -> str:
    index = words("answer-index", generation=status.generation[:8]) + " · " if status.generation else ""
    return f"-# {index}Quoth {version}"


def _listed(names: Sequence[str], words: Words) -> str:
    if not names:
        return words("status-none-named")
    return listed([escape_line(name, LONGEST_NAME) for name in names], MOST_NAMES, words)
