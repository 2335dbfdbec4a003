"""Which elements of HTML no reader sees, or sees struck out: what they hold is not the article's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Struck words are withdrawn: nobody may be quoted with them.
LEFT_OUT = frozenset({"template", "del", "s", "strike"})
_NO_SIZE = re.compile(r"[+-]?0*\.?0*(?:%|[a-z]+)?")


def hides(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether an element with these attributes is left out of the page that a browser shows."""
    # What is hidden "until-found" is shown to readers who look for it.
    if "hidden" in attributes and (attributes["hidden"] or "").strip().lower() != "until-found":
        return True
    style = declared(attributes.get("style"))
    return (
        style.get("display") == "none"
        or style.get("visibility") in {"hidden", "collapse"}
        or _NO_SIZE.fullmatch(style.get("font-size", "1")) is not None
    )


def declared(style: str | None) -> dict[str, str]:
    """Read what a `style` attribute sets; of two values for a property the last one counts."""
    found = {}
    for declaration in (style or "").lower().split(";"):
        name, _, value = declaration.partition(":")
        found[name.strip()] = value.replace("!important", "").strip()
    return found
