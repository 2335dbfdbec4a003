"""An answer whose articles have changed since: its card, with a mark under each passage that reads otherwise now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

import discord
from discord import ui, utils
from rapidfuzz import fuzz, process

from bot.cards.difference import difference, written
from bot.cards.text import Room
from bot.languages import Words
from index.article import Article
from index.store.answered import Quoted

MARK = "-# 🔄 "
_SAME = 50.0
"""The likeness, from 0 to 100, from which a paragraph is taken for a new version of another (rapidfuzz's ratio)."""
_MOMENT = re.compile(r"<t:\d+:D>")


@dataclass(frozen=True, slots=True)
class Gone:
    """The paragraph is nowhere any more; `article` tells whether its whole article is gone."""

    article: bool


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The paragraph reads otherwise now."""

    before: str
    now: str


Change = Gone | Rewritten


def change_of(quoted: Quoted, article: Article | None) -> Change | None:
    """Return what became of a quoted paragraph, None where it still stands in its article word for word."""
    if article is None:
        return Gone(article=True)
    texts = [paragraph.text for paragraph in article.paragraphs]
    if quoted.text in texts:
        return None
    likest = process.extractOne(quoted.text, texts, scorer=fuzz.ratio, score_cutoff=_SAME)
    return Rewritten(quoted.text, likest[0]) if likest else Gone(article=False)


def marked(
    answer: discord.Message, changes: Mapping[str, Change | None], moment: datetime, words: Words
) -> ui.LayoutView | None:
    """Return the card of `answer` with marks that say what changed at `moment`; None where it says so already.

    `changes` are by the custom id of a button under each passage. One that stands as it was quoted loses its mark.
    """
    view = ui.LayoutView.from_message(answer, timeout=None)
    # Its buttons are copies without state, and must not be listened to: the bot knows them by their custom ids.
    view.stop()
    passages = list(_passages(view, changes))
    bare = {citation: citation.content.partition(f"\n{MARK}")[0] for _, citation in passages}
    texts = [each for each in view.walk_children() if isinstance(each, ui.TextDisplay)]
    room = Room().less(*(bare.get(each, each.content) for each in texts))
    is_new = False
    for change, citation in passages:
        mark = _mark(change, room, moment, words) if change else ""
        room = room.less(mark)
        content = bare[citation] + mark
        if _MOMENT.sub("", content) != _MOMENT.sub("", citation.content):
            citation.content, is_new = content, True
    return view if is_new else None


def _passages(
    view: ui.LayoutView, changes: Mapping[str, Change | None]
) -> Iterator[tuple[Change | None, ui.TextDisplay[ui.LayoutView]]]:
    """Yield what became of each passage of a card, with the text above its buttons, which says where it stands."""
    for container in view.children:
        above: ui.TextDisplay[ui.LayoutView] | None = None
        for part in container.children if isinstance(container, ui.Container) else ():
            if isinstance(part, ui.TextDisplay):
                above = part
            elif isinstance(part, ui.ActionRow) and above:
                ids = (button.custom_id or "" for button in part.children if isinstance(button, ui.Button))
                yield from ((changes[each], above) for each in ids if each in changes)


def _mark(change: Change, room: Room, moment: datetime, words: Words) -> str:
    """Return the longest mark that fits, "" where none does."""
    day = utils.format_dt(moment, "D")
    return next((mark for mark in _marks(change, day, words) if room.holds(mark)), "")


def _marks(change: Change, day: str, words: Words) -> Iterator[str]:
    match change:
        case Gone(article=True):
            yield f"\n{MARK}{words('changed-article-left', day=day)}"
        case Gone():
            yield f"\n{MARK}{words('changed-paragraph-left', day=day)}"
        case Rewritten(before, now):
            yield f"\n{MARK}{words('changed-now', day=day)}\n-# {written(difference(before, now))}"
            yield f"\n{MARK}{words('changed-much', day=day)}"
