"""How texts name the bot's commands: so that Discord shows each member the name in the member's own language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMED = re.compile(r"</(?P<name>[a-z-]+(?: [a-z-]+)*)>")
"""A command as the Fluent files write it: "</articles add>"."""


@dataclass(frozen=True, slots=True)
class Commands:
    """The ids that Discord gave the registered commands, by their names; of "articles add" that of "articles"."""

    ids: Mapping[str, int] = field(default_factory=dict)

    def linked(self, text: str) -> str:
        """Return `text` with each command as a member can click it (Discord's reference, "Message Formatting").

        A command whose id is not known is written as it is typed: "`/articles add`".
        """
        return NAMED.sub(lambda found: self._written(found["name"]), text)

    def _written(self, name: str) -> str:
        known = self.ids.get(name.partition(" ")[0])
        return f"`/{name}`" if known is None else f"</{name}:{known}>"


UNREGISTERED = Commands()
"""Before Discord has told any id."""
