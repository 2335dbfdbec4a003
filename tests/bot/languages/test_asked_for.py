from __future__ import annotations

import pytest

from tests.bot.languages.asked_for import AskedFor, asked_for, strings
from tests.bot.languages.texts import texts

ENGLISH = texts("en")
ASKED_FOR = sorted(set(asked_for()), key=lambda each: each.where)
ROOMS = {name.partition("-")[0] for name in ENGLISH if "-" in name}
FOR_FLUENT_ONLY = {"day-pattern"}


def test_calls_for_texts_are_found() -> None:
    assert len(ASKED_FOR) > 100


@pytest.mark.parametrize("asked", ASKED_FOR, ids=lambda each: f"{each.where} {each.name}")
def test_a_text_that_the_code_asks_for_is_there_and_gets_what_it_needs(asked: AskedFor) -> None:
    meant = [text for name, text in ENGLISH.items() if asked.means(name)]

    assert meant, "no such text"
    assert asked.given is None or any(asked.given == text.filled_with for text in meant)


def test_every_text_is_asked_for() -> None:
    said = set(strings())
    begun = tuple(name.removesuffix("*") for name in said if name.endswith("*") and name.removesuffix("*"))

    never = {name for name in ENGLISH if name not in said and not name.startswith(begun)}
    assert never == FOR_FLUENT_ONLY - said
