from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from fluent.syntax import ast

from bot.languages import LANGUAGES
from bot.languages.commands import NAMED
from tests.bot.languages.texts import Text, entries, files, messages, texts

if TYPE_CHECKING:
    from tests.bot.town import Town

ENGLISH = texts("en")
OTHERS = [language for language in LANGUAGES if language != "en"]
MARKS = re.compile(r"\*\*|\*|`|\\-|^-# |</[^>]+>|\n", re.MULTILINE)
PLURALS = {"zero", "one", "two", "few", "many", "other"}
# What belongs to the typography of other languages, or to none.
FOREIGN = {
    "fr": r"""[”“„"'~]|[^\s\u202f][;?!»]|«[^\u202f]|(?<=\w):(?!\w*:)""",
    "de": r"""[”«»"'~]""",
    "es": r"""[”“„"'~]|(?<!\w)[«]\s""",
    "uk": r"""[”“„"'~]|[ыэъё]""",
    "ru": r"""[”“„"'~]|[іїєґ]""",
}


def marks(text: Text) -> set[frozenset[tuple[str, int]]]:
    """Return the Markdown marks and commands of each form that a text has."""
    return {frozenset(Counter(MARKS.findall(form)).items()) for form in text.forms}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_read_whole_and_no_text_stands_twice(language: str) -> None:
    broken = [entry.content for file in files(language) for entry in entries(file) if isinstance(entry, ast.Junk)]
    names = Counter(message.id.name for message in messages(language))

    assert broken == []
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated_and_none_is_superfluous(language: str) -> None:
    assert sorted(texts(language)) == sorted(ENGLISH)


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_is_filled_with_what_the_english_text_is(language: str) -> None:
    differing = {
        name: (sorted(text.filled_with), sorted(ENGLISH[name].filled_with))
        for name, text in texts(language).items()
        if name in ENGLISH and text.filled_with != ENGLISH[name].filled_with
    }
    assert differing == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_keeps_markdown_lines_and_commands(language: str) -> None:
    differing = {
        name: text.forms
        for name, text in texts(language).items()
        if name in ENGLISH and marks(text) != marks(ENGLISH[name])
    }
    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_has_every_form_that_whole_numbers_take_in_the_language(language: str) -> None:
    rule = Locale.parse(language).plural_form
    needed = {rule(number) for number in range(200)}

    for text in texts(language).values():
        for keys in text.choices:
            assert not keys & PLURALS or keys >= needed or keys - PLURALS, (text.name, needed)


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_the_form_for_one_names_its_number_where_it_stands_for_twenty_one_too(language: str) -> None:
    for text in texts(language).values():
        assert all("{$" in form for form in text.of_one), text.of_one


@pytest.mark.parametrize("language", OTHERS)
def test_quotes_and_spaces_are_those_of_the_language(language: str) -> None:
    odd = {
        name: found[0]
        for name, text in texts(language).items()
        for form in text.forms
        if (found := re.search(FOREIGN[language], re.sub(r"\{[^}]*\}|`[^`]*`|</[^>]*>|https?://\S*", "x", form)))
    }
    assert odd == {}


async def test_every_command_that_a_text_names_is_there(town: Town) -> None:
    there = {command.qualified_name for command in town.bot.tree.walk_commands()}

    for text in ENGLISH.values():
        for form in text.forms:
            assert {found["name"] for found in NAMED.finditer(form)} <= there, form
            assert not re.search(r"(?<![<\w/:])/[a-z]", form), f"write a command as </name>: {form}"
