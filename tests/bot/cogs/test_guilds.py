from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.client import Serving
from bot.cogs.guilds import ComingAndGoing
from bot.guilds import Guilds, Preferences
from bot.libraries import Libraries
from bot.settings import LibraryMode
from index.store.removing import Removing
from tests.bot.town import seen

if TYPE_CHECKING:
    from bot.settings import Settings
    from tests.bot.town import Town

DAY = 24 * 60 * 60.0
CHOSEN = Preferences(cooldown=30)


@pytest.fixture
def simcord_bot(libraries: Libraries, settings: Settings) -> Serving:
    return Serving(libraries, settings)


async def came(town: Town) -> str:
    """Have the bot come to the guild, and return what it said there; simcord's guilds are there from the beginning."""
    assert isinstance(town.env.bot, Serving)
    cog = town.env.bot.get_cog("ComingAndGoing")
    assert isinstance(cog, ComingAndGoing)
    await cog.on_guild_join(cached(town))
    return seen(town.channel.last_message) if town.channel.last_message else ""


def cached(town: Town) -> discord.Guild:
    guild = town.env.bot.get_guild(town.guild.id)
    assert guild
    return guild


def kept(libraries: Libraries, town: Town) -> bool:
    """Tell whether the choices of the guild are still stored."""
    return Guilds(libraries.store).preferences(town.guild.id) == CHOSEN


async def test_a_new_guild_is_told_how_to_ask_with_questions_that_its_articles_answer(town: Town) -> None:
    told = await came(town)

    assert "mention me" in told
    for command in ("/ask", "/settings", "/privacy", "/help"):
        assert f"<{command}:" in told
    questions = [line.removeprefix(r"\- ") for line in told.splitlines() if line.startswith(r"\- ")]
    assert len(questions) == 2, "two people speak in these articles"
    for question in questions:
        answer = seen(await town.member.slash(town.channel, "ask", question=question))
        assert f"asked: {question}" in answer
        assert "Nothing in the articles" not in answer


async def test_the_welcome_goes_where_the_system_writes(town: Town) -> None:
    general = town.guild.create_text_channel("general")
    await cached(town).edit(system_channel=cached(town).get_channel(general.id))  # type: ignore[arg-type]  # a text channel
    await came(town)

    assert general.last_message is not None
    assert town.channel.last_message is None


async def test_where_the_bot_may_not_write_it_says_hello_elsewhere_or_not_at_all(town: Town) -> None:
    silent = discord.PermissionOverwrite(send_messages=False)
    channel = cached(town).get_channel(town.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(cached(town).me, overwrite=silent)
    assert await came(town) == ""
    other = town.guild.create_text_channel("lounge")
    assert await came(town) == ""
    assert other.last_message is not None
    assert town.sent("POST", f"/channels/{town.channel.id}/messages") == []


class TestAGuildThatMayNotAsk:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"guilds": frozenset({1})})

    async def test_is_told_nothing(self, town: Town) -> None:
        assert await came(town) == ""


class TestAGuildWithoutArticles:
    @pytest.fixture
    def libraries(self, no_articles_read: Libraries) -> Libraries:
        return no_articles_read

    async def test_is_told_who_brings_them(self, town: Town) -> None:
        assert "puts them into its articles folder" in await came(town)


class TestAGuildWithALibraryOfItsOwn:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"libraries": LibraryMode.PER_GUILD})

    async def test_is_told_what_its_editors_do_first(self, town: Town) -> None:
        assert "adds the first with </articles add:" in await came(town)

    async def test_loses_its_articles_only_after_the_days_that_are_kept(
        self, town: Town, libraries: Libraries, settings: Settings
    ) -> None:
        await came(town)
        await town.editor.slash(town.channel, "articles add", file=("light.txt", b"The lighthouse shines again.\n"))
        guild = str(town.guild.id)
        await cached(town).leave()
        await town.env.advance_time(29 * DAY)
        assert Removing(libraries.store.database).library(guild) is not None
        await town.env.advance_time(2 * DAY)

        assert Removing(libraries.store.database).library(guild) is None
        assert not (settings.data / "index" / guild).exists()
        assert libraries.main().status().articles == 3

    async def test_keeps_them_while_they_are_being_changed(self, town: Town, simcord_bot: Serving) -> None:
        libraries, guild = simcord_bot.libraries, str(town.guild.id)
        await came(town)
        store = libraries.store
        with store.writing(store.library(guild)):
            await cached(town).leave()
            await town.env.advance_time(31 * DAY)
            assert Removing(store.database).library(guild) is not None
        await town.env.advance_time(2 * 60 * 60)
        assert Removing(store.database).library(guild) is None


class TestLeaving:
    @pytest.fixture(autouse=True)
    def _choices(self, town: Town, libraries: Libraries) -> None:
        Guilds(libraries.store).choose(town.guild.id, CHOSEN)

    async def test_keeps_the_choices_for_a_while_and_coming_back_for_good(
        self, town: Town, libraries: Libraries
    ) -> None:
        await came(town)
        town.env.bot.dispatch("guild_remove", cached(town))
        await town.env.advance_time(20 * DAY)
        await came(town)
        await town.env.advance_time(20 * DAY)

        assert kept(libraries, town)

    async def test_deletes_them_after_the_days_that_are_kept(self, town: Town, libraries: Libraries) -> None:
        await came(town)
        await cached(town).leave()
        await town.env.advance_time(31 * DAY)

        assert not kept(libraries, town)
        assert Removing(libraries.store.database).scopes("presence") == {}

    async def test_is_noticed_where_it_happened_while_the_bot_was_off(
        self, town: Town, libraries: Libraries, settings: Settings
    ) -> None:
        await came(town)
        town.env.backend.remove_guild(town.guild.id)
        libraries.store.set_setting(f"guild:{town.guild.id}", "presence", "here")  # as it stands if nobody heard it
        await town.env.restart_bot(Serving(libraries, settings))
        await town.env.advance_time(29 * DAY)
        assert kept(libraries, town)
        await town.env.advance_time(2 * DAY)

        assert not kept(libraries, town)

    async def test_deletes_at_once_where_nothing_is_to_be_kept(
        self, town: Town, libraries: Libraries, settings: Settings
    ) -> None:
        at_once = settings.model_copy(update={"keep_days": 0})
        await town.env.restart_bot(Serving(libraries, at_once))
        await cached(town).leave()
        await town.env.settle()

        assert not kept(libraries, town)
