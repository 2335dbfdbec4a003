from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from simcord import HttpLogEntry

from bot.languages import LANGUAGES
from bot.languages.words import FOLDER
from bot.running.sync import definition
from tests.bot.languages.texts import COMMANDS, entries
from tests.bot.openapi import description, refusals

if TYPE_CHECKING:
    from collections.abc import Iterator

    import discord

    from bot.client import QuothBot
    from tests.bot.town import Town

LOCALES = {"fr", "de", "es-ES", "es-419", "uk", "ru"}
CHAT_INPUT, CHOSEN = 1, {1, 2}  # Discord's reference, "Application Command Types" and "Option Type"
NAME = re.compile(r"[-_'\w]{1,32}")

Definition = dict[str, Any]


async def definitions(bot: QuothBot) -> list[Definition]:
    """Return every command as Discord is told of it."""
    assert bot.tree.translator is not None
    commands = bot.tree.get_commands()
    return [await command.get_translated_payload(bot.tree, bot.tree.translator) for command in commands]


def parts(command: Definition) -> Iterator[Definition]:
    """Yield a command, its subcommands and their options."""
    yield command
    yield from chain.from_iterable(map(parts, command.get("options", ())))


def named(command: Definition) -> Iterator[Definition]:
    """Yield all that has a name: `parts`, and the choices of options."""
    for part in parts(command):
        yield part
        yield from part.get("choices", ())


def words(part: Definition, of: str) -> list[str]:
    return [part.get(of, ""), *part.get(f"{of}_localizations", {}).values()]


async def test_every_name_and_description_is_translated(town: Town) -> None:
    for command in await definitions(town.bot):
        for each in named(command):
            assert set(each["name_localizations"]) == LOCALES, each["name"]
        for part in parts(command):
            if part.get("description"):
                assert set(part["description_localizations"]) == LOCALES, part["name"]


async def test_every_command_keeps_to_discords_limits_in_every_language(town: Town) -> None:
    for command in await definitions(town.bot):
        for part in parts(command):
            for name in words(part, "name"):
                # The name of a menu is shown as it is, with capitals and spaces.
                assert 1 <= len(name) <= 32
                assert command["type"] != CHAT_INPUT or (NAME.fullmatch(name) and name == name.lower()), name
            assert all(len(text) <= 100 for text in words(part, "description")), part["name"]
            assert all(len(name) <= 100 for choice in part.get("choices", ()) for name in words(choice, "name"))
        texts = chain.from_iterable(words(each, "name") + words(each, "description") for each in named(command))
        values = (str(choice["value"]) for part in parts(command) for choice in part.get("choices", ()))
        assert sum(map(len, (*texts, *values))) <= 8_000, command["name"]


async def test_no_two_commands_or_options_have_the_same_name_in_a_language(town: Town) -> None:
    commands = await definitions(town.bot)
    menus = [command for command in commands if command["type"] != CHAT_INPUT]
    typed = [command for command in commands if command["type"] == CHAT_INPUT]
    for beside in (menus, typed, *(part.get("options", []) for command in commands for part in parts(command))):
        for locale in LOCALES:
            names = [each["name_localizations"][locale] for each in beside]
            assert len(names) == len(set(names)), names


async def test_a_description_names_commands_as_the_language_does(town: Town) -> None:
    commands = await definitions(town.bot)
    for locale in LOCALES:
        there = {
            f"/{command['name_localizations'][locale]} {option['name_localizations'][locale]}"
            for command in commands
            for option in command.get("options", ())
        }
        for part in chain.from_iterable(map(parts, commands)):
            written = part.get("description_localizations", {}).get(locale, "")
            for name in re.findall(r"(?<![\w/:])/\w[\w-]* [\w-]+", written):
                assert name in there


async def test_nothing_is_translated_that_no_command_has(town: Town) -> None:
    commands = await definitions(town.bot)
    used = set(chain.from_iterable(words(each, "name") for command in commands for each in named(command)))
    used |= set(chain.from_iterable(words(each, "description") for command in commands for each in parts(command)))
    for language in LANGUAGES[1:]:
        for entry in entries(FOLDER / language / COMMANDS):
            for pattern in (getattr(entry, "value", None), *(each.value for each in getattr(entry, "attributes", ()))):
                assert pattern is None or "".join(element.value for element in pattern.elements) in used


async def test_discord_takes_the_commands_in_all_languages(town: Town) -> None:
    file = description()
    (registered,) = town.sent("PUT", "/commands")

    assert "name_localizations" in str(registered.json)
    assert refusals(file, HttpLogEntry("PUT", registered.path, {}, registered.json, None)) == []


async def test_a_changed_translation_is_another_definition(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    before = await definition(town.bot.tree)
    assert await definition(town.bot.tree) == before

    async def shouted(string: discord.app_commands.locale_str, *_: object) -> str:
        return string.message

    monkeypatch.setattr("bot.languages.translator.Translator.translate", lambda _, *given: shouted(*given))
    assert await definition(town.bot.tree) != before
