"""A simulated guild to ask in, and what its members see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from bot.client import QuothBot
from bot.languages import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simcord import ChannelHandle, Env, GuildHandle, HttpLogEntry, InteractionResult, MemberActor

    from bot.languages import Words


@dataclass(frozen=True, slots=True)
class Town:
    """A guild with a channel, a member who may ask, and an editor who may also manage the guild."""

    env: Env
    guild: GuildHandle
    channel: ChannelHandle
    member: MemberActor
    editor: MemberActor

    @classmethod
    def built(cls, env: Env) -> Town:
        guild = env.create_guild()
        editors = guild.create_role("editors", permissions=discord.Permissions(manage_guild=True))
        return cls(
            env,
            guild,
            guild.create_text_channel("ask-the-articles"),
            guild.add_member(env.create_user("ada")),
            guild.add_member(env.create_user("roth"), roles=[editors]),
        )

    @property
    def mention(self) -> str:
        assert self.env.bot.user is not None
        return self.env.bot.user.mention

    @property
    def bot(self) -> QuothBot:
        assert isinstance(self.env.bot, QuothBot)
        return self.env.bot

    @property
    def words(self) -> Words:
        """The bot's texts in English, with its commands as members click them."""
        return words_in("en", self.bot.answering.commands)

    @property
    def last(self) -> discord.Message:
        assert self.channel.last_message is not None
        return self.channel.last_message

    def sent(self, method: str, ending: str) -> list[HttpLogEntry]:
        """Return the bot's requests of a kind."""
        return [r for r in self.env.http_requests if r.method == method and r.path.endswith(ending)]


def seen(message: discord.Message | InteractionResult) -> str:
    """Return every text that a member sees in a message, or in the answer to a command."""
    if not isinstance(message, discord.Message):
        assert message.response is not None
        message = message.response.message
    return "\n".join([message.content, *_texts(message.components)]).strip()


def _texts(components: list[discord.Component]) -> Iterator[str]:
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield component.content
        yield from _texts(list(getattr(component, "children", ())))
