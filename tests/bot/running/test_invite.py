from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.client import Serving
from bot.running.invite import PERMISSIONS, invite_link
from tests.data import ROOT

if TYPE_CHECKING:
    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town

GUIDE = ROOT / "docs" / "discord.md"


def test_the_link_asks_for_commands_and_for_what_the_bot_does() -> None:
    asked = parse_qs(urlsplit(invite_link(42)).query)

    assert asked == {"client_id": ["42"], "scope": ["bot applications.commands"], "permissions": ["309237746688"]}


def test_the_bot_asks_for_no_power_over_a_server() -> None:
    assert {name for name, asked in PERMISSIONS if asked and ("manage" in name or name == "administrator")} == set()


def test_the_guide_shows_the_same_link_and_names_every_permission() -> None:
    guide = GUIDE.read_text("utf-8")

    assert re.findall(r"https://discord\.com/oauth2/\S+", guide) == [invite_link(42).replace("42", "ID", 1)]
    named = " ".join(guide.split())
    names = {"read_messages": "View Channels"}
    for name, asked in PERMISSIONS:
        written = names.get(name, name.replace("_", " ").title().replace(" In ", " in "))
        assert not asked or written in named


class TestAtTheStart:
    @pytest.fixture
    def simcord_bot(self, libraries: Libraries, settings: Settings) -> Serving:
        return Serving(libraries, settings)

    async def test_the_link_is_printed(self, town: Town, capsys: pytest.CaptureFixture[str]) -> None:
        bot = town.env.bot
        await town.env.restart_bot(Serving(bot.libraries, bot.settings))  # type: ignore[attr-defined]  # the bot under test
        assert f"Invite the bot: {invite_link(town.env.bot.application_id or 0)}" in capsys.readouterr().out
