from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from simcord import assert_no_errors

from bot.buttons.around import Around, Origin, Spot, Way
from bot.client import QuothBot
from index.report import unwatched
from tests.bot.town import seen

if TYPE_CHECKING:
    from pathlib import Path

    import discord

    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

BEFORE, AFTER = "◀ before", "after ▶"
LIGHT = """---
{id}title: The light goes out
source: The Tidewater Post
published: 2025-06-01
---

The lamp was lit in a storm.

Keeper Odo Marr said the lighthouse closes in May.

@everyone came to see it.
"""
QUESTION = "what did Marr say about the lighthouse?"


@pytest.fixture(params=["", f"id: {'long-' * 30}\n"], ids=["id of its own", "long id"])
def light(request: pytest.FixtureRequest, articles: Path, libraries: Libraries) -> None:
    (articles / "light.md").write_text(LIGHT.format(id=request.param))
    libraries.main().reindex(unwatched)


async def asked(town: Town) -> discord.Message:
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    return town.last


@pytest.mark.usefixtures("light")
async def test_the_paragraph_before_is_shown_word_for_word_to_the_member_who_pressed(town: Town) -> None:
    result = await town.member.click(await asked(town), label=BEFORE)

    assert result.ephemeral
    assert seen(result) == (
        "> The lamp was lit in a storm.\n-# The light goes out · The Tidewater Post · 1 Jun 2025, 7 months ago · ¶ 1"
    )


@pytest.mark.usefixtures("light")
async def test_reading_on_replaces_the_paragraph_that_is_shown(town: Town) -> None:
    first = await town.member.click(await asked(town), label=AFTER)
    assert r"> \@everyone came to see it." in seen(first)
    assert first.response is not None
    await town.member.click(first.response.message, label=BEFORE)

    shown = town.channel.history(viewer=town.member)[-1]
    assert shown.id == first.response.id
    assert "Keeper Odo Marr said" in seen(shown)


@pytest.mark.usefixtures("light")
async def test_under_a_paragraph_only_the_ways_that_lead_on_are_offered(town: Town) -> None:
    first = await town.member.click(await asked(town), label=BEFORE)

    assert first.response is not None
    ids = str(town.env.http_requests[-1].json)
    assert "quoth:after:paragraph:1:" in ids
    assert "quoth:before:" not in ids


@pytest.mark.usefixtures("light")
async def test_a_button_works_after_a_restart(town: Town, settings: Settings, libraries: Libraries) -> None:
    result = await town.member.slash(town.channel, "ask", question=QUESTION)
    assert result.response is not None
    await town.env.restart_bot(QuothBot(libraries, settings))
    result = await town.member.click(result.response, label=BEFORE)

    assert "lit in a storm" in seen(result)


@pytest.mark.usefixtures("light")
async def test_an_article_that_is_gone_is_said_to_be_gone(town: Town, libraries: Libraries) -> None:
    answer = await asked(town)
    libraries.main().remove(
        list({each.id for each in libraries.main().articles() if each.title == "The light goes out"})
    )
    result = await town.member.click(answer, label=BEFORE)

    assert result.ephemeral
    assert seen(result) == town.words("button-gone")
    assert_no_errors(town.env)


async def test_where_nothing_stands_before_it_is_said(town: Town) -> None:
    await town.member.send(town.channel, f"{town.mention} what did Brandt say about the bridge?")
    result = await town.member.click(town.last, label=BEFORE)

    assert seen(result) == "Nothing stands before that in the article."


@pytest.mark.usefixtures("light")
async def test_reading_on_works_in_a_direct_message(town: Town) -> None:
    user = town.env.create_user("bea")
    result = await user.slash("ask", question=QUESTION)
    assert result.response is not None

    assert "lit in a storm" in seen(await user.click(result.response, label=BEFORE))


@pytest.mark.usefixtures("light")
async def test_two_clicks_are_two_answers_to_the_member_alone(town: Town) -> None:
    answer = await asked(town)
    for _ in range(2):
        result = await town.member.click(answer, label=BEFORE)
        assert result.ephemeral
        assert "lit in a storm" in seen(result)
    assert_no_errors(town.env)


@pytest.mark.usefixtures("light")
async def test_a_reply_that_discord_lost_is_logged_and_no_error(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    answer = await asked(town)
    town.env.inject_error("PATCH", "/webhooks/*", status=404, code=10008)
    with caplog.at_level("INFO"):
        await town.member.click(answer, label=BEFORE)

    assert "A button could not do its work" in caplog.text
    assert_no_errors(town.env)


@pytest.mark.usefixtures("light")
async def test_a_fault_of_ours_is_told_without_its_details_and_logged_under_an_id(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("disk at /srv on fire")

    answer = await asked(town)
    monkeypatch.setattr(Spot, "article", broken)
    result = await town.member.click(answer, label=BEFORE)

    assert seen(result).startswith("Something went wrong")
    assert "/srv" not in seen(result)
    assert "Incident " + seen(result).split("`")[1] in caplog.text


@pytest.mark.usefixtures("light")
async def test_a_place_that_may_not_ask_any_more_reads_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch, libraries: Libraries
) -> None:
    answer = await asked(town)
    monkeypatch.setattr(type(libraries), "name_for", lambda *_: None)
    result = await town.member.click(answer, label=BEFORE)

    assert result.ephemeral
    assert seen(result) == town.words("error-not-here")


@pytest.mark.usefixtures("light")
async def test_a_button_reads_only_the_library_of_its_place(
    town: Town, monkeypatch: pytest.MonkeyPatch, libraries: Libraries
) -> None:
    answer = await asked(town)
    monkeypatch.setattr(type(libraries), "name_for", lambda *_: "another")

    assert seen(await town.member.click(answer, label=BEFORE)) == town.words("button-gone")


@given(st.text(min_size=1), st.integers(0, 10**9 - 1), st.sampled_from(Way), st.sampled_from(Origin))
def test_every_place_fits_into_a_button(article: str, number: int, way: Way, origin: Origin) -> None:
    button = Around(way, origin, Spot.of(article, number))

    assert len(button.custom_id) <= 100
    assert button.template.fullmatch(button.custom_id)
