from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest
from simcord import assert_no_errors

from tests.bot.town import seen

if TYPE_CHECKING:
    from bot.settings import Settings
    from tests.bot.town import Town

QUESTION = "what did Falkenrath say about the ferry?"
QUOTE = 'and nobody will take it from us," said Mayor Ines **Falkenrath**.'


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


async def test_a_mention_alone_is_told_how_to_ask(town: Town) -> None:
    await town.member.send(town.channel, town.mention)

    assert seen(town.last) == town.words("ask-how-to")


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

    assert seen(town.last).startswith("The question is too long")
    assert len(town.env.errors) == 1


async def test_a_follow_up_in_a_direct_message_needs_no_reply(town: Town) -> None:
    user = town.env.create_user("bea")
    await user.send_dm(QUESTION)
    await user.send_dm("and about the school?")

    assert user.dm_channel.last_message is not None
    assert seen(user.dm_channel.last_message).startswith("-# asked: what did Falkenrath say about the school?\n")


@pytest.mark.parametrize(("status", "code"), [(400, 50035), (403, 50013)])
async def test_where_discord_refuses_the_card_the_first_passage_comes_as_text(
    town: Town, status: int, code: int
) -> None:
    town.env.inject_error("POST", "/channels/*/messages", status=status, code=code)
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")

    assert not town.last.flags.components_v2
    assert QUOTE in town.last.content
    assert "[Harbour council keeps the old ferry](<https://example.org/news/ferry#:~:text=" in town.last.content
    assert len(town.last.content) <= 2_000
    assert town.last.mentions == []


async def test_where_discord_refuses_the_card_of_a_command_its_text_is_shown(town: Town) -> None:
    town.env.inject_error("PATCH", "/webhooks/*", status=400, code=50035)
    result = await town.member.slash(town.channel, "ask", question=QUESTION)

    assert QUOTE in seen(result)


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
        monkeypatch.setattr("bot.asking.answered.MOST_REMEMBERED", 1)
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
        assert seen(town.last).startswith("The question is too long")
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


async def test_where_the_bot_may_not_read_back_it_answers_without_a_reference(town: Town) -> None:
    closed = discord.PermissionOverwrite(read_message_history=False)
    assert town.guild.me is not None
    channel = town.guild.create_text_channel("no-history", overwrites={town.guild.me: closed})
    await town.member.send(channel, f"{town.mention} {QUESTION}")

    assert channel.last_message is not None
    assert QUOTE in seen(channel.last_message)
    assert channel.last_message.reference is None


async def test_an_answer_comes_though_discord_does_not_show_typing(town: Town) -> None:
    town.env.inject_error("POST", "/channels/*/typing", status=403, code=50001, times=None)
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")

    assert QUOTE in seen(town.last)
    assert_no_errors(town.env)


class TestInACrowd:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"questions_a_minute": 1})

    async def test_a_mention_alone_counts_too_and_is_told_once_to_wait(self, town: Town) -> None:
        for _ in range(4):
            await town.member.send(town.channel, town.mention)

        assert len(town.sent("POST", f"/channels/{town.channel.id}/messages")) == 2
