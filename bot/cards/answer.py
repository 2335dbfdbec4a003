"""An answer as a card."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from discord import ui

from bot.cards.frame import Accent, Frame, frame, message
from bot.cards.passage import NotVerbatim, Shown, shown
from bot.cards.text import Room, escape_line
from bot.wording import day, why_nothing
from index.answer import Answer, Empty, Found, Nothing, Passage, Reason
from index.question import Filters

logger = logging.getLogger(__name__)

# A paragraph longer than this is shown as an excerpt, so that one does not take the others' room.
LONGEST_PASSAGE = Room(1_200, 3_000)
# With less room than this even an excerpt says little.
LEAST_CHARACTERS = 300
# Discord takes 40 components in a message; each passage is two texts and a rule.
MOST_PASSAGES = 10
LONGEST_NAME = 100
LONGEST_QUESTION = 300
MOST_WORDS = 10
WORDING = "word for word"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The passages that a card has room for; the others are only counted."""

    shown: tuple[Shown, ...] = ()
    no_room: int = 0
    not_verbatim: int = 0


# As many left out as a card could ever say: room for the longest footer.
_MOST = Shelf(no_room=999, not_verbatim=999)


def answer_card(answer: Answer, above: str = "") -> ui.LayoutView:
    """Return what a member sees of `answer`; `above` is small print over the card, such as what was asked."""
    room = Room().less(above)
    match answer:
        case Found():
            return message(above, *_found(answer, room))
        case Nothing():
            return message(above, *_nothing(answer, room))
        case Empty():
            return message(above, frame(Accent.NOTHING, [[_EMPTY]]))


def asked_line(question: str, filters: Filters) -> str:
    """Return small print that repeats what was asked: other members do not see what somebody typed into a command."""
    given = {
        "speaker": filters.speaker,
        "since": day(filters.since),
        "until": day(filters.until),
        "source": filters.source,
    }
    narrowed = (f"{name} {escape_line(value, LONGEST_NAME)}" for name, value in given.items() if value)
    return _small(" · ".join((f"asked: {escape_line(question, LONGEST_QUESTION)}", *narrowed)))


def fill(passages: Iterable[Passage], label: str, room: Room) -> Shelf:
    """Put `passages` on a card, in order, each checked word for word, until one does not fit."""
    shelf = Shelf()
    for passage in passages:
        number = str(len(shelf.shown) + 1)
        try:
            fitting = None if _is_full(shelf, room) else _fitting(passage, label + number, room)
        except NotVerbatim:
            logger.exception("A quote was held back: what would be shown is not what is stored.")
            shelf = replace(shelf, not_verbatim=shelf.not_verbatim + 1)
            continue
        if fitting is None:
            shelf = replace(shelf, no_room=shelf.no_room + 1)
        else:
            shelf = replace(shelf, shown=(*shelf.shown, fitting))
            room = room.less(*fitting.texts)
    return shelf


def _is_full(shelf: Shelf, room: Room) -> bool:
    return shelf.no_room > 0 or len(shelf.shown) == MOST_PASSAGES or room.characters < LEAST_CHARACTERS


def _fitting(passage: Passage, label: str, room: Room) -> Shown | None:
    share = Room(min(room.characters, LONGEST_PASSAGE.characters), min(room.bytes, LONGEST_PASSAGE.bytes))
    return shown(passage, label, share)


def _found(answer: Found, room: Room) -> list[Frame]:
    head = _understood(answer.speaker, answer.topic)
    shelf = fill(answer.passages, "", room.less(head, _footer(answer, _MOST)))
    return [frame(Accent.ANSWER, [[head], *(passage.texts for passage in shelf.shown), [_footer(answer, shelf)]])]


def _footer(answer: Found, shelf: Shelf) -> str:
    found = f"{_passages(answer.total)} found, {len(shelf.shown)} shown"
    return _small(_left_out(shelf), _unmatched(answer.unmatched), f"{_index(answer)} · {found} · {WORDING}")


def _nothing(answer: Nothing, room: Room) -> list[Frame]:
    """Return the answer, and in a frame of its own what only comes close: it must not be taken for an answer."""
    head = f"**Nothing in the articles says this.**\n{why_nothing(answer, _name)}"
    unmatched = "" if answer.reason is Reason.NO_TERMS else _unmatched(answer.unmatched)
    foot = _small(unmatched, _index(answer))
    shelf = fill(answer.near, "near ", room.less(head, foot, _NEAR, _left_out(_MOST)))
    said = frame(Accent.NOTHING, [[head], [foot]])
    if not shelf.shown:
        return [said]
    return [
        said,
        frame(Accent.NOTHING, [[_NEAR], *(passage.texts for passage in shelf.shown), [_small(_left_out(shelf))]]),
    ]


def _index(answer: Found | Nothing) -> str:
    return f"index {answer.generation[:8]}"


def _understood(speaker: str | None, topic: str | None) -> str:
    """Return what the question was taken to ask for, or "" where it names neither speaker nor topic."""
    return " on ".join(filter(None, (_name(speaker), _name(topic))))


def _name(name: str | None) -> str:
    return f"**{escape_line(name, LONGEST_NAME)}**" if name else ""


def _unmatched(words: Sequence[str]) -> str:
    if not words:
        return ""
    listed = ", ".join(f"“{escape_line(word, LONGEST_NAME)}”" for word in words[:MOST_WORDS])
    more = f" and {len(words) - MOST_WORDS} more" if len(words) > MOST_WORDS else ""
    return f"nowhere: {listed}{more}"


def _left_out(shelf: Shelf) -> str:
    notes = []
    if shelf.no_room:
        notes.append(f"{_passages(shelf.no_room, 'more ')} did not fit on this card")
    if shelf.not_verbatim:
        notes.append(f"{_passages(shelf.not_verbatim)} held back: not word for word as stored")
    return " · ".join(notes)


def _passages(count: int, more: str = "") -> str:
    return f"{count:,} {more}passage" if count == 1 else f"{count:,} {more}passages"


def _small(*lines: str) -> str:
    return "\n".join(f"-# {line}" for line in lines if line)


_NEAR = "**Closest passages, which do not answer it**"
_EMPTY = (
    "**There are no articles here yet.**\n"
    "Whoever runs this bot can put texts into its articles folder; then a member who may manage the server "
    "uses `/reindex`, and questions get answers."
)
