"""The articles of a library, one by one: /articles add, list, show, remove, export."""

from __future__ import annotations

import asyncio
from io import BytesIO
from pathlib import PurePath

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.asking.answering import words_of
from bot.cards.articles import removing_frame
from bot.cards.frame import notice
from bot.cards.report import report_card, report_frame
from bot.catalogue import Catalogue
from bot.editors.browsing import listing, reading, rule
from bot.editors.changing import Changes
from bot.editors.inbox import Inbox
from bot.editors.panel import Button, Panel, editors_only, is_editor
from bot.editors.pasting import Pasted, Pasting
from bot.libraries import Libraries
from bot.reply import ForMembers
from index.library import Library
from index.reading import FORMATS, jsonl
from index.reading.limits import MEGABYTE
from index.store import Stored

LARGEST_FILE = 20 * MEGABYTE
"""Bytes of a file that is taken from Discord: what one article may have (`index.reading.limits`)."""
MOST_SUGGESTED = 25
LONGEST_CHOICE = 100
RULING_NAMES = {"body": "search it", "boilerplate": "set it aside", "filter": "what the filter says"}

Interaction = discord.Interaction[discord.Client]
Id = app_commands.Range[str, 1, 200]


@app_commands.guild_only()
@app_commands.allowed_installs(guilds=True)
@app_commands.default_permissions(manage_guild=True)
class Articles(commands.GroupCog, group_name="articles", group_description="Add, look at and remove articles"):
    """Commands for members who may manage the guild."""

    def __init__(self, libraries: Libraries, changes: Changes, inbox: Inbox) -> None:
        super().__init__()
        self._libraries = libraries
        self._changes = changes
        self._inbox = inbox

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let editors pass. The default only hides a command, and a guild can change it: this decides."""
        return await editors_only(interaction)

    @app_commands.command()
    @app_commands.describe(
        address="A web page, or a feed to follow: https://…",
        file="A file with one article or more; one of the same name is replaced",
    )
    async def add(
        self,
        interaction: Interaction,
        address: app_commands.Range[str, 1, 2_000] | None = None,
        file: discord.Attachment | None = None,
    ) -> None:
        """Add articles from an address or a file; with neither, a form opens for a text."""
        match address, file:
            case None, None:
                await interaction.response.send_modal(Pasting(await words_of(interaction), self._add_pasted))
            case str(), None:
                await self._add_address(interaction, _checked_address(address))
            case None, discord.Attachment():
                _check_file(file)
                await self._add_file(interaction, file)
            case _:
                raise ForMembers("articles-one-of-both")

    @app_commands.command(name="list")
    @app_commands.describe(page="Which page of the list")
    async def list_(self, interaction: Interaction, page: app_commands.Range[int, 1, 100_000] = 1) -> None:
        """List the articles: title, id, source and date."""
        catalogue = await self._catalogue(interaction)
        await interaction.edit_original_response(view=await listing(interaction, catalogue, page))

    @app_commands.command()
    @app_commands.describe(article="Its id; type words of its title", start="The paragraph to begin with")
    @app_commands.rename(article="id")
    async def show(self, interaction: Interaction, article: Id, start: app_commands.Range[int, 1] = 1) -> None:
        """Show an article: what is searched in it, and what was set aside and why."""
        catalogue = await self._catalogue(interaction)
        await interaction.edit_original_response(
            view=await reading(interaction, catalogue, self._changes, article, start)
        )

    @app_commands.command(name="rule")
    @app_commands.describe(
        article="Its id; type words of its title",
        paragraph="The number that /articles show gives it",
        ruling="What it is from now on, also when the article is read again",
    )
    @app_commands.rename(article="id", ruling="as")
    @app_commands.choices(ruling=[app_commands.Choice(name=does, value=value) for value, does in RULING_NAMES.items()])
    async def rule_(
        self, interaction: Interaction, article: Id, paragraph: app_commands.Range[int, 1], ruling: str
    ) -> None:
        """Overrule the filter: say whether a paragraph is searched."""
        await rule(interaction, self._changes, article, paragraph, ruling)

    @app_commands.command()
    @app_commands.describe(article="Its id; type words of its title")
    @app_commands.rename(article="id")
    async def remove(self, interaction: Interaction, article: Id) -> None:
        """Take an article out of the answers; asks before it does."""
        catalogue = await self._catalogue(interaction)
        stored, words = await asyncio.to_thread(catalogue.stored, article), await words_of(interaction)

        async def removed(pressed: Interaction) -> None:
            await self._remove(pressed, stored)

        async def kept(pressed: Interaction) -> None:
            await pressed.response.edit_message(view=notice(words("articles-kept")))

        panel = Panel(interaction, removing_frame(stored, words)).with_buttons(
            Button(words("articles-remove"), removed, discord.ButtonStyle.danger), Button(words("articles-keep"), kept)
        )
        await interaction.edit_original_response(view=panel)

    @app_commands.command()
    async def export(self, interaction: Interaction) -> None:
        """Give all articles as a file that /articles add reads back."""
        await self._catalogue(interaction)
        library = await asyncio.to_thread(self._libraries.named, self._name(interaction))
        content = await asyncio.to_thread(_written, library, interaction.filesize_limit)
        words = await words_of(interaction)
        view = notice(words("articles-exported", count=len(content.splitlines())))
        view.add_item(ui.File("attachment://articles.jsonl"))
        file = discord.File(BytesIO(content), "articles.jsonl")
        await interaction.edit_original_response(view=view, attachments=[file])

    @show.autocomplete("article")
    @rule_.autocomplete("article")
    @remove.autocomplete("article")
    async def ids(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Suggest articles of this place's library, to those who may see the list."""
        name = self._libraries.name_for(interaction.guild_id)
        if name is None or not await is_editor(interaction):
            return []
        found = await asyncio.to_thread(lambda: Catalogue(self._libraries, name).suggest(typed, MOST_SUGGESTED))
        return [
            app_commands.Choice(name=(each.title or each.id)[:LONGEST_CHOICE], value=each.id)
            for each in found
            if len(each.id) <= LONGEST_CHOICE
        ]

    async def _add_address(self, interaction: Interaction, address: str) -> None:
        async with self._changes.begin(interaction, "report-reading-address") as run:
            report = await run.of(lambda library, progress: library.add([address], progress))
            await run.show(report_card(report, run.library.folder, run.words("report-address-read"), run.words))

    async def _add_file(self, interaction: Interaction, file: discord.Attachment) -> None:
        async with self._changes.begin(interaction, "report-reading-file") as run:
            try:
                content = await file.read()
            except discord.HTTPException:
                raise ForMembers("articles-not-fetched") from None
            report = await run.of(self._inbox.adding(file.filename, content))
            await run.show(report_card(report, self._inbox.of(run.library), run.words("report-file-read"), run.words))

    async def _add_pasted(self, interaction: Interaction, pasted: Pasted) -> None:
        """Take a text from the form; where it cannot be read, the form can be opened again with what was in it."""
        async with self._changes.begin(interaction, "report-reading-text") as run:
            report = await run.of(self._inbox.adding("text.jsonl", pasted.line()))
            words = run.words
            shown = report_frame(report, self._inbox.of(run.library), words("report-text-read"), words)

            async def again(pressed: Interaction) -> None:
                await pressed.response.send_modal(Pasting(words, self._add_pasted, pasted))

            panel = Panel(interaction, shown)
            await run.show(panel.with_buttons(*([Button(words("articles-change"), again)] if report.failed else [])))

    async def _remove(self, interaction: Interaction, stored: Stored) -> None:
        """Remove an article, and offer to put it back as long as the card stands."""
        async with self._changes.begin(interaction, "report-removing") as run:
            catalogue = await asyncio.to_thread(Catalogue, self._libraries, run.library.name)
            await asyncio.to_thread(catalogue.stored, stored.article.id)
            report = await run.of(lambda library, _: library.remove([stored.article.id]))
            words = run.words

            async def undone(pressed: Interaction) -> None:
                async with self._changes.begin(pressed, "report-putting-back") as undoing:
                    again = await undoing.of(self._inbox.putting_back(stored))
                    folder = self._inbox.of(undoing.library)
                    await undoing.show(report_card(again, folder, words("report-put-back"), words))

            shown = report_frame(report, run.library.folder, words("report-removed-one"), words)
            await run.show(Panel(interaction, shown).with_buttons(Button(words("articles-undo"), undone)))

    async def _catalogue(self, interaction: Interaction) -> Catalogue:
        """Answer that something is under way, for the editor alone, and return what the guild's library holds."""
        name = self._name(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        return await asyncio.to_thread(Catalogue, self._libraries, name)

    def _name(self, interaction: Interaction) -> str:
        name = self._libraries.name_for(interaction.guild_id)
        if name is None:
            raise ForMembers("change-not-here")
        return name


def _checked_address(address: str) -> str:
    """Return a web address. Anything else would be a path on the bot's own machine, and is refused."""
    address = address.strip()
    scheme, mark, rest = address.partition("://")
    if scheme.lower() not in {"http", "https"} or not mark or not rest:
        raise ForMembers("articles-no-address")
    return f"{scheme.lower()}://{rest}"


def _check_file(file: discord.Attachment) -> None:
    """Refuse a file that cannot be read, before it is fetched."""
    suffix = PurePath(file.filename).suffix.lower()
    if suffix not in FORMATS:
        raise ForMembers("articles-no-format", formats=", ".join(FORMATS))
    if file.size > LARGEST_FILE:
        raise ForMembers("articles-too-big", size=f"{file.size / MEGABYTE:.1f}", most=LARGEST_FILE // MEGABYTE)


def _written(library: Library, most: int) -> bytes:
    """Write all articles as JSON lines of at most so many bytes.

    Raises:
        ForMembers: there is none, or there is more than that.
    """
    lines, size = [], 0
    for article in library.articles():
        line = f"{jsonl.write(article)}\n".encode()
        size += len(line)
        if size > most:
            raise ForMembers("articles-export-too-big", most=most // MEGABYTE)
        lines.append(line)
    if not lines:
        raise ForMembers("articles-none")
    return b"".join(lines)
