from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from simcord import assert_no_errors

from bot.client import QuothBot
from bot.settings import LibraryMode
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

EARLIER, LATER = "◀ earlier", "later ▶"


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


YEARS = range(2001, 2021)


@pytest.fixture
def years(articles: Path, libraries: Libraries) -> None:
    for year in YEARS:
        told = f"“The weir of {year} is safe,” said Warden Pia Quill."
        (articles / f"weir-{year}.md").write_text(f"---\ntitle: Weir {year}\npublished: {year}-05-01\n---\n\n{told}\n")
    libraries.main().reindex(unwatched)


def told_of(shown: discord.Message | InteractionResult) -> list[int]:
    """Return the years whose words a card shows, in its order."""
    return [int(year) for year in re.findall(r"weir of (\d{4}) is safe", seen(shown).replace("**", ""))]


@pytest.mark.usefixtures("years")
class TestATopicOverTheYears:
    async def test_shows_the_first_words_beside_the_latest(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "said", speaker="Quill", about="weir")

        assert seen(result).startswith("-# asked: what was said · speaker Quill · about weir\n### Then: 1 May 2001\n")
        assert "### Latest: 1 May 2020\n" in seen(result)
        assert told_of(result)[:2] == [2001, 2020]

    async def test_shows_the_rest_in_date_order_under_the_years(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "said", speaker="Quill", about="weir")
        rest = told_of(result)[2:]

        assert rest == list(range(rest[0], 2020))
        assert all(f"### {year}\n**Warden Pia Quill** said" in seen(result) for year in rest)
        assert "20 statements, " in seen(result)

    async def test_is_leafed_through_to_its_start_and_back(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "said", speaker="Quill")
        assert result.response is not None
        read = told_of(result)
        earlier = await town.member.click(result.response, label=EARLIER)
        assert earlier.ephemeral
        assert earlier.response is not None
        shown = earlier.response
        read = told_of(shown.message) + read
        while leads(shown, EARLIER):
            await town.member.click(shown, label=EARLIER)
            read = told_of(shown.message) + read
        assert read == list(YEARS)
        read = told_of(shown.message)
        while leads(shown, LATER):
            await town.member.click(shown, label=LATER)
            read += told_of(shown.message)
        assert read == list(YEARS)

    async def test_keeps_its_topic_and_days_while_it_is_leafed_through(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "said", speaker="Quill", about="weir", since="2005")
        assert result.response is not None
        earlier = await town.member.click(result.response, label=EARLIER)

        assert seen(earlier).startswith("-# asked: what was said · speaker Quill · about weir · since 1 Jan 2005\n")
        assert 2004 not in told_of(earlier)

    async def test_is_leafed_through_after_a_restart_and_twice(
        self, town: Town, libraries: Libraries, settings: Settings
    ) -> None:
        result = await town.member.slash(town.channel, "said", speaker="Quill")
        assert result.response is not None
        await town.env.restart_bot(QuothBot(libraries, settings))
        first, second = [await town.member.click(result.response, label=EARLIER) for _ in range(2)]

        assert told_of(first) == told_of(second) != []
        assert_no_errors(town.env)

    async def test_in_a_place_that_may_not_ask_any_more_is_not_leafed_through(
        self, town: Town, monkeypatch: pytest.MonkeyPatch, libraries: Libraries
    ) -> None:
        result = await town.member.slash(town.channel, "said", speaker="Quill")
        assert result.response is not None
        monkeypatch.setattr(type(libraries), "name_for", lambda *_: None)

        assert seen(await town.member.click(result.response, label=EARLIER)) == town.words("error-not-here")


def leads(shown: ResponseMessage, label: str) -> bool:
    return f"'label': '{label}'" in str(shown.components)


class TestLibrariesOfTheirOwn:
    @pytest.fixture
    def simcord_bot(self, libraries: Libraries, settings: Settings) -> QuothBot:
        each = settings.model_copy(update={"libraries": LibraryMode.PER_GUILD})
        return QuothBot(type(libraries)(libraries.store, each), each)

    async def test_tell_no_other_guild_what_was_said(self, town: Town) -> None:
        result = await town.member.slash(town.channel, "said", speaker="Falkenrath")

        assert "Falkenrath** said" not in seen(result)
        assert "Nobody says anything of the kind" in seen(result)
