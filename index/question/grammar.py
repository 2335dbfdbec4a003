"""How a language asks who said what: word lists and wordings from the `[question]` section of its lexicon.

A wording is a row of elements: a word as it stands, the NAME of a list, SPEAKER, TOPIC or REST, and SAY or TELL for a
verb in any form. `?` makes an element optional, `*` lets it repeat, `|` parts alternatives, `_` joins words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from index.lexicon import word_lists
from index.terms import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SAY, TELL = "s", "t"
"""Marks of a verb of saying, and of one that tells of saying only together with a topic or a known speaker."""

_LISTS = (
    "say",
    "tell",
    "polite",
    "titles",
    "particles",
    "suffixes",
    "and",
    "beside",
    "by",
    "of",
    "leading",
    "undergone",
    "thoughts",
    "voice",
    "frame",
    "verbatim",
    "about",
    "fill",
)
_FRAMING = ("frame", "fill", "what", "did", "be", "view", "quotes", "voiced", "how")
_HOLES = {
    "SPEAKER": r"(?P<speaker>(?:[^ ]+ ){1,12}?)",
    "TOPIC": r"(?P<topic>(?:[^ ]+ )+)",
    "REST": r"(?:[^ ]+ ){1,6}?",
    "SAY": r"[^ =]+=s (?:, )?",
    "TELL": r"[^ =]+=[st] (?:, )?",
}


class Wording:
    """One way of asking. Its pattern is compiled when a question begins as it does: most begin as few of them do."""

    def __init__(self, elements: str, lists: Mapping[str, Sequence[str]]) -> None:
        self._elements = elements.split()
        self._lists = lists
        self._openings = _openings(self._elements[0], lists)

    def fullmatch(self, rendered: str) -> re.Match[str] | None:
        """Match a rendered sentence from its first word to its last."""
        first = rendered.partition(" ")[0].partition("=")[0]
        if self._openings and first not in self._openings:
            return None
        return self._pattern.fullmatch(rendered)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("".join(_element(element, self._lists) for element in self._elements))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """One language. Words are folded; an entry of `polite`, `titles` or `about` may be several words.

    `what_said` and `who_said` ask by their own words; `attributed` and `known` only where the speaker is one that the
    library knows, of these `attributed` even where a fact is asked for; and `terse` where nothing else tells of saying.
    `voice` are words that tell of somebody's words at all, `verbatim` those that ask for these very words, and `frame`
    words of the asking that no topic needs; `asking` are all of these that may be mistyped. `which` asks for a thing or
    person that the words behind it describe, but for `thoughts`. `beside` parts a name from what describes it ("of"),
    `by` leads to whoever says something, and so does `of` behind a word of saying; the subject of a clause stands
    behind a word that is `leading`, but behind `be` and before what is `undergone` no speaker does. `articles` stand
    before what is no name, and `capital_nouns` tells that this too has a capital.
    """

    say: tuple[str, ...] = ()
    tell: tuple[str, ...] = ()
    polite: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    particles: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    voice: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()
    verbatim: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    capital_nouns: bool = False
    about: tuple[str, ...] = ()
    asks: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    undergone: frozenset[str] = frozenset()
    thoughts: frozenset[str] = frozenset()
    what: frozenset[str] = frozenset()
    which: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    what_said: tuple[Wording, ...] = ()
    who_said: tuple[Wording, ...] = ()
    attributed: tuple[Wording, ...] = ()
    known: tuple[Wording, ...] = ()
    terse: tuple[Wording, ...] = ()
    dates: Mapping[str, Any]


@cache
def grammar(language: str) -> Grammar:
    """Read the wordings of an ISO 639-1 language; a language without any has an empty grammar."""
    table = word_lists(language).get("question", {})
    lists = {name: _listed(table.get(name, "")) for name in {*_LISTS, *table.get("lists", {})}}
    lists |= {name: _listed(words) for name, words in table.get("lists", {}).items()}

    def wordings(kind: str) -> tuple[Wording, ...]:
        # Those with a topic first: the others would take it for a part of the name.
        topical_first = sorted(table.get(kind, ()), key=lambda wording: "TOPIC" not in wording)
        return tuple(Wording(wording, lists) for wording in topical_first)

    return Grammar(
        say=lists["say"],
        tell=lists["tell"],
        polite=lists["polite"],
        titles=lists["titles"],
        particles=frozenset(lists["particles"]),
        suffixes=frozenset(lists["suffixes"]),
        joining=frozenset(lists["and"]),
        beside=frozenset(lists["beside"]),
        by=frozenset(lists["by"]),
        of=frozenset(lists["of"]),
        leading=frozenset(lists["leading"]),
        voice=frozenset(lists["voice"]),
        asking=frozenset(word for name in (*_FRAMING, "voice", "about", "say") for word in lists.get(name, ())),
        frame=frozenset(word for name in _FRAMING for entry in lists.get(name, ()) for word in entry.split()),
        verbatim=frozenset(lists["verbatim"]),
        articles=frozenset(_listed(table.get("dates", {}).get("article", ""))),
        capital_nouns=table.get("capital_nouns", False),
        about=lists["about"],
        asks=frozenset(word for name in ("what", "which", "did", "who", "be") for word in lists.get(name, ())),
        be=frozenset(lists.get("be", ())),
        undergone=frozenset(lists["undergone"]),
        thoughts=frozenset(lists["thoughts"]),
        what=frozenset(lists.get("what", ())),
        which=frozenset(lists.get("which", ())),
        who=frozenset(lists.get("who", ())),
        what_said=wordings("what_said"),
        who_said=wordings("who_said"),
        attributed=wordings("attributed"),
        known=wordings("known"),
        terse=wordings("terse"),
        dates=table.get("dates", {}),
    )


def _listed(words: str) -> tuple[str, ...]:
    """Cut a list at its spaces; `_` stands for the space within an entry. The longest entries come first."""
    return tuple(sorted((fold(word).replace("_", " ") for word in words.split()), key=len, reverse=True))


def _openings(element: str, lists: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Return the words that a sentence may begin with where this is its first element; none where any may."""
    if element[-1] in "?*" or element in _HOLES:
        return frozenset()
    return frozenset(option.split()[0] for option in _options(element, lists) if option)


def _element(element: str, lists: Mapping[str, Sequence[str]]) -> str:
    times = element[-1] if element[-1] in "?*" else ""
    name = element.removesuffix(times) if times else element
    if name in _HOLES:
        # As little as can be: "about the University of California" has its topic after "about".
        return f"(?:{_HOLES[name]}){times}?" if times else _HOLES[name]
    if name == ",":
        return ", "
    return f"(?:{'|'.join(map(_words, _options(name, lists)))}){times}"


def _options(name: str, lists: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the alternatives of an element, each one word or several."""
    options: list[str] = []
    for option in name.split("|"):
        options += lists[option.lower()] if option.isupper() else [fold(option).replace("_", " ")]
    return options


def _words(words: str) -> str:
    """Return what matches words as they are rendered: with the mark of a verb, perhaps a comma after them."""
    return "".join(rf"{re.escape(word)}(?:=[st])? " for word in words.split()) + "(?:, )?"
