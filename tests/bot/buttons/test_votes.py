from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest
from simcord import assert_no_errors
from sqlalchemy import text

from bot.client import QuothBot
from bot.guilds import Guilds, Preferences
from index.store import Store
from tests.bot.town import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

QUESTION = "what did Falkenrath say about the ferry?"
UP, DOWN = "quoth:vote:up", "quoth:vote:down"


def counts(message: discord.Message) -> dict[str | None, str | None]:
    return {button.custom_id: button.label for button in _buttons(message) if button.emoji}


def _buttons(message: discord.Message) -> Iterator[discord.Button]:
    for row in message.components:
        if isinstance(row, discord.ActionRow):
            yield from (child for child in row.children if isinstance(child, discord.Button))


def stored(libraries: Libraries) -> list[tuple[object, ...]]:
    with libraries.store.database.reading.begin() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT * FROM vote"))]


async def answered(town: Town) -> discord.Message:
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    assert "nobody will take it from us" in seen(town.last)
    return town.last


async def test_votes_are_counted_on_the_buttons_and_the_answer_stays_as_it_was(town: Town) -> None:
    before = await answered(town)
    shown = seen(before)
    await town.member.click(before, custom_id=UP)
    await town.editor.click(town.last, custom_id=UP)

    assert counts(town.last) == {UP: "2", DOWN: None}
    assert seen(town.last) == shown
    assert_no_errors(town.env)


async def test_the_other_button_changes_a_vote_and_the_same_takes_it_back(town: Town) -> None:
    await answered(town)
    await town.member.click(town.last, custom_id=UP)
    await town.member.click(town.last, custom_id=DOWN)
    assert counts(town.last) == {UP: None, DOWN: "1"}

    await town.env.advance_time(2)
    await town.member.click(town.last, custom_id=DOWN)
    assert counts(town.last) == {UP: None, DOWN: None}


async def test_a_double_click_is_one_vote(town: Town) -> None:
    message = await answered(town)
    await town.member.click(message, custom_id=UP)
    await town.member.click(message, custom_id=UP)

    assert counts(town.last) == {UP: "1", DOWN: None}


async def test_a_vote_names_no_member(town: Town, libraries: Libraries) -> None:
    await town.member.click(await answered(town), custom_id=UP)

    (row,) = stored(libraries)
    assert str(town.member.id) not in repr(row)


async def test_buttons_still_count_after_a_restart(town: Town, libraries: Libraries, settings: Settings) -> None:
    message = await answered(town)
    await town.member.click(message, custom_id=UP)
    await town.env.restart_bot(QuothBot(libraries, settings))
    await town.editor.click(town.last, custom_id=UP)

    assert counts(town.last) == {UP: "2", DOWN: None}


async def test_other_buttons_of_a_voted_answer_still_work(town: Town) -> None:
    await town.member.click(await answered(town), custom_id=UP)
    shown = await town.member.click(town.last, label="Not what I meant")
    result = await town.member.submit_modal(shown, {"question": "what did Brandt say about the bridge?"})

    assert "Tomas Brandt" in seen(result)


async def test_an_answer_that_is_deleted_while_it_is_voted_on_troubles_nobody(town: Town, libraries: Libraries) -> None:
    message = await answered(town)
    town.env.inject_error("PATCH", "/webhooks/*", status=404, code=10008)
    await town.member.click(message, custom_id=UP)

    assert len(stored(libraries)) == 1
    assert_no_errors(town.env)


async def test_where_votes_are_switched_off_answers_have_no_buttons_for_them(town: Town, libraries: Libraries) -> None:
    Guilds(libraries.store).choose(town.guild.id, Preferences(feedback=False))

    assert counts(await answered(town)) == {}


async def test_a_vote_on_an_older_answer_is_refused_once_votes_are_switched_off(
    town: Town, libraries: Libraries
) -> None:
    message = await answered(town)
    town.bot.answering.guilds.choose(town.guild.id, Preferences(feedback=False))
    result = await town.member.click(message, custom_id=UP)

    told = town.channel.history(viewer=town.member)[-1]
    assert seen(told) == "Votes are switched off in this server. Nothing was counted."
    assert told.flags.ephemeral
    assert result.acknowledged
    assert stored(libraries) == []


async def test_a_private_answer_is_voted_on_once_it_is_shared(town: Town) -> None:
    rumour = await town.editor.send(town.channel, "The ferry carries children to school.")
    private = await town.member.context_menu(town.channel, "Check in the articles", rumour)
    assert private.response is not None
    assert counts(private.response.message) == {}

    await town.member.click(private.response, label="Share here")
    assert counts(town.last) == {UP: None, DOWN: None}


async def test_a_vote_that_cannot_be_kept_says_so(
    town: Town, libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = await answered(town)
    impatient = Store.open(libraries.store.url, patience=0.01)
    monkeypatch.setattr(town.bot.notes.votes, "_database", impatient.database)
    await town.member.click(message, custom_id=UP)
    await town.env.advance_time(2)
    with libraries.store.database.writing.begin():
        await town.member.click(town.last, custom_id=UP)
    impatient.close()

    assert "could not be kept" in seen(town.channel.history(viewer=town.member)[-1])
    assert len(stored(libraries)) == 1
