from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.bot.town import seen

if TYPE_CHECKING:
    import discord
    from simcord import InteractionResult

    from tests.bot.town import Town

STORY = {
    "id": "light",
    "title": "The light",
    "source": "Valley Courier",
    "text": (
        "“The lighthouse will shine again in May,” said Harbour master Ada Quill on Tuesday.\n\n"
        "The keeper has lived in the tower for forty years and knows each of its hundred steps.\n\n"
        "Its lamp was carried off by the storm of last winter, and a new one comes from Lorn.\n\n"
        "Dear readers, support us from five crowns a month: our newspaper needs your help to stay independent."
    ),
}
SEARCHED = "searched from now on"


@pytest.fixture(autouse=True)
async def _story(town: Town) -> None:
    await town.editor.slash(town.channel, "articles add", file=("light.jsonl", json.dumps(STORY).encode()))


async def answered(town: Town, question: str = "five crowns a month") -> str:
    return seen(await town.member.slash(town.channel, "ask", question=question))


async def ruled(town: Town, paragraph: int, ruling: str, article: str = "light") -> str:
    options = {"id": article, "paragraph": paragraph, "as": ruling}
    return seen(await town.editor.slash(town.channel, "articles rule", **options))


def menu(result: InteractionResult) -> tuple[discord.Message, str, list[str]]:
    """Return the message of a reply, and the id and options of the menu in it."""
    assert result.response is not None
    rows = [row for row in result.response.message.components if hasattr(row, "children")]
    menus = [part for row in rows for part in row.children if hasattr(part, "options")]
    return result.response.message, menus[-1].custom_id, [option.label for option in menus[-1].options]


async def test_an_editor_brings_a_paragraph_back_and_leaves_it_to_the_filter_again(town: Town) -> None:
    assert "five crowns a month: our" not in await answered(town)

    assert f"**Paragraph 4: it is {SEARCHED}**" in await ruled(town, 4, "body")
    assert "five crowns a month" in await answered(town)
    shown = seen(await town.editor.slash(town.channel, "articles show", id="light"))
    assert "-# ¶ 4 · an editor decided; the filter says boilerplate: appeal" in shown

    assert "**1** changed" in await ruled(town, 4, "filter")
    assert "**0** changed" in await ruled(town, 4, "filter")


async def test_an_editor_sets_a_paragraph_aside(town: Town) -> None:
    await ruled(town, 1, "boilerplate")

    assert "Harbour master Ada Quill on Tuesday" not in await answered(town, "what did Quill say?")


async def test_a_paragraph_is_brought_back_where_the_article_is_shown(town: Town) -> None:
    shown = await town.editor.slash(town.channel, "articles show", id="light")
    message, menu_id, labels = menu(shown)
    assert [label[:35] for label in labels] == ["Search: ¶ 4 Dear readers, support us"[:35]]

    await town.editor.select(message, ["body 4"], custom_id=menu_id)
    assert "an editor decided" in seen(shown)

    message, menu_id, labels = menu(shown)
    assert labels[0].startswith("As the filter says: ¶ 4")
    await town.editor.select(message, ["filter 4"], custom_id=menu_id)
    assert "**set aside** · appeal" in seen(shown)


@pytest.mark.parametrize(("article", "paragraph"), [("light", 9), ("nope", 1)])
async def test_what_is_not_there_is_named(town: Town, article: str, paragraph: int) -> None:
    told = await ruled(town, paragraph, "body", article)

    assert f"No article here has the id “{article}” and a paragraph {paragraph}." in told
    assert len(town.env.errors) == 1


async def test_the_filter_is_switched_off_for_a_source_and_on_again(town: Town) -> None:
    shown = await town.editor.slash(town.channel, "sources")
    message, menu_id, labels = menu(shown)
    place = labels.index("Search all of Valley Courier")

    await town.editor.select(message, [str(place)], custom_id=menu_id)
    assert "Valley Courier · 2 articles · **filter off**" in seen(shown)
    assert "five crowns a month" in await answered(town)

    message, menu_id, labels = menu(shown)
    assert labels[0] == "Filter again: Valley Courier"
    await town.editor.select(message, ["0"], custom_id=menu_id)
    assert "filter off" not in seen(shown)
    assert "five crowns a month: our" not in await answered(town)


async def test_a_report_names_the_attachment_and_what_it_held(town: Town) -> None:
    report = seen(await town.editor.slash(town.channel, "articles add", file=("a b.txt", b"The tram runs again.\n")))

    assert "**a\\_b.txt**: 1 article · 1 searched" in report
