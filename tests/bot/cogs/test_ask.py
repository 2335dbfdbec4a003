from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.cards.text import escape
from bot.client import QuothBot
from bot.settings import LibraryMode
from index.library import Library
from tests.bot.town import seen

if TYPE_CHECKING:
    from pathlib import Path

    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

QUESTION = "what did Falkenrath say about the ferry?"
QUOTE = 'and nobody will take it from us," said Mayor Ines **Falkenrath**.'
CITED = "[Harbour council keeps the old ferry](<https://example.org/news/ferry#:~:text="
MENU = "Check in the articles"


async def test_ask_answers_everyone_in_the_channel_with_the_quote_and_where_it_stands(town: Town) -> None:
    result = await town.member.slash(town.channel, "ask", question=QUESTION)

    assert not result.ephemeral
    assert seen(result).startswith(f"-# asked: {QUESTION}\n")
    assert QUOTE in seen(result)
    assert CITED in seen(result)
    assert "· The Tidewater Post · 4 Mar 2021, 4 years ago · ¶ 2" in seen(result)


async def test_the_sentence_that_answers_is_bold_in_its_paragraph(town: Town, articles: Path) -> None:
    (articles / "quay.md").write_text("Rain fell all day. Quay master Lene Oduya said the crane broke. Nobody came.\n")
    await town.editor.slash(town.channel, "reindex")
    result = await town.member.slash(town.channel, "ask", question="what did Oduya say about the crane?")

    assert "> Rain fell all day. **Quay master Lene Oduya said the crane broke.** Nobody came." in seen(result)


async def test_the_menu_checks_a_message_for_the_member_who_asks_only(town: Town) -> None:
    rumour = await town.editor.send(town.channel, "The ferry carries children to school.")
    result = await town.member.context_menu(town.channel, MENU, rumour)

    assert result.ephemeral
    assert "-# asked: The ferry carries children to school." in seen(result)
    assert "The **ferry carries** our **children**" in seen(result)


async def test_the_menu_on_a_message_without_text_says_so(town: Town) -> None:
    picture = await town.editor.send(town.channel, attachments=[("ferry.png", b"png")])
    result = await town.member.context_menu(town.channel, MENU, picture)

    assert result.ephemeral
    assert seen(result) == town.words("ask-no-text")


async def test_an_unknown_speaker_is_an_honest_nothing(town: Town) -> None:
    result = await town.member.slash(town.channel, "ask", question="what did Merkel say about the ferry?")

    assert "**Nothing in the articles says this.**\nNobody called **Merkel**" in seen(result)


async def test_options_narrow_the_answer_and_are_repeated(town: Town) -> None:
    options = {"question": "what about the council?", "since": "2022-11", "until": "2022", "source": "Valley Courier"}
    result = await town.member.slash(town.channel, "ask", **options)

    assert "· since 1 Nov 2022 · until 31 Dec 2022 · source Valley Courier" in seen(result)
    assert "Tomas Brandt" in seen(result)
    assert "Falkenrath" not in seen(result)


async def test_a_speaker_and_a_topic_ask_what_that_person_said_about_it(town: Town) -> None:
    options = {"question": "what did she say?", "speaker": "Falkenrath"}
    result = await town.member.slash(town.channel, "ask", **options, about="the school")
    assert seen(result).startswith("-# asked: what did she say? · speaker Falkenrath · about the school\n")
    assert "nobody will take it from us" in seen(result)
    result = await town.member.slash(town.channel, "ask", **options, about="the moon")
    assert "speaks in these articles, but not about **moon**" in seen(result)


async def test_an_article_is_suggested_by_its_title_and_asked_alone(town: Town) -> None:
    (choice,) = await town.member.autocomplete(town.channel, "ask", "article", "bridge")
    result = await town.member.slash(
        town.channel, "ask", question="what was told to the council?", article=choice["value"]
    )

    assert choice["name"] == "New bridge waits for money"
    assert seen(result).partition("\n")[0].endswith(f"· article {choice['value']}")
    assert "Tomas Brandt" in seen(result)
    assert "Falkenrath" not in seen(result)


async def test_what_is_not_to_be_shared_only_the_member_sees_who_may_share_it(town: Town) -> None:
    options = {"question": QUESTION, "about": "school", "source": "Tidewater Post"}
    result = await town.member.slash(town.channel, "ask", **options, share=False)
    assert result.ephemeral
    assert result.response is not None
    await town.member.click(result.response, label="Share here")

    assert not town.last.flags.ephemeral
    assert seen(town.last).startswith(f"-# asked: {QUESTION} · about school · source Tidewater Post\n")
    assert QUOTE in seen(town.last).replace("**school**", "school")


@pytest.mark.parametrize("day", ["yesterday", "2011-13", "2011-02-30", "07.09.2011"])
async def test_a_date_that_cannot_be_read_is_told_to_the_member_who_typed_it(town: Town, day: str) -> None:
    result = await town.member.slash(town.channel, "ask", question=QUESTION, since=day)

    assert result.ephemeral
    assert seen(result) == town.words("error-question-no-day", typed=escape(day))
    assert len(town.env.errors) == 1


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_a_fault_of_ours_is_told_without_its_details_and_logged_under_an_id(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, way: str
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("disk at /srv on fire")

    monkeypatch.setattr(Library, "ask", broken)
    if way == "mention":
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    else:
        await town.member.slash(town.channel, "ask", question=QUESTION)

    incident = seen(town.last).partition("`")[2].partition("`")[0]
    assert "/srv" not in seen(town.last)
    assert f"Incident {incident}" in caplog.text
    assert "disk at /srv on fire" in caplog.text
    assert len(town.env.errors) == 1


async def test_help_tells_the_member_who_asks_how_to_ask(town: Town) -> None:
    result = await town.member.slash(town.channel, "help")

    assert result.ephemeral
    assert seen(result) == town.words("ask-help")


async def test_help_leads_to_every_command_but_itself(town: Town) -> None:
    shown = seen(await town.member.slash(town.channel, "help"))

    named = {command.name for command in town.bot.tree.get_commands(type=discord.AppCommandType.chat_input)}
    assert {name for name in named if f"/{name}" not in shown} <= {"help", "refresh", "forget-me"}


class TestAnotherGuild:
    @pytest.fixture
    def simcord_bot(self, libraries: Libraries, settings: Settings) -> QuothBot:
        only_one = settings.model_copy(update={"guilds": frozenset({1})})
        return QuothBot(type(libraries)(libraries.store, only_one), only_one)

    async def test_may_not_ask_and_is_told_so_politely(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "ask", question=QUESTION)

        assert result.ephemeral
        assert seen(result) == town.words("error-not-here")
        assert len(town.env.errors) == 1

    async def test_is_not_disturbed_when_it_mentions_the_bot(self, town: Town) -> None:
        asked = await town.member.send(town.channel, f"{town.mention} {QUESTION}")

        assert town.last.id == asked.id


class TestNoArticles:
    @pytest.fixture
    def simcord_bot(self, no_articles_read: Libraries, settings: Settings) -> QuothBot:
        return QuothBot(no_articles_read, settings)

    async def test_are_no_answer_but_a_next_step(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")

        assert "There are no articles here yet" in seen(town.last)


class TestLibrariesOfTheirOwn:
    @pytest.fixture
    def simcord_bot(self, libraries: Libraries, settings: Settings) -> QuothBot:
        each = settings.model_copy(update={"libraries": LibraryMode.PER_GUILD})
        return QuothBot(type(libraries)(libraries.store, each), each)

    async def test_never_answer_another_guild(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "ask", question=QUESTION)

        assert "There are no articles here yet" in seen(result)

    async def test_answer_no_direct_message(self, town: Town) -> None:
        user = town.env.create_user("bea")
        await user.send_dm(QUESTION)

        assert user.dm_channel.last_message is not None
        assert seen(user.dm_channel.last_message) == town.words("error-not-here")
        assert seen(await user.slash("ask", question=QUESTION)) == town.words("error-not-here")
        assert len(town.env.errors) == 1
