"""An answer as a card."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from discord import ui

from bot.cards.age import stale
from bot.cards.controls import Controls, NoControls
from bot.cards.frame import Accent, Frame, Row, frame, message
from bot.cards.passage import NotVerbatim, Shown, shown
from bot.cards.telling import corrected, understood, unmatched, why_nothing
from bot.cards.text import Room
from bot.languages import Words
from index.answer import Answer, Empty, Found, Nothing, Passage, Reason

logger = logging.getLogger(__name__)

# A paragraph longer than this is shown as an excerpt, so that one does not take the others' room.
LONGEST_PASSAGE = Room(1_200, 3_000)
# With less room than this even an excerpt says little.
LEAST_CHARACTERS = 300
MOST_PASSAGES = 5
MOST_NEAR = 3
# Components of a message (Discord's reference, "Components V2"), and how many are not a passage's or a button's.
MOST_COMPONENTS = 40
_ROUND_FOUND = 5  # what was asked, the frame, its head, a rule, its foot
_ROUND_NOTHING = 9  # what was asked, the frame with three parts, another with its head, a rule and its foot
_OF_PASSAGE = 3  # a rule, a text, a row


@dataclass(frozen=True, slots=True)
class Shelf:
    """The passages that a card has room for, with their buttons; the others are only counted."""

    shown: tuple[tuple[Shown, Row], ...] = ()
    no_room: int = 0
    not_verbatim: int = 0

    @property
    def sections(self) -> list[tuple[str | Row, ...]]:
        """Each passage's part of the card."""
        return [(passage.text, row) for passage, row in self.shown]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a card needs to know beside the answer.

    `above` is small print over the card, such as what was asked. `skipped` passages were shown on cards before.
    Articles of `stale_years` or more are marked as old, none where it is 0.
    """

    today: date
    words: Words
    above: str = ""
    skipped: int = 0
    stale_years: int = 0
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
            return message(setting.above, frame(Accent.NOTHING, [[setting.words("answer-empty")]]))


def fill(passages: Iterable[Passage], label: Callable[[str], str], room: Room, setting: Setting, most: int) -> Shelf:
    """Put `passages` on a card, in order, each checked word for word, until one does not fit or `most` are there."""
    shelf = Shelf()
    for passage in passages:
        number = label(str(setting.skipped + len(shelf.shown) + 1))
        try:
            fitting = None if _is_full(shelf, room, most) else _fitting(passage, number, room, setting)
        except NotVerbatim:
            logger.exception("A quote was held back: what would be shown is not what is stored.")
            shelf = replace(shelf, not_verbatim=shelf.not_verbatim + 1)
            continue
        if fitting is None:
            shelf = replace(shelf, no_room=shelf.no_room + 1)
        else:
            row = setting.controls.under_passage(passage.citation)
            shelf = replace(shelf, shown=(*shelf.shown, (fitting, row)))
            room = room.less(fitting.text)
    return shelf


def _is_full(shelf: Shelf, room: Room, most: int) -> bool:
    return shelf.no_room > 0 or len(shelf.shown) == most or room.characters < LEAST_CHARACTERS


def _fitting(passage: Passage, number: str, room: Room, setting: Setting) -> Shown | None:
    share = Room(min(room.characters, LONGEST_PASSAGE.characters), min(room.bytes, LONGEST_PASSAGE.bytes))
    mark = stale(passage.citation.published, setting.today, setting.stale_years, setting.words)
    found = shown(passage, number, share.less(mark), setting.today, setting.words)
    return replace(found, citation=f"{found.citation}\n{mark}") if found and mark else found


def _found(answer: Found, setting: Setting) -> list[Frame | Row]:
    if setting.skipped and len(answer.passages) <= setting.skipped:
        return [frame(Accent.NOTHING, [[setting.words("answer-all-shown")]])]
    words = setting.words
    read_as = corrected(answer.corrections, words), understood(answer.speaker, answer.topic, words)
    head = "\n".join(filter(None, (*read_as, words("answer-unsure") if answer.unsure else "")))
    room = Room().less(setting.above, head, _footer(answer, _MOST, 999_999, words))
    shelf = fill(answer.passages[setting.skipped :], str, room, setting, MOST_PASSAGES)
    # What was held back is passed over too: it would be held back again.
    last = setting.skipped + len(shelf.shown) + shelf.not_verbatim
    rows = setting.controls.under_answer(last if last < answer.total else None)
    _keep_to(MOST_COMPONENTS - _ROUND_FOUND, shelf, rows)
    return [frame(Accent.ANSWER, [[head], *shelf.sections, [_footer(answer, shelf, setting.skipped, words)]]), *rows]


def _footer(answer: Found, shelf: Shelf, skipped: int, words: Words) -> str:
    last = skipped + len(shelf.shown)
    count = words("answer-shown", shown=last) if not skipped else words("answer-shown", shown=f"{skipped + 1}–{last}")
    found = f"{words('answer-found', total=answer.total)}, {count}"
    facts = f"{_index(answer, words)} · {found} · {words('answer-verbatim')}"
    return _small(_left_out(shelf, words), unmatched(answer.unmatched, words), facts)


def _nothing(answer: Nothing, setting: Setting) -> list[Frame | Row]:
    """Return the answer, and in a frame of its own what only comes close: it must not be taken for an answer."""
    words = setting.words
    why = words("answer-nothing"), why_nothing(answer, words), corrected(answer.corrections, words)
    head = "\n".join(filter(None, why))
    missing = "" if answer.reason is Reason.NO_TERMS else unmatched(answer.unmatched, words)
    foot, near = _small(missing, _index(answer, words)), words("answer-near")
    room = Room().less(setting.above, head, foot, near, _left_out(_MOST, words))
    shelf = fill(answer.near, partial(_near_number, words), room, replace(setting, skipped=0), MOST_NEAR)
    said, rows = frame(Accent.NOTHING, [[head], [foot]]), setting.controls.under_answer(None)
    if not shelf.shown:
        return [said, *rows]
    _keep_to(MOST_COMPONENTS - _ROUND_NOTHING, shelf, rows)
    return [said, frame(Accent.NOTHING, [[near], *shelf.sections, [_small(_left_out(shelf, words))]]), *rows]


def _keep_to(components: int, shelf: Shelf, rows: Iterable[Row]) -> None:
    """Take the last buttons from under each passage, so that all stay within so many components."""
    left = components - sum(1 + len(row.children) for row in rows)
    buttons = max(0, left // max(1, len(shelf.shown)) - _OF_PASSAGE)
    for _, row in shelf.shown:
        for button in row.children[buttons:]:
            row.remove_item(button)


def _near_number(words: Words, number: str) -> str:
    return words("answer-near-number", number=number)


def _index(answer: Found | Nothing, words: Words) -> str:
    return words("answer-index", generation=answer.generation[:8])


def _left_out(shelf: Shelf, words: Words) -> str:
    notes = []
    if shelf.no_room:
        notes.append(words("answer-no-room", count=shelf.no_room))
    if shelf.not_verbatim:
        notes.append(words("answer-held-back", count=shelf.not_verbatim))
    return " · ".join(notes)


def _small(*lines: str) -> str:
    return "\n".join(f"-# {line}" for line in lines if line)
