from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.guilds import Guilds, Preferences
from bot.settings import Settings
from index.store.tables import metadata
from tests.bot.town import Town, seen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.libraries import Libraries


QUESTION = "what did Falkenrath say about zeppelins?"


def all_rows(libraries: Libraries) -> Iterator[tuple[str, str]]:
    """Yield every row of every table, with the table's name."""
    with libraries.store.database.reading.begin() as connection:
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)):
                yield table.name, repr(tuple(row))


async def test_any_member_sees_the_library_in_numbers(town: Town, articles: Path) -> None:
    result = await town.member.slash(town.channel, "status")

    assert result.ephemeral
    assert "**3** articles · **4** paragraphs searched" in seen(result)
    assert "sources: The Tidewater Post, Valley Courier" in seen(result)
    assert "languages: en" in seen(result)
    assert "Quoth 0." in seen(result)
    assert str(articles) not in seen(result)


async def test_any_member_sees_what_the_last_reindex_could_not_read_and_when_articles_changed(
    town: Town, articles: Path
) -> None:
    (articles / "empty.txt").write_text("")
    await town.editor.slash(town.channel, "reindex")
    told = seen(await town.member.slash(town.channel, "status"))

    assert re.search(r"articles last changed: <t:\d+:R>", told)
    assert "could not be read by the last" in told
    assert "empty.txt**: the file is empty; put text in it" in told
    assert str(articles) not in told


class TestPrivacy:
    async def test_it_says_what_is_kept_for_how_long_and_how_it_is_deleted(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "privacy")

        assert result.ephemeral
        assert "your votes on answers, under a code" in seen(result)
        assert "They are deleted after 365 days" in seen(result)
        assert "no whole question: it is read, answered and forgotten" in seen(result)
        assert "nothing of answers" in seen(result)
        assert "forget-me" in seen(result)

    async def test_it_says_what_the_editors_of_this_server_let_be_stored(
        self, town: Town, libraries: Libraries
    ) -> None:
        Guilds(libraries.store).choose(town.guild.id, Preferences(store_questions=True, mark_changed=True))
        told = seen(await town.member.slash(town.channel, "privacy"))

        assert "whole questions that found nothing, without who asked" in told
        assert "which paragraphs the latest 500 answers in this server quote, for 90 days" in told

    async def test_it_names_the_channels_in_which_every_message_is_read(self, town: Town, libraries: Libraries) -> None:
        assert "every message" not in seen(await town.member.slash(town.channel, "privacy"))
        Guilds(libraries.store).choose(town.guild.id, Preferences(ask_channels=frozenset({town.channel.id})))
        town.bot.answering.guilds.forget(town.guild.id)

        told = seen(await town.member.slash(town.channel, "privacy"))
        assert f"In <#{town.channel.id}> I read every message" in told

    async def test_what_privacy_says_is_so(self, town: Town, libraries: Libraries, settings: Settings) -> None:
        await town.member.slash(town.channel, "ask", question=f"{QUESTION} of <@{town.member.id}>")
        await town.member.send(town.channel, f"{town.mention} who owns the zeppelins of {town.member.name}99?")
        await town.member.send(town.channel, f"{town.mention} what did Falkenrath say about the ferry?")
        await town.member.click(town.last, custom_id="quoth:vote:up")
        await town.member.click(town.last, custom_id="quoth:vote:down")
        await town.env.create_user("bea").send_dm("do dirigibles fly?")
        rumour = await town.member.send(town.channel, "The mayor sold the ferry to dirigible owners.")
        await town.editor.context_menu(town.channel, "Check in the articles", rumour)
        await town.editor.slash(town.channel, "unanswered")

        traces = (str(town.member.id), str(town.editor.id), "bea", "ada", "roth")
        sentences = (QUESTION, "who owns", "do dirigibles", "mayor sold the ferry")
        rows = list(all_rows(libraries))
        assert {table for table, _ in rows} >= {"vote", "asked", "missed"}
        assert [row for _, row in rows if any(trace in re.split(r"\W", row) for trace in traces)] == []
        assert [row for _, row in rows if any(sentence in row for sentence in sentences)] == []

        town.bot.libraries.store.close()
        files = b"".join(path.read_bytes() for path in settings.data.rglob("*") if path.is_file())
        for trace in (*traces[:2], *sentences):
            assert trace.encode() not in files

    async def test_a_whole_question_is_there_only_where_editors_let_it(self, town: Town, libraries: Libraries) -> None:
        Guilds(libraries.store).choose(town.guild.id, Preferences(store_questions=True))
        await town.member.slash(town.channel, "ask", question=QUESTION)

        assert [row for table, row in all_rows(libraries) if table == "missed" and QUESTION in row]


class TestWhereNoLibraryIs:
    @pytest.fixture
    def settings(self, tmp_path: Path, articles: Path) -> Settings:
        return Settings.model_validate(
            {"QUOTH_DATA": tmp_path / "data", "QUOTH_ARTICLES": articles, "QUOTH_GUILDS": "1"}
        )

    async def test_status_articles_and_sources_say_so(self, town: Town) -> None:
        assert "no articles" in seen(await town.member.slash(town.channel, "status"))
        for command in ("sources", "refresh", "reindex", "articles list", "articles export"):
            result = await town.editor.slash(town.channel, command)
            assert result.ephemeral
            assert "has no articles of its own" in seen(result)
        assert len(town.env.errors) == 6
