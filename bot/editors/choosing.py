"""The panel of a guild's settings: each choice is kept at once, and the panel drawn anew."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import discord
from discord import ui

from bot.asking.answering import Answering
from bot.asking.noting import Notes
from bot.cards.settings import NATIVE, Chosen, Page, age_of, pause_of, settings_frame
from bot.editors.menus import MOST_OPTIONS, ChannelMenu, Menu, RoleMenu, options
from bot.editors.panel import Button, Interaction, Panel, once
from bot.editors.source_form import SourceForm
from bot.guilds import PLAIN, Preferences
from bot.languages import Words
from bot.place import Place
from bot.reply import ForMembers
from bot.running.intents import needs_content
from bot.settings import Settings

PAUSES = (0, 5, 10, 30, 60)
"""Seconds between two questions of a member that can be chosen; 0: no pause."""
AGES = (0, 1, 2, 5, 10)
"""Years from which an article can be marked as old; 0: never."""
MOST_PASSAGES = 5

Row = ui.ActionRow[Panel]


@dataclass(frozen=True, slots=True)
class Shown:
    """Where an editor is: a page, the channel whose sources are chosen, and what a reset took away."""

    page: Page = Page.ASKING
    channel: int | None = None
    before: Preferences | None = None


class Choosing:
    """Draws panels, and keeps what is chosen in them."""

    def __init__(self, answering: Answering, notes: Notes, settings: Settings) -> None:
        self._answering = answering
        self._notes = notes
        self._settings = settings

    async def show(self, interaction: Interaction, shown: Shown) -> None:
        """Show a page in the reply to an interaction, or in the place of the panel that was pressed."""
        if not interaction.response.is_done():
            await interaction.response.defer()
        place = Place.of(interaction)
        words, chosen = await asyncio.to_thread(self._chosen, place, shown)
        panel = Panel(interaction, settings_frame(shown.page, chosen, words))
        for row in Rows(self, words, chosen, shown).on(shown.page, interaction.guild):
            panel.add_item(row)
        await interaction.edit_original_response(view=panel)

    async def change(self, pressed: Interaction, changed: Callable[[Preferences], Preferences], shown: Shown) -> None:
        """Keep a choice, and show what holds now."""
        await pressed.response.defer()
        guild = _guild(pressed)
        preferences = await asyncio.to_thread(self._answering.guilds.change, guild, changed)
        await self._notes.write(lambda: self._notes.keep_to(guild, preferences))
        await self.show(pressed, shown)

    async def replace(self, pressed: Interaction, preferences: Preferences) -> Preferences:
        """Keep others in the place of all choices; return those."""
        await pressed.response.defer()
        guild = _guild(pressed)
        before = await asyncio.to_thread(self._answering.guilds.choose, guild, preferences)
        await self._notes.write(lambda: self._notes.keep_to(guild, preferences))
        return before

    def _chosen(self, place: Place, shown: Shown) -> tuple[Words, Chosen]:
        words, preferences = self._answering.words(place), self._answering.guilds.preferences(place.guild)
        sources = self._answering.library(place).status().sources if shown.page is Page.SOURCES else ()
        note = words("settings-reset-done") if shown.before is not None else ""
        missing = needs_content(preferences, self._settings, words)
        return words, Chosen(preferences, sources, shown.channel, missing, note)


class Rows:
    """The menus and buttons of a page, of which each does one thing."""

    def __init__(self, choosing: Choosing, words: Words, chosen: Chosen, shown: Shown) -> None:
        self._choosing = choosing
        self._words = words
        self._preferences = chosen.preferences
        self._sources = chosen.sources
        self._shown = shown

    def on(self, page: Page, guild: discord.Guild | None) -> Iterator[Row]:
        """Yield the rows of a page, and below them the way to the others. What a guild deleted is not shown chosen."""
        match page:
            case Page.ASKING:
                yield from self._of_asking(guild)
            case Page.SOURCES:
                yield from self._of_sources()
            case Page.ANSWERS:
                yield from self._of_answers()
            case Page.PRIVACY:
                yield ui.ActionRow(self._switch("store", "store_questions"))
            case Page.EDITORS:
                yield from self._of_editors(guild)
        yield ui.ActionRow(*(self._tab(each) for each in Page))

    def _of_asking(self, guild: discord.Guild | None) -> Iterator[Row]:
        async def picked(pressed: Interaction, ids: list[str]) -> None:
            channels = frozenset(map(int, ids))
            await self._choosing.change(pressed, lambda now: now.but(ask_channels=channels), self._shown)

        there = [each for each in self._preferences.ask_channels if guild is None or guild.get_channel(each)]
        yield ui.ActionRow(ChannelMenu(self._words("settings-pick-ask-channels"), there, picked, MOST_OPTIONS))
        pauses = [(seconds, pause_of(seconds, self._words)) for seconds in PAUSES]
        yield self._menu("cooldown", "cooldown", pauses)

    def _of_answers(self) -> Iterator[Row]:
        languages = [(None, self._words("settings-language-own")), *NATIVE.items()]
        yield self._menu("language", "language", languages)
        counts = [(n, self._words("settings-passages-count", count=n)) for n in range(1, MOST_PASSAGES + 1)]
        yield self._menu("passages", "passages", [(None, self._words("settings-passages-default")), *counts])
        yield self._menu("stale", "stale_years", [(years, age_of(years, self._words)) for years in AGES])
        yield ui.ActionRow(self._switch("mark-changed", "mark_changed"), self._switch("feedback", "feedback"))

    def _of_sources(self) -> Iterator[Row]:
        async def to(pressed: Interaction, ids: list[str]) -> None:
            await self._choosing.show(pressed, replace(self._shown, channel=int(ids[0])))

        channel = self._shown.channel
        picked = [] if channel is None else [channel]
        yield ui.ActionRow(ChannelMenu(self._words("settings-pick-channel"), picked, to))
        if channel is not None and (self._sources or channel in self._preferences.sources):
            yield from self._of_channel(channel)

    def _of_channel(self, channel: int) -> Iterator[Row]:
        """Yield a menu of sources, those chosen first, and a form for sources that it has no room for."""
        chosen = sorted(self._preferences.sources.get(channel, ()))
        every = [*chosen, *(name for name in self._sources if name not in chosen)]
        listed = dict(zip(map(str, range(MOST_OPTIONS)), every, strict=False))

        async def picked(pressed: Interaction, numbers: list[str]) -> None:
            names = {listed[number] for number in numbers}

            def changed(now: Preferences) -> Preferences:
                unlisted = now.sources.get(channel, frozenset()) - set(listed.values())
                return now.asking_only(channel, unlisted | names)

            await self._choosing.change(pressed, changed, self._shown)

        async def lifted(pressed: Interaction) -> None:
            await self._choosing.change(pressed, lambda now: now.asking_only(channel, None), self._shown)

        marked = [number for number, name in listed.items() if name in chosen]
        says = self._words("settings-pick-sources")
        yield ui.ActionRow(Menu(says, options(listed.items(), marked), picked, MOST_OPTIONS))
        buttons = [Button(self._words("settings-all-sources"), lifted)]
        if len(every) > MOST_OPTIONS:
            buttons.append(self._typing(channel, every))
        yield ui.ActionRow(*buttons)

    def _typing(self, channel: int, every: Sequence[str]) -> Button:
        async def typed(sent: Interaction, name: str) -> None:
            def changed(now: Preferences) -> Preferences:
                return now.asking_only(channel, now.sources.get(channel, frozenset()) | {name})

            await self._choosing.change(sent, changed, self._shown)
            if button.view:  # the form replaced the panel, which no button of its own did
                button.view.stop()

        async def opened(pressed: Interaction) -> None:
            await pressed.response.send_modal(SourceForm(self._words, every, typed))

        button = Button(self._words("settings-type-source"), opened)
        return button

    def _of_editors(self, guild: discord.Guild | None) -> Iterator[Row]:
        async def picked(pressed: Interaction, ids: list[str]) -> None:
            _managers_only(pressed)
            if ids == [str(pressed.guild_id)]:
                raise ForMembers("settings-not-everyone")
            role = int(ids[0]) if ids else None
            await self._choosing.change(pressed, lambda now: now.but(editor_role=role), self._shown)

        role = self._preferences.editor_role
        there = role if role is None or guild is None or guild.get_role(role) else None
        yield ui.ActionRow(RoleMenu(self._words("settings-pick-role"), there, picked))
        yield ui.ActionRow(self._reset() if self._shown.before is None else self._undo(self._shown.before))

    def _reset(self) -> Button:
        async def reset(pressed: Interaction) -> None:
            _managers_only(pressed)
            before = await self._choosing.replace(pressed, PLAIN)
            await self._choosing.show(pressed, Shown(Page.EDITORS, before=before))

        return Button(self._words("settings-reset"), once(reset), discord.ButtonStyle.danger)

    def _undo(self, before: Preferences) -> Button:
        async def undone(pressed: Interaction) -> None:
            _managers_only(pressed)
            await self._choosing.replace(pressed, before)
            await self._choosing.show(pressed, Shown(Page.EDITORS))

        return Button(self._words("settings-undo"), undone)

    def _menu(self, name: str, field: str, labelled: Sequence[tuple[object, str]]) -> Row:
        """Return a menu of the values that a choice can have, with their labels."""
        values = {str(value): value for value, _ in labelled}

        async def picked(pressed: Interaction, keys: list[str]) -> None:
            value = values[keys[0]]
            await self._choosing.change(pressed, lambda now: now.but(**{field: value}), self._shown)

        chosen = str(getattr(self._preferences, field))
        named = [(str(value), label) for value, label in labelled]
        return ui.ActionRow(Menu(self._words(f"settings-pick-{name}"), options(named, [chosen]), picked))

    def _switch(self, name: str, field: str) -> Button:
        """Return a button that says what it switches to: pressed twice, it does the same again."""
        wanted = not getattr(self._preferences, field)

        async def switched(pressed: Interaction) -> None:
            await self._choosing.change(pressed, lambda now: now.but(**{field: wanted}), self._shown)

        return Button(self._words(f"settings-{name}-{'on' if wanted else 'off'}"), switched)

    def _tab(self, page: Page) -> Button:
        async def turned(pressed: Interaction) -> None:
            await self._choosing.show(pressed, Shown(page))

        is_here = page is self._shown.page
        style = discord.ButtonStyle.primary if is_here else discord.ButtonStyle.secondary
        return Button(self._words(f"settings-page-{page}"), turned, style)


def _guild(pressed: Interaction) -> int:
    assert pressed.guild_id is not None, "the panel is shown in guilds only"
    return pressed.guild_id


def _managers_only(pressed: Interaction) -> None:
    """Raise ForMembers where a member edits by the editors' role: that does not let them choose who edits."""
    if not pressed.permissions.manage_guild:
        raise ForMembers("settings-managers-only")
