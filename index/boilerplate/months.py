"""The months by name, in the languages of date lines (months.toml)."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

_FILE = resources.files("index.boilerplate") / "months.toml"

NUMBERS: dict[str, int] = {
    name: number
    for months in tomllib.loads(_FILE.read_text(encoding="utf-8")).values()
    for number, names in enumerate(months, start=1)
    for name in names.split()
}
"""Each name and abbreviation, in small letters, and which month it is: the same one in all languages."""

MONTH = rf"(?:{'|'.join(sorted(map(re.escape, NUMBERS), key=len, reverse=True))})\b\.?"
"""Matches a name, for a pattern that ignores case."""
