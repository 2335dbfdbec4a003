"""Text to terms: the only analyser, the same for paragraphs and questions.

A term is a word folded (case, accents, apostrophes), brought back from an irregular form, and stemmed by the Snowball
stemmer of its language. Stop words give no term. Scripts that put no spaces between words give overlapping pairs of
characters instead (the bigrams of Nie, Gao, Zhang and Zhou, "On the use of words and n-grams for Chinese information
retrieval", IRAL 2000).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from Stemmer import Stemmer

from index.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

DEFAULT_LANGUAGE = "en"

# ISO 639-1 code to the name of the Snowball stemmer; other languages are folded only.
STEMMERS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip

# Python's \w leaves out combining marks, and words of these scripts hold them.
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ece\u102b-\u103e\u17b4-\u17d3"  # noqa: E501 - one character class
LETTER = r"[^\W\d_]"
DIGIT = r"\d"
WORD_CHARACTER = rf"[\w{_MARKS}]"
APOSTROPHE = "['’ʼ]"
UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
_WORD = re.compile(
    rf"(?:{LETTER}\.){{2,}}"  # U.S.
    rf"|{DIGIT}+(?:[.,]{DIGIT}+)+"  # 1,204 and 3.5
    rf"|{WORD_CHARACTER}+(?:{APOSTROPHE}{WORD_CHARACTER}+)*"  # Russia's, l’Élysée
)
_UNSPACED = re.compile(f"{UNSPACED}+")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_POSSESSIVE = re.compile(r"['’ʼ]s$")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|all|dell|dall|nell|sull|un)['’ʼ]")
_ELIDING = frozenset({"ca", "fr", "it"})
_ENDING = re.compile(r"['’ʼ].*$")

# Letters that Unicode does not decompose, as people type them without a special keyboard.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ё": "е"})
_MARKED = frozenset({"vi"})
"""Languages whose accents make other words: Vietnamese "báo" is a newspaper, "bao" a bag."""
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


class Token(NamedTuple):
    """Characters `start` to `end` of a text, and the term that they stand for."""

    start: int
    end: int
    term: str


def fold(word: str) -> str:
    """Return a word without case and accents: "Juppé" and "JUPPE" are both "juppe".

    The marks of й and ї make letters of their own and stay.
    """
    if word.isascii():
        return word.casefold()
    folded = _uncased(word)
    if not _CYRILLIC.search(folded):
        folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", folded))
    return unicodedata.normalize("NFC", folded.translate(_LETTERS))


def _uncased(word: str) -> str:
    # Compatibility forms first: some, such as mathematical letters, have a case only once they are plain.
    return unicodedata.normalize("NFKC", word).casefold()


class Analyser:
    """Turns text of one language into terms. Keeps every surface form that it has met, so each is analysed once."""

    def __init__(self, language: str) -> None:
        """Take an ISO 639-1 code; a language without stemmer or lexicon is folded only."""
        self.language = language
        self._lexicon = lexicon(language)
        self._fold = _uncased if language in _MARKED else fold
        # The stemmer's own memory only costs time: what is kept here is kept once.
        self._stem: Callable[[list[str]], list[str]] = (
            Stemmer(STEMMERS[language], 0).stemWords if language in STEMMERS else list
        )
        self._terms: dict[str, str] = {}

    def terms(self, text: str) -> list[str]:
        """Return the terms of a text in order, with repetitions."""
        known, found = self._terms, surfaces(text)
        if new := set(found).difference(known):
            known.update(zip(new, self.analyse_all(new), strict=True))
        return list(filter(None, map(known.__getitem__, found)))

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the terms of a text with the characters that they stand for. Pairs of unspaced scripts overlap."""
        known = self._terms
        for start, end, surface in words(text):
            term = known.get(surface)
            if term is None:
                term = self.remembered(surface)
            if term:
                yield Token(start, end, term)

    def term(self, surface: str) -> str:
        """Return the term of one word, "" for a stop word."""
        known = self._terms.get(surface)
        return next((token.term for token in self.tokens(surface)), "") if known is None else known

    def remembered(self, surface: str) -> str:
        """Return the term of a surface form as `words` cuts it, "" for a stop word, and keep it."""
        term = self._terms.get(surface)
        if term is None:
            term = self._terms[surface] = self.analyse(surface)
        return term

    def analyse(self, surface: str) -> str:
        """Return the term of a surface form as `words` cuts it, "" for a stop word; nothing is kept."""
        return self.analyse_all([surface])[0]

    def analyse_all(self, surfaces: Iterable[str]) -> list[str]:
        """Return the term of each of some surface forms, as `analyse` does."""
        return self._stem([self._unstemmed(surface) for surface in surfaces])

    def _unstemmed(self, surface: str) -> str:
        folded = (
            surface.lower() if surface.isascii() and surface.isalnum() else self._fold(_plain(surface, self.language))
        )
        # "US" and "WHO" are names where "us" and "who" are not.
        if folded in self._lexicon.stop and not (len(surface) > 1 and surface.isupper()):
            return ""
        return self._lexicon.irregular.get(folded, folded)


class Analysers(dict[str, Analyser]):
    """The analyser of each language that a library has met, kept from one generation to the next."""

    def __missing__(self, language: str) -> Analyser:
        """Make the analyser of a language that is met for the first time."""
        analyser = self[language] = Analyser(language)
        return analyser


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and surface of each word; of unspaced scripts, of each pair of neighbouring characters."""
    for match in _WORD.finditer(text):
        surface = match[0]
        if surface.isascii() or not _UNSPACED.search(surface):
            yield match.start(), match.end(), surface
        else:
            yield from _pairs(surface, match.start())


def surfaces(text: str) -> list[str]:
    """Return the surfaces that `words` yields, sooner."""
    if text.isascii() or not _UNSPACED.search(text):
        return _WORD.findall(text)
    return [surface for _, _, surface in words(text)]


def _pairs(surface: str, offset: int) -> Iterator[tuple[int, int, str]]:
    """Cut a run of letters that holds an unspaced script: pairs within that script, the rest as words."""
    at = 0
    for run in _UNSPACED.finditer(surface):
        if at < run.start():
            yield offset + at, offset + run.start(), surface[at : run.start()]
        for i in range(run.start(), max(run.end() - 1, run.start() + 1)):
            end = min(i + 2, run.end())
            yield offset + i, offset + end, surface[i:end]
        at = run.end()
    if at < len(surface):
        yield offset + at, offset + len(surface), surface[at:]


def _plain(surface: str, language: str) -> str:
    """Take apostrophes, dots and separators out of a word: Russia's, l'Élysée, O'Brien, U.S., 1,204."""
    if surface.isalnum():
        return surface
    if _THOUSANDS.fullmatch(surface):
        return surface.replace(",", "")
    if surface[0].isdigit():
        return surface.replace(",", ".")
    if language in _ELIDING:
        surface = _ELISION.sub("", surface.casefold())
    elif language == "tr":
        # An apostrophe keeps a name and its endings apart: İstanbul'un, XLIX'i.
        surface = _ENDING.sub("", surface)
    return re.sub(r"['’ʼ.]", "", _POSSESSIVE.sub("", surface))
