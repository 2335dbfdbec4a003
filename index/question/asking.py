"""Whether a text reads as a question at all."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

LEAST_WORDS = 2
"""Of fewer words nothing can be asked of articles: "Why?", "Really?"."""
LEAST_UNMARKED = 3
"""The same without a question mark: "who knows", "what else"."""

_WORD = re.compile(r"[\w'’-]*\w")
# A mark of the end, and what may stand behind it: quotation marks, brackets, an emoticon, thanks of one word.
_ENDS = re.compile(r"[?？؟;][\W_]*(?:\w+[\W_]*)?\Z")
_STATES = re.compile(r"[.!…。]\W*\Z")
_GREEK = re.compile(r"[\u0370-\u03ff]")


def reads_as_question(text: str) -> bool:
    """Tell whether `text` ends as a question, or opens with a question word of a language that has any."""
    said = [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
    if len(said) < LEAST_WORDS:
        return False
    if _ends_as_one(text.strip()):
        return True
    if len(said) < LEAST_UNMARKED or _STATES.search(text):
        return False
    opened = " ".join(said) + " "
    return opened.startswith(_openings("opening")) and not opened.startswith(_openings("wondering"))


def _ends_as_one(text: str) -> bool:
    ending = _ENDS.search(text)
    # A semicolon is the question mark of Greek, and of no other language.
    return ending is not None and (ending[0][0] != ";" or bool(_GREEK.search(text)))


@cache
def _openings(kind: str) -> tuple[str, ...]:
    """Return the openings of a kind in all languages, each with the space that ends it."""
    table = tomllib.loads((files("index") / "question" / "asking.toml").read_text("utf-8"))
    return tuple(f"{entry.replace('_', ' ')} " for listed in table[kind].values() for entry in listed.split())
