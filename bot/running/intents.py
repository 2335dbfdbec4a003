"""What of Discord the bot is told, and what it misses where it is told too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from bot.guilds import Preferences
    from bot.languages import Words
    from bot.settings import Settings


def intents(settings: Settings) -> discord.Intents:
    """Return what the bot asks for: no privileged intent, unless the settings ask for what messages say."""
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True, message_content=settings.message_content)


def needs_content(preferences: Preferences, settings: Settings, words: Words) -> str:
    """Say what to switch on where a guild has ask-channels that the bot cannot read; "" where nothing is missing."""
    if not preferences.ask_channels or settings.message_content:
        return ""
    return words("content-missing")
