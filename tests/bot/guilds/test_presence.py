from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.guilds import Guilds, Preferences, Presence
from index.store.removing import Removing

if TYPE_CHECKING:
    from bot.libraries import Libraries

LEFT = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_guild_that_comes_back_while_others_are_deleted_keeps_what_it_had(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    guilds, chosen = Guilds(libraries.store), Preferences(cooldown=10)
    presence = Presence(libraries, guilds, keep_days=30)
    for guild in (1, 2):
        guilds.choose(guild, chosen)
        presence.left(guild, LEFT)
    removed = Removing.remove_scope

    def slow(removing: Removing, scope: str, *places: str) -> None:
        removed(removing, scope, *places)
        libraries.store.set_setting("guild:2", "presence", "here")  # as another process notes it

    monkeypatch.setattr(Removing, "remove_scope", slow)
    presence.sweep(LEFT + timedelta(days=31))

    assert Guilds(libraries.store).preferences(1) == Preferences()
    assert Guilds(libraries.store).preferences(2) == chosen
