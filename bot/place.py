"""Where and by whom something is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from datetime import date

    import discord


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A channel, the member who asks in it, and the day; ids are Discord's. A direct message has no guild.

    `channel` is the one that a thread stands under. `locale` is the member's own ("en-GB"), which Discord does not tell
    with messages; `guild_locale` is the guild's.
    """

    guild: int | None
    channel: int | None
    member: int
    today: date
    locale: str | None
    guild_locale: str | None = None

    @classmethod
    def of(cls, interaction: discord.Interaction[Any]) -> Self:
        """Return the place of a command or of a button that was pressed."""
        return cls(
            guild=interaction.guild_id,
            channel=_parent(interaction.channel),
            member=interaction.user.id,
            today=interaction.created_at.date(),
            locale=interaction.locale.value,
            guild_locale=interaction.guild_locale.value if interaction.guild_locale else None,
        )

    @classmethod
    def of_message(cls, message: discord.Message, today: date) -> Self:
        """Return the place of a message."""
        guild = message.guild
        return cls(
            guild=guild.id if guild else None,
            channel=_parent(message.channel),
            member=message.author.id,
            today=today,
            locale=None,
            guild_locale=guild.preferred_locale.value if guild else None,
        )


def _parent(channel: Any) -> int | None:  # noqa: ANN401 (discord.py has no type for "any channel")
    """Return the id of a channel, for a thread that of the channel or forum that it belongs to."""
    return getattr(channel, "parent_id", None) or getattr(channel, "id", None)
