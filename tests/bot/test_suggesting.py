from __future__ import annotations

from typing import TYPE_CHECKING

from bot.libraries import Libraries
from bot.settings import LibraryMode
from bot.suggesting import Suggesting

if TYPE_CHECKING:
    from bot.settings import Settings


async def test_speakers_are_suggested_by_any_part_of_their_names(libraries: Libraries) -> None:
    for typed in ("", "falk", "ines", "INES F"):
        choices = await Suggesting(libraries).speakers(1, typed)
        assert "Ines Falkenrath" in [choice.value for choice in choices]
    assert await Suggesting(libraries).speakers(1, "zebra") == []


async def test_sources_are_suggested(libraries: Libraries) -> None:
    assert [choice.value for choice in await Suggesting(libraries).sources(1, "tide")] == ["The Tidewater Post"]


async def test_nothing_of_another_guild_is_suggested(libraries: Libraries, settings: Settings) -> None:
    each = Libraries(libraries.store, settings.model_copy(update={"libraries": LibraryMode.PER_GUILD}))
    for suggested in (Suggesting(each).speakers, Suggesting(each).sources):
        assert await suggested(1, "") == []
        assert await suggested(None, "") == []
