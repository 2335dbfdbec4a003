from __future__ import annotations

from datetime import date
from threading import current_thread, main_thread
from typing import TYPE_CHECKING

import pytest

from bot.asking.answering import Answering
from bot.asking.suggesting import Suggesting
from bot.guilds import Guilds, Preferences
from bot.libraries import Libraries
from bot.place import Place
from bot.settings import LibraryMode
from index.report import unwatched
from index.terms import fold

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings

CHANNEL = 7


def place(guild: int | None = 1, channel: int = CHANNEL) -> Place:
    return Place(guild=guild, channel=channel, member=3, today=date(2026, 11, 24), locale=None)


def suggesting_from(libraries: Libraries) -> Suggesting:
    return Suggesting(Answering(libraries, Guilds(libraries.store), 3))


@pytest.fixture
def suggesting(libraries: Libraries) -> Suggesting:
    return suggesting_from(libraries)


@pytest.fixture
def _one_source(libraries: Libraries) -> None:
    chosen = Preferences(sources={CHANNEL: frozenset({"Valley Courier"})})
    Guilds(libraries.store).choose(1, chosen)


async def test_speakers_are_suggested_by_any_part_of_their_names(suggesting: Suggesting) -> None:
    for typed in ("", "falk", "ines", "INES F"):
        choices = await suggesting.speakers(place(), typed)
        assert "Ines Falkenrath" in [choice.value for choice in choices]
    assert await suggesting.speakers(place(), "zebra") == []


async def test_sources_are_suggested(suggesting: Suggesting) -> None:
    assert [choice.value for choice in await suggesting.sources(place(), "tide")] == ["The Tidewater Post"]


async def test_articles_are_suggested_by_words_of_their_ids_and_shown_by_their_titles(suggesting: Suggesting) -> None:
    (choice,) = await suggesting.articles(place(), "ferry")
    assert choice.name == "Harbour council keeps the old ferry"
    assert "ferry" in choice.value


@pytest.mark.usefixtures("_one_source")
async def test_only_what_its_sources_hold_is_suggested_in_a_channel(suggesting: Suggesting) -> None:
    assert [choice.value for choice in await suggesting.speakers(place(), "")] == ["Engineer Tomas Brandt"]
    assert [choice.value for choice in await suggesting.sources(place(), "")] == ["Valley Courier"]
    assert [choice.name for choice in await suggesting.articles(place(), "")] == ["New bridge waits for money"]
    assert len(await suggesting.sources(place(channel=8), "")) == 2


@pytest.mark.usefixtures("_one_source")
async def test_the_speakers_of_a_channel_are_those_of_its_articles_now(
    libraries: Libraries, suggesting: Suggesting, articles: Path
) -> None:
    assert len(await suggesting.speakers(place(), "")) == 1
    story = 'source: Valley Courier\n---\n\n"The pump is loud," said Warden Odile Marsh.\n'
    (articles / "pump.md").write_text(f"---\n{story}")
    libraries.main().reindex(unwatched)

    assert {choice.value for choice in await suggesting.speakers(place(), "")} == {
        "Engineer Tomas Brandt",
        "Warden Odile Marsh",
    }


async def test_nothing_of_another_guild_is_suggested(libraries: Libraries, settings: Settings) -> None:
    each = Libraries(libraries.store, settings.model_copy(update={"libraries": LibraryMode.PER_GUILD}))
    suggesting = suggesting_from(each)
    for suggested in (suggesting.speakers, suggesting.sources, suggesting.articles):
        assert await suggested(place(), "") == []
        assert await suggested(place(guild=None), "") == []


async def test_names_are_compared_in_a_thread_as_there_may_be_very_many(
    suggesting: Suggesting, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: set[str] = set()

    def noted(text: str) -> str:
        threads.add(current_thread().name)
        return fold(text)

    monkeypatch.setattr("bot.asking.suggesting.fold", noted)
    await suggesting.speakers(place(), "fal")

    assert threads
    assert main_thread().name not in threads
