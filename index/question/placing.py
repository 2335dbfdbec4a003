"""Where in a sentence its speaker is named: what the words beside a name tell of whose words are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.question.tokens import begins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.question.grammar import Grammar
    from index.question.naming import Naming
    from index.question.tokens import Token
    from index.question.verbs import Verbs

SURE = 3
"""The standing of a name that cannot but be that of who speaks, known or not: "by Juppe", "Juppe's view"."""

LED = 2
"""The standing of a name behind a word of asking: "did Juppe"."""

LONGEST_UNLED = 9
"""Words of the longest sentence in which a name speaks though nothing leads to it: "Juppe Russia quotes"."""

_NEAR = 3
"""Words behind "Juppe's" among which a word of saying makes it somebody's own."""


class Place(NamedTuple):
    """Where a speaker is named: words `begin` to `end` (exclusive); `standing` tells how surely as who speaks."""

    begin: int
    end: int
    standing: int

    def likelihood(self) -> tuple[int, int, int]:
        """Return what orders places: where no word leads to a speaker, a full name is likelier than half a one."""
        return (max(self.standing, 1) if self.standing >= 0 else self.standing), self.end - self.begin, self.standing


class Placing:
    """Finds speakers in sentences of one language."""

    def __init__(self, grammar: Grammar, naming: Naming, verbs: Verbs) -> None:
        self._grammar = grammar
        self._naming = naming
        self._verbs = verbs

    def speaker(self, sentence: Sequence[Token]) -> Place | None:
        """Return where the likeliest speaker is named, where any is likely."""
        known = [self._standing(sentence, begin, end) for begin, end in self._naming.anywhere(sentence)]
        unheard = (self._standing(sentence, begin, end) for begin, end in self._naming.capitalised(sentence))
        places = [*known, *(place for place in unheard if place.standing == SURE)]
        place = max(places, key=Place.likelihood, default=None)
        if place is None or place.standing < (LED if len(sentence) > LONGEST_UNLED else 0):
            return None
        # "Who criticised Juppe?" asks for somebody else; "Who did Juppe criticise?" does not.
        other = sentence[0].plain in self._grammar.who and place.standing != LED
        return None if other else place

    def _standing(self, sentence: Sequence[Token], begin: int, end: int) -> Place:
        """Tell how the words around a name speak for its being who speaks."""
        first = begin
        while first and self._describes(sentence[first - 1]):
            first -= 1
        before = sentence[first - 1] if first else None
        told_before = first > 1 and self._verbs.tells(sentence[first - 2])
        after = sentence[end] if end < len(sentence) else None
        if before and before.plain in self._grammar.by:
            return Place(first, end, SURE)
        if sentence[end - 1].possessive:
            return Place(first, end, self._owning(sentence, end))
        if before and (before.plain in self._grammar.asks or before.plain in self._grammar.leading):
            undergone = before.plain in self._grammar.be and after and after.plain in self._grammar.undergone
            return Place(first, end, -1 if undergone else LED)
        tells_after = after is not None and self._verbs.tells(after)
        if before and before.plain in self._grammar.about:
            told = SURE if told_before else LED if tells_after else -1
            return Place(first, end, told if before.plain in self._grammar.of else -1)
        if before and self._verbs.tells(before):
            # "Was sagt Juppe?", "¿Qué ha dicho Juppe?"
            inverted = first > 1 and sentence[first - 2].plain in self._grammar.asks - self._grammar.who
            return Place(begin, end, LED if inverted else 1)
        return Place(begin, end, LED if tells_after else 0)

    def _owning(self, sentence: Sequence[Token], end: int) -> int:
        """Return the standing of "Juppe's": who owns words, owns something about a topic, or neither."""
        if any(map(self._verbs.tells, sentence[end : end + _NEAR])):
            return SURE
        return LED if any(begins(sentence[end + 1 :], phrase) for phrase in self._grammar.about) else -1

    def _describes(self, token: Token) -> bool:
        """Tell whether a word before a name belongs to it: a title, an article, "Democrat"."""
        titled = token.plain.strip(".") in self._grammar.titles or token.plain in self._grammar.articles
        return (titled or self._naming.written_as_name(token)) and not token.after
