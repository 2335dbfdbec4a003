"""Which elements of HTML no reader sees, or sees struck out: what they hold is not the article's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Struck words are withdrawn: nobody may be quoted with them.
LEFT_OUT = frozenset({"template", "del", "s", "strike"})
_NO_SIZE = re.compile(r"[+-]?(?:0+\.?0*|\.0+)(?:%|[a-z]+)?")


def hides(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether an element with these attributes is not to be seen in a browser."""
    return removes(attributes) or blanks(attributes)


def removes(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether they take the element off the page, with all that is in it."""
    # What is hidden "until-found" is shown to readers who look for it.
    if "hidden" in attributes and (attributes["hidden"] or "").strip().lower() != "until-found":
        return True
    return _declared(attributes).get("display") == "none"


def blanks(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether they make its words invisible, unless an element in it has a visibility or size of its own."""
    style = _declared(attributes)
    return (
        style.get("visibility") in {"hidden", "collapse"} or _NO_SIZE.fullmatch(style.get("font-size", "1")) is not None
    )


def shows_again(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether they may undo what blanks a box around the element."""
    return not _declared(attributes).keys().isdisjoint({"visibility", "font-size"})


def _declared(attributes: Mapping[str, str | None]) -> dict[str, str]:
    """Read the `style`; of two values for a property the last one counts."""
    found = {}
    for declaration in (attributes.get("style") or "").lower().split(";"):
        name, _, value = declaration.partition(":")
        found[name.strip()] = value.replace("!important", "").strip()
    return found
