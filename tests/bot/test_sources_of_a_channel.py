from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.guilds import Guilds, Preferences
from tests.bot.town import Town, seen

if TYPE_CHECKING:
    import discord
    from simcord import InteractionResult

QUESTION = "what did Falkenrath say about the ferry?"
NONE_HERE = "This channel asks no sources"


def limit(town: Town, *sources: str) -> None:
    """Let the channel ask some sources only."""
    # The bot remembers what was chosen; what another process changes it reads a little later.
    guilds: Guilds = town.env.bot.answering.guilds  # type: ignore[attr-defined]  # the bot under test has them
    guilds.choose(town.guild.id, Preferences(sources={town.channel.id: frozenset(sources)}))


async def test_every_way_of_asking_keeps_to_them(town: Town) -> None:
    rumour = await town.editor.send(town.channel, "Nobody will take the ferry from our children.")
    limit(town, "Valley Courier")
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    answers: list[discord.Message | InteractionResult] = [
        town.last,
        await town.member.slash(town.channel, "ask", question=QUESTION),
        await town.member.slash(town.channel, "ask", question=QUESTION, source="Tidewater"),
        await town.member.slash(town.channel, "said", speaker="Falkenrath"),
        await town.member.context_menu(town.channel, "Check in the articles", rumour),
    ]

    assert ["children to school" in seen(answer) for answer in answers] == [False] * 5
    assert "new steel" in seen(await town.member.slash(town.channel, "ask", question="what did Brandt say?"))


async def test_a_thread_asks_what_its_channel_asks(town: Town) -> None:
    limit(town, "Valley Courier")
    opening = await town.editor.send(town.channel, "Let us talk of ferries here.")
    thread = opening.channel.guild and await opening.create_thread(name="ferries")
    assert thread
    handle = next(each for each in town.channel.threads if each.id == thread.id)

    assert "Nothing in the articles" in seen(await town.member.slash(handle, "ask", question=QUESTION))


async def test_the_buttons_of_an_answer_keep_to_what_is_asked_now(town: Town) -> None:
    answer = shown(await town.member.slash(town.channel, "ask", question=QUESTION))
    limit(town, "Valley Courier")
    pressed = seen(await town.member.click(answer, custom_id=button(answer, "quoth:before")))

    assert "harbour council voted" not in pressed
    assert "no longer among the articles" in pressed


async def test_a_follow_up_keeps_to_them(town: Town) -> None:
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    limit(town, "Valley Courier")
    await town.member.send(town.channel, f"{town.mention} and about children?", reply_to=town.last)

    assert "children to school" not in seen(town.last)


async def test_suggestions_keep_to_them(town: Town) -> None:
    limit(town, "Valley Courier")
    for command, option in (("ask", "speaker"), ("said", "speaker")):
        choices = await town.member.autocomplete(town.channel, command, option, "")
        assert [choice["value"] for choice in choices] == ["Engineer Tomas Brandt"]
    choices = await town.member.autocomplete(town.channel, "ask", "source", "")
    assert [choice["value"] for choice in choices] == ["Valley Courier"]


async def test_a_channel_that_asks_none_says_so(town: Town) -> None:
    answer = shown(await town.member.slash(town.channel, "ask", question=QUESTION))
    limit(town)
    refused = [
        await town.member.slash(town.channel, "ask", question=QUESTION),
        await town.member.slash(town.channel, "said", speaker="Falkenrath"),
    ]
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")

    assert [NONE_HERE in seen(result) for result in refused] == [True] * 2
    assert NONE_HERE in seen(town.last)
    assert "harbour council voted" not in seen(
        await town.member.click(answer, custom_id=button(answer, "quoth:before"))
    )
    assert await town.member.autocomplete(town.channel, "ask", "speaker", "") == []
    assert len(town.env.errors) == 3


def shown(result: InteractionResult) -> discord.Message:
    assert result.response is not None
    return result.response.message


def button(message: discord.Message, beginning: str) -> str:
    """Return the id of a button that begins so."""
    found = [each for each in _ids(message.components) if each.startswith(beginning)]
    if not found:
        pytest.fail(f"no button {beginning}")
    return found[0]


def _ids(components: list[discord.Component]) -> list[str]:
    own = [str(custom) for each in components if (custom := getattr(each, "custom_id", None))]
    return own + [each for part in components for each in _ids(list(getattr(part, "children", ())))]
