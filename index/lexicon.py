"""The words of a language that the rules need, read from the data files in `lexicons/`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """One language. Every word is folded as `terms.fold` does it; Vietnamese keeps its marks.

    In "what did X say about Y", "did" is `asking`, "say" is `saying` and "about" is `about`. `saying` holds base forms;
    `irregular` leads from a form to its base form ("said" to "say").
    """

    stop: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    irregular: Mapping[str, str]


def languages() -> list[str]:
    """Return the ISO 639-1 codes of the languages that have a lexicon, sorted."""
    names = (file.name for file in (files("index") / "lexicons").iterdir())
    return sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


@cache
def word_lists(language: str) -> Mapping[str, Any]:
    """Read the data file of an ISO 639-1 language, once for all who need something of it; empty where there is none."""
    file = files("index") / "lexicons" / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of an ISO 639-1 language; a language without a file has an empty one."""
    table = word_lists(language)
    if not table:
        return Lexicon(irregular={})
    return Lexicon(
        stop=frozenset(table["stop"].split()),
        saying=frozenset(table["saying"].split()),
        asking=frozenset(table["asking"].split()),
        about=frozenset(table["about"].split()),
        pronouns=frozenset(table["pronouns"].split()),
        irregular={form: base for base, forms in table["irregular"].items() for form in forms.split()},
    )
