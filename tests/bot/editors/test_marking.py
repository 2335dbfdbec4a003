from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import discord
import pytest
from simcord import assert_no_errors
from sqlalchemy import text

from bot.client import QuothBot
from bot.guilds import Guilds, Preferences
from index.report import unwatched
from tests.bot.conftest import FERRY
from tests.bot.openapi import description, refusals
from tests.bot.town import seen

if TYPE_CHECKING:
    from pathlib import Path

    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

QUESTION = "what did the council vote on the ferry?"
VOTED = "voted on Tuesday to keep the old ferry in service for three more years."
NOW = FERRY.replace("three more years", "two more years")


@pytest.fixture(autouse=True)
def _marking(town: Town, libraries: Libraries, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.editors.marking.SECONDS_BETWEEN_EDITS", 0)
    Guilds(libraries.store).choose(town.guild.id, Preferences(mark_changed=True))


async def ask(town: Town) -> discord.Message:
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    assert "for three more years" in seen(town.last)
    return town.last


async def reindex(town: Town, articles: Path, ferry: str | None) -> None:
    if ferry is None:
        (articles / "ferry.md").unlink()
    else:
        (articles / "ferry.md").write_text(ferry)
    await town.editor.slash(town.channel, "reindex")


def again(town: Town, message: discord.Message) -> str:
    """Return what members see of a message now."""
    return seen(next(each for each in town.channel.history() if each.id == message.id))


def kept(libraries: Libraries) -> int:
    with libraries.store.database.reading.begin() as connection:
        return int(connection.execute(text("SELECT count(*) FROM answered")).scalar_one())


async def test_an_answer_is_marked_with_the_difference_when_its_article_changes(town: Town, articles: Path) -> None:
    answer = await ask(town)
    before = seen(answer)
    await reindex(town, articles, NOW)

    marked = again(town, answer)
    assert "🔄 this article changed on <t:" in marked
    assert "ferry in service for ~~three~~ **two** more years." in marked
    assert [line for line in before.splitlines() if line not in marked] == []
    assert_no_errors(town.env)


async def test_the_answer_to_a_command_is_marked_too(town: Town, articles: Path) -> None:
    result = await town.member.slash(town.channel, "ask", question=QUESTION)
    assert result.response is not None
    await reindex(town, articles, NOW)

    assert "~~three~~ **two**" in again(town, result.response.message)


async def test_only_the_passage_that_changed_is_marked(town: Town, articles: Path) -> None:
    answer = await ask(town)
    assert "nobody will take it from us" in seen(answer)
    await reindex(town, articles, NOW)

    assert again(town, answer).count("🔄") == 1


async def test_an_answer_says_when_its_article_left(town: Town, articles: Path) -> None:
    answer = await ask(town)
    await reindex(town, articles, None)

    assert "🔄 this article left the articles on <t:" in again(town, answer)


async def test_an_answer_says_when_its_paragraph_left_the_article(town: Town, articles: Path) -> None:
    answer = await ask(town)
    await reindex(
        town, articles, FERRY.replace(FERRY.split("\n\n")[1], "Quite another matter is told here, at length.")
    )

    assert "the paragraph left it" in again(town, answer)


async def test_a_paragraph_that_only_moved_is_not_marked(town: Town, articles: Path) -> None:
    answer = await ask(town)
    await reindex(town, articles, FERRY.replace("---\n\nThe", "---\n\nWhat follows was told on Wednesday.\n\nThe"))

    assert "🔄" not in again(town, answer)


async def test_a_second_change_replaces_the_mark_and_one_that_is_undone_takes_it_away(
    town: Town, articles: Path
) -> None:
    answer = await ask(town)
    await reindex(town, articles, NOW)
    await reindex(town, articles, FERRY.replace("three more years", "four more years"))
    assert "~~three~~ **four**" in again(town, answer)
    assert again(town, answer).count("🔄") == 1

    await reindex(town, articles, FERRY)
    assert again(town, answer) == seen(answer)


async def test_a_mark_that_stands_is_not_edited_in_again(town: Town, articles: Path) -> None:
    await ask(town)
    await reindex(town, articles, NOW)
    edits = len(town.sent("PATCH", f"/messages/{town.channel.history()[1].id}"))
    await reindex(town, articles, NOW + "\nOne more paragraph was added at the end.\n")

    assert len(town.sent("PATCH", f"/messages/{town.channel.history()[1].id}")) == edits == 1


async def test_buttons_of_a_marked_answer_work_and_its_votes_stay(
    town: Town, articles: Path, libraries: Libraries, settings: Settings
) -> None:
    answer = await ask(town)
    await town.member.click(answer, custom_id="quoth:vote:up")
    await reindex(town, articles, NOW)
    await town.env.restart_bot(QuothBot(libraries, settings))
    await town.editor.click(answer, custom_id="quoth:vote:up")

    message = next(each for each in town.channel.history() if each.id == answer.id)
    labels = [
        button.label
        for row in message.components
        if isinstance(row, discord.ActionRow)
        for button in row.children
        if isinstance(button, discord.Button)
    ]
    assert "2" in labels
    assert "🔄" in seen(message)


async def test_an_answer_that_was_deleted_is_forgotten(town: Town, articles: Path, libraries: Libraries) -> None:
    answer = await ask(town)
    assert kept(libraries)
    await answer.delete()
    await reindex(town, articles, NOW)

    assert kept(libraries) == 0
    assert_no_errors(town.env)


async def test_where_the_bot_may_not_read_any_more_the_other_answers_are_marked(town: Town, articles: Path) -> None:
    first, second = await ask(town), await ask(town)
    town.env.inject_error("GET", "/channels/*/messages/*", status=403, code=50013)
    await reindex(town, articles, NOW)

    assert sorted("🔄" in again(town, each) for each in (first, second)) == [False, True]
    assert_no_errors(town.env)


async def test_where_the_connection_breaks_the_other_answers_are_marked(
    town: Town, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await ask(town), await ask(town)
    fetch = discord.PartialMessageable.fetch_message

    async def broken_once(*_: object) -> discord.Message:
        monkeypatch.setattr(discord.PartialMessageable, "fetch_message", fetch)
        raise aiohttp.ServerDisconnectedError

    monkeypatch.setattr(discord.PartialMessageable, "fetch_message", broken_once)
    await reindex(town, articles, NOW)

    assert sorted("🔄" in again(town, each) for each in (first, second)) == [False, True]
    assert_no_errors(town.env)


async def test_a_private_answer_is_not_kept(town: Town, libraries: Libraries) -> None:
    rumour = await town.editor.send(town.channel, "The council voted to keep the old ferry.")
    await town.member.context_menu(town.channel, "Check in the articles", rumour)

    assert kept(libraries) == 0


async def test_nothing_is_kept_or_marked_where_the_guild_does_not_want_it(
    town: Town, articles: Path, libraries: Libraries
) -> None:
    town.bot.answering.guilds.choose(town.guild.id, Preferences())
    answer = await ask(town)
    await reindex(town, articles, NOW)

    assert kept(libraries) == 0
    assert "🔄" not in again(town, answer)


async def test_a_dry_run_marks_nothing(town: Town, articles: Path) -> None:
    answer = await ask(town)
    (articles / "ferry.md").write_text(NOW)
    await town.editor.slash(town.channel, "reindex", dry_run=True)

    assert "🔄" not in again(town, answer)


async def test_an_article_that_an_editor_removes_is_marked(town: Town, libraries: Libraries) -> None:
    answer = await ask(town)
    ferry = next(each.id for each in libraries.main().articles() if "ferry" in each.paragraphs[0].text)
    shown = await town.editor.slash(town.channel, "articles remove", id=ferry)
    assert shown.response is not None
    await town.editor.click(shown.response, label="Remove")

    assert "left the articles" in again(town, answer)


async def test_where_the_difference_does_not_fit_the_mark_says_so(
    town: Town, articles: Path, libraries: Libraries
) -> None:
    old = " ".join(f"councillor{number} spoke" for number in range(150))
    (articles / "long.txt").write_text(f"The zoning {old}.\n")
    libraries.main().reindex(unwatched)
    await town.member.send(town.channel, f"{town.mention} what about the zoning?")
    answer = town.last
    (articles / "long.txt").write_text(f"The zoning {old.replace('spoke', 'kept silent')}.\n")
    await town.editor.slash(town.channel, "reindex")

    assert "too long to show the difference" in again(town, answer)


async def test_discord_takes_every_mark_and_vote(town: Town, articles: Path) -> None:
    file = description()
    answer = await ask(town)
    await town.member.click(answer, custom_id="quoth:vote:up")
    await reindex(town, articles, NOW)
    await town.editor.slash(town.channel, "unanswered")
    await town.member.slash(town.channel, "forget-me")

    bodies = [request for request in town.env.http_requests if request.json is not None]
    assert any(request.path.endswith(f"/messages/{answer.id}") for request in bodies)
    assert [refusal for request in bodies for refusal in refusals(file, request)] == []
