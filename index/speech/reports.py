"""What is reported without quotation marks: the words after a verb of saying, or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.span import Span
from index.speech.names import noun_after
from index.speech.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.speech.cues import Cue
    from index.speech.lexicon import SpeechLexicon
    from index.speech.tokens import Token

LONGEST_REPORT = 150
"""Tokens that a report is looked for over, however long its sentence is."""
SHORT_REPORT = 3
"""Words that a report without quotation marks has at least."""


class Reports:
    """The reports in the tokens of a paragraph."""

    def __init__(self, tokens: Sequence[Token], lexicon: SpeechLexicon) -> None:
        """Take a paragraph in tokens."""
        self._tokens = tokens
        self._lexicon = lexicon

    def words(self, cue: Cue) -> Span | None:
        """Return where the reported words begin and end: after the verb, or before "…, said Juppe"."""
        sentence = self._tokens[cue.cue].sentence
        end = cue.cue
        while end < min(len(self._tokens), cue.cue + LONGEST_REPORT) and self._tokens[end].sentence == sentence:
            end += 1
        start = cue.cue_last + 1 if not cue.inverted else cue.last + 1
        words = self._tokens[self._after_hearer(cue, start) : end]
        if words and words[0].kind is Kind.COLON:
            return None
        that = next((i for i, t in enumerate(words[:12]) if t.low in self._lexicon.that), None)
        if that is not None:
            words = words[that + 1 :]
        elif self._tokens[cue.cue].low in self._lexicon.quoting:
            return None
        elif words and self._circumstance(words[0]):
            early = self._before(cue)
            if early:
                return early
        words = _stripped(words)
        if sum(t.kind not in (Kind.COMMA, Kind.STOP) for t in words) >= SHORT_REPORT and (
            not cue.inverted or self._leads(cue)
        ):
            return Span(words[0].start, words[-1].end)
        return self._before(cue)

    def _after_hearer(self, cue: Cue, start: int) -> int:
        """Step over the person spoken to, if a comma ends them: "Brandvik told the council, the wall stays"."""
        if self._tokens[cue.cue].low not in self._lexicon.telling or cue.inverted or start >= len(self._tokens):
            return start
        hearer = noun_after(self._tokens, start, self._lexicon)
        after = hearer.last + 1 if hearer else len(self._tokens)
        return after if after < len(self._tokens) and self._tokens[after].kind is Kind.COMMA else start

    def _circumstance(self, token: Token) -> bool:
        """Tell whether a verb is followed by when or where it was said, and not by what."""
        return token.low in self._lexicon.days or token.low in self._lexicon.prepositions

    def _before(self, cue: Cue) -> Span | None:
        """Return what is reported before a verb: "The wall stays, Brandvik said"."""
        first = cue.first
        while first > max(0, cue.first - LONGEST_REPORT) and (
            self._tokens[first - 1].sentence == self._tokens[cue.cue].sentence
        ):
            first -= 1
        if cue.first == first or self._tokens[cue.first - 1].kind is not Kind.COMMA:
            return None
        words = _stripped(self._tokens[first : cue.first])
        if len(words) < SHORT_REPORT or any(t.kind is Kind.QUOTATION for t in words):
            return None
        return Span(words[0].start, words[-1].end)

    def _leads(self, cue: Cue) -> bool:
        return cue.first == 0 or self._tokens[cue.first - 1].sentence != self._tokens[cue.first].sentence


def _stripped(words: Sequence[Token]) -> list[Token]:
    kept = list(words)
    while kept and kept[0].kind in (Kind.COMMA, Kind.STOP, Kind.BREAK, Kind.COLON):
        kept.pop(0)
    while kept and kept[-1].kind in (Kind.COMMA, Kind.STOP, Kind.BREAK, Kind.COLON):
        kept.pop()
    return kept
