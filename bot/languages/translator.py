"""The commands in each language: their names, options and descriptions, as Discord shows them to each member."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from discord import app_commands
from discord.app_commands import TranslationContextLocation as Part

from bot.languages.words import DEFAULT, bundle_of, language_of

if TYPE_CHECKING:
    from discord import Locale

Named = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu


class Translator(app_commands.Translator):
    """Reads `commands.ftl` of each language. English stands in the code, beside what the commands do."""

    async def translate(
        self, _: app_commands.locale_str, locale: Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """Return what a member with this locale sees; None where that is English."""
        language = language_of(locale.value)
        if language is None or language == DEFAULT:
            return None
        name, attribute = _place(context)
        return _found(language, name, attribute)


def _place(context: app_commands.TranslationContextTypes) -> tuple[str, str | None]:
    """Return the message of `commands.ftl` that translates something, and the attribute of it that does."""
    match context.location:
        case Part.command_name | Part.group_name:
            return key(context.data), None
        case Part.command_description | Part.group_description:
            return key(context.data), "description"
        case Part.parameter_name:
            return key(context.data.command), f"option-{context.data.name}"
        case Part.parameter_description:
            return key(context.data.command), f"option-{context.data.name}-description"
        case _:
            return f"choice-{_slug(context.data.name)}", None


def key(command: Named) -> str:
    """Return under which name a command stands in `commands.ftl`, such as "command-articles-add"."""
    return f"command-{_slug(command.qualified_name)}"


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _found(language: str, name: str, attribute: str | None = None) -> str | None:
    bundle = bundle_of(language)
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    return None if pattern is None else str(bundle.format_pattern(pattern)[0])
