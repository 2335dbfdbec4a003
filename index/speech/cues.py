"""Who speaks at each verb of saying of a paragraph: "Juppe said", "said Juppe", "according to Juppe"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.speech.names import Form, antecedent, noun_after, noun_before
from index.speech.proper import is_name
from index.speech.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.speech.lexicon import SpeechLexicon
    from index.speech.names import Mention
    from index.speech.tokens import Token

_APPOSITIONS = 4
"""Commas between a name and its verb that are looked behind: "Juppe, 66, the foreign minister, said"."""

_FAR = 80
"""Tokens of a sentence that are looked back over, however long it is."""

_OPEN_END = frozenset({Kind.COMMA, Kind.STOP, Kind.COLON, Kind.BREAK, Kind.QUOTATION})


class Cue(NamedTuple):
    """Tokens `cue` to `cue_last` give words to the speaker. `first` and `last` hold cue and speaker.

    `near` tells that the speaker stands right at the cue; `inverted` that it follows.
    """

    speaker: Mention
    cue: int
    cue_last: int
    first: int
    last: int
    near: bool
    inverted: bool


def cues(tokens: Sequence[Token], lexicon: SpeechLexicon) -> Iterator[Cue]:
    """Yield the places where a paragraph gives words to somebody, in order."""
    for at, token in enumerate(tokens):
        if token.kind not in (Kind.WORD, Kind.NAME):
            continue
        phrase = _according(tokens, at, lexicon)
        if phrase:
            speaker = noun_after(tokens, at + phrase, lexicon) if at + phrase < len(tokens) else None
            if speaker:
                yield Cue(speaker, at, at + phrase - 1, at, speaker.last, near=True, inverted=True)
        elif token.low in lexicon.cues and token.kind is Kind.WORD:
            found = _at_verb(tokens, at, lexicon)
            if found:
                yield found


def _according(tokens: Sequence[Token], at: int, lexicon: SpeechLexicon) -> int:
    """Return the number of tokens of the phrase such as "according to" that begins here, else 0."""
    low = tokens[at].low
    for phrase in lexicon.according:
        if low == phrase[0] and tuple(t.low for t in tokens[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _at_verb(tokens: Sequence[Token], verb: int, lexicon: SpeechLexicon) -> Cue | None:
    before = verb - 1
    while before >= 0 and tokens[before].sentence == tokens[verb].sentence and _between(tokens[before], lexicon):
        if tokens[before].low in lexicon.blocking:
            return None
        before -= 1
    if before >= 0 and _makes_noun(tokens[before], lexicon):
        return None
    found = _of_verb(tokens, before, verb, lexicon)
    return None if found and _asked(tokens, found, lexicon) else found


def _asked(tokens: Sequence[Token], cue: Cue, lexicon: SpeechLexicon) -> bool:
    """Tell whether a sentence asks if something was said: "Did Juppe say …?"."""
    first = cue.speaker.first
    opens = first == 0 or tokens[first - 1].sentence != tokens[first].sentence
    return tokens[first].low in lexicon.blocking and opens and not cue.inverted


def _of_verb(tokens: Sequence[Token], before: int, verb: int, lexicon: SpeechLexicon) -> Cue | None:
    """Read the verb whose subject, if it precedes, ends at token `before`."""
    alone = before < 0 or tokens[before].sentence != tokens[verb].sentence
    if not alone and tokens[before].kind is Kind.COMMA and tokens[before - 1].kind is Kind.QUOTATION:
        alone = True
    inserted = not alone and tokens[before].kind is Kind.BREAK and _before_insertion(tokens, before, lexicon)
    if inserted:
        return Cue(inserted, verb, verb, inserted.first, verb, near=True, inverted=False)
    if alone or tokens[before].kind in (Kind.QUOTATION, Kind.BREAK):
        return _inverted(tokens, verb, before + 1, lexicon)
    if tokens[before].kind is Kind.COMMA:
        return _behind_comma(tokens, before, verb, lexicon)
    subject = None
    if any(token.low in lexicon.clauses for token in tokens[before + 1 : verb]):
        subject = antecedent(tokens, before + 1, lexicon)
        return Cue(subject, verb, verb, subject.first, verb, near=True, inverted=False) if subject else None
    if tokens[before].low not in lexicon.clauses:
        subject = noun_before(tokens, before + 1, lexicon)
    if subject and not subject.clause:
        return Cue(subject, verb, verb, subject.first, verb, near=True, inverted=False)
    return _coordinated(tokens, verb, lexicon)


def _before_insertion(tokens: Sequence[Token], dash: int, lexicon: SpeechLexicon) -> Mention | None:
    """Return the noun before the insertion that ends at a dash: "Juppe, the minister — he is 66 — said"."""
    for place in range(dash - 1, max(0, dash - _FAR), -1):
        token = tokens[place]
        if token.sentence != tokens[dash].sentence or token.kind in (Kind.STOP, Kind.COLON, Kind.QUOTATION):
            return None
        if token.kind is Kind.BREAK:
            noun = noun_before(tokens, place, lexicon)
            apposed = noun is None or noun.form is not Form.NAME or tokens[noun.first].low in lexicon.determiners
            return (_apposed(tokens, place, lexicon) if apposed else None) or noun
    return None


def _makes_noun(token: Token, lexicon: SpeechLexicon) -> bool:
    """Tell whether what follows a token is no verb of saying: "the claims", "Juppe's note", "to say"."""
    return (
        token.owns
        or token.low in lexicon.blocking
        or (token.kind is Kind.WORD and (token.low in lexicon.determiners or token.low in lexicon.prepositions))
    )


def _between(token: Token, lexicon: SpeechLexicon) -> bool:
    return token.kind is Kind.WORD and (
        token.low in lexicon.between or token.low in lexicon.blocking or token.low.endswith("ly")
    )


def _behind_comma(tokens: Sequence[Token], comma: int, verb: int, lexicon: SpeechLexicon) -> Cue | None:
    """Read "Juppe, the foreign minister, said", "Juppe, who said" and "the wall stays, said Juppe"."""
    relative = verb - comma > 1 and tokens[comma + 1].low in lexicon.clauses
    if relative or tokens[verb].low.endswith("ing"):
        subject = noun_before(tokens, comma, lexicon) if relative else None
        if subject and subject.form is Form.NAME:
            return Cue(subject, verb, verb, subject.first, verb, near=True, inverted=False)
        return _coordinated(tokens, verb, lexicon)
    subject = _apposed(tokens, comma, lexicon)
    behind = _inverted(tokens, verb, comma + 1, lexicon)
    named = subject and subject.form is Form.NAME
    if behind and (not named or (behind.speaker.form is Form.NAME and _ends(tokens, behind.last + 1, verb))):
        return behind
    if subject:
        return Cue(subject, verb, verb, subject.first, verb, near=True, inverted=False)
    return _coordinated(tokens, verb, lexicon)


def _ends(tokens: Sequence[Token], place: int, verb: int) -> bool:
    """Tell whether the sentence of a verb ends before a place, or stops at a comma there."""
    if place >= len(tokens) or tokens[place].sentence != tokens[verb].sentence:
        return True
    return tokens[place].kind in (Kind.COMMA, Kind.STOP)


def _apposed(tokens: Sequence[Token], comma: int, lexicon: SpeechLexicon) -> Mention | None:
    """Return the noun before the insertion that ends at a comma."""
    described = None
    seen = 0
    for place in range(comma - 1, max(-1, comma - _FAR), -1):
        token = tokens[place]
        if token.sentence != tokens[comma].sentence or token.kind in (Kind.STOP, Kind.COLON):
            break
        if token.kind is not Kind.COMMA:
            continue
        noun = noun_before(tokens, place, lexicon)
        if noun and noun.form is Form.NAME:
            return noun
        if noun and described is None and noun.form is Form.DESCRIPTION:
            described = noun
        seen += 1
        if seen == _APPOSITIONS:
            break
    return described


def _inverted(tokens: Sequence[Token], verb: int, first: int, lexicon: SpeechLexicon) -> Cue | None:
    """Read "said Juppe"; nothing where the verb's object follows it, or a clause."""
    start = _after_circumstance(tokens, verb + 1, lexicon)
    if start >= len(tokens) or tokens[verb].low in lexicon.telling or tokens[start].kind in _OPEN_END:
        return None
    governed = tokens[start].low in lexicon.prepositions - lexicon.determiners
    if governed or tokens[start].low in lexicon.that:
        return None
    noun = noun_after(tokens, start, lexicon)
    if noun is None or any(token.kind is not Kind.NUMBER for token in tokens[start : noun.first]):
        return None
    if any(token.low in lexicon.blocking for token in tokens[start : noun.last + 1]):
        return None
    return Cue(noun, verb, verb, first, noun.last, near=True, inverted=True)


def _after_circumstance(tokens: Sequence[Token], start: int, lexicon: SpeechLexicon) -> int:
    """Step over a day between verb and name: "dijo el martes la alcaldesa", "disse na terça-feira a prefeita"."""
    at = start
    while at + 1 < len(tokens):
        if tokens[at].low in lexicon.days:
            at += 1
        elif _is_small(tokens[at], lexicon) and tokens[at + 1].low in lexicon.days:
            at += 2
        else:
            break
    return at


def _is_small(token: Token, lexicon: SpeechLexicon) -> bool:
    return token.low in lexicon.prepositions or token.low in lexicon.determiners


def _coordinated(tokens: Sequence[Token], verb: int, lexicon: SpeechLexicon) -> Cue | None:
    """Read the second verb of a sentence: "Juppe tried to sway Moscow, but said"."""
    subject = sentence_subject(tokens, verb, lexicon)
    return Cue(subject, verb, verb, verb, verb, near=False, inverted=False) if subject else None


def sentence_subject(tokens: Sequence[Token], before: int, lexicon: SpeechLexicon) -> Mention | None:
    """Return the first name or pronoun of the sentence of a token, before it, that no preposition governs."""
    first = before
    while first > max(0, before - _FAR) and tokens[first - 1].sentence == tokens[before].sentence:
        first -= 1
    place = first
    while place < before:
        token = tokens[place]
        if token.low in lexicon.pronouns:
            return noun_before(tokens, place + 1, lexicon)
        if is_name(token, lexicon):
            last = place
            while last + 1 < before and is_name(tokens[last + 1], lexicon) and not tokens[last].owns:
                last += 1
            noun = noun_before(tokens, last + 1, lexicon)
            if noun and noun.form is Form.NAME:
                return noun
            place = last
        place += 1
    return None
