"""A paragraph as words, stops and whole quotations, cut into sentences."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from index.terms import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.speech.lexicon import SpeechLexicon
    from index.speech.quotations import Quotation

_TOKEN = re.compile(r"\([^()]{1,40}\)|[^\W_](?:[\w&]|[-’'.@](?=\w))*|[,.!?…:;()\[\]–—―]|--+|-(?=\s)|@(?=\w)")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_NEXT_MARKS = 2


class Kind(Enum):
    """What a token is to the rules. `NAME` is any capitalised word."""

    WORD = auto()
    NAME = auto()
    NUMBER = auto()
    QUOTATION = auto()
    COMMA = auto()
    COLON = auto()
    STOP = auto()
    BREAK = auto()


_SIGNS = {",": Kind.COMMA, ":": Kind.COLON, ".": Kind.STOP, "!": Kind.STOP, "?": Kind.STOP, "…": Kind.STOP}


class Token(NamedTuple):
    """Characters `start` to `end` of a paragraph. `low` is a word folded, without its possessive ending."""

    kind: Kind
    text: str
    low: str
    start: int
    end: int
    sentence: int

    @property
    def owns(self) -> bool:
        """Whether this is a possessive: "Juppe's"."""
        return self.text.endswith(_POSSESSIVE[:2])


@lru_cache(maxsize=100_000)
def _read(word: str) -> tuple[Kind, str]:
    """Classify a word and fold it."""
    plain = word[:-2] if word.endswith(_POSSESSIVE[:2]) else word
    low = fold(plain).replace("'", "").replace("’", "")
    if word[0].isdigit():
        return Kind.NUMBER, low
    return (Kind.NAME if word[0].isupper() or _CAPITAL_LATER.match(word) else Kind.WORD), low


# al-Assad, d’Estaing, O’Neill: the second part is a name's.
_CAPITAL_LATER = re.compile(r"(?:al|el|d|l|as|ibn)[-’'][^\W\d_a-z]")


def tokens(text: str, quotations: Sequence[Quotation], lexicon: SpeechLexicon) -> list[Token]:
    """Cut a paragraph into tokens, each quotation being one."""
    found: list[Token] = []
    sentence = 0
    for kind, word, low, start, end in _pieces(text, quotations, lexicon):
        if kind is Kind.STOP and _abbreviates(found, word, start, lexicon):
            continue
        if _begins_sentence(found, kind, start, text):
            sentence += 1
        found.append(Token(kind, word, low, start, end, sentence))
    return found


_Piece = tuple[Kind, str, str, int, int]


def _pieces(text: str, quotations: Sequence[Quotation], lexicon: SpeechLexicon) -> Iterator[_Piece]:
    at = 0
    for quotation in quotations:
        yield from _plain(text, at, quotation.outer_start, lexicon)
        said = text[quotation.start : quotation.end]
        yield Kind.QUOTATION, said, "", quotation.outer_start, quotation.outer_end
        at = quotation.outer_end
    yield from _plain(text, at, len(text), lexicon)


def _plain(text: str, start: int, end: int, lexicon: SpeechLexicon) -> Iterator[_Piece]:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        if len(word) > 1 and word[0] == "(":
            continue  # a party or a place behind a name: "Sen. Brandvik (Harbour Party) said"
        if word[0].isalnum():
            kind, low = _read(word)
            verb, hyphen, pronoun = word.rpartition("-")
            if hyphen and pronoun in lexicon.pronouns:
                # French puts the pronoun behind the verb: "dit-il", "a-t-elle ajouté".
                middle = match.start() + len(verb)
                verb = verb.removesuffix("-t")
                yield (*_read(verb)[:1], verb, _read(verb)[1], match.start(), match.start() + len(verb))
                yield Kind.WORD, pronoun, pronoun, middle + 1, match.end()
                continue
        else:
            kind, low = _SIGNS.get(word, Kind.BREAK), ""
        yield kind, word, low, match.start(), match.end()


def _abbreviates(found: list[Token], sign: str, start: int, lexicon: SpeechLexicon) -> bool:
    """Tell whether a full stop only ends an abbreviation or an initial: "Sen.", "J.", "U.S."."""
    if sign != "." or not found or found[-1].end != start or found[-1].kind not in (Kind.NAME, Kind.WORD):
        return False
    last = found[-1]
    return last.low in lexicon.abbreviations or (len(last.text) == 1 and last.kind is Kind.NAME) or "." in last.text


def _begins_sentence(found: list[Token], kind: Kind, start: int, text: str) -> bool:
    """Tell whether a token begins the next sentence: after a stop, or after a quotation that ends in a full stop."""
    if not found or kind is Kind.STOP:
        return False
    last = found[-1]
    if last.kind is Kind.STOP:
        return kind is not Kind.WORD and kind is not Kind.COMMA and text[last.end : start] != ""
    if last.kind is Kind.QUOTATION and last.text.endswith((".", "…", "!", "?")):
        return last.text.endswith(".") and kind in (Kind.NAME, Kind.QUOTATION, Kind.NUMBER)
    return False
