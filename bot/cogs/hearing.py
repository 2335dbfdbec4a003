"""Which messages ask the bot something, and what; and which answer belongs to which of them."""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass

import discord

from bot.cards.asked import Asked, asked_of

_ASKS_ON = re.compile(r"(?:and|or|what|how)\s+(?:what\s+|how\s+)?(?:about|on)\b.*|.*\?", re.IGNORECASE | re.DOTALL)
MOST_REMEMBERED = 1_000
"""Answers that follow an edit of their question: the latest ones."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message asks, "" where it only calls; `to` is what the answer that it replies to was asked."""

    question: str
    to: Asked | None = None


def heard(message: discord.Message, own: discord.ClientUser) -> Heard | None:
    """Return what `message` asks, None where it is not for the bot.

    A message asks in a direct message, where somebody typed a mention, and in a reply to an answer that reads as a
    question. Of other replies the bot stays out: they ping it without its text saying so.
    """
    asks = message.type in {discord.MessageType.default, discord.MessageType.reply}
    if message.author.bot or message.webhook_id or not asks:
        return None
    text = re.sub(rf"<@!?{own.id}>", " ", message.content).strip()
    replied = message.reference.resolved if message.reference else None
    answer = replied if isinstance(replied, discord.Message) and replied.author.id == own.id else None
    to = asked_of(answer) if answer else None
    if message.guild is None or own.id in message.raw_mentions:
        return Heard(text, to)
    # Without a ping Discord does not tell the bot what the reply says.
    pinged = any(user.id == own.id for user in message.mentions)
    return Heard(text, to) if to and pinged and _ASKS_ON.fullmatch(text) else None


class Answered:
    """The latest answers by the message that asked. Lost at a restart: an old question may then be edited in peace."""

    def __init__(self) -> None:
        self._answers: OrderedDict[int, tuple[str, discord.PartialMessage]] = OrderedDict()

    def remember(self, asked: discord.Message, question: str, answer: discord.Message) -> None:
        """Note that `answer` answers `question`."""
        kept = discord.PartialMessage(channel=answer.channel, id=answer.id)
        self._answers[asked.id] = question, kept
        if len(self._answers) > MOST_REMEMBERED:
            self._answers.popitem(last=False)

    def to_mend(self, asked: discord.Message, question: str) -> discord.PartialMessage | None:
        """Note that `question` is what is asked now; return its answer, None where that stands already or none is."""
        before, answer = self._answers.get(asked.id, (question, None))
        if answer is None or before == question:
            return None
        self._answers[asked.id] = question, answer
        return answer

    def is_latest(self, asked: discord.Message, question: str) -> bool:
        """Tell whether `question` is still what is asked: it may be edited again while its answer is looked for."""
        return asked.id in self._answers and self._answers[asked.id][0] == question

    def forget(self, asked: int) -> None:
        """Forget a question whose answer is gone."""
        self._answers.pop(asked, None)
