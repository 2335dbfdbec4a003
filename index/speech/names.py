"""The noun before or after a verb of saying: a name, a pronoun or a description."""

from __future__ import annotations

from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.speech.proper import is_name, proper_name
from index.speech.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.speech.lexicon import SpeechLexicon
    from index.speech.tokens import Token

LONGEST = 25
"""Tokens of the longest noun that is read."""

_WALLS = frozenset({Kind.COMMA, Kind.COLON, Kind.STOP, Kind.BREAK, Kind.QUOTATION})


class Form(Enum):
    """How a speaker is mentioned."""

    NAME = auto()
    PRONOUN = auto()
    DESCRIPTION = auto()


class Mention(NamedTuple):
    """Tokens `first` to `last` (inclusive) that mention a speaker; `words` are those of the name or description."""

    form: Form
    words: tuple[Token, ...]
    first: int
    last: int
    indefinite: bool = False
    clause: bool = False

    @property
    def text(self) -> str:
        """The words as they stand, possessive endings left out."""
        return " ".join(word.text for word in self.words)


def noun_before(tokens: Sequence[Token], end: int, lexicon: SpeechLexicon) -> Mention | None:
    """Return the noun that ends before token `end`, as the subject of a verb there would."""
    first = end
    while first > max(0, end - LONGEST) and not _bounds(tokens, first - 1, lexicon):
        if tokens[first - 1].sentence != tokens[end].sentence:
            break
        first -= 1
    return _mention(tokens, first, end, lexicon)


def antecedent(tokens: Sequence[Token], end: int, lexicon: SpeechLexicon) -> Mention | None:
    """Return the noun that "who" at token `end` stands for, as far back as its article."""
    first = end
    while first > max(0, end - LONGEST) and not _bounds(tokens, first - 1, lexicon):
        first -= 1
        if tokens[first].low in lexicon.determiners or tokens[first].owns:
            break
    return _mention(tokens, first, end, lexicon) if first < end else None


def noun_after(tokens: Sequence[Token], start: int, lexicon: SpeechLexicon) -> Mention | None:
    """Return the noun that begins at token `start`, as an inverted subject would: "said rear admiral John Kirby"."""
    end = start
    while end < min(len(tokens), start + LONGEST) and tokens[end].sentence == tokens[start].sentence:
        token = tokens[end]
        if token.kind in _WALLS or (token.low in lexicon.clauses and not _joins(tokens, end, start, lexicon)):
            break
        opens = end == start and token.low in lexicon.determiners
        titled = end > start and tokens[end - 1].low in lexicon.titles
        if token.low in lexicon.prepositions and not (opens or titled):
            break
        if end > start and token.kind is Kind.NAME and not is_name(token, lexicon):
            break
        if token.kind is Kind.WORD and (token.low in lexicon.cues or _leaves_name(tokens, start, end, lexicon)):
            break
        end += 1
        if token.low in lexicon.pronouns:
            break
    mention = _mention(tokens, start, end, lexicon)
    if mention is None or mention.form is Form.NAME:
        return mention
    return _name_in_apposition(tokens, mention, end, lexicon) or mention


def _leaves_name(tokens: Sequence[Token], start: int, at: int, lexicon: SpeechLexicon) -> bool:
    """Tell whether a name ended before a lower-case word: only titles go on, as in "Brandvik aide Marlo Quince"."""
    return (
        at > start
        and is_name(tokens[at - 1], lexicon)
        and tokens[at - 1].low not in lexicon.titles
        and not tokens[at - 1].owns
        and tokens[at].low not in lexicon.name_parts
    )


def _joins(tokens: Sequence[Token], at: int, start: int, lexicon: SpeechLexicon) -> bool:
    """Tell whether an "and" joins two titles or names: "lobbyist and strategist Marlo Quince"."""
    if tokens[at].low not in lexicon.joining or not start < at < len(tokens) - 1:
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    return (before.low in lexicon.titles or before.kind is Kind.NAME) and (
        after.low in lexicon.titles or after.kind is Kind.NAME
    )


def _name_in_apposition(tokens: Sequence[Token], noun: Mention, end: int, lexicon: SpeechLexicon) -> Mention | None:
    """Return the name in "said the minister, Alain Juppe"."""
    if noun.form is Form.PRONOUN or end + 1 >= len(tokens) or tokens[end].kind is not Kind.COMMA:
        return None
    last = end + 1
    while last < len(tokens) and tokens[last].sentence == tokens[end].sentence and is_name(tokens[last], lexicon):
        last += 1
    full = last - end - 1 > 1
    if not full or (last < len(tokens) and tokens[last].kind not in _WALLS):
        return None
    name = _mention(tokens, end + 1, last, lexicon)
    return name._replace(first=noun.first) if name else None


def _bounds(tokens: Sequence[Token], at: int, lexicon: SpeechLexicon) -> bool:
    token = tokens[at]
    if token.kind in _WALLS:
        return True
    if token.low in lexicon.saying and token.kind is Kind.WORD:
        return True
    if token.low in lexicon.clauses:
        # "Trump and Pence said", but "Trump left and Pence said".
        joins = token.low in lexicon.joining and 0 < at < len(tokens) - 1
        return not (joins and tokens[at - 1].kind is Kind.NAME and tokens[at + 1].kind is Kind.NAME)
    return False


def _mention(tokens: Sequence[Token], first: int, end: int, lexicon: SpeechLexicon) -> Mention | None:
    """Read tokens `first` to `end` (exclusive) as one noun."""
    while first < end and tokens[first].kind is Kind.NUMBER:
        first += 1
    if first == end:
        return None
    head = tokens[first]
    for place in (first, end - 1):
        if tokens[place].low in lexicon.pronouns:
            return Mention(Form.PRONOUN, (tokens[place],), place, end - 1)
    name = proper_name(tokens, first, end, lexicon)
    if name:
        return Mention(Form.NAME, name, first, end - 1)
    words = tuple(_described(tokens[first:end], lexicon))
    indefinite = head.low in lexicon.indefinite
    clause = _is_clause(tokens[first:end], lexicon)
    return Mention(Form.DESCRIPTION, words, first, end - 1, indefinite, clause) if words else None


def _is_clause(words: Sequence[Token], lexicon: SpeechLexicon) -> bool:
    """Tell whether a verb seems to stand among words: "Juppe unleashed a series", "who had insured the mine"."""
    if any(word.low in lexicon.blocking for word in words[1:]):
        return True
    if not _is_noun_phrase(words, lexicon):
        return True
    return any(
        (word.low in lexicon.determiners and before.kind is Kind.WORD and before.low not in lexicon.prepositions)
        or (before.kind is Kind.NAME and word.low.endswith(lexicon.past) and not before.owns)
        for before, word in pairwise(words)
    )


def _is_noun_phrase(words: Sequence[Token], lexicon: SpeechLexicon) -> bool:
    """Tell whether words begin as a noun does: with an article, an owner, a name, or as a plural or a title."""
    if words[0].low in lexicon.determiners or words[0].kind is not Kind.WORD:
        return True
    if words[0].low in lexicon.no_names:
        return False
    end = next((i for i, word in enumerate(words) if word.low in lexicon.prepositions), len(words))
    return end > 0 and (words[end - 1].low.endswith(lexicon.plural) or words[end - 1].low in lexicon.titles)


def _described(words: Sequence[Token], lexicon: SpeechLexicon) -> list[Token]:
    """Return a description without what stands round it: "a spokesman for the mayor" is "spokesman for the mayor"."""
    kept = list(words)
    while kept and (kept[0].low in lexicon.no_names or kept[0].kind is Kind.NUMBER):
        kept.pop(0)
    while kept and (kept[-1].low in lexicon.no_names or kept[-1].kind is Kind.NUMBER or kept[-1].low.endswith("ly")):
        kept.pop()
    return kept
