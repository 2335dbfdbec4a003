"""The form in which an editor types a source that a menu has no room for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from discord import ui

from bot.cards.text import escape_line
from bot.door import answer_for
from bot.editors.panel import SECONDS, Interaction, editors_only
from bot.languages import Words
from bot.reply import ForMembers
from index.terms import fold

LONGEST_SOURCE = 300

Typed = Callable[[Interaction, str], Awaitable[None]]


class SourceForm(ui.Modal):
    """The form; whoever opens it says what becomes of the source."""

    def __init__(self, words: Words, sources: Sequence[str], typed: Typed) -> None:
        super().__init__(title=words("settings-type-source-title"), timeout=SECONDS)
        self._sources = sources
        self._typed = typed
        self._name: ui.TextInput[SourceForm] = ui.TextInput(custom_id="source", max_length=LONGEST_SOURCE)
        label, hint = words("settings-type-source-label"), words("settings-type-source-hint")
        self.add_item(ui.Label(text=label, description=hint, component=self._name))

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let only editors send it: a right may be taken from a member while the form is open."""
        return await editors_only(interaction)

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Hand over the source whose name was typed; case and accents make no difference."""
        wanted = fold(self._name.value)
        named = next((name for name in self._sources if fold(name) == wanted), None)
        if named is None:
            raise ForMembers("settings-unknown-source", typed=escape_line(self._name.value, LONGEST_SOURCE))
        await self._typed(interaction, named)

    async def on_error(self, interaction: Interaction, error: Exception, /, *_: object) -> None:
        """Tell the member who sent the form."""
        await answer_for(interaction, error)
