"""Cards of articles that editors leaf through, and in which they overrule the filter."""

from __future__ import annotations

import asyncio

import discord
from discord import ui

from bot.asking.answering import words_of
from bot.cards.articles import LONGEST_NAME, article_frame, list_frame
from bot.cards.report import report_card
from bot.cards.text import escape_line
from bot.catalogue import Catalogue
from bot.editors.changing import Changes
from bot.editors.menus import LONGEST_OPTION, MOST_OPTIONS, Menu
from bot.editors.panel import Button, Panel, Pressed
from bot.languages import Words
from bot.reply import ForMembers
from index.article import Paragraph, Role
from index.boilerplate.overruling import is_overruled
from index.changes.editing import RULINGS
from index.errors import UnknownArticle, UnknownParagraph

Interaction = discord.Interaction[discord.Client]


async def listing(interaction: Interaction, catalogue: Catalogue, number: int) -> Panel:
    """Return a page of the list, with buttons for the pages beside it."""

    def to(wanted: int) -> Pressed:
        async def turn(pressed: Interaction) -> None:
            await pressed.response.defer()
            await pressed.edit_original_response(view=await listing(pressed, catalogue, wanted))

        return turn

    page, words = await asyncio.to_thread(catalogue.page, number), await words_of(interaction)
    buttons = [Button(words("articles-previous"), to(page.number - 1))] if page.number > 1 else []
    if page.number < page.pages:
        buttons.append(Button(words("articles-next"), to(page.number + 1)))
    return Panel(interaction, list_frame(page, words)).with_buttons(*buttons)


async def reading(
    interaction: Interaction, catalogue: Catalogue, changes: Changes, article_id: str, start: int
) -> Panel:
    """Return an article's paragraphs from number `start` on, with a button for those that did not fit.

    A menu brings paragraphs back that were set aside.

    Raises:
        NotListed: there is no article of that id.
    """

    def to(wanted: int) -> Pressed:
        async def turn(pressed: Interaction) -> None:
            await pressed.response.defer()
            await pressed.edit_original_response(view=await reading(pressed, catalogue, changes, article_id, wanted))

        return turn

    async def ruled(pressed: Interaction, values: list[str]) -> None:
        ruling, _, number = values[0].partition(" ")
        async with changes.begin(pressed, "report-ruling") as run:
            await run.of(lambda library, _: library.editing.rule(article_id, int(number), RULINGS[ruling]))
            await run.show(await reading(pressed, catalogue, changes, article_id, start))

    article = (await asyncio.to_thread(catalogue.stored, article_id)).article
    start = min(start, article.paragraphs[-1].number)
    words = await words_of(interaction)
    shown = await asyncio.to_thread(article_frame, article, start, words)
    buttons = [Button(words("articles-from-start"), to(1))] if start > 1 else []
    if shown.next is not None:
        buttons.append(Button(words("articles-go-on"), to(shown.next)))
    panel = Panel(interaction, shown.frame).with_buttons(*buttons)
    end = shown.next or article.paragraphs[-1].number + 1
    offered = (each for each in article.paragraphs if start <= each.number < end and _may_be_ruled(each))
    options = [_option(each, words) for each in offered]
    if options:
        panel.add_item(ui.ActionRow(Menu(words("articles-menu"), options[:MOST_OPTIONS], ruled)))
    return panel


async def rule(interaction: Interaction, changes: Changes, article_id: str, number: int, ruling: str) -> None:
    """Give a paragraph a role, whatever the filter says, and say what came of it.

    Raises:
        ForMembers: there is no such article or paragraph.
    """
    async with changes.begin(interaction, "report-ruling") as run:
        try:
            report = await run.of(lambda library, _: library.editing.rule(article_id, number, RULINGS[ruling]))
        except (UnknownArticle, UnknownParagraph):
            unknown = escape_line(article_id, LONGEST_NAME)
            raise ForMembers("articles-no-paragraph", id=unknown, number=str(number)) from None
        done = run.words(f"report-ruled-{ruling}", number=str(number))
        await run.show(report_card(report, run.library.folder, done, run.words))


def _may_be_ruled(paragraph: Paragraph) -> bool:
    """Tell whether the menu offers a paragraph: it is not searched, or an editor has decided about it."""
    return bool(paragraph.text.strip()) and (paragraph.role is not Role.BODY or is_overruled(paragraph))


def _option(paragraph: Paragraph, words: Words) -> discord.SelectOption:
    ruling = "filter" if is_overruled(paragraph) else "body"
    does = words("articles-as-filter") if is_overruled(paragraph) else words("articles-search")
    label = f"{does}: ¶ {paragraph.number} {' '.join(paragraph.text.split())}"
    return discord.SelectOption(label=label[:LONGEST_OPTION], value=f"{ruling} {paragraph.number}")
