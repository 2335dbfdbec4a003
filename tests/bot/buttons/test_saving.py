from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from simcord import assert_no_errors

from bot.client import QuothBot
from tests.bot.town import seen

if TYPE_CHECKING:
    from simcord import InteractionResult
    from simcord.results import ResponseMessage

    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

QUESTION = "what did Falkenrath say about the ferry?"


async def answer(town: Town, **options: object) -> ResponseMessage:
    result = await town.member.slash(town.channel, "ask", question=QUESTION, **options)
    assert result.response is not None
    return result.response


async def files(result: InteractionResult) -> dict[str, str]:
    assert result.response is not None
    return {each.filename: (await each.read()).decode("utf-8-sig") for each in result.response.attachments}


async def test_an_answer_is_saved_in_three_forms_for_the_member_who_pressed(town: Town) -> None:
    result = await town.member.click(await answer(town), label="Save")
    saved = await files(result)

    assert result.ephemeral
    assert seen(result) == town.words("saved-told")
    assert sorted(saved) == ["answer.csv", "answer.json", "answer.md"]
    assert all("nobody will take it from us" in text for text in saved.values())
    assert all("Harbour council keeps the old ferry" in text for text in saved.values())


async def test_the_question_and_its_filters_are_saved_with_it(town: Town) -> None:
    options = {"speaker": "Falkenrath", "about": "school", "since": "2021", "source": "Tidewater Post"}
    saved = await files(await town.member.click(await answer(town, **options), label="Save"))
    written = json.loads(saved["answer.json"])

    assert written["question"] == QUESTION
    assert written["filters"] == {
        "about": "school",
        "speaker": "Falkenrath",
        "since": "2021-01-01",
        "until": None,
        "source": "Tidewater Post",
        "article": None,
    }


async def test_an_answer_that_only_one_member_sees_is_saved_too(town: Town) -> None:
    result = await town.member.click(await answer(town, share=False), label="Save")

    assert len(await files(result)) == 3


async def test_what_left_the_articles_is_not_saved(town: Town, libraries: Libraries) -> None:
    shown = await answer(town)
    libraries.main().remove([each.id for each in libraries.main().articles()])
    saved = await files(await town.member.click(shown, label="Save"))

    assert not any("nobody will take it from us" in text for text in saved.values())


async def test_a_place_that_may_not_ask_any_more_saves_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch, libraries: Libraries
) -> None:
    shown = await answer(town)
    monkeypatch.setattr(type(libraries), "name_for", lambda *_: None)
    result = await town.member.click(shown, label="Save")

    assert result.ephemeral
    assert seen(result) == town.words("error-not-here")


async def test_two_clicks_are_two_messages_to_the_member_alone(town: Town) -> None:
    shown = await answer(town)
    for _ in range(2):
        assert len(await files(await town.member.click(shown, label="Save"))) == 3
    assert_no_errors(town.env)


async def test_the_button_needs_nothing_that_was_in_memory(
    town: Town, libraries: Libraries, settings: Settings
) -> None:
    shown = await answer(town)
    await town.env.restart_bot(QuothBot(libraries, settings))

    assert len(await files(await town.member.click(shown, label="Save"))) == 3
