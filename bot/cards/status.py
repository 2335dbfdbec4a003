"""A library in numbers, and what the bot keeps of members, as cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from discord import ui, utils

from bot.cards.frame import Accent, frame, message
from bot.cards.text import escape_line
from index.library import Status

MOST_NAMES = 15
LONGEST_NAME = 60

_PRIVACY = """\
**What this bot keeps**
\\- of you: nothing. No question, no message and no member's name or id is stored; a question is read, answered and \
forgotten, and the log holds none.
\\- of this server: its articles, and under its id the settings that editors make.
\\- of the articles: what their authors published. They are what answers quote."""
_FORGET = (
    "So there is nothing to forget. Articles leave the answers for good with `/articles remove`, which members may use "
    "who may manage this server. Answers are messages in Discord: whoever may delete messages here can delete them."
)


def status_card(status: Status, feeds: int, read_at: datetime | None, version: str) -> ui.LayoutView:
    """Return a library in numbers; `feeds` are followed, and something was last read from the net at `read_at`."""
    if not status.generation:
        return message(frame(Accent.NOTHING, [["**There are no articles here yet.**"], [_foot(status, version)]]))
    counted = (
        f"**{status.articles:,}** articles · **{status.paragraphs:,}** paragraphs searched"
        f" · **{status.set_aside:,}** set aside"
    )
    facts = [
        f"sources: {_listed(status.sources)}",
        f"languages: {_listed(status.languages)}",
        f"feeds followed: {feeds:,}",
        f"web pages last read: {utils.format_dt(read_at, 'R')}" if read_at else "",
    ]
    return message(frame(Accent.ANSWER, [[counted], ["\n".join(filter(None, facts))], [_foot(status, version)]]))


def privacy_card() -> ui.LayoutView:
    """Return what is stored of members, and how it is deleted."""
    return message(frame(Accent.ANSWER, [[_PRIVACY], [_FORGET]]))


def _foot(status: Status, version: str) -> str:
    index = f"index {status.generation[:8]} · " if status.generation else ""
    return f"-# {index}Quoth {version}"


def _listed(names: Sequence[str]) -> str:
    if not names:
        return "none named"
    more = f" and {len(names) - MOST_NAMES:,} more" if len(names) > MOST_NAMES else ""
    return ", ".join(escape_line(name, LONGEST_NAME) for name in names[:MOST_NAMES]) + more
