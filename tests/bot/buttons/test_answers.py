from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
import pytest
from simcord import SetupError, assert_no_errors

from bot.client import QuothBot
from index.report import unwatched
from tests.bot.openapi import description, refusals
from tests.bot.town import seen

if TYPE_CHECKING:
    from pathlib import Path

    from simcord import InteractionResult
    from simcord.results import ResponseMessage

    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

QUESTION = "what about the tide gate?"
MORE, SHARE, REPHRASE = "More passages", "Share here", "Not what I meant"
MENU = "Check in the articles"
WORDS = ("one", "two", "three", "four", "five")
GATES = "\n\n".join(f"The tide gate number {word} was shut." for word in WORDS)


@pytest.fixture
def gates(articles: Path, libraries: Libraries) -> None:
    (articles / "gates.md").write_text(GATES)
    libraries.main().reindex(unwatched)


def numbers(text: str) -> set[str]:
    return {word for word in WORDS if f"number {word} was" in text.replace("**", "")}


def message_of(result: InteractionResult) -> ResponseMessage:
    assert result.response is not None
    return result.response


async def public_answer(town: Town) -> InteractionResult:
    return await town.member.slash(town.channel, "ask", question=QUESTION)


async def private_answer(town: Town) -> InteractionResult:
    rumour = await town.editor.send(town.channel, "Was the tide gate shut?")
    return await town.member.context_menu(town.channel, MENU, rumour)


@pytest.mark.usefixtures("gates")
async def test_more_passages_shows_the_rest_to_the_member_who_pressed(town: Town) -> None:
    first = await public_answer(town)
    second = await town.member.click(message_of(first), label=MORE)

    assert second.ephemeral
    assert len(numbers(seen(first))) == 3
    assert numbers(seen(first)) | numbers(seen(second)) == numbers(GATES)
    assert r"-# \[4\] " in seen(second)
    assert "5 passages found, 4–5 shown" in seen(second)
    with pytest.raises(SetupError):
        await town.member.click(message_of(second), label=MORE)


@pytest.mark.usefixtures("gates")
async def test_more_passages_keeps_the_filters_of_the_question(town: Town, articles: Path) -> None:
    (articles / "other.md").write_text(f"---\nsource: Valley Courier\npublished: 2022-11-20\n---\n\n{GATES}")
    await town.editor.slash(town.channel, "reindex")
    options = {"question": QUESTION, "source": "Valley Courier", "since": "2022"}
    first = await town.member.slash(town.channel, "ask", **options)
    second = await town.member.click(message_of(first), label=MORE)

    assert "· since 1 Jan 2022 · source Valley Courier" in seen(second)
    assert seen(second).count("20 Nov 2022, 3 years ago") == 2


@pytest.mark.usefixtures("gates")
async def test_more_passages_works_under_the_reply_to_a_mention(town: Town) -> None:
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    result = await town.member.click(town.last, label=MORE)

    assert "5 passages found, 4–5 shown" in seen(result)


@pytest.mark.usefixtures("gates")
async def test_a_private_answer_is_shared_once(town: Town) -> None:
    result = await private_answer(town)
    assert result.ephemeral
    await town.member.click(message_of(result), label=SHARE)

    shared = town.last
    assert not shared.flags.ephemeral
    assert seen(shared) == seen(result)
    with pytest.raises(SetupError):
        await town.member.click(shared, label=SHARE)
    kept = next(each for each in town.channel.history(viewer=town.member) if each.id == message_of(result).id)
    with pytest.raises(SetupError):
        await town.member.click(kept, label=SHARE)


@pytest.mark.usefixtures("gates")
async def test_a_question_is_asked_in_other_words_for_its_writer_who_may_share_the_answer(town: Town) -> None:
    shown = await town.member.click(message_of(await public_answer(town)), label=REPHRASE)
    result = await town.member.submit_modal(shown, {"question": "what did Brandt say about the bridge?"})

    assert result.ephemeral
    assert seen(result).startswith("-# asked: what did Brandt say about the bridge?\n")
    assert "Tomas Brandt" in seen(result)
    await town.member.click(message_of(result), label=SHARE)
    assert "Tomas Brandt" in seen(town.last)


@pytest.mark.usefixtures("gates")
async def test_a_double_click_shares_under_one_nonce_of_which_discord_takes_one_message(town: Town) -> None:
    result = await private_answer(town)
    message = message_of(result)
    await asyncio.gather(*(town.member.click(message, label=SHARE) for _ in range(2)), return_exceptions=True)

    posts = [request.json for request in town.sent("POST", f"/channels/{town.channel.id}/messages")]
    assert posts
    assert {(post["nonce"], post["enforce_nonce"]) for post in posts if post} == {(str(message.id), True)}
    assert_no_errors(town.env)


@pytest.mark.usefixtures("gates")
async def test_where_the_bot_may_not_write_sharing_says_so_and_keeps_the_button(town: Town) -> None:
    result = await private_answer(town)
    town.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    message = message_of(result)
    refused = await town.member.click(message, label=SHARE)

    told = town.channel.history(viewer=town.member)[-1]
    assert told.flags.ephemeral
    assert seen(told) == town.words("button-no-channel")
    assert refused.acknowledged
    await town.member.click(message, label=SHARE)
    assert numbers(seen(town.last))
    assert_no_errors(town.env)


@pytest.mark.usefixtures("gates")
async def test_who_may_not_write_does_not_write_through_the_bot(town: Town) -> None:
    result = await private_answer(town)
    silent = discord.PermissionOverwrite(send_messages=False)
    channel = town.bot.get_channel(town.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(channel.guild.default_role, overwrite=silent)
    refused = await town.member.click(message_of(result), label=SHARE)

    assert refused.ephemeral
    assert seen(refused) == town.words("button-no-writing")
    assert town.sent("POST", f"/channels/{town.channel.id}/messages") == []


@pytest.mark.usefixtures("gates")
async def test_what_left_the_articles_is_not_shared(town: Town, libraries: Libraries) -> None:
    result = await private_answer(town)
    libraries.main().remove([each.id for each in libraries.main().articles() if "gate" in each.paragraphs[0].text])
    await town.member.click(message_of(result), label=SHARE)

    assert not numbers(seen(town.last))
    assert "Nothing in the articles says this" in seen(town.last)


async def test_a_long_question_has_no_button_that_would_ask_only_a_part_of_it(town: Town) -> None:
    rumour = await town.editor.send(town.channel, "The ferry carries children to school. " * 12)
    result = await town.member.context_menu(town.channel, MENU, rumour)

    with pytest.raises(SetupError):
        await town.member.click(message_of(result), label=SHARE)


@pytest.mark.usefixtures("gates")
@pytest.mark.parametrize("label", [MORE, SHARE, REPHRASE])
async def test_a_place_that_may_not_ask_any_more_is_told_so(
    town: Town, monkeypatch: pytest.MonkeyPatch, libraries: Libraries, label: str
) -> None:
    result = await private_answer(town)
    monkeypatch.setattr(type(libraries), "name_for", lambda *_: None)
    told = await town.member.click(message_of(result), label=label)

    assert told.ephemeral
    assert seen(told) == town.words("error-not-here")


@pytest.mark.usefixtures("gates")
async def test_discord_takes_every_body_that_a_button_sends(town: Town) -> None:
    file = description()
    result = await private_answer(town)
    message = message_of(result)
    await town.member.click(message, label=MORE)
    await town.member.click(message, label=REPHRASE)
    await town.member.click(message, label=SHARE)
    await town.member.slash(town.channel, "help")
    await town.member.send(town.channel, f"{town.mention} what did Brandt say about the bridge?")
    answer = town.last
    for label in ("◀ before", "Whole article", "Save", "Continue in a thread"):
        await town.member.click(answer, label=label)
    await town.member.slash(town.channel, "said", speaker="Brandt", about="bridge")

    bodies = [request for request in town.env.http_requests if request.json is not None]
    assert [refusal for request in bodies for refusal in refusals(file, request)] == []


@pytest.mark.usefixtures("gates")
async def test_buttons_need_nothing_that_was_in_memory(town: Town, libraries: Libraries, settings: Settings) -> None:
    private, public = message_of(await private_answer(town)), message_of(await public_answer(town))
    await town.env.restart_bot(QuothBot(libraries, settings))

    assert "4–5 shown" in seen(await town.member.click(public, label=MORE))
    await town.member.click(private, label=SHARE)
    assert numbers(seen(town.last))
