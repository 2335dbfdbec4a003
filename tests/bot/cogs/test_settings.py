from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
import pytest
from discord.ext import commands

from bot.client import QuothBot
from bot.guilds import Guilds, Preferences
from bot.libraries import Libraries
from index.report import unwatched
from tests.bot.preflight import problems
from tests.bot.town import seen

if TYPE_CHECKING:
    from pathlib import Path

    from simcord import InteractionResult, MemberActor

    from bot.settings import Settings
    from tests.bot.town import Town

PAGES = ("Asking", "Sources", "Answers", "Privacy", "Editors")
QUESTION = "what did Falkenrath say about the ferry?"


async def opened(town: Town, page: str = "Asking") -> discord.Message:
    panel = shown(await town.editor.slash(town.channel, "settings"))
    return panel if page == "Asking" else await turned(town, panel, page)


async def turned(town: Town, panel: discord.Message, page: str) -> discord.Message:
    return shown(await town.editor.click(panel, label=page))


def shown(result: InteractionResult) -> discord.Message:
    assert result.response is not None
    return result.response.message


def menu(panel: discord.Message, says: str) -> str:
    """Return the id of the menu that says something while nothing is picked."""
    found = [
        str(item.custom_id)
        for row in panel.components
        for item in getattr(row, "children", ())
        if getattr(item, "placeholder", None) == says
    ]
    assert len(found) == 1
    return found[0]


def choices(panel: discord.Message, custom_id: str) -> dict[str, str]:
    """Return the labels of a menu by what they stand for."""
    rows = (getattr(row, "children", ()) for row in panel.components)
    found = next(item for row in rows for item in row if getattr(item, "custom_id", None) == custom_id)
    assert isinstance(found, discord.SelectMenu)
    return {option.value: option.label for option in found.options}


def labels(panel: discord.Message) -> list[str]:
    """Return what the buttons say."""
    rows = (getattr(row, "children", ()) for row in panel.components)
    return [str(item.label) for row in rows for item in row if isinstance(item, discord.Button)]


def chosen(town: Town, libraries: Libraries) -> Preferences:
    """Return what is stored, as a bot that has just started reads it."""
    return Guilds(libraries.store).preferences(town.guild.id)


async def test_the_panel_says_what_holds_before_anything_is_chosen(town: Town) -> None:
    panel = await opened(town)
    assert "every question is answered**, without a mention: none" in seen(panel)
    assert "Pause between two questions of one member**: off" in seen(panel)
    assert "each member's own" in seen(await turned(town, panel, "Answers"))
    assert "Questions without an answer are kept**: off" in seen(await opened(town, "Privacy"))
    assert "Role of the editors**: none" in seen(await opened(town, "Editors"))


async def test_the_panel_is_for_the_editor_alone(town: Town) -> None:
    result = await town.editor.slash(town.channel, "settings")

    assert result.ephemeral


@pytest.mark.parametrize("page", PAGES)
async def test_each_page_is_reached_from_each_and_fits(town: Town, page: str) -> None:
    for start in PAGES:
        await turned(town, await opened(town, start), page)
    for request in town.env.http_requests:
        if isinstance(request.json, dict):
            assert problems(request.json.get("components", ())) == []


async def test_a_channel_is_opened_for_every_question(town: Town, libraries: Libraries) -> None:
    forum = town.guild.create_forum_channel("questions")
    panel = await opened(town)
    ids = menu(panel, "Channels in which every question is answered")
    panel = shown(await town.editor.select(panel, [town.channel, forum], custom_id=ids))

    assert f"<#{town.channel.id}>" in seen(panel)
    assert "QUOTH_MESSAGE_CONTENT" in seen(panel) or "Message Content" in seen(panel)
    assert chosen(town, libraries).ask_channels == {town.channel.id, forum.id}
    ids = menu(panel, "Channels in which every question is answered")
    assert "without a mention: none" in seen(shown(await town.editor.select(panel, [], custom_id=ids)))


async def test_a_pause_is_chosen_and_holds_at_once(town: Town, libraries: Libraries) -> None:
    panel = await opened(town)
    panel = shown(await town.editor.select(panel, ["30"], custom_id=menu(panel, "Pause between two questions")))

    assert "Pause between two questions of one member**: 30 seconds" in seen(panel)
    assert chosen(town, libraries).cooldown == 30
    await town.member.slash(town.channel, "ask", question=QUESTION)
    assert "once in 30 seconds" in seen(await town.member.slash(town.channel, "ask", question=QUESTION))
    assert len(town.env.errors) == 1


async def test_answers_are_set_to_a_language_a_length_and_an_age(town: Town, libraries: Libraries) -> None:
    panel = await opened(town, "Answers")
    for says, value in (("Language of answers", "fr"), ("Passages in an answer", "1"), ("Mark of old articles", "2")):
        panel = shown(await town.editor.select(panel, [value], custom_id=menu(panel, says)))

    for line in ("answers**: Français", "an answer**: 1", "old articles**: from 2 years on"):
        assert line in seen(panel)
    assert chosen(town, libraries) == Preferences(language="fr", passages=1, stale_years=2)
    for says, value in (
        ("Language of answers", "None"),
        ("Passages in an answer", "None"),
        ("Mark of old articles", "0"),
    ):
        panel = shown(await town.editor.select(panel, [value], custom_id=menu(panel, says)))
    assert chosen(town, libraries) == Preferences()


async def test_an_old_article_is_marked_once_an_age_is_chosen(town: Town) -> None:
    assert "⚠" not in seen(await town.member.slash(town.channel, "ask", question=QUESTION))
    panel = await opened(town, "Answers")
    await town.editor.select(panel, ["2"], custom_id=menu(panel, "Mark of old articles"))

    assert "⚠ This article is 4 years old" in seen(await town.member.slash(town.channel, "ask", question=QUESTION))


@pytest.mark.parametrize(
    ("page", "first", "then", "changed"),
    [
        ("Privacy", "Keep questions", "Do not keep questions", Preferences(store_questions=True)),
        ("Answers", "Mark changed articles", "Do not mark changes", Preferences(mark_changed=True)),
        ("Answers", "Hide 👍 👎", "Show 👍 👎", Preferences(feedback=False)),
    ],
)
async def test_a_switch_says_what_it_switches_to(
    town: Town, page: str, first: str, then: str, changed: Preferences
) -> None:
    libraries: Libraries = town.env.bot.libraries  # type: ignore[attr-defined]  # the bot under test has them
    panel = shown(await town.editor.click(await opened(town, page), label=first))
    assert chosen(town, libraries) == changed
    await town.editor.click(panel, label=then)
    assert chosen(town, libraries) == Preferences()


async def test_two_panels_at_once_keep_what_each_chose(town: Town, libraries: Libraries) -> None:
    one, other = await opened(town), await opened(town, "Privacy")
    await town.editor.click(other, label="Keep questions")
    await town.editor.select(one, ["5"], custom_id=menu(one, "Pause between two questions"))

    assert chosen(town, libraries) == Preferences(cooldown=5, store_questions=True)


async def test_choices_stay_over_a_restart(town: Town, libraries: Libraries, settings: Settings) -> None:
    panel = await opened(town)
    await town.editor.select(panel, ["60"], custom_id=menu(panel, "Pause between two questions"))
    await town.env.restart_bot(QuothBot(libraries, settings))

    assert "60 seconds" in seen(await opened(town))


async def test_after_a_quarter_of_an_hour_the_buttons_are_gone_and_the_choices_stand(town: Town) -> None:
    panel = await opened(town)
    panel = shown(await town.editor.select(panel, ["5"], custom_id=menu(panel, "Pause between two questions")))
    await town.env.advance_time(14 * 60 + 1)

    (_, edit, *_) = reversed(town.sent("PATCH", "/messages/@original"))
    last = town.sent("PATCH", "/messages/@original")[-1].json
    assert edit.json is not None
    assert last is not None
    assert [part["type"] for part in last["components"]] == [discord.ComponentType.container.value]
    assert "5 seconds" in str(last)


async def test_a_double_click_does_the_same_again(town: Town, libraries: Libraries) -> None:
    panel = await opened(town, "Privacy")
    await asyncio.gather(*(town.editor.click(panel, label="Keep questions") for _ in range(2)), return_exceptions=True)

    assert chosen(town, libraries).store_questions


async def test_a_reset_can_be_undone(town: Town, libraries: Libraries) -> None:
    before = Preferences(cooldown=10, passages=2, sources={town.channel.id: frozenset({"Valley Courier"})})
    Guilds(libraries.store).choose(town.guild.id, before)
    panel = shown(await town.editor.click(await opened(town, "Editors"), label="Reset all settings"))

    assert "All settings are as at the beginning" in seen(panel)
    assert chosen(town, libraries) == Preferences()
    panel = shown(await town.editor.click(panel, label="Undo"))
    assert chosen(town, libraries) == before
    assert "Reset all settings" in labels(panel)


async def test_where_the_guild_has_no_articles_to_ask_there_is_nothing_to_set(town: Town, settings: Settings) -> None:
    elsewhere = settings.model_copy(update={"guilds": frozenset({1})})
    await town.env.restart_bot(QuothBot(Libraries.open(elsewhere), elsewhere))

    assert "no articles to ask" in seen(await town.editor.slash(town.channel, "settings"))
    assert len(town.env.errors) == 1


class TestSources:
    async def opened(self, town: Town) -> discord.Message:
        panel = await opened(town, "Sources")
        ids = menu(panel, "Channel to choose sources for")
        return shown(await town.editor.select(panel, [town.channel], custom_id=ids))

    async def chosen(self, town: Town, panel: discord.Message, *names: str) -> discord.Message:
        ids = menu(panel, "Sources that it asks")
        values = [value for value, label in choices(panel, ids).items() if label in names]
        return shown(await town.editor.select(panel, values, custom_id=ids))

    async def test_are_chosen_for_one_channel(self, town: Town, libraries: Libraries) -> None:
        panel = await self.opened(town)
        assert f"<#{town.channel.id}> asks all sources" in seen(panel)
        panel = await self.chosen(town, panel, "Valley Courier")

        assert f"<#{town.channel.id}> asks only: Valley Courier" in seen(panel)
        assert chosen(town, libraries).sources == {town.channel.id: {"Valley Courier"}}
        assert "Nothing in the articles" in seen(await town.member.slash(town.channel, "ask", question=QUESTION))
        elsewhere = town.guild.create_text_channel("elsewhere")
        assert "Falkenrath" in seen(await town.member.slash(elsewhere, "ask", question=QUESTION))

    async def test_none_is_a_choice_and_so_is_all_again(self, town: Town, libraries: Libraries) -> None:
        panel = await self.chosen(town, await self.opened(town))
        assert "asks no source" in seen(panel)
        panel = shown(await town.editor.click(panel, label="All sources"))

        assert "asks all sources" in seen(panel)
        assert chosen(town, libraries) == Preferences()

    async def test_that_left_the_articles_can_still_be_taken_away(self, town: Town, libraries: Libraries) -> None:
        gone = Preferences(sources={town.channel.id: frozenset({"Gone Gazette", "Valley Courier"})})
        Guilds(libraries.store).choose(town.guild.id, gone)
        await self.chosen(town, await self.opened(town), "Valley Courier")

        assert chosen(town, libraries).sources == {town.channel.id: {"Valley Courier"}}

    async def test_beyond_the_menu_are_typed(self, town: Town, libraries: Libraries, articles: Path) -> None:
        for number in range(30):
            head = f"---\nsource: Röck Herald {number:02}\n---\n"
            (articles / f"many-{number}.md").write_text(f"{head}\nStory {number} is about the sea.\n")
        libraries.main().reindex(unwatched)
        panel = await self.chosen(town, await self.opened(town), "Röck Herald 03", "Röck Herald 04")
        form = await town.editor.click(panel, label="Type a source")
        panel = shown(await town.editor.submit_modal(form, {"source": "rock herald 29"}))

        wanted = {"Röck Herald 03", "Röck Herald 04", "Röck Herald 29"}
        assert chosen(town, libraries).sources == {town.channel.id: wanted}
        assert set(list(choices(panel, menu(panel, "Sources that it asks")).values())[:3]) == wanted
        form = await town.editor.click(panel, label="Type a source")
        refused = await town.editor.submit_modal(form, {"source": "Moon *Times*"})
        assert r"has a source “Moon \*Times\*”" in seen(refused)
        assert len(town.env.errors) == 1


class TestTheEditorsRole:
    @pytest.fixture
    def helper(self, town: Town) -> MemberActor:
        role = town.guild.create_role("archivists")
        return town.guild.add_member(town.env.create_user("ines"), roles=[role])

    async def given(self, town: Town) -> discord.Message:
        """Choose the role in the panel, and let Discord show its members the command."""
        panel = await opened(town, "Editors")
        roles = menu(panel, "Role whose members may edit")
        panel = shown(await town.editor.select(panel, [town.guild.roles["archivists"]], custom_id=roles))
        assert isinstance(town.env.bot, commands.Bot)
        for command in await town.env.bot.tree.fetch_commands():
            town.guild.set_command_permissions(command, {town.guild.roles["archivists"]: True})
        return panel

    async def test_lets_its_members_edit(self, town: Town, helper: MemberActor) -> None:
        panel = await self.given(town)

        assert f"Role of the editors**: <@&{town.guild.roles['archivists'].id}>" in seen(panel)
        assert "Integrations" in seen(panel)
        assert "**3** unchanged" in seen(await helper.slash(town.channel, "reindex"))
        assert await helper.autocomplete(town.channel, "articles show", "id", "ferry")

    @pytest.mark.usefixtures("helper")
    async def test_lets_nobody_else_edit(self, town: Town) -> None:
        await self.given(town)
        for command in await town.env.bot.tree.fetch_commands():  # type: ignore[attr-defined]  # a bot, as above
            town.guild.set_command_permissions(command, {town.guild.default_role: True})

        assert "Only members who may manage" in seen(await town.member.slash(town.channel, "settings"))
        assert await town.member.autocomplete(town.channel, "articles show", "id", "ferry") == []
        assert len(town.env.errors) == 1

    async def test_does_not_let_its_members_choose_who_edits(
        self, town: Town, helper: MemberActor, libraries: Libraries
    ) -> None:
        await self.given(town)
        panel = shown(await helper.slash(town.channel, "settings"))
        panel = shown(await helper.click(panel, label="Editors"))
        roles = menu(panel, "Role whose members may edit")
        refused = await helper.select(panel, [town.guild.roles["editors"]], custom_id=roles)

        assert "Only members who may manage this server choose who edits" in seen(refused)
        assert "choose who edits" in seen(await helper.click(panel, label="Reset all settings"))
        assert chosen(town, libraries).editor_role == town.guild.roles["archivists"].id
        assert len(town.env.errors) == 2

    async def test_is_not_everyones(self, town: Town, libraries: Libraries) -> None:
        panel = await opened(town, "Editors")
        roles = menu(panel, "Role whose members may edit")
        refused = await town.editor.select(panel, [town.guild.default_role], custom_id=roles)

        assert "everyone's" in seen(refused)
        assert chosen(town, libraries).editor_role is None
        assert len(town.env.errors) == 1


class TestOthers:
    async def test_are_not_offered_the_command(self, town: Town) -> None:
        assert "settings" not in town.member.available_commands(town.channel)

    async def test_lose_the_panel_with_their_right(self, town: Town, libraries: Libraries) -> None:
        panel = await opened(town)
        guild = town.env.bot.get_guild(town.guild.id)
        role = guild and guild.get_role(town.guild.roles["editors"].id)
        assert role
        await role.edit(permissions=discord.Permissions.none())
        result = await town.editor.select(panel, ["5"], custom_id=menu(panel, "Pause between two questions"))

        assert "Only members who may manage" in seen(result)
        assert chosen(town, libraries) == Preferences()
        assert len(town.env.errors) == 1


async def test_what_is_switched_off_is_no_longer_kept(town: Town) -> None:
    guilds = town.bot.answering.guilds
    guilds.choose(town.guild.id, Preferences(store_questions=True, mark_changed=True))
    await town.member.slash(town.channel, "ask", question="who bought the zeppelin?")
    await town.member.slash(town.channel, "ask", question=QUESTION)
    unanswered = seen(await town.editor.slash(town.channel, "unanswered"))
    assert "who bought the zeppelin?" in unanswered
    await town.editor.click(await opened(town, "Privacy"), label="Do not keep questions")
    await town.editor.click(await opened(town, "Answers"), label="Do not mark changes")

    unanswered = seen(await town.editor.slash(town.channel, "unanswered"))
    assert "who bought the zeppelin?" not in unanswered
    assert "**zeppelin** · once" in unanswered
    store, notes = town.bot.libraries.store, town.bot.notes
    assert notes.answered.quoting(store.library("main"), list(store.known(store.library("main")))) == ()
