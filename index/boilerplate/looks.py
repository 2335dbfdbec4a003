"""What one paragraph looks like, as numbers from 0 to 1."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.boilerplate.appeal import addresses_reader, quotes_somebody
from index.boilerplate.lexicon import NOTHING, Hits, Lexicon, unspaced, words

if TYPE_CHECKING:
    from index.boilerplate.lexicon import Speech

LONG = 900
"""Characters from which a paragraph is taken for prose without a look: no box on a page is that long."""

_PROSE = 12  # words of a paragraph that could stand in an article
_AT_MOST = (3, 8, 14)  # words
_AT_LEAST = 30  # words
_REFRAIN = 10  # words that an article may say twice
_END = re.compile(r"[.!?…。！？»”\"'’)\]:;][^\w]*$")
_BULLET = re.compile(r"^[*+‹›>|•▶►→-]\s|^\W*$")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\w|(?:^|\s)@\w|\.com\b")
_SEPARATOR = re.compile(r"\s[|·»›>/•]\s|[|•]")
_NUMBERS = re.compile(r"[\d\s:.,/%-]+|.*\s\d?\d:\d\d")  # "99 30 5"; a film's length after its title
_NETWORKS = frozenset(
    ["facebook", "twitter", "instagram", "whatsapp", "telegram", "youtube", "linkedin", "pinterest", "google"]
)


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph: the lexicon's hits, and `NAMES` as numbers.

    `prose` could stand in an article; `short` is a line that could be anything; `again` says once more, word for word,
    what the article has said.
    """

    hits: Hits
    prose: bool
    short: bool
    again: bool
    values: tuple[float, ...]


NAMES = (
    "line",
    "start",
    "phrase",
    "second phrase",
    "at most 3 words",
    "at most 8 words",
    "at most 14 words",
    "at least 30 words",
    "no end mark",
    "bullet",
    "capitalised words",
    "all capitals",
    "address",
    "separator",
    "speaks to the reader",
    "quotes somebody",
    "told before",
    "networks",
    "numbers",
    "question",
)
"""What `Look.values` mean, in order."""

_LONG_PROSE = Look(
    NOTHING, prose=True, short=False, again=False, values=tuple(float(n == "at least 30 words") for n in NAMES)
)


def look(text: str, lexicon: Lexicon, speech: Speech, *, told_before: bool) -> Look:
    """Look at one paragraph. `told_before` says that the same words stand earlier in the article."""
    if len(text) >= LONG and not told_before:
        return _LONG_PROSE
    its_words = words(text)
    count = len(text) / 2 if unspaced(text) else len(its_words)
    hits = lexicon.look(text, its_words)
    ends = _END.search(text[-8:]) is not None
    few = count < 2 * _PROSE
    capitalised = _capitalised(text) if few else 0.0
    values = (
        hits.line is not None,
        hits.start is not None,
        bool(hits.phrases),
        len(hits.phrases) > 1,
        *(count <= most for most in _AT_MOST),
        count >= _AT_LEAST,
        not ends,
        few and _BULLET.search(text) is not None,
        capitalised,
        few and text.isupper(),
        _has_address(text),
        few and _SEPARATOR.search(text) is not None,
        (not speech.spaced or not speech.addressing.isdisjoint(its_words)) and addresses_reader(text, speech),
        quotes_somebody(text, speech),
        told_before,
        sum(word in _NETWORKS for word in its_words) > 1 if few else len(_NETWORKS.intersection(its_words)) > 1,
        few and _NUMBERS.fullmatch(text) is not None,
        text.endswith("?"),
    )
    prose = count >= _PROSE and ends and hits is NOTHING
    return Look(hits, prose, few and not prose, told_before and count > _REFRAIN, tuple(map(float, values)))


def _has_address(text: str) -> bool:
    # Most paragraphs have none of these, and a plain look is ten times as fast as the pattern.
    return ("@" in text or "://" in text or "www." in text or ".com" in text) and _ADDRESS.search(text) is not None


def _capitalised(text: str) -> float:
    """The share of words after the first that begin with a capital."""
    rest = text.split()[1:]
    return sum(word[0].isupper() for word in rest) / len(rest) if rest else 0.0
