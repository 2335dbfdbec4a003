from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.client import QuothBot
from bot.settings import LibraryMode
from tests.bot.town import seen

if TYPE_CHECKING:
    from bot.libraries import Libraries
    from bot.settings import Settings
    from tests.bot.town import Town


async def test_said_lists_the_words_of_a_speaker_with_where_they_stand(town: Town) -> None:
    result = await town.member.slash(town.channel, "said", speaker="Falkenrath")

    assert not result.ephemeral
    assert "**Ines Falkenrath** said\n> The ferry carries our children to school" in seen(result)
    assert "Harbour council keeps the old ferry" in seen(result)
    assert "· The Tidewater Post · 4 Mar 2021, 4 years ago · ¶ 2" in seen(result)


async def test_said_keeps_to_the_topic_and_the_days(town: Town) -> None:
    for option in ({"about": "steel"}, {"since": "2022"}):
        result = await town.member.slash(town.channel, "said", speaker="Falkenrath", **option)
        assert "Nobody says anything of the kind" in seen(result)


async def test_said_tells_a_wrong_date_to_the_member_only(town: Town) -> None:
    result = await town.member.slash(town.channel, "said", speaker="Brandt", since="yesterday-ish")

    assert result.ephemeral
    assert "yesterday-ish" in seen(result)
    assert len(town.env.errors) == 1


async def test_names_are_suggested_from_any_part_of_them(town: Town) -> None:
    for typed in ("", "fal", "ines", "Ines Fa"):
        choices = await town.member.autocomplete(town.channel, "said", "speaker", typed)
        assert "Ines Falkenrath" in [choice["value"] for choice in choices]
    assert await town.member.autocomplete(town.channel, "said", "speaker", "zz") == []


class TestLibrariesOfTheirOwn:
    @pytest.fixture
    def simcord_bot(self, libraries: Libraries, settings: Settings) -> QuothBot:
        each = settings.model_copy(update={"libraries": LibraryMode.PER_GUILD})
        return QuothBot(type(libraries)(libraries.store, each), each)

    async def test_tell_no_other_guild_what_was_said(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "said", speaker="Falkenrath")

        assert "Falkenrath** said" not in seen(result)
        assert "Nobody says anything of the kind" in seen(result)
