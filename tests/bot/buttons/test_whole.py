from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from simcord import SetupError, assert_no_errors

from bot.buttons.around import Spot
from bot.buttons.whole import Whole
from bot.cards.text import unquote
from bot.client import QuothBot
from bot.guilds import Preferences
from index.report import unwatched
from tests.bot.town import seen

if TYPE_CHECKING:
    from pathlib import Path

    import discord
    from simcord import InteractionResult
    from simcord.results import ResponseMessage

    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

WHOLE, EARLIER, LATER = "Whole article", "◀ earlier", "later ▶"
QUESTION = "what did Marr say about the lighthouse?"
FILLER = "The sea was grey and the gulls were loud that day, and nobody minded much. "
PARAGRAPHS = [
    *(f"Stone {number} of the pier. {FILLER * 6}".strip() for number in range(1, 11)),
    "Keeper Odo Marr said the lighthouse closes in May.",
    *(f"Stone {number} of the mole. {FILLER * 6}".strip() for number in range(1, 11)),
]


@pytest.fixture(params=["", f"id: {'long-' * 30}\n"], ids=["id of its own", "long id"])
def light(request: pytest.FixtureRequest, articles: Path, libraries: Libraries) -> None:
    facts = f"{request.param}title: The light goes out\nurl: https://example.org/light\nsource: The Tidewater Post\n"
    (articles / "light.md").write_text(f"---\n{facts}---\n\n" + "\n\n".join(PARAGRAPHS))
    libraries.main().reindex(unwatched)


async def asked(town: Town) -> discord.Message:
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")
    return town.last


def quoted(result: InteractionResult | discord.Message) -> list[str]:
    """Return the paragraphs of a card, as they were printed."""
    lines = seen(result).split("\n")
    return [unquote(line) for line in lines if line.startswith("> ")]


@pytest.mark.usefixtures("light")
async def test_the_article_is_shown_from_the_paragraph_on_under_a_link_to_it(town: Town) -> None:
    result = await town.member.click(await asked(town), label=WHOLE)

    assert result.ephemeral
    assert seen(result).startswith("**[The light goes out](<https://example.org/light>)**\n-# The Tidewater Post\n")
    shown = quoted(result)
    assert shown[0] == PARAGRAPHS[10]
    assert shown == PARAGRAPHS[10 : 10 + len(shown)]


@pytest.mark.usefixtures("light")
async def test_leafing_back_to_the_start_and_on_to_the_end_skips_nothing(town: Town) -> None:
    result = await town.member.click(await asked(town), label=WHOLE)
    assert result.response is not None
    shown = result.response
    while leads(shown, EARLIER):
        below = quoted(shown.message)
        await town.member.click(shown, label=EARLIER)
        assert below[0] in [*quoted(shown.message), PARAGRAPHS[PARAGRAPHS.index(quoted(shown.message)[-1]) + 1]]
    read = quoted(shown.message)
    while leads(shown, LATER):
        await town.member.click(shown, label=LATER)
        read += quoted(shown.message)

    assert read == PARAGRAPHS
    assert len(town.channel.history(viewer=town.member)) == 3


def leads(shown: ResponseMessage, label: str) -> bool:
    return f"'label': '{label}'" in str(shown.components)


async def test_an_article_of_one_card_has_no_buttons(town: Town) -> None:
    await town.member.send(town.channel, f"{town.mention} what did Brandt say about the bridge?")
    result = await town.member.click(town.last, label=WHOLE)

    assert result.response is not None
    for label in (EARLIER, LATER):
        with pytest.raises(SetupError):
            await town.member.click(result.response, label=label)


@pytest.mark.usefixtures("light")
async def test_an_article_that_is_gone_is_said_to_be_gone(town: Town, libraries: Libraries) -> None:
    answer = await asked(town)
    libraries.main().remove([each.id for each in libraries.main().articles() if each.title == "The light goes out"])
    result = await town.member.click(answer, label=WHOLE)

    assert seen(result) == town.words("button-gone")
    assert_no_errors(town.env)


@pytest.mark.usefixtures("light")
async def test_a_channel_that_does_not_ask_its_source_any_more_reads_nothing(town: Town) -> None:
    answer = await asked(town)
    assert isinstance(town.env.bot, QuothBot)
    only = Preferences(sources={town.channel.id: frozenset({"Valley Courier"})})
    town.env.bot.answering.guilds.choose(town.guild.id, only)

    assert seen(await town.member.click(answer, label=WHOLE)) == town.words("button-gone")


@pytest.mark.usefixtures("light")
async def test_the_button_works_after_a_restart_and_twice(town: Town, settings: Settings, libraries: Libraries) -> None:
    answer = await asked(town)
    await town.env.restart_bot(QuothBot(libraries, settings))
    for _ in range(2):
        assert quoted(await town.member.click(answer, label=WHOLE))[0] == PARAGRAPHS[10]
    assert_no_errors(town.env)


@given(st.text(min_size=1), st.integers(0, 10**9 - 1), st.integers(0, 10**7 - 1), st.sampled_from(["whole", "leaf"]))
def test_every_place_fits_into_a_button(article: str, number: int, offset: int, verb: str) -> None:
    button = Whole(verb, Spot.of(article, number), offset)

    assert len(button.custom_id) <= 100
    assert button.template.fullmatch(button.custom_id)
