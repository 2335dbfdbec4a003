"""What a guild chose: which channels are asked in, how it is answered, and who are its editors."""

from bot.guilds.guilds import Guilds
from bot.guilds.preferences import PLAIN, Preferences
from bot.guilds.presence import Presence

__all__ = ["PLAIN", "Guilds", "Preferences", "Presence"]
