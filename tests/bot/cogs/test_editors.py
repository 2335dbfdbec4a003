from __future__ import annotations

import asyncio
import re
from functools import partial
from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING

import discord
import pytest
from discord.ext import commands

from bot.libraries import Libraries
from bot.settings import Settings
from index.fetching.manners import Manners
from index.library import Library
from index.report import Progress, Report, unwatched
from index.store import Store
from tests.bot.town import seen
from tests.index.changes.test_following import WORDS, Paper, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.report import ProgressCallback
    from tests.bot.town import Town

NEW = "Harbour master Ada Quill said the lighthouse would shine again.\n"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Hold every reindex after its first step until the gate is set."""
    gate, reindex = Event(), Library.reindex

    def held(library: Library, report: ProgressCallback) -> Report:
        def step(progress: Progress) -> None:
            report(progress)
            assert gate.wait(10), "nobody opened the gate"

        return reindex(library, step)

    monkeypatch.setattr(Library, "reindex", held)
    monkeypatch.setattr("bot.editors.changing.SECONDS_BETWEEN_EDITS", 0)
    yield gate
    gate.set()


async def test_reindex_tells_what_was_added_changed_removed_and_failed(town: Town, articles: Path) -> None:
    (articles / "light.txt").write_text(NEW)
    (articles / "bridge.md").unlink()
    (articles / "empty.txt").touch()
    result = await town.editor.slash(town.channel, "reindex")

    assert not result.ephemeral
    assert "**1** added · **0** changed · **1** removed · **2** unchanged · **1** failed" in seen(result)
    assert "**empty.txt**: " in seen(result)
    assert str(articles) not in seen(result)


async def test_progress_is_edited_in_at_most_once_in_two_seconds(town: Town) -> None:
    await town.editor.slash(town.channel, "reindex")

    first, last = town.sent("PATCH", "/messages/@original")
    assert "Reindexing" in str(first.json)
    assert "Reindex done" in str(last.json)


async def test_what_was_reindexed_answers_the_next_question(town: Town, articles: Path) -> None:
    (articles / "light.txt").write_text(NEW)
    await town.editor.slash(town.channel, "reindex")
    result = await town.member.slash(town.channel, "ask", question="what did Quill say about the lighthouse?")

    assert "would shine again" in seen(result)


async def test_a_dry_run_changes_nothing(town: Town, articles: Path) -> None:
    (articles / "light.txt").write_text(NEW)
    result = await town.editor.slash(town.channel, "reindex", dry_run=True)

    assert "(nothing was changed)" in seen(result)
    assert "**1** added" in seen(result)
    answer = await town.member.slash(town.channel, "ask", question="what did Quill say about the lighthouse?")
    assert "Nothing in the articles says this" in seen(answer)


async def test_a_member_who_may_not_manage_the_guild_is_not_offered_reindex(town: Town) -> None:
    assert "reindex" not in town.member.available_commands(town.channel)
    assert "reindex" in town.editor.available_commands(town.channel)


async def test_where_a_guild_opened_the_command_to_all_the_bot_still_refuses(town: Town) -> None:
    assert isinstance(town.env.bot, commands.Bot)
    reindex = next(command for command in await town.env.bot.tree.fetch_commands() if command.name == "reindex")
    town.guild.set_command_permissions(reindex, {town.guild.default_role: True})
    result = await town.member.slash(town.channel, "reindex")

    assert result.ephemeral
    assert seen(result) == "Only members who may manage this server can do that."
    assert len(town.env.errors) == 1


@pytest.mark.simcord(settle_timeout=0.5)
async def test_while_a_reindex_runs_its_progress_is_shown_and_the_old_index_answers(
    town: Town, gate: Event, articles: Path
) -> None:
    (articles / "ferry.md").unlink()
    with pytest.raises(TimeoutError):
        await town.editor.slash(town.channel, "reindex")

    assert "▱▱ reading · 0 of 2" in seen(town.last)
    with pytest.raises(TimeoutError):
        await town.member.slash(town.channel, "ask", question="what did Falkenrath say about the ferry?")
    assert "nobody will take it from us" in seen(town.last)

    gate.set()
    await town.env.settle(timeout=5)
    assert "**1** removed" in seen(town.channel.history()[0])


@pytest.mark.simcord(settle_timeout=0.5)
async def test_a_second_reindex_is_told_that_one_is_running_since_when(town: Town, gate: Event) -> None:
    with pytest.raises(TimeoutError):
        await town.editor.slash(town.channel, "reindex")
    with pytest.raises(TimeoutError):
        await town.editor.slash(town.channel, "reindex")

    told = town.channel.history(viewer=town.editor)[-1]
    assert re.match(r"The articles are being changed already, since \d+ seconds", seen(told))
    assert told.flags.ephemeral
    assert len(town.env.errors) == 1

    gate.set()
    await town.env.settle(timeout=5)
    third = await town.editor.slash(town.channel, "reindex")
    assert "**Reindex done**" in seen(third)


async def test_a_library_that_another_process_writes_to_is_busy(town: Town, tmp_path: Path) -> None:
    with (
        Store.open(f"sqlite:///{tmp_path / 'data' / 'quoth.db'}", patience=0.0) as other,
        other.writing(other.library("main")),
    ):
        result = await town.editor.slash(town.channel, "reindex")

    assert "being changed just now" in seen(result)
    assert "Incident" not in seen(result)
    assert len(town.env.errors) == 1


async def test_a_result_that_comes_after_the_reply_expired_goes_to_the_channel(town: Town) -> None:
    town.env.inject_error("PATCH", "/webhooks/*", status=401, code=50027, times=None)
    await town.editor.slash(town.channel, "reindex")

    assert "**Reindex done**" in seen(town.last)
    assert town.sent("POST", f"/channels/{town.channel.id}/messages")


@pytest.mark.simcord(settle_timeout=0.5)
async def test_closing_the_bot_ends_a_reindex_between_two_steps_and_changes_nothing(
    town: Town, gate: Event, libraries: Libraries, articles: Path
) -> None:
    before = libraries.main().generation
    (articles / "ferry.md").unlink()
    with pytest.raises(TimeoutError):
        await town.editor.slash(town.channel, "reindex")

    asyncio.get_running_loop().call_later(0.1, gate.set)
    assert isinstance(town.env.bot, discord.Client)
    await town.env.bot.close()

    assert "Nothing was changed" in seen(town.last)
    assert libraries.main().generation == before
    assert len(libraries.main().reindex(unwatched).removed) == 1
    assert len(town.env.errors) == 1


async def test_sources_counts_how_the_articles_came(town: Town) -> None:
    await town.editor.slash(town.channel, "articles add", file=("light.txt", NEW.encode()))
    result = await town.editor.slash(town.channel, "sources")

    assert result.ephemeral
    assert "**3** from the articles folder" in seen(result)
    assert "**1** from files and texts that editors gave" in seen(result)
    assert "No feed is followed" in seen(result)


async def test_refresh_reports_what_it_read(town: Town) -> None:
    result = await town.editor.slash(town.channel, "refresh")

    assert "**Feeds and web pages read**" in seen(result)
    assert "**0** added" in seen(result)


class TestFollowing:
    @pytest.fixture
    def paper(self) -> Iterator[Paper]:
        paper = Paper()
        with served(paper):
            paper.article("ferry", WORDS["ferry"])
            paper.feed("ferry")
            yield paper

    @pytest.fixture
    def settings(self, tmp_path: Path, articles: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
        # The simulated clock stands still, and so would a pause between two requests.
        monkeypatch.setattr("bot.libraries.Manners", partial(Manners, pause=0))
        return Settings.model_validate(
            {"QUOTH_DATA": tmp_path / "data", "QUOTH_ARTICLES": articles, "QUOTH_OPEN_HOSTS": "127.0.0.1"}
        )

    @pytest.mark.simcord(settle_timeout=20)
    async def test_a_feed_is_followed_listed_and_read_again(self, town: Town, paper: Paper) -> None:
        added = await town.editor.slash(town.channel, "articles add", address=f"{paper.address}/feed")
        assert "**1** added" in seen(added)

        sources = seen(await town.editor.slash(town.channel, "sources"))
        assert "**Courier**" in sources
        assert "read <t:" in sources
        assert "**1** from web pages and feeds" in sources
        assert "feeds followed: 1" in seen(await town.member.slash(town.channel, "status"))

        paper.article("wall", WORDS["wall"])
        paper.feed("ferry", "wall")
        assert "**1** added" in seen(await town.editor.slash(town.channel, "refresh"))
        answer = await town.member.slash(town.channel, "ask", question="did the flood wall of Veldmark hold?")
        assert "held through the night" in seen(answer)


@pytest.mark.parametrize("command", ["sources", "articles export"])
async def test_a_library_is_never_opened_on_the_event_loop(
    town: Town, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    threads, named = set[str](), Libraries.named

    def noted(libraries: Libraries, name: str) -> Library:
        threads.add(current_thread().name)
        return named(libraries, name)

    monkeypatch.setattr(Libraries, "named", noted)
    await town.editor.slash(town.channel, command)

    assert threads
    assert main_thread().name not in threads
