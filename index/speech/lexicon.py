"""The words of a language by which speech is told, read from `[speech]` in the data files of `index/lexicons`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from index.lexicon import word_lists
from index.speech.gender import Gender
from index.speech.quotations import MARKS
from index.terms import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

FALLBACK = "en"

_ACCENTED = {
    "a": "[aàáâãä]", "e": "[eèéêë]", "i": "[iìíîï]", "o": "[oòóôõö]", "u": "[uùúûü]", "c": "[cç]", "n": "[nñ]",
    "е": "[её]",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechLexicon:
    """One language. Words are folded as `terms.fold` does it; `according` holds phrases, word by word.

    `sign` finds out whether a paragraph may hold speech at all: a quotation mark, a colon, or a word of saying.
    """

    sign: re.Pattern[str]
    saying: frozenset[str]
    quoting: frozenset[str]
    cues: frozenset[str]
    telling: frozenset[str]
    according: tuple[tuple[str, ...], ...]
    blocking: frozenset[str]
    between: frozenset[str]
    that: frozenset[str]
    joining: frozenset[str]
    pronouns: Mapping[str, Gender]
    titles: Mapping[str, Gender]
    first_names: Mapping[str, Gender]
    indefinite: frozenset[str]
    prepositions: frozenset[str]
    clauses: frozenset[str]
    determiners: frozenset[str]
    no_names: frozenset[str]
    days: frozenset[str]
    name_parts: frozenset[str]
    past: tuple[str, ...]
    plural: tuple[str, ...]
    abbreviations: frozenset[str]
    particles: frozenset[str]


@cache
def speech_lexicon(language: str | None) -> SpeechLexicon:
    """Read the lexicon of an ISO 639-1 language; a language without one is read as English is."""
    table = word_lists(language or FALLBACK)
    if "speech" not in table:
        return speech_lexicon(FALLBACK)
    given: dict[str, str] = table["speech"]

    def words(name: str) -> frozenset[str]:
        return frozenset(fold(word) for word in given.get(name, "").split())

    saying, quoting = words("saying"), words("quoting")
    according = tuple(tuple(fold(word) for word in phrase.split()) for phrase in table["speech"]["according"])
    small = words("prepositions") | words("clauses") | words("determiners")
    pronouns = _gendered(words("he"), words("she"), words("they"))
    titles = _gendered(words("sirs"), words("madams"), words("titles"))
    phrases = {phrase[0] for phrase in according}
    no_names = small | phrases | words("no_names") | words("blocking") | words("between") | frozenset(pronouns)
    return SpeechLexicon(
        sign=_sign(saying | quoting | {phrase[0] for phrase in according}),
        saying=saying,
        quoting=quoting,
        cues=saying | quoting,
        telling=words("telling"),
        according=according,
        blocking=words("blocking"),
        between=words("between"),
        that=words("that"),
        joining=words("joining"),
        pronouns=pronouns,
        titles=titles,
        first_names=_gendered(words("men"), words("women"), frozenset()),
        indefinite=words("indefinite"),
        prepositions=words("prepositions"),
        clauses=words("clauses"),
        determiners=words("determiners"),
        no_names=no_names,
        days=no_names - small - words("blocking") - frozenset(pronouns),
        name_parts=frozenset(titles) | words("particles") | words("joining"),
        past=tuple(given.get("past", "").split()),
        plural=tuple(given.get("plural", "").split()),
        abbreviations=words("abbreviations"),
        particles=words("particles"),
    )


def _gendered(men: frozenset[str], women: frozenset[str], both: frozenset[str]) -> dict[str, Gender]:
    return (
        dict.fromkeys(both, Gender.UNKNOWN)
        | dict.fromkeys(women - men, Gender.WOMAN)
        | dict.fromkeys(men - women, Gender.MAN)
        | dict.fromkeys(men & women, Gender.UNKNOWN)
    )


def _sign(words: frozenset[str]) -> re.Pattern[str]:
    # The words are without accents, and the text is not.
    spelled = ("".join(_ACCENTED.get(letter, re.escape(letter)) for letter in word) for word in sorted(words))
    return re.compile(rf"[{MARKS}:]|\b(?:{'|'.join(spelled)})\b", re.IGNORECASE)
