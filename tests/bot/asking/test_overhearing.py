from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest
from simcord import assert_no_errors

from bot.client import QuothBot
from bot.guilds import Guilds, Preferences
from index.errors import StoreFailed
from tests.bot.threads import opened, posted
from tests.bot.town import seen

if TYPE_CHECKING:
    from simcord import ChannelHandle

    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

QUESTION = "what did Falkenrath say about the ferry?"
QUOTE = 'and nobody will take it from us," said Mayor Ines **Falkenrath**.'
FOLLOW_UP = "-# asked: what did Falkenrath say about the school?\n"
THREAD = "Continue in a thread"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"message_content": True})


@pytest.fixture
def asked_in(town: Town) -> Town:
    """The town, in whose channel every question counts."""
    every_question_counts(town, town.channel)
    return town


def every_question_counts(town: Town, *channels: ChannelHandle) -> None:
    assert isinstance(town.env.bot, QuothBot)
    chosen = Preferences(ask_channels=frozenset(channel.id for channel in channels))
    town.env.bot.answering.guilds.choose(town.guild.id, chosen)


def latest(channel: ChannelHandle) -> discord.Message:
    assert channel.last_message is not None
    return channel.last_message


class TestAnAskChannel:
    async def test_answers_each_question_in_a_reply_that_pings_nobody(self, asked_in: Town) -> None:
        asked = await asked_in.member.send(asked_in.channel, QUESTION)

        assert QUOTE in seen(asked_in.last)
        assert asked_in.last.reference is not None
        assert asked_in.last.reference.message_id == asked.id
        assert asked_in.last.mentions == []

    @pytest.mark.parametrize("question", ["what did Falkenrath say about the ferry", "qui a parlé de Falkenrath"])
    async def test_knows_a_question_by_its_first_word(self, asked_in: Town, question: str) -> None:
        await asked_in.member.send(asked_in.channel, question)

        assert seen(asked_in.last).startswith(f"-# asked: {question}")

    @pytest.mark.parametrize("talk", ["good morning", "what a nice answer", "The ferry is late.", "really?", ""])
    async def test_leaves_talk_alone(self, asked_in: Town, talk: str) -> None:
        last = await asked_in.member.send(asked_in.channel, talk, attachments=[("ferry.png", b"png")])

        assert asked_in.last.id == last.id

    async def test_is_silent_to_questions_for_somebody_else(self, asked_in: Town) -> None:
        last = await asked_in.member.send(asked_in.channel, f"{asked_in.editor.mention} {QUESTION}")
        assert asked_in.last.id == last.id
        last = await asked_in.member.send(asked_in.channel, QUESTION, reply_to=last)
        assert QUOTE in seen(asked_in.last)
        words = await asked_in.editor.send(asked_in.channel, "The ferry is late.")
        last = await asked_in.member.send(asked_in.channel, "and who said that?", reply_to=words)
        assert asked_in.last.id == last.id

    async def test_is_silent_to_webhooks_and_bots(self, asked_in: Town) -> None:
        last = await asked_in.guild.create_webhook(asked_in.channel).send(QUESTION)
        assert asked_in.last.id == last.id
        robot = asked_in.guild.add_member(asked_in.env.create_user("robot", bot=True))
        last = await robot.send(asked_in.channel, QUESTION)
        assert asked_in.last.id == last.id

    async def test_is_silent_where_a_message_becomes_a_question_later(self, asked_in: Town) -> None:
        last = await asked_in.member.send(asked_in.channel, "good morning")
        await asked_in.member.edit(last, QUESTION)

        assert asked_in.last.id == last.id

    async def test_mends_the_answer_to_a_question_that_was_edited(self, asked_in: Town) -> None:
        asked = await asked_in.member.send(asked_in.channel, QUESTION)
        answer = asked_in.last
        await asked_in.member.edit(asked, "what did Brandt say about the bridge?")

        assert asked_in.last.id == answer.id
        assert "Tomas Brandt" in seen(asked_in.last)

    async def test_takes_a_reply_to_its_answer_for_a_follow_up(self, asked_in: Town) -> None:
        await asked_in.member.send(asked_in.channel, QUESTION)
        await asked_in.editor.send(asked_in.channel, "and about the school?", reply_to=asked_in.last)

        assert seen(asked_in.last).startswith(FOLLOW_UP)

    async def test_where_the_bot_may_not_write_costs_no_request(self, town: Town) -> None:
        assert town.guild.me is not None
        closed = discord.PermissionOverwrite(send_messages=False)
        channel = town.guild.create_text_channel("read-only", overwrites={town.guild.me: closed})
        every_question_counts(town, channel)
        await town.member.send(channel, QUESTION)

        assert not town.sent("POST", "/messages")
        assert_no_errors(town.env)

    async def test_is_one_only_where_the_guild_chose_it(self, asked_in: Town) -> None:
        other = asked_in.guild.create_text_channel("elsewhere")
        last = await asked_in.member.send(other, QUESTION)

        assert latest(other).id == last.id

    async def test_stays_one_after_a_restart(self, asked_in: Town, libraries: Libraries, settings: Settings) -> None:
        await asked_in.env.restart_bot(QuothBot(libraries, settings))
        await asked_in.member.send(asked_in.channel, QUESTION)

        assert QUOTE in seen(asked_in.last)


class TestWithoutTheIntent:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"message_content": False})

    async def test_an_ask_channel_answers_only_who_mentions_the_bot(self, asked_in: Town) -> None:
        last = await asked_in.member.send(asked_in.channel, QUESTION)
        assert asked_in.last.id == last.id
        await asked_in.member.send(asked_in.channel, f"{asked_in.mention} {QUESTION}")
        assert QUOTE in seen(asked_in.last)

    async def test_a_forum_post_is_answered_by_its_title(self, town: Town) -> None:
        forum = town.guild.create_forum_channel("questions")
        every_question_counts(town, forum)
        post = await posted(town, forum, town.member, QUESTION, "I could not find it.")

        assert seen(latest(post)).startswith(f"-# asked: {QUESTION}\n")
        assert QUOTE in seen(latest(post))

    async def test_a_thread_says_how_to_ask_on_and_follows_up_a_reply(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.click(town.last, label=THREAD)
        (thread,) = town.channel.threads
        assert town.words("thread-opened-by-mention") in seen(latest(thread))
        await town.member.send(thread, "and about the school?", reply_to=latest(thread))

        assert seen(latest(thread)).startswith(FOLLOW_UP)

    async def test_a_mention_in_a_thread_follows_up_the_answer_before(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.click(town.last, label=THREAD)
        (thread,) = town.channel.threads
        await town.member.send(thread, f"{town.mention} and about the school?")

        assert seen(latest(thread)).startswith(FOLLOW_UP)


class TestAForumPost:
    async def test_is_answered_by_title_and_text(self, town: Town) -> None:
        forum = town.guild.create_forum_channel("questions")
        every_question_counts(town, forum)
        post = await posted(town, forum, town.member, "The ferry", "What did Falkenrath say about it?")

        assert QUOTE in seen(latest(post))
        assert len(post.history()) == 2

    async def test_that_is_long_is_answered_by_its_title_and_its_question(self, town: Town) -> None:
        forum = town.guild.create_forum_channel("questions")
        every_question_counts(town, forum)
        text = f"{'I have read for hours. ' * 20}What did Falkenrath say about it? Thank you all."
        post = await posted(town, forum, town.member, "The ferry", text)

        assert seen(latest(post)).startswith("-# asked: The ferry What did Falkenrath say about it?\n")

    async def test_elsewhere_or_to_somebody_gets_no_answer(self, town: Town) -> None:
        chosen, other = town.guild.create_forum_channel("questions"), town.guild.create_forum_channel("pictures")
        every_question_counts(town, chosen)
        for forum, title in ((other, QUESTION), (chosen, f"{QUESTION} {town.editor.mention}")):
            post = await posted(town, forum, town.member, "The ferry", title)
            assert len(post.history()) == 1

    async def test_is_followed_up_by_its_author(self, town: Town) -> None:
        forum = town.guild.create_forum_channel("questions")
        every_question_counts(town, forum)
        post = await posted(town, forum, town.member, "The ferry", QUESTION)
        await town.member.send(post, "and about the school?")

        assert "about the school" in seen(latest(post)).partition("\n")[0]
        assert "Ines Falkenrath" in seen(latest(post))

    async def test_in_which_people_talk_is_left_to_them(self, town: Town) -> None:
        forum = town.guild.create_forum_channel("questions")
        every_question_counts(town, forum)
        post = await posted(town, forum, town.member, "The ferry", QUESTION)
        await town.editor.send(post, "She said more in March.")
        last = await town.member.send(post, "where did you read that?")

        assert latest(post).id == last.id

    async def test_from_before_is_left_to_those_who_talk_in_it(self, town: Town) -> None:
        forum = town.guild.create_forum_channel("questions")
        post = await posted(town, forum, town.member, "The ferry", QUESTION)
        every_question_counts(town, forum)
        last = await town.member.send(post, "and about the school?")

        assert latest(post).id == last.id


class TestAThread:
    async def test_that_the_bot_opened_takes_each_question_for_a_follow_up(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.click(town.last, label=THREAD)
        (thread,) = town.channel.threads
        assert town.words("thread-opened") in seen(latest(thread))
        await town.member.send(thread, "and about the school?")
        assert seen(latest(thread)).startswith(FOLLOW_UP)
        await town.editor.send(thread, "what did Brandt say about the bridge?")
        assert "Tomas Brandt" in seen(latest(thread))

    async def test_goes_on_after_a_restart(self, town: Town, libraries: Libraries, settings: Settings) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.click(town.last, label=THREAD)
        (thread,) = town.channel.threads
        await town.env.restart_bot(QuothBot(libraries, settings))
        await town.member.send(thread, "and about the school?")

        assert seen(latest(thread)).startswith(FOLLOW_UP)

    async def test_on_a_question_that_was_answered_follows_it_up(
        self, asked_in: Town, libraries: Libraries, settings: Settings
    ) -> None:
        asked = await asked_in.member.send(asked_in.channel, QUESTION)
        thread = await opened(asked_in, asked, asked_in.editor)
        await asked_in.member.send(thread, "and about the school?")
        assert seen(latest(thread)).startswith(FOLLOW_UP)
        await asked_in.env.restart_bot(QuothBot(libraries, settings))
        await asked_in.member.send(thread, "and about the ferry?")
        assert "about the ferry" in seen(latest(thread)).partition("\n")[0]

    async def test_on_a_question_is_known_after_a_restart_before_anything_was_said_in_it(
        self, asked_in: Town, libraries: Libraries, settings: Settings
    ) -> None:
        asked = await asked_in.member.send(asked_in.channel, QUESTION)
        thread = await opened(asked_in, asked, asked_in.editor)
        await asked_in.env.restart_bot(QuothBot(libraries, settings))
        await asked_in.member.send(thread, "and about the school?")

        assert seen(latest(thread)).startswith(FOLLOW_UP)

    async def test_of_people_is_left_to_them(self, asked_in: Town) -> None:
        talk = await asked_in.member.send(asked_in.channel, "The ferry is late.")
        thread = await opened(asked_in, talk, asked_in.member)
        last = await asked_in.member.send(thread, QUESTION)

        assert latest(thread).id == last.id

    async def test_in_which_somebody_else_has_spoken_is_left_to_them(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.click(town.last, label=THREAD)
        (thread,) = town.channel.threads
        await town.editor.send(thread, "She said more in March.")
        last = await town.member.send(thread, "where did you read that?")
        assert latest(thread).id == last.id
        await town.member.send(thread, f"{town.mention} and about the school?")
        assert seen(latest(thread)).startswith(FOLLOW_UP)

    async def test_whose_history_the_bot_may_not_read_is_silent_and_no_error(self, town: Town) -> None:
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        await town.member.click(town.last, label=THREAD)
        (thread,) = town.channel.threads
        town.env.inject_error("GET", "/channels/*/messages*", status=403, code=50013, times=None)
        last = await town.member.send(thread, "and about the moon?")

        assert latest(thread).id == last.id
        assert_no_errors(town.env)


async def test_people_who_talk_are_left_in_peace_where_the_database_fails(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise StoreFailed("The disk is full.")

    monkeypatch.setattr(Guilds, "preferences", failing)
    asked = await town.member.send(town.channel, QUESTION)

    assert latest(town.channel).id == asked.id
    assert_no_errors(town.env)
