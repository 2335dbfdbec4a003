"""Questions for somebody's words that no wording fits, read by their parts: a name, a word of saying, and the rest."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.question.tokens import COMMA, begins

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.question.grammar import Grammar
    from index.question.naming import Naming
    from index.question.tokens import Token
    from index.question.verbs import Verbs

LONGEST = 18
"""Words of the longest sentence that is so read."""

SURE = 3
"""The standing of a name that cannot but be that of who speaks, known or not: "by Juppe", "Juppe's view"."""

LED = 2
"""The standing of a name behind a word of asking: "did Juppe"."""

LONGEST_UNLED = 9
"""Words of the longest sentence in which a name speaks though nothing leads to it: "Juppe Russia quotes"."""

_NEAR = 3
"""Words behind "Juppe's" among which a word of saying makes it somebody's own."""


class _Place(NamedTuple):
    """Where a speaker is named: words `begin` to `end` (exclusive); `standing` tells how surely as who speaks."""

    begin: int
    end: int
    standing: int

    def likelihood(self) -> tuple[int, int, int]:
        """Return what orders places: where no word leads to a speaker, a full name is likelier than half a one."""
        return max(self.standing, min(self.standing + 1, 1)), self.end - self.begin, self.standing


class Unworded:
    """Reads sentences in one language."""

    def __init__(self, grammar: Grammar, naming: Naming, verbs: Verbs) -> None:
        self._grammar = grammar
        self._naming = naming
        self._verbs = verbs

    def read(self, sentence: Sequence[Token]) -> tuple[list[Token], list[Token]] | None:
        """Return the words of the speaker and those of the topic, stop words among them.

        None where nobody known is named as who speaks, or nothing tells of saying.
        """
        place = self._speaker(sentence) if len(sentence) <= LONGEST else None
        if place is None or not any(map(self._verbs.tells, [*sentence[: place.begin], *sentence[place.end :]])):
            return None
        topic = next(self._topics(sentence, place), [])
        return (list(sentence[place.begin : place.end]), topic) if topic else None

    def _speaker(self, sentence: Sequence[Token]) -> _Place | None:
        """Return where the likeliest speaker is named, where any is likely."""
        known = [self._standing(sentence, begin, end) for begin, end in self._naming.anywhere(sentence)]
        unheard = (self._standing(sentence, begin, end) for begin, end in self._naming.capitalised(sentence))
        places = [*known, *(place for place in unheard if place.standing == SURE)]
        place = max(places, key=_Place.likelihood, default=None)
        if place is None or place.standing < (LED if len(sentence) > LONGEST_UNLED else 0):
            return None
        # "Who criticised Juppe?" asks for somebody else; "Who did Juppe criticise?" does not.
        other = sentence[0].plain in self._grammar.who and place.standing != LED
        return None if other else place

    def asks_fact(self, sentence: Sequence[Token]) -> bool:
        """Tell whether a thing is asked for: "What treaty did Juppe sign?", but not "What claim did Juppe make?"."""
        names = {sentence[begin] for begin, _ in self._naming.anywhere(sentence)}
        return sentence[-1].plain in self._grammar.what or any(
            token.plain in self._grammar.what
            and not token.after
            and not (after in names or self._naming.written_as_name(after) or self._frames(after))
            for token, after in pairwise(sentence)
        )

    def _standing(self, sentence: Sequence[Token], begin: int, end: int) -> _Place:
        """Tell how the words around a name speak for its being who speaks."""
        first = begin
        while first and self._describes(sentence[first - 1]):
            first -= 1
        before = sentence[first - 1] if first else None
        told_before = first > 1 and self._verbs.tells(sentence[first - 2])
        if before and before.plain in self._grammar.by:
            return _Place(first, end, SURE)
        if sentence[end - 1].possessive:
            return _Place(first, end, SURE if any(map(self._verbs.tells, sentence[end : end + _NEAR])) else -1)
        if before and before.plain in self._grammar.asks:
            return _Place(first, end, LED)
        if before and before.plain in self._grammar.about:
            return _Place(first, end, SURE if told_before and before.plain in self._grammar.of else -1)
        if before and self._verbs.tells(before):
            # "Was sagt Juppe?", "¿Qué ha dicho Juppe?"
            inverted = first > 1 and sentence[first - 2].plain in self._grammar.asks - self._grammar.who
            return _Place(begin, end, LED if inverted else 1)
        return _Place(begin, end, 1 if any(map(self._verbs.tells, sentence[end : end + 1])) else 0)

    def _describes(self, token: Token) -> bool:
        """Tell whether a word before a name belongs to it: a title, an article, "Democrat"."""
        titled = token.plain.strip(".") in self._grammar.titles or token.plain in self._grammar.articles
        return (titled or self._naming.written_as_name(token)) and not token.after

    def _topics(self, sentence: Sequence[Token], place: _Place) -> Iterator[list[Token]]:
        """Yield what may be the topic, the likeliest first: what stands behind "about", or all that is no wording."""
        for at in range(len(sentence)):
            sizes = [len(phrase.split()) for phrase in self._grammar.about if begins(sentence[at:], phrase)]
            leads = at in (0, place.end) or self._frames(sentence[at - 1]) or sentence[at - 1].after == COMMA
            if sizes and leads and not place.begin <= at < place.end:
                topic = self._until_wording(sentence, at + max(sizes), place)
                if any(map(self._carries, topic)):
                    yield topic
        rest = [*sentence[: place.begin], *sentence[place.end :]]
        yield [token for token in rest if not self._frames(token)]

    def _until_wording(self, sentence: Sequence[Token], begin: int, place: _Place) -> list[Token]:
        """Return the words from a place up to the speaker or what asks for them, without wording at their end."""
        end = place.begin if begin <= place.begin else len(sentence)
        for at in range(begin + 1, end):
            if sentence[at - 1].after == COMMA and self._frames(sentence[at]):
                end = at
                break
        while end > begin and self._frames(sentence[end - 1]):
            end -= 1
        return list(sentence[begin:end])

    def _frames(self, token: Token) -> bool:
        """Tell whether a word belongs to the asking and not to what is asked about."""
        return self._verbs.tells(token) or token.plain in self._grammar.frame or not self._carries(token)

    def _carries(self, token: Token) -> bool:
        return self._naming.carries(token)
