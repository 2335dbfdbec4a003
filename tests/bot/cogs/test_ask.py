from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest
from simcord import assert_no_errors

from bot.client import QuothBot
from bot.cogs.ask import HELP, HOW_TO, NO_TEXT
from bot.reply import NOT_HERE
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


async def test_a_mention_is_answered_in_a_reply_that_pings_nobody(town: Town) -> None:
    asked = await town.member.send(town.channel, f"{town.mention} {QUESTION}")

    assert QUOTE in seen(town.last)
    assert town.last.reference is not None
    assert town.last.reference.message_id == asked.id
    assert town.last.mentions == []


async def test_the_mention_may_stand_anywhere_in_the_question(town: Town) -> None:
    await town.member.send(town.channel, f"what did Falkenrath say, {town.mention}, about the ferry?")

    assert QUOTE in seen(town.last)


async def test_an_answer_is_sent_even_where_the_question_is_deleted_meanwhile(town: Town) -> None:
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")

    (request,) = town.sent("POST", f"/channels/{town.channel.id}/messages")
    assert request.json is not None
    assert request.json["message_reference"]["fail_if_not_exists"] is False


async def test_a_direct_message_needs_no_mention(town: Town) -> None:
    user = town.env.create_user("bea")
    await user.send_dm(QUESTION)

    assert user.dm_channel.last_message is not None
    assert QUOTE in seen(user.dm_channel.last_message)


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
    assert seen(result) == NO_TEXT


async def test_a_mention_alone_is_told_how_to_ask(town: Town) -> None:
    await town.member.send(town.channel, town.mention)

    assert seen(town.last) == HOW_TO


async def test_an_unknown_speaker_is_an_honest_nothing(town: Town) -> None:
    result = await town.member.slash(town.channel, "ask", question="what did Merkel say about the ferry?")

    assert "**Nothing in the articles says this.**\nNobody called **Merkel**" in seen(result)


async def test_options_narrow_the_answer_and_are_repeated(town: Town) -> None:
    options = {"question": "what about the council?", "since": "2022-11", "until": "2022", "source": "Valley Courier"}
    result = await town.member.slash(town.channel, "ask", **options)

    assert "· since 1 Nov 2022 · until 31 Dec 2022 · source Valley Courier" in seen(result)
    assert "Tomas Brandt" in seen(result)
    assert "Falkenrath" not in seen(result)


@pytest.mark.parametrize("day", ["yesterday", "2011-13", "2011-02-30", "07.09.2011"])
async def test_a_date_that_cannot_be_read_is_told_to_the_member_who_typed_it(town: Town, day: str) -> None:
    result = await town.member.slash(town.channel, "ask", question=QUESTION, since=day)

    assert result.ephemeral
    assert seen(result) == (
        f"“{day}” is no date that can be read. Write a day as 2011-09-07, a month as 2011-09, a year as 2011."
    )
    assert len(town.env.errors) == 1


async def test_quoted_text_pings_nobody_and_holds_no_link_of_its_own(town: Town) -> None:
    await town.member.send(town.channel, f"{town.mention} how much do repairs to the hull cost?")

    assert r"**hull**\](https\://evil.example)" in seen(town.last)
    assert r"\*twice\* as much as planned, \@everyone was told" in seen(town.last)
    assert not town.last.mention_everyone
    (request,) = town.sent("POST", f"/channels/{town.channel.id}/messages")
    assert request.json is not None
    assert request.json["allowed_mentions"] == {"parse": [], "replied_user": False}


async def test_talk_that_is_no_question_to_the_bot_gets_no_answer(town: Town) -> None:
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    answer = town.last

    last = await town.member.send(town.channel, "thanks!", reply_to=answer)
    assert town.last.id == last.id
    last = await town.member.send(town.channel, QUESTION)
    assert town.last.id == last.id
    last = await town.guild.create_webhook(town.channel).send(f"{town.mention} {QUESTION}")
    assert town.last.id == last.id


async def test_where_the_bot_may_not_write_it_stays_silent(town: Town) -> None:
    closed = discord.PermissionOverwrite(send_messages=False)
    assert town.guild.me is not None
    channel = town.guild.create_text_channel("read-only", overwrites={town.guild.me: closed})
    asked = await town.member.send(channel, f"{town.mention} {QUESTION}")

    assert channel.last_message is not None
    assert channel.last_message.id == asked.id
    assert_no_errors(town.env)


async def test_a_permission_that_is_lost_meanwhile_is_no_error(town: Town) -> None:
    town.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")

    assert_no_errors(town.env)


async def test_what_the_library_cannot_answer_is_said_where_it_was_asked(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.question.reading.LONGEST", 20)
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")

    assert seen(town.last).startswith("The question has 40 characters; at most 20")
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
    assert seen(result) == HELP


class TestAnotherGuild:
    @pytest.fixture
    def simcord_bot(self, libraries: Libraries, settings: Settings) -> QuothBot:
        only_one = settings.model_copy(update={"guilds": frozenset({1})})
        return QuothBot(type(libraries)(libraries.store, only_one), only_one)

    async def test_may_not_ask_and_is_told_so_politely(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "ask", question=QUESTION)

        assert result.ephemeral
        assert seen(result) == NOT_HERE
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
        assert seen(user.dm_channel.last_message) == NOT_HERE
        assert seen(await user.slash("ask", question=QUESTION)) == NOT_HERE
        assert len(town.env.errors) == 1


class TestAReplyToAnAnswer:
    async def test_keeps_the_speaker_and_takes_the_other_topic(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.send(town.channel, "and about the school?", reply_to=town.last)

        assert seen(town.last).startswith("-# asked: what did Falkenrath say about the school?\n")
        assert "Ines Falkenrath" in seen(town.last)

    async def test_goes_on_from_a_follow_up_too(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.send(town.channel, "and about the moon?", reply_to=town.last)
        assert "but not about **moon**" in seen(town.last)
        await town.member.send(town.channel, "what about the school?", reply_to=town.last)

        assert seen(town.last).startswith("-# asked: what did Falkenrath say about the school?\n")

    async def test_keeps_the_filters_of_an_answer_to_the_command_where_the_bot_is_mentioned(self, town: Town) -> None:
        await town.member.slash(town.channel, "ask", question=QUESTION, since="2021", source="Tidewater Post")
        await town.editor.send(town.channel, f"{town.mention} and about the school?", reply_to=town.last)

        assert seen(town.last).startswith(
            "-# asked: what did Falkenrath say about the school? · since 1 Jan 2021 · source Tidewater Post\n"
        )

    async def test_that_asks_something_whole_is_a_question_of_its_own(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.send(town.channel, "who said the bridge needs steel?", reply_to=town.last)

        assert "Tomas Brandt" in seen(town.last)
        assert "Falkenrath" not in seen(town.last)

    @pytest.mark.parametrize("talk", ["thanks!", "what a nice answer", "and that is that", ""])
    async def test_that_asks_nothing_is_talk_between_people(self, town: Town, talk: str) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        last = await town.member.send(town.channel, talk, reply_to=town.last, attachments=[("ferry.png", b"png")])

        assert town.last.id == last.id

    async def test_to_what_another_member_wrote_is_none_of_the_bots_business(self, town: Town) -> None:
        words = await town.editor.send(town.channel, "-# asked: who pays?")
        last = await town.member.send(town.channel, "and about the school?", reply_to=words)

        assert town.last.id == last.id


class TestAnEditedQuestion:
    async def test_has_its_answer_edited_in_place(self, town: Town) -> None:
        asked = await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        answer = town.last
        await town.member.edit(asked, f"{town.mention} what did Brandt say about the bridge?")

        assert town.last.id == answer.id
        assert "Tomas Brandt" in seen(town.last)
        assert "Falkenrath" not in seen(town.last)

    async def test_is_answered_in_a_direct_message_too(self, town: Town) -> None:
        user = town.env.create_user("bea")
        asked = await user.send_dm(QUESTION)
        await user.edit(asked, "what did Brandt say about the bridge?")

        assert user.dm_channel.last_message is not None
        assert "Tomas Brandt" in seen(user.dm_channel.last_message)

    async def test_is_remembered_among_the_latest_only(self, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("bot.cogs.hearing.MOST_REMEMBERED", 1)
        first = await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        second = await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        for asked in (first, second):
            await town.member.edit(asked, f"{town.mention} what did Brandt say about the bridge?")

        assert len([request for request in town.env.http_requests if request.method == "PATCH"]) == 1
        assert "Tomas Brandt" in seen(town.last)

    async def test_that_asks_the_same_costs_no_request(self, town: Town) -> None:
        asked = await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.edit(asked, f"{QUESTION} {town.mention}")

        assert not [request for request in town.env.http_requests if request.method == "PATCH"]

    async def test_that_no_longer_calls_the_bot_leaves_the_answer(self, town: Town) -> None:
        asked = await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.edit(asked, "never mind")

        assert QUOTE in seen(town.last)

    async def test_that_cannot_be_asked_any_more_is_told_so_in_place(
        self, town: Town, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked = await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        answer = town.last
        monkeypatch.setattr("index.question.reading.LONGEST", 45)
        await town.member.edit(asked, f"{town.mention} {QUESTION} And what about the school?")

        assert town.last.id == answer.id
        assert seen(town.last).startswith("The question has ")
        assert_no_errors(town.env)

    async def test_whose_answer_was_deleted_gets_no_other_and_no_error(self, town: Town) -> None:
        asked = await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.last.delete()
        await town.member.edit(asked, f"{town.mention} what did Brandt say about the bridge?")

        assert town.last.id == asked.id
        assert_no_errors(town.env)

    async def test_that_was_never_answered_stays_so(self, town: Town) -> None:
        asked = await town.member.send(town.channel, QUESTION)
        await town.member.edit(asked, f"{town.mention} {QUESTION}")

        assert town.last.id == asked.id
