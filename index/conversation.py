"""Questions that lean on the one before: "and about Libya?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.answer import Found, Nothing

if TYPE_CHECKING:
    from index.answer import Answer

_OTHER_TOPIC = re.compile(r"(?:and\s+|or\s+)?(?:what|how)?\s*(?:about|on)\s+(?P<topic>.+?)[\s?!.]*", re.IGNORECASE)


def follow_up(previous: Answer | None, text: str) -> str:
    """Return the whole question that a follow-up stands for, the text itself where it stands alone.

    After a question about a speaker, "and about Libya?" asks what the same speaker said about Libya.
    """
    match previous:
        case Found(speaker=str(speaker)) | Nothing(speaker=str(speaker)):
            other = _OTHER_TOPIC.fullmatch(text.strip())
            return f"what did {speaker} say about {other['topic']}?" if other else text
        case _:
            return text
