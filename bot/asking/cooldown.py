"""How often may be asked: a pause for each member, as a guild chose it, and a rate for each guild."""

from __future__ import annotations

import math
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from discord.ext.commands import Cooldown, CooldownMapping, DynamicCooldownMapping

from bot.reply import ForMembers

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.place import Place

A_MINUTE = 60
"""Questions that the bot answers in one guild, or for one member in direct messages, where nobody set how many."""
_MINUTE = 60.0


class TooSoon(ForMembers):
    """A question that has to wait; `told` where the member knows already until when."""

    def __init__(self, name: str, *, told: bool, **given: str | int) -> None:
        super().__init__(name, **given)
        self.told = told


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that is to be asked: in a guild, by a member who pauses so many seconds between two."""

    guild: int | None
    member: int
    pause: int

    @classmethod
    def of(cls, place: Place, pause: int) -> Turn:
        """Return the turn of whoever asks in a place."""
        return cls(place.guild, place.member, pause)

    @property
    def crowd(self) -> tuple[int | None, int | None]:
        """Those who share a rate: a guild, or one member's direct messages."""
        return self.guild, self.member if self.guild is None else None


@dataclass(frozen=True, slots=True)
class Wait:
    """Until when a turn has to wait, in seconds since 1970, and whether for the whole guild's sake."""

    until: int
    crowded: bool


class Cooldowns:
    """Who asked when, as far as it still matters: nobody is remembered for longer than their pause. Safe in threads."""

    def __init__(self, a_minute: int = A_MINUTE) -> None:
        """Let a guild ask so many questions a minute; 0: any number."""
        self._members: CooldownMapping[Turn] = DynamicCooldownMapping(_pause, lambda turn: turn)
        self._crowds: CooldownMapping[Turn] = DynamicCooldownMapping(_rate(a_minute), lambda turn: turn.crowd)
        self._told: CooldownMapping[tuple[Turn, Wait]] = CooldownMapping.from_cooldown(1, _MINUTE, lambda told: told)
        self._taking = Lock()

    def take(self, turn: Turn, now: float) -> Wait | None:
        """Count a question that is asked now, in seconds since 1970; one that has to wait is not counted."""
        with self._taking:
            member, crowd = self._members.get_bucket(turn, now), self._crowds.get_bucket(turn, now)
            own, common = (bucket.get_retry_after(now) if bucket else 0.0 for bucket in (member, crowd))
            if own or common:
                return Wait(math.ceil(now + max(own, common)), crowded=common > own)
            for bucket in filter(None, (member, crowd)):
                bucket.update_rate_limit(now)
            return None

    def is_told(self, turn: Turn, wait: Wait, now: float) -> bool:
        """Tell whether a member has been told of this wait before; from now on they have."""
        with self._taking:
            return self._told.update_rate_limit((turn, wait), now) is not None


def _pause(turn: Turn) -> Cooldown | None:
    return Cooldown(1, turn.pause) if turn.pause else None


def _rate(a_minute: int) -> Callable[[Turn], Cooldown | None]:
    return lambda _: Cooldown(a_minute, _MINUTE) if a_minute else None
