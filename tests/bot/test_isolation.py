"""What one guild's library holds is seen in no other guild: by no command, menu, button or suggestion."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from discord import AppCommandOptionType, Client, app_commands

from bot.client import QuothBot
from bot.settings import Settings
from tests.bot.town import Town

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from simcord import Env

    from bot.libraries import Libraries

OWN = """---
title: Zephyrine lanterns on the quay
source: Quillon Gazette
published: 2022-05-06
---

Harbour master Oriel Vantongeren said the lanterns would burn brimstone until the clockwork was mended.
"""
SECRET = ("Zephyrine", "Quillon", "Vantongeren", "brimstone", "clockwork")
OTHERS = """---
title: Bakers rise early
source: Morning Loaf
---

Baker Pim Osterhout said the ovens would stay warm and the lanterns lit.
"""
TYPED = {
    "question": "what was said about the lanterns?",
    "speaker": "the harbour master",
    "about": "lanterns",
    "source": "Gazette",
    "id": "zephyr",
    "article": "zephyr",
}
"""What somebody types who guesses; none of it is a word of SECRET."""


@pytest.fixture
def settings(tmp_path: Path, articles: Path) -> Settings:
    return Settings.model_validate(
        {"QUOTH_DATA": tmp_path / "data", "QUOTH_ARTICLES": articles, "QUOTH_LIBRARIES": "per-guild"}
    )


@pytest.fixture
def libraries(no_articles_read: Libraries) -> Libraries:
    return no_articles_read


@pytest.fixture
def elsewhere(town: Town, simcord_env: Env, libraries: Libraries, tmp_path: Path) -> Town:
    other = Town.built(simcord_env)
    for place, text in ((town, OWN), (other, OTHERS)):
        file = tmp_path / f"{place.guild.id}.md"
        file.write_text(text)
        libraries.named(str(place.guild.id)).add([str(file)])
    return other


def tree(town: Town) -> app_commands.CommandTree[Client]:
    assert isinstance(town.env.bot, QuothBot)
    return town.env.bot.tree


def commands(town: Town) -> Iterator[app_commands.Command[Any, ..., Any]]:
    for command in tree(town).walk_commands():
        if isinstance(command, app_commands.Command):
            yield command


def required(command: app_commands.Command[Any, ..., Any]) -> dict[str, str | float]:
    return {option.display_name: value(option) for option in command.parameters if option.required}


def value(option: app_commands.Parameter) -> str | float:
    if option.choices:
        return option.choices[0].value
    return 1 if option.type is AppCommandOptionType.integer else TYPED[option.display_name]


def sent(town: Town) -> str:
    """Return all that left the bot, as it left."""
    return json.dumps([request.json for request in town.env.http_requests], ensure_ascii=False, default=str)


def leaked(text: str) -> list[str]:
    return [word for word in SECRET if word.casefold() in text.casefold()]


async def test_the_guild_itself_is_answered_from_its_articles(town: Town, elsewhere: Town) -> None:
    assert elsewhere.guild.id != town.guild.id
    await town.member.slash(town.channel, "ask", question=TYPED["question"])

    assert leaked(sent(town)) == list(SECRET)


async def test_no_command_shows_them_elsewhere(town: Town, elsewhere: Town) -> None:
    tried = [command.qualified_name for command in commands(town)]
    for command in commands(town):
        await elsewhere.editor.slash(elsewhere.channel, command.qualified_name, **required(command))
        assert leaked(sent(town)) == [], command.qualified_name
    town.env.errors.clear()

    assert {"ask", "said", "articles list", "articles show", "sources", "status"} <= set(tried)


@pytest.mark.parametrize("typed", ["", "z", "q", "oriel", "zephyr"])
async def test_no_suggestion_names_them_elsewhere(town: Town, elsewhere: Town, typed: str) -> None:
    for command in commands(town):
        for option in command.parameters:
            if option.autocomplete:
                choices = await elsewhere.editor.autocomplete(
                    elsewhere.channel, command.qualified_name, option.display_name, typed
                )
                assert leaked(str(choices)) == [], (command.qualified_name, option.display_name)


async def test_no_menu_finds_them_elsewhere(town: Town, elsewhere: Town) -> None:
    message = await elsewhere.member.send(elsewhere.channel, "The lanterns burn again.")
    for menu in tree(town).get_commands():
        if isinstance(menu, app_commands.ContextMenu):
            await elsewhere.editor.context_menu(elsewhere.channel, menu.name, message)

    assert leaked(sent(town)) == []


async def test_no_button_of_an_answer_finds_them_elsewhere(town: Town, elsewhere: Town) -> None:
    result = await elsewhere.member.slash(elsewhere.channel, "ask", question=TYPED["question"])
    assert result.response is not None
    labels = [
        button.label
        for row in result.response.message.components
        for button in getattr(row, "children", ())
        if getattr(button, "label", None)
    ]
    for label in labels:
        await elsewhere.member.click(result.response.message, label=label)

    assert labels
    assert leaked(sent(town)) == []
