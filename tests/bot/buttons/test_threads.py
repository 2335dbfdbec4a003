from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st
from simcord import SetupError, assert_no_errors

from bot.buttons.threads import thread_name
from bot.cards.asked import Asked
from bot.client import QuothBot
from tests.bot.town import seen

if TYPE_CHECKING:
    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

QUESTION = "what did Falkenrath say about the ferry?"
LABEL = "Continue in a thread"


async def answer(town: Town) -> discord.Message:
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    return town.last


async def test_a_thread_is_opened_on_the_answer_under_the_name_of_the_question(town: Town) -> None:
    on = await answer(town)
    result = await town.member.click(on, label=LABEL)
    (thread,) = town.channel.threads

    assert result.ephemeral
    assert seen(result) == f"Ask on in {thread.mention}."
    assert (thread.id, thread.name) == (on.id, QUESTION)
    assert thread.last_message is not None
    assert seen(thread.last_message).startswith(f"-# asked: {QUESTION}\n")


async def test_an_answer_to_a_command_has_the_button_too(town: Town) -> None:
    result = await town.member.slash(town.channel, "ask", question=QUESTION)
    assert result.response is not None
    await town.member.click(result.response, label=LABEL)

    assert len(town.channel.threads) == 1


async def test_a_second_click_shows_the_way_to_the_thread_that_there_is(town: Town) -> None:
    on = await answer(town)
    await town.member.click(on, label=LABEL)
    (thread,) = town.channel.threads
    town.env.inject_error("POST", "/channels/*/messages/*/threads", status=400, code=160_004)
    result = await town.editor.click(on, label=LABEL)

    assert seen(result) == f"Ask on in {thread.mention}."
    assert thread.last_message is not None
    assert len(thread.history()) == 1
    assert_no_errors(town.env)


async def test_two_clicks_at_once_are_no_error(town: Town) -> None:
    on = await answer(town)
    await asyncio.gather(*(town.member.click(on, label=LABEL) for _ in range(2)), return_exceptions=True)

    assert_no_errors(town.env)


async def test_what_discord_refuses_leaves_nobody_waiting(town: Town) -> None:
    on = await answer(town)
    town.env.inject_error("POST", "/channels/*/messages/*/threads", status=400, code=160006)
    result = await town.member.click(on, label=LABEL)

    assert seen(result).startswith("Something went wrong")


async def test_a_permission_that_is_lost_meanwhile_is_told(town: Town) -> None:
    on = await answer(town)
    town.env.inject_error("POST", "/channels/*/messages/*/threads", status=403, code=50013)
    result = await town.member.click(on, label=LABEL)

    assert result.ephemeral
    assert seen(result) == town.words("thread-refused")
    assert_no_errors(town.env)


@pytest.mark.parametrize("missing", ["create_public_threads", "send_messages_in_threads"])
async def test_where_the_bot_may_open_none_there_is_no_button(town: Town, missing: str) -> None:
    assert town.guild.me is not None
    closed = discord.PermissionOverwrite(**{missing: False})
    channel = town.guild.create_text_channel("no-threads", overwrites={town.guild.me: closed})
    await town.member.send(channel, f"{town.mention} {QUESTION}")

    assert channel.last_message is not None
    with pytest.raises(SetupError):
        await town.member.click(channel.last_message, label=LABEL)


async def test_a_direct_message_has_no_button(town: Town) -> None:
    result = await town.env.create_user("bea").slash("ask", question=QUESTION)

    assert "quoth:thread" not in str(result.response and result.response.components)


async def test_the_button_needs_nothing_that_was_in_memory(
    town: Town, libraries: Libraries, settings: Settings
) -> None:
    on = await answer(town)
    await town.env.restart_bot(QuothBot(libraries, settings))
    await town.member.click(on, label=LABEL)

    assert len(town.channel.threads) == 1


@given(st.text(max_size=400))
def test_a_name_is_one_that_discord_takes(question: str) -> None:
    name = thread_name(Asked(question))

    assert 1 <= len(name) <= 100
    assert name == name.strip()
