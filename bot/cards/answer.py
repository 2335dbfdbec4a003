"""An answer as a card."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from discord import ui

from bot.cards.controls import Controls, NoControls
from bot.cards.frame import Accent, Frame, Row, frame, message
from bot.cards.passage import NotVerbatim, Shown, shown
from bot.cards.text import Room, escape_line
from bot.wording import corrected, why_nothing
from index.answer import Answer, Empty, Found, Nothing, Passage, Reason

logger = logging.getLogger(__name__)

# A paragraph longer than this is shown as an excerpt, so that one does not take the others' room.
LONGEST_PASSAGE = Room(1_200, 3_000)
# With less room than this even an excerpt says little.
LEAST_CHARACTERS = 300
# Discord takes 40 components in a message; each passage is two texts, a rule, and a row of two buttons.
MOST_PASSAGES = 5
MOST_NEAR = 3
LONGEST_NAME = 100
MOST_WORDS = 10
MOST_CORRECTIONS = 3
LONGEST_CORRECTED = 40
WORDING = "word for word"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The passages that a card has room for, with their buttons; the others are only counted."""

    shown: tuple[tuple[Shown, Row], ...] = ()
    no_room: int = 0
    not_verbatim: int = 0

    @property
    def sections(self) -> list[tuple[str | Row, ...]]:
        """Each passage's part of the card."""
        return [(*passage.texts, row) for passage, row in self.shown]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a card needs to know beside the answer.

    `above` is small print over the card, such as what was asked. `skipped` passages were shown on cards before.
    """

    today: date
    above: str = ""
    skipped: int = 0
    controls: Controls = field(default_factory=NoControls)


# As many left out as a card could ever say: room for the longest footer.
_MOST = Shelf(no_room=999, not_verbatim=999)


def answer_card(answer: Answer, setting: Setting) -> ui.LayoutView:
    """Return what a member sees of `answer`."""
    match answer:
        case Found():
            return message(setting.above, *_found(answer, setting))
        case Nothing():
            return message(setting.above, *_nothing(answer, setting))
        case Empty():
            return message(setting.above, frame(Accent.NOTHING, [[_EMPTY]]))


def fill(passages: Iterable[Passage], label: str, room: Room, setting: Setting, most: int) -> Shelf:
    """Put `passages` on a card, in order, each checked word for word, until one does not fit or `most` are there."""
    shelf = Shelf()
    for passage in passages:
        number = str(setting.skipped + len(shelf.shown) + 1)
        try:
            fitting = None if _is_full(shelf, room, most) else _fitting(passage, label + number, room, setting.today)
        except NotVerbatim:
            logger.exception("A quote was held back: what would be shown is not what is stored.")
            shelf = replace(shelf, not_verbatim=shelf.not_verbatim + 1)
            continue
        if fitting is None:
            shelf = replace(shelf, no_room=shelf.no_room + 1)
        else:
            row = setting.controls.under_passage(passage.citation)
            shelf = replace(shelf, shown=(*shelf.shown, (fitting, row)))
            room = room.less(*fitting.texts)
    return shelf


def _is_full(shelf: Shelf, room: Room, most: int) -> bool:
    return shelf.no_room > 0 or len(shelf.shown) == most or room.characters < LEAST_CHARACTERS


def _fitting(passage: Passage, label: str, room: Room, today: date) -> Shown | None:
    share = Room(min(room.characters, LONGEST_PASSAGE.characters), min(room.bytes, LONGEST_PASSAGE.bytes))
    return shown(passage, label, share, today)


def _found(answer: Found, setting: Setting) -> list[Frame | Row]:
    if setting.skipped and len(answer.passages) <= setting.skipped:
        return [frame(Accent.NOTHING, [[_ALL_SHOWN]])]
    head = "\n".join(filter(None, (_corrected(answer), _understood(answer.speaker, answer.topic))))
    room = Room().less(setting.above, head, _footer(answer, _MOST, 999_999))
    shelf = fill(answer.passages[setting.skipped :], "", room, setting, MOST_PASSAGES)
    # What was held back is passed over too: it would be held back again.
    last = setting.skipped + len(shelf.shown) + shelf.not_verbatim
    return [
        frame(Accent.ANSWER, [[head], *shelf.sections, [_footer(answer, shelf, setting.skipped)]]),
        setting.controls.under_answer(last if last < answer.total else None),
    ]


def _footer(answer: Found, shelf: Shelf, skipped: int) -> str:
    count = f"{len(shelf.shown)} shown" if not skipped else f"{skipped + 1}–{skipped + len(shelf.shown)} shown"
    found = f"{_passages(answer.total)} found, {count}"
    return _small(_left_out(shelf), _unmatched(answer.unmatched), f"{_index(answer)} · {found} · {WORDING}")


def _nothing(answer: Nothing, setting: Setting) -> list[Frame | Row]:
    """Return the answer, and in a frame of its own what only comes close: it must not be taken for an answer."""
    why = f"**Nothing in the articles says this.**\n{why_nothing(answer, _name)}"
    head = "\n".join(filter(None, (why, _corrected(answer))))
    unmatched = "" if answer.reason is Reason.NO_TERMS else _unmatched(answer.unmatched)
    foot = _small(unmatched, _index(answer))
    room = Room().less(setting.above, head, foot, _NEAR, _left_out(_MOST))
    shelf = fill(answer.near, "near ", room, replace(setting, skipped=0), MOST_NEAR)
    said, buttons = frame(Accent.NOTHING, [[head], [foot]]), setting.controls.under_answer(None)
    if not shelf.shown:
        return [said, buttons]
    return [said, frame(Accent.NOTHING, [[_NEAR], *shelf.sections, [_small(_left_out(shelf))]]), buttons]


def _corrected(answer: Found | Nothing) -> str:
    """Say which words were read as others."""
    return corrected(answer.corrections[:MOST_CORRECTIONS], lambda word: escape_line(word, LONGEST_CORRECTED))


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


_ALL_SHOWN = "**That was all.** No further passage answers it."
_NEAR = "**Closest passages, which do not answer it**"
_EMPTY = (
    "**There are no articles here yet.**\n"
    "Whoever runs this bot can put texts into its articles folder; then a member who may manage the server "
    "uses `/reindex`, and questions get answers."
)
