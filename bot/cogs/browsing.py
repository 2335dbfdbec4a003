"""Cards of articles that editors leaf through."""

from __future__ import annotations

import asyncio

import discord

from bot.cards.articles import article_frame, list_frame
from bot.catalogue import Catalogue
from bot.panel import Button, Panel, Pressed

Interaction = discord.Interaction[discord.Client]


async def listing(interaction: Interaction, catalogue: Catalogue, number: int) -> Panel:
    """Return a page of the list, with buttons for the pages beside it."""

    def to(wanted: int) -> Pressed:
        async def turn(pressed: Interaction) -> None:
            await pressed.response.defer()
            await pressed.edit_original_response(view=await listing(pressed, catalogue, wanted))

        return turn

    page = await asyncio.to_thread(catalogue.page, number)
    buttons = [Button("Previous page", to(page.number - 1))] if page.number > 1 else []
    if page.number < page.pages:
        buttons.append(Button("Next page", to(page.number + 1)))
    return Panel(interaction, list_frame(page)).with_buttons(*buttons)


async def reading(interaction: Interaction, catalogue: Catalogue, article_id: str, start: int) -> Panel:
    """Return an article's paragraphs from number `start` on, with a button for those that did not fit.

    Raises:
        ForMembers: there is no article of that id.
    """

    def to(wanted: int) -> Pressed:
        async def turn(pressed: Interaction) -> None:
            await pressed.response.defer()
            await pressed.edit_original_response(view=await reading(pressed, catalogue, article_id, wanted))

        return turn

    article = (await asyncio.to_thread(catalogue.stored, article_id)).article
    shown = article_frame(article, min(start, article.paragraphs[-1].number))
    buttons = [Button("From the start", to(1))] if start > 1 else []
    if shown.next is not None:
        buttons.append(Button("Go on", to(shown.next)))
    return Panel(interaction, shown.frame).with_buttons(*buttons)
