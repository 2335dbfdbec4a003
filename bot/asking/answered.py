"""Which answer belongs to which message."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from bot.asking.hearing import Heard

MOST_REMEMBERED = 1_000
"""Answers that follow an edit of their question: the latest ones."""


@dataclass(frozen=True, slots=True)
class Mending:
    """An answer that is to be given anew, to what is asked now."""

    said: Heard
    answer: discord.PartialMessage


class Answered:
    """The latest answers by the message that asked. Lost at a restart: an old question may then be edited in peace."""

    def __init__(self) -> None:
        self._answers: OrderedDict[int, Mending] = OrderedDict()

    def __contains__(self, asked: int) -> bool:
        """Tell whether the message of that id was answered."""
        return asked in self._answers

    def question(self, asked: int) -> str | None:
        """Return what the message of that id asked, where it was answered."""
        return self._answers[asked].said.question if asked in self._answers else None

    def remember(self, asked: discord.Message, said: Heard, answer: discord.Message) -> None:
        """Note that `answer` answers what was said."""
        self._answers[asked.id] = Mending(said, discord.PartialMessage(channel=answer.channel, id=answer.id))
        if len(self._answers) > MOST_REMEMBERED:
            self._answers.popitem(last=False)

    def to_mend(self, asked: int, question: str) -> Mending | None:
        """Note that `question` is what is asked now; return what to mend, None where that stands already or none is.

        What the question leaned on when it was new it leans on still.
        """
        before = self._answers.get(asked)
        if before is None or before.said.question == question:
            return None
        self._answers[asked] = now = replace(before, said=replace(before.said, question=question))
        return now

    def is_latest(self, asked: int, question: str) -> bool:
        """Tell whether `question` is still what is asked: it may be edited again while its answer is looked for."""
        return self.question(asked) == question

    def forget(self, asked: int) -> None:
        """Forget a question whose answer is gone."""
        self._answers.pop(asked, None)
