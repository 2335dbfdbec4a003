"""Which messages ask the bot something, and what."""

from __future__ import annotations

import re
from dataclasses import dataclass

import discord

from bot.cards.asked import LONGEST_QUESTION, Asked, asked_of
from index.conversation import leans
from index.question.asking import reads_as_question
from index.sentences import sentences

_SAID = {discord.MessageType.default, discord.MessageType.reply}


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message asks, "" where it only calls; `to` is the question before, which it may lean on."""

    question: str
    to: Asked | None = None

    @property
    def leans(self) -> bool:
        """Whether it is understood only by the question before: "and about Libya?"."""
        return leans(self.question)


def heard(message: discord.Message, own: discord.ClientUser) -> Heard | None:
    """Return what `message` asks the bot, None where it is not for the bot.

    A message asks in a direct message, where somebody typed a mention, and in a reply to an answer that reads as a
    question. Of other replies the bot stays out: they ping it without its text saying so.
    """
    if not _is_said(message):
        return None
    text = re.sub(rf"<@!?{own.id}>", " ", message.content).strip()
    replied = message.reference.resolved if message.reference else None
    answer = replied if isinstance(replied, discord.Message) and replied.author.id == own.id else None
    to = asked_of(answer) if answer else None
    if message.guild is None or own.id in message.raw_mentions:
        return Heard(text, to)
    # What a reply says Discord tells only where it pings the bot, or where the bot may read every message.
    return Heard(text, to) if to and (leans(text) or text.endswith("?")) else None


def overheard(message: discord.Message, own: discord.ClientUser) -> str | None:
    """Return what `message` asks whoever reads it, None where it asks nothing or is said to somebody.

    That counts in ask-channels and in threads of the bot's own. The post that opens a forum's thread always asks.
    """
    if not _is_said(message) or _is_for_others(message, own):
        return None
    channel = message.channel
    if isinstance(channel, discord.Thread) and channel.id == message.id:
        return _post(channel.name, message.content)
    text = message.content.strip()
    return text if reads_as_question(text) or leans(text) else None


def _is_said(message: discord.Message) -> bool:
    """Tell whether a person wrote the message."""
    return not message.author.bot and not message.webhook_id and message.type in _SAID


def _is_for_others(message: discord.Message, own: discord.ClientUser) -> bool:
    """Tell whether a message calls or answers somebody: not the bot, and not its own author."""
    called = {*message.raw_mentions, *message.raw_role_mentions} - {own.id}
    if called or message.mention_everyone:
        return True
    if message.type is not discord.MessageType.reply:
        return False
    replied = message.reference.resolved if message.reference else None
    return not isinstance(replied, discord.Message) or replied.author.id not in {own.id, message.author.id}


def _post(title: str, text: str) -> str:
    """Return what a forum post asks: its title and text, of a long text only its first question."""
    whole = f"{title}\n{text}".strip()
    if len(whole) <= LONGEST_QUESTION:
        return whole
    parts = (text[span.start : span.end].strip() for span in sentences(text))
    asked = next((part for part in parts if reads_as_question(part)), "")
    return next(each for each in (f"{title}\n{asked}".strip(), title) if len(each) <= LONGEST_QUESTION)
