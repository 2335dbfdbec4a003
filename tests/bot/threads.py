"""Threads and forum posts that members open: simcord lets only bots open them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simcord.builders import ChannelHandle

if TYPE_CHECKING:
    import discord
    from simcord import MemberActor

    from tests.bot.town import Town


async def posted(town: Town, forum: ChannelHandle, author: MemberActor, title: str, text: str) -> ChannelHandle:
    """Open a post in a forum; its first message has the id of its thread."""
    backend = town.env.backend
    first = backend.prepare_message(forum.id, author.id, text)
    thread = backend.create_thread(forum.id, title, author.id, message_id=first.id, broadcast=False)
    first.channel_id = thread.id
    backend.commit_message(first, broadcast=False)
    backend.announce_thread_create(thread)
    backend.announce_message_create(first)
    await town.env.settle()
    return ChannelHandle(town.env, town.guild, thread)


async def opened(town: Town, on: discord.Message, author: MemberActor) -> ChannelHandle:
    """Open a thread on a message."""
    thread = town.env.backend.create_thread(on.channel.id, "a thread", author.id, message_id=on.id)
    await town.env.settle()
    return ChannelHandle(town.env, town.guild, thread)
