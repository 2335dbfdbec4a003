from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.asking.cooldown import A_MINUTE, Cooldowns, Turn
from bot.guilds import Guilds, Preferences
from tests.bot.town import Town, seen

if TYPE_CHECKING:
    from bot.libraries import Libraries

QUESTION = "what did Falkenrath say about the ferry?"
ADA = Turn(guild=1, member=2, pause=30)


def test_a_member_pauses_between_two_questions() -> None:
    cooldowns = Cooldowns()
    assert cooldowns.take(ADA, 100.0) is None
    wait = cooldowns.take(ADA, 110.5)
    assert wait is not None
    assert (wait.until, wait.crowded) == (130, False)
    assert cooldowns.take(ADA, 130.1) is None


def test_another_member_another_guild_and_a_guild_without_a_pause_do_not_wait() -> None:
    cooldowns = Cooldowns()
    for turn in (ADA, Turn(1, 3, 30), Turn(2, 2, 30), Turn(4, 2, 0), Turn(4, 2, 0)):
        assert cooldowns.take(turn, 100.0) is None


def test_a_pause_that_editors_make_shorter_holds_at_once() -> None:
    cooldowns = Cooldowns()
    cooldowns.take(ADA, 100.0)
    assert cooldowns.take(Turn(1, 2, 5), 110.0) is None


def test_a_guild_has_a_rate_and_a_question_that_has_to_wait_does_not_count() -> None:
    cooldowns = Cooldowns()
    assert [cooldowns.take(Turn(1, member, 0), 100.0) for member in range(A_MINUTE)] == [None] * A_MINUTE
    late = cooldowns.take(Turn(1, 999, 30), 110.0)
    assert late is not None
    assert late.crowded
    assert late.until == 160
    assert cooldowns.take(Turn(2, 999, 30), 110.0) is None
    assert cooldowns.take(Turn(1, 999, 30), 161.0) is None


def test_a_rate_of_nothing_is_no_limit() -> None:
    cooldowns = Cooldowns(0)
    assert {cooldowns.take(Turn(1, 2, 0), 100.0) for _ in range(1_000)} == {None}


def test_direct_messages_of_one_member_hold_up_nobody_elses() -> None:
    cooldowns = Cooldowns()
    for _ in range(A_MINUTE):
        cooldowns.take(Turn(None, 2, 0), 100.0)
    assert cooldowns.take(Turn(None, 2, 0), 100.0) is not None
    assert cooldowns.take(Turn(None, 3, 0), 100.0) is None


def test_a_member_is_told_of_a_wait_once() -> None:
    cooldowns = Cooldowns()
    told = []
    for now in (100.0, 101.0, 102.0, 131.0, 132.0, 133.0):
        wait = cooldowns.take(ADA, now)
        if wait:
            told.append(cooldowns.is_told(ADA, wait, now))
    assert told == [False, True, False, True]


@given(
    st.lists(st.floats(0.01, 20.0), max_size=60),
    st.integers(1, 60),
)
def test_no_two_questions_of_a_member_are_closer_than_the_pause(gaps: list[float], pause: int) -> None:
    cooldowns, now, answered = Cooldowns(), 1_000.0, list[float]()
    for gap in gaps:
        now += gap
        wait = cooldowns.take(Turn(1, 2, pause), now)
        if wait is None:
            answered.append(now)
        else:
            assert now <= wait.until <= answered[-1] + pause + 1
    assert all(later - earlier >= pause - 1e-6 for earlier, later in pairwise(answered))


def test_nobody_is_remembered_for_longer_than_it_matters() -> None:
    cooldowns = Cooldowns()
    for member in range(1_000):
        turn = Turn(member, member, 30)
        cooldowns.take(turn, 100.0 + member)
        wait = cooldowns.take(turn, 100.0 + member)
        if wait:
            cooldowns.is_told(turn, wait, 100.0 + member)
    held = [mapping._cache for mapping in (cooldowns._members, cooldowns._crowds, cooldowns._told)]  # noqa: SLF001 (memory shows nowhere else)
    assert [len(cache) <= 70 for cache in held] == [True] * 3


class TestInAGuildWithAPause:
    @pytest.fixture
    def town(self, town: Town, libraries: Libraries) -> Town:
        Guilds(libraries.store).choose(town.guild.id, Preferences(cooldown=30))
        return town

    async def test_the_command_says_to_the_member_alone_when_to_ask_again(self, town: Town) -> None:
        await town.member.slash(town.channel, "ask", question=QUESTION)
        result = await town.member.slash(town.channel, "ask", question=QUESTION)

        until = int(town.env.now().timestamp()) + 30
        assert result.ephemeral
        assert f"once in 30 seconds. The next question is yours <t:{until}:R>" in seen(result)
        await town.env.advance_time(31)
        assert "Falkenrath" in seen(await town.member.slash(town.channel, "ask", question=QUESTION))
        assert len(town.env.errors) == 1

    async def test_other_members_go_on_asking(self, town: Town) -> None:
        await town.member.slash(town.channel, "ask", question=QUESTION)

        assert "school" in seen(await town.editor.slash(town.channel, "ask", question=QUESTION))

    async def test_messages_get_one_reply_and_then_silence(self, town: Town) -> None:
        for _ in range(4):
            await town.member.send(town.channel, f"{town.mention} {QUESTION}")

        own = [seen(message) for message in town.channel.history() if message.author.bot]
        assert len(own) == 2
        assert sum("once in 30 seconds" in text for text in own) == 1

    async def test_every_way_of_asking_counts(self, town: Town) -> None:
        said = await town.editor.send(town.channel, "The ferry carries children to school.")
        await town.member.send(town.channel, f"{town.mention} {QUESTION}")
        answer = town.last
        form = await town.member.click(answer, label="Not what I meant")
        refused = [
            await town.member.slash(town.channel, "ask", question=QUESTION),
            await town.member.slash(town.channel, "said", speaker="Falkenrath"),
            await town.member.context_menu(town.channel, "Check in the articles", said),
            await town.member.submit_modal(form, {"question": QUESTION}),
        ]

        assert ["once in 30 seconds" in seen(result) for result in refused] == [True] * 4
        assert len(town.env.errors) == 3

    async def test_sharing_an_answer_is_no_other_question(self, town: Town) -> None:
        said = await town.editor.send(town.channel, "The ferry carries children to school.")
        private = await town.member.context_menu(town.channel, "Check in the articles", said)
        assert private.response is not None
        await town.member.click(private.response.message, label="Share here")

        assert "school" in seen(town.last)


async def test_direct_messages_have_a_rate_too(town: Town) -> None:
    user = town.env.create_user("bea")
    for _ in range(A_MINUTE + 2):
        await user.send_dm("?")

    own = [seen(message) for message in user.dm_channel.history() if message.author.bot]
    assert len(own) == A_MINUTE + 1
    assert sum("Very many questions" in text for text in own) == 1
