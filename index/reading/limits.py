"""How much reading one file may cost."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one file may have and its reading may take.

    `article`: bytes of one article's file, or characters of one JSON line. `packed`: bytes of a zip file.
    `unpacked`: bytes of all that is packed in a zip or DOCX file, and `ratio`: how many times more that is than the
    file itself. `members`: files in a zip file. `pages`: of a PDF. `seconds` of wall time and `memory`, bytes of
    address space, are those of the process that parses; `together`: seconds for all files in a zip file.
    """

    article: int = 20 * MEGABYTE
    packed: int = 200 * MEGABYTE
    unpacked: int = 500 * MEGABYTE
    ratio: int = 200
    members: int = 10_000
    pages: int = 300
    seconds: float = 60
    together: float = 1_800
    memory: int = 2_000 * MEGABYTE


DEFAULT_LIMITS = Limits()
