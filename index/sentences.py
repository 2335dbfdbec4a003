"""A paragraph's sentences, by rules: an end mark, the quotes that close behind it, and what makes a dot no end.

A dot ends no sentence behind an abbreviation that a name or number follows ("Gen. Austin", "No. 2"), behind initials
("U.S. officials"), or where the next word goes on in lower case.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.span import Span
from index.terms import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(
    r"(?<![.!?…؟।։‽])(?P<mark>[.!?…؟।։‽]+)(?P<close>[\"'”’»›)\]“]*)(?P<space>\s+)(?P<open>[\"'“”‘„«‹(\[¿¡–—-]*\s?)"
    r"|(?P<wide>[。！？｡]+[」』”’）]*)\s*"
    r"|(?P<break>\n\s*)"
)
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’„«»()\[\]–—-]{1,20}$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_WORD_AFTER = re.compile(r"[\w'’-]{1,20}")
_LONGEST_WORD = 20


def _listed(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# Words after which a dot never ends a sentence: a name or a number follows.
_LEADING = _listed(
    "mr mrs ms mx messrs dr prof rep reps sen sens gov lt gen col maj capt cpl sgt pvt adm cmdr brig rev hon pres supt",
    "insp st mt ft vs cf e.g i.e ca approx fig figs vol art ex",
    "m mme mlle mm sr sra srta sra dra dott sig avv on ing arch hr hrn fr frl bzw z.b u.a d.h evtl ggf vgl bsp nr abs",
    "г ул им тов гр св проф акад ген стр рис пр млн млрд тыс руб просп",
)
# Words that belong to a number behind them.
_NUMBERED = _listed("no nos nr num art p pp vol ch sec str núm nº")
_MONTHS = _listed("jan feb mar apr jun jul aug sep sept oct nov dec")
# Abbreviations that may end a sentence too.
_EITHER = _listed(
    "inc corp co ltd llc plc bros jr sr calif fla mass conn ala ariz ark colo del ga ill ind kan ky la md mich minn",
    "miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo etc al dept div est ave blvd rd univ assn tel cu.ft",
    "sq min max usw",
)
# Words that begin a sentence more often than they go on after an abbreviation.
_STARTING = _listed(
    "the a an he she it they we i you this that these those there in on at as but and or so if when while after before",
    "according his her its their our my your one some many most all both what who why how not no now then however for",
    "from with to der die das ein eine er sie es wir ich und aber im am le la les un une il elle ils elles el los las",
    "una en y o он она они мы я но и это в на",
)


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a paragraph in order, without the space between them; together they hold all its words."""
    start = _next_word(text, 0)
    for match in _END.finditer(text):
        if not _ends(text, match):
            continue
        end, following = _boundary(match)
        if following < len(text) and text[start:end].strip():
            yield Span(start, start + len(text[start:end].rstrip()))
            start = following
    end = len(text.rstrip())
    if end > start:
        yield Span(start, end)


def _boundary(match: re.Match[str]) -> tuple[int, int]:
    """Return where a sentence ends, and where the next one begins."""
    if match["space"]:
        return match.span("space")
    return (match.end("wide") if match["wide"] else match.start()), match.end()


def _next_word(text: str, at: int) -> int:
    return len(text) - len(text[at:].lstrip())


def _ends(text: str, match: re.Match[str]) -> bool:
    """Tell whether what looks like an end of a sentence is one."""
    if match["wide"] or match["break"]:
        return True
    following = text[match.end() : match.end() + 1]
    if match["mark"] == ".":
        return _dot_ends(text, match)
    if match["close"] or set(match["mark"]) <= {".", "…"}:
        # “What?” she asked. And: It was … strange.
        return not following.islower() and not _attributed(text, match)
    return not following.islower()


def _attributed(text: str, match: re.Match[str]) -> bool:
    """Tell whether "Name said" goes on behind a question or a cry in quotation marks."""
    return bool(match["close"]) and not match["open"].strip() and bool(_ATTRIBUTION.match(text, match.end()))


_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){1,3}(?:said|says|asked|laughed|cried|shouted|replied|added|wrote|tweeted)\b"
)


def _dot_ends(text: str, match: re.Match[str]) -> bool:
    """Tell whether one dot ends a sentence, by the words on both sides."""
    following = _WORD_AFTER.match(text, match.end())
    after = following[0] if following else ""
    if after[:1].islower():
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    word = fold(before[0]) if before else ""
    quoted = bool(match["close"].strip(")]") or match["open"].strip(" ([-–—"))
    starting = not match["open"].strip() and fold(after) in _STARTING and word not in _LEADING
    return quoted or starting or not _abbreviated(word, after)


def _abbreviated(word: str, after: str) -> bool:
    """Tell whether a dot belongs to the word before it, given the word after."""
    if word in _MONTHS or (word in _NUMBERED and len(word) > 1):
        return after[:1].isdigit()
    return word in _LEADING or word in _EITHER or _INITIALS.fullmatch(word) is not None
