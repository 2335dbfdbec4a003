from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.settings import Settings
from tests.bot.town import Town, seen

if TYPE_CHECKING:
    from pathlib import Path


async def test_any_member_sees_the_library_in_numbers(town: Town, articles: Path) -> None:
    result = await town.member.slash(town.channel, "status")

    assert result.ephemeral
    assert "**3** articles · **4** paragraphs searched" in seen(result)
    assert "sources: The Tidewater Post, Valley Courier" in seen(result)
    assert "languages: en" in seen(result)
    assert "Quoth 0." in seen(result)
    assert str(articles) not in seen(result)


async def test_members_are_told_that_nothing_of_theirs_is_stored(town: Town) -> None:
    result = await town.member.slash(town.channel, "privacy")

    assert result.ephemeral
    assert "of you: nothing" in seen(result)
    assert "nothing to forget" in seen(result)


async def test_what_privacy_says_is_so(town: Town, settings: Settings) -> None:
    await town.member.slash(town.channel, "ask", question="what did Falkenrath say about zeppelins?")
    await town.member.send(town.channel, f"{town.mention} who owns the zeppelins of Veldmark?")
    town.env.bot.libraries.store.close()  # type: ignore[attr-defined]  # the bot under test has them

    stored = b"".join(path.read_bytes() for path in settings.data.rglob("*") if path.is_file())
    for word in ("zeppelin", "Veldmark", str(town.member.id), town.member.name + "\0"):
        assert word.encode() not in stored


class TestWhereNoLibraryIs:
    @pytest.fixture
    def settings(self, tmp_path: Path, articles: Path) -> Settings:
        return Settings.model_validate(
            {"QUOTH_DATA": tmp_path / "data", "QUOTH_ARTICLES": articles, "QUOTH_GUILDS": "1"}
        )

    async def test_status_articles_and_sources_say_so(self, town: Town) -> None:
        assert "no articles" in seen(await town.member.slash(town.channel, "status"))
        for command in ("sources", "refresh", "reindex", "articles list", "articles export"):
            result = await town.editor.slash(town.channel, command)
            assert result.ephemeral
            assert "has no articles of its own" in seen(result)
        assert len(town.env.errors) == 6
