from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from discord.ext import commands
from sqlalchemy import text

from bot.asking.noting import Notes
from bot.guilds import Preferences
from bot.retention import DAYS_KEPT
from index.store import Store
from tests.bot.town import seen

if TYPE_CHECKING:
    from simcord import InteractionResult
    from simcord.results import ResponseMessage

    from bot.libraries import Libraries
    from tests.bot.town import Town

UP, DOWN = "quoth:vote:up", "quoth:vote:down"
ZEPPELINS = "what did Falkenrath say about zeppelins?"
FERRY = "what did Falkenrath say about the ferry?"


def card(result: InteractionResult) -> ResponseMessage:
    assert result.response is not None
    return result.response


async def ask(town: Town, question: str) -> None:
    await town.member.send(town.channel, f"{town.mention} {question}")


class TestUnanswered:
    async def test_it_counts_the_words_that_no_article_holds_and_why_nothing_was_found(self, town: Town) -> None:
        await ask(town, ZEPPELINS)
        await ask(town, "who flies a ZEPPELIN in Veldmark?")
        await ask(town, FERRY)
        result = await town.editor.slash(town.channel, "unanswered")

        assert result.ephemeral
        assert "**veldmark** · once" in seen(result)
        assert "**Asked in the last 30 days:** 3" in seen(result)
        assert "answered 1" in seen(result)
        assert "speaker not on the topic 1" in seen(result)
        assert "█` asked" in seen(result)

    async def test_a_question_counts_once_and_sharing_its_answer_does_not(self, town: Town) -> None:
        await town.member.slash(town.channel, "ask", question=FERRY)
        rumour = await town.editor.send(town.channel, "The ferry carries children to school.")
        private = await town.member.context_menu(town.channel, "Check in the articles", rumour)
        await town.member.click(card(private), label="Share here")

        assert "days:** 2" in seen(await town.editor.slash(town.channel, "unanswered"))

    async def test_a_question_in_other_words_is_one_more(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "ask", question=FERRY)
        shown = await town.member.click(card(result), label="Not what I meant")
        await town.member.submit_modal(shown, {"question": ZEPPELINS})

        assert "days:** 2" in seen(await town.editor.slash(town.channel, "unanswered"))

    async def test_whole_questions_stand_there_only_where_the_guild_lets_them_be_stored(self, town: Town) -> None:
        await ask(town, ZEPPELINS)
        before = seen(await town.editor.slash(town.channel, "unanswered"))
        assert ZEPPELINS not in before
        assert "Whole questions are not stored" in before

        town.bot.answering.guilds.choose(town.guild.id, Preferences(store_questions=True))
        await ask(town, ZEPPELINS)
        assert f"{ZEPPELINS} · once" in seen(await town.editor.slash(town.channel, "unanswered"))

    async def test_numbers_that_could_be_ids_are_not_kept(self, town: Town, libraries: Libraries) -> None:
        await ask(town, "what did 123456789012345678 and zeppelin2000 say?")

        with libraries.store.database.reading.begin() as connection:
            kept = [row.words for row in connection.execute(text("SELECT words FROM missed"))]
        assert not [words for words in kept if any(letter.isdigit() for letter in words)]

    async def test_votes_are_shown_by_month(self, town: Town) -> None:
        await ask(town, FERRY)
        await town.member.click(town.last, custom_id=UP)
        await town.editor.click(town.last, custom_id=DOWN)

        assert "👍 1 · 👎 1" in seen(await town.editor.slash(town.channel, "unanswered"))

    async def test_an_empty_guild_is_told_that_nothing_was_missed(self, town: Town) -> None:
        shown = seen(await town.editor.slash(town.channel, "unanswered"))

        assert "Nothing that was asked here was missed yet" in shown
        assert "days:** 0" in shown
        assert "no votes yet" in shown

    async def test_another_guild_sees_nothing_of_it(self, town: Town) -> None:
        await ask(town, ZEPPELINS)
        other = type(town).built(town.env)
        shown = seen(await other.editor.slash(other.channel, "unanswered"))

        assert "zeppelin" not in shown
        assert "days:** 0" in shown

    async def test_it_is_for_editors_even_where_a_guild_opened_the_command_to_all(self, town: Town) -> None:
        assert "unanswered" not in town.member.available_commands(town.channel)
        assert isinstance(town.env.bot, commands.Bot)
        command = next(each for each in await town.env.bot.tree.fetch_commands() if each.name == "unanswered")
        town.guild.set_command_permissions(command, {town.guild.default_role: True})
        result = await town.member.slash(town.channel, "unanswered")

        assert result.ephemeral
        assert "Only" in seen(result)
        assert len(town.env.errors) == 1

    async def test_clearing_asks_first_and_can_be_undone(self, town: Town) -> None:
        await ask(town, "what about the zeppelin?")
        shown = await town.editor.slash(town.channel, "unanswered")
        sure = await town.editor.click(card(shown), label="Clear")
        assert "**Delete what was missed?** 1 word" in seen(town.channel.history(viewer=town.editor)[-1])
        await town.editor.click(card(shown), label="Delete them")
        assert "**Deleted.**" in seen(town.channel.history(viewer=town.editor)[-1])
        assert "zeppelin" not in seen(await town.editor.slash(town.channel, "unanswered"))

        await town.editor.click(card(shown), label="Put them back")
        assert "**zeppelin** · once" in seen(await town.editor.slash(town.channel, "unanswered"))
        assert sure.acknowledged

    async def test_what_is_to_be_kept_is_kept(self, town: Town) -> None:
        await ask(town, "what about the zeppelin?")
        shown = await town.editor.slash(town.channel, "unanswered")
        await town.editor.click(card(shown), label="Clear")
        await town.editor.click(card(shown), label="Keep them")

        assert "**zeppelin** · once" in seen(await town.editor.slash(town.channel, "unanswered"))

    async def test_what_is_old_is_deleted(self, town: Town, libraries: Libraries) -> None:
        await ask(town, "what about the zeppelin?")
        notes = Notes(libraries)
        with libraries.store.database.writing.begin() as connection:
            older = town.env.now().date() - timedelta(days=DAYS_KEPT + 2)
            connection.execute(text("UPDATE missed SET last_day = :day"), {"day": older.isoformat()})
        notes.expire()
        notes.close()

        assert "zeppelin" not in seen(await town.editor.slash(town.channel, "unanswered"))


class TestDirectMessages:
    async def test_are_counted_without_a_word_of_them(self, town: Town, libraries: Libraries) -> None:
        await town.env.create_user("bea").send_dm("what about the zeppelin?")

        with libraries.store.database.reading.begin() as connection:
            asked = connection.execute(text("SELECT place, verdict, times FROM asked")).all()
            missed = connection.execute(text("SELECT * FROM missed")).all()
        assert [tuple(row) for row in asked] == [("direct", "nothing:no_match", 1)]
        assert missed == []


class TestForgetMe:
    async def test_it_deletes_the_votes_of_the_member_everywhere_and_of_nobody_else(
        self, town: Town, libraries: Libraries
    ) -> None:
        for _ in range(2):
            await ask(town, FERRY)
            await town.member.click(town.last, custom_id=UP)
        await town.editor.click(town.last, custom_id=UP)
        result = await town.member.slash(town.channel, "forget-me")

        assert result.ephemeral
        assert "2 votes of yours were deleted" in seen(result)
        assert "Nothing of yours was stored" in seen(await town.member.slash(town.channel, "forget-me"))
        with libraries.store.database.reading.begin() as connection:
            assert len(connection.execute(text("SELECT * FROM vote")).all()) == 1


async def test_an_answer_is_given_though_its_count_cannot_be_kept(
    town: Town, libraries: Libraries, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await ask(town, ZEPPELINS)
    impatient = Store.open(libraries.store.url, patience=0.01)
    monkeypatch.setattr(town.bot.notes.usage, "_database", impatient.database)
    with libraries.store.database.writing.begin():
        await ask(town, FERRY)
    impatient.close()

    assert "nobody will take it from us" in seen(town.last)
    assert "not counted" in caplog.text
