"""The form in which an editor writes or pastes an article."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass

import discord
from discord import ui

from bot.door import answer_for
from bot.editors.panel import editors_only
from bot.languages import Words

Interaction = discord.Interaction[discord.Client]

SECONDS_TO_WRITE = 3600.0
"""After this the form is forgotten: Discord does not tell when somebody closes it without sending it."""
LONGEST_TEXT = 4_000
"""Characters that a text field of a form holds (Discord's reference, "Text Input")."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was typed into the form."""

    title: str = ""
    source: str = ""
    published: str = ""
    url: str = ""
    text: str = ""

    def line(self) -> bytes:
        """Write it as a line of JSON, as `index.reading` reads articles; what was left empty is left out."""
        given = {name: value.strip() or None for name, value in asdict(self).items()}
        return json.dumps(given, ensure_ascii=False).encode("utf-8", "replace")


Done = Callable[[Interaction, Pasted], Awaitable[None]]
"""Takes what was typed."""


class Pasting(ui.Modal):
    """The form; whoever opens it says what becomes of what is typed."""

    def __init__(self, words: Words, done: Done, before: Pasted | None = None) -> None:
        """Make a form that calls `done`; it holds what was typed `before`, if anything was."""
        super().__init__(title=words("articles-form"), timeout=SECONDS_TO_WRITE)
        self._done = done
        given = before or Pasted()
        self._fields = {
            "title": _line("title", words("articles-form-title"), given.title),
            "source": _line("source", words("articles-form-source"), given.source),
            "published": _line("published", words("articles-form-day"), given.published, "2011-09-07"),
            "url": _line("url", words("articles-form-address"), given.url, "https://…"),
            "text": _paragraphs(words, given.text),
        }
        for field in self._fields.values():
            self.add_item(field)

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let only editors send it: a right may be taken from a member while the form is open."""
        return await editors_only(interaction)

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Hand over what was typed."""
        typed = {name: str(field.component) for name, field in self._fields.items()}
        await self._done(interaction, Pasted(**typed))

    async def on_error(self, interaction: Interaction, error: Exception, /, *_: object) -> None:
        """Tell the member who sent the form."""
        await answer_for(interaction, error)


def _line(name: str, label: str, before: str, example: str = "") -> ui.Label[Pasting]:
    field: ui.TextInput[Pasting] = ui.TextInput(
        custom_id=name, required=False, max_length=500, default=before or None, placeholder=example or None
    )
    return ui.Label(text=label, component=field)


def _paragraphs(words: Words, before: str) -> ui.Label[Pasting]:
    field: ui.TextInput[Pasting] = ui.TextInput(
        custom_id="text",
        style=discord.TextStyle.paragraph,
        max_length=LONGEST_TEXT,
        default=before or None,
        placeholder=words("articles-form-hint"),
    )
    return ui.Label(text=words("articles-form-text"), component=field)
