from __future__ import annotations

import pytest

from bot.guilds import PLAIN, Preferences
from bot.languages import words_in
from bot.running.intents import intents, needs_content
from bot.settings import Settings

WORDS = words_in("en")
READS_ALL = Settings(message_content=True)
ASKED_IN = Preferences(ask_channels=frozenset({1}))


def test_only_the_setting_asks_for_what_messages_say() -> None:
    assert not intents(Settings()).message_content
    assert intents(READS_ALL).message_content
    assert intents(READS_ALL).value - intents(Settings()).value == intents(READS_ALL).message_content << 15


def test_ask_channels_that_cannot_be_read_are_told_with_the_next_step() -> None:
    told = needs_content(ASKED_IN, Settings(), WORDS)

    assert "“Message Content Intent”" in told
    assert "QUOTH_MESSAGE_CONTENT=true" in told


@pytest.mark.parametrize(("preferences", "settings"), [(PLAIN, Settings()), (ASKED_IN, READS_ALL), (PLAIN, READS_ALL)])
def test_where_nothing_is_missing_nothing_is_told(preferences: Preferences, settings: Settings) -> None:
    assert needs_content(preferences, settings, WORDS) == ""
