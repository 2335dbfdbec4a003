from __future__ import annotations

from datetime import date

import pytest

from bot.asking.locales import Locales
from bot.place import Place


def place(member: int, locale: str | None, guild: int | None = None) -> Place:
    return Place(guild=guild, channel=1, member=member, today=date(2026, 11, 24), locale=locale)


def test_a_direct_message_has_the_locale_of_the_members_last_command() -> None:
    locales = Locales()
    assert locales.of(place(1, None)) is None
    assert locales.of(place(1, "fr", guild=7)) == "fr"
    assert locales.of(place(1, None)) == "fr"
    assert locales.of(place(2, None)) is None


def test_a_message_in_a_guild_has_none_as_the_guild_chose_its_language() -> None:
    locales = Locales()
    locales.of(place(1, "fr"))

    assert locales.of(place(1, None, guild=7)) is None


def test_only_the_latest_members_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.asking.locales.MOST_REMEMBERED", 1)
    locales = Locales()
    for member in (1, 2):
        locales.of(place(member, "de"))

    assert [locales.of(place(member, None)) for member in (1, 2)] == [None, "de"]
