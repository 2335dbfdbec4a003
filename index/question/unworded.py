"""Questions for somebody's words that no wording fits, read by their parts: a name, a word of saying, and the rest."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.question.grammar import SAY
from index.question.placing import LED, SURE, Place, Placing
from index.question.tokens import COMMA, begins

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from index.question.grammar import Grammar
    from index.question.naming import Naming
    from index.question.tokens import Token
    from index.question.verbs import Verbs

LONGEST = 18
"""Words of the longest sentence that is so read."""


class Parts(NamedTuple):
    """The words of a speaker, of a topic, and of what the speaker does besides saying.

    Without a word of saying (`told`) it is a guess that somebody's words are asked for.
    """

    speaker: Sequence[Token]
    topic: Sequence[Token]
    context: Sequence[Token]
    told: bool


class Unworded:
    """Reads sentences in one language."""

    def __init__(self, grammar: Grammar, naming: Naming, verbs: Verbs) -> None:
        self._grammar = grammar
        self._naming = naming
        self._verbs = verbs
        self._placing = Placing(grammar, naming, verbs)

    def read(self, sentence: Sequence[Token]) -> Parts | None:
        """Return the parts of a sentence; None where nobody known is named as who speaks, or no topic is left."""
        place = self._placing.speaker(sentence) if len(sentence) <= LONGEST else None
        if place is None:
            return None
        others = [*sentence[: place.begin], *sentence[place.end :]]
        thoughts = self._thoughts(sentence)
        told = bool(thoughts) or any(map(self._verbs.tells, others))
        act = self._act(sentence, place)
        topic = [token for token in self._first(self._topics(sentence, place, act)) if token not in thoughts]
        if place.standing < LED and not (told and topic):
            return None
        if not told and (topic == [act] or self._asks_thing(sentence) or place.end - place.begin == 1):
            # "When did Alain Juppe resign?" is no question for words; "Did Alain Juppe dodge the treaty?" may be.
            return None
        if not topic and not any(self._verbs.mark(token) == SAY for token in others):
            return None
        return Parts(sentence[place.begin : place.end], topic, [act] if act else [], told=told)

    def topic(self, sentence: Sequence[Token]) -> list[Token]:
        """Return what a sentence without a speaker is about."""
        return self._first(self._topics(sentence, Place(len(sentence), len(sentence), 0), None))

    def _first(self, topics: Iterable[list[Token]]) -> list[Token]:
        """Return the first topic that holds anything."""
        return next((topic for topic in topics if any(map(self._verbs.carries, topic))), [])

    def _act(self, sentence: Sequence[Token], place: Place) -> Token | None:
        """Return the word that by its place is the verb of the speaker, or the noun of what is theirs."""
        if place.standing == SURE and not sentence[place.end - 1].possessive:
            at = place.begin - 2
        else:
            at = place.end if place.standing >= LED else -1
        act = sentence[at] if 0 <= at < len(sentence) else None
        return act if act and not self._verbs.frames(act) and not act.capital else None

    def asks_fact(self, sentence: Sequence[Token]) -> bool:
        """Tell whether a thing is asked for: "What treaty did Juppe sign?", but not "What claim did Juppe make?"."""
        names = {sentence[begin] for begin, _ in self._naming.anywhere(sentence)}
        return sentence[-1].plain in self._grammar.what or any(
            (token.plain in self._grammar.what and self._is_thing(after, names) and not token.after)
            or (token.plain in self._grammar.which and self._describe_thing(sentence[at:], names))
            for at, (token, after) in enumerate(pairwise(sentence), 1)
        )

    def _describe_thing(self, words: Sequence[Token], names: Collection[Token]) -> bool:
        """Tell whether words describe a thing: "treaty", "European treaty", but not "statement"."""
        described = next((token for token in words if not self._naming.written_as_name(token)), None)
        return described is not None and self._is_thing(described, names)

    def _is_thing(self, token: Token, names: Collection[Token]) -> bool:
        named = token in names or self._naming.written_as_name(token)
        return not (named or self._verbs.frames(token) or token.plain in self._grammar.thoughts)

    def _thoughts(self, sentence: Sequence[Token]) -> list[Token]:
        """Return the words for thoughts that are asked for, or how much of one: "What lesson …", "How strongly …"."""
        asking = self._grammar.what | self._grammar.which
        return [
            after
            for token, after in pairwise(sentence)
            if token.plain in asking and after.plain in self._grammar.thoughts
        ]

    def _asks_thing(self, sentence: Sequence[Token]) -> bool:
        """Tell whether a sentence asks what, when, who or the like, and not whether."""
        return any(token.plain in self._grammar.what or token.plain in self._grammar.who for token in sentence)

    def _topics(self, sentence: Sequence[Token], place: Place, act: Token | None) -> Iterator[list[Token]]:
        """Yield what may be the topic, the likeliest first: what stands behind "about", or all that is no wording."""
        for at in [*range(place.end, len(sentence)), *range(place.begin)]:
            sizes = [len(phrase.split()) for phrase in self._grammar.about if begins(sentence[at:], phrase)]
            before = sentence[at - 1]
            leads = at in (0, place.end) or self._verbs.frames(before) or before.after == COMMA or before == act
            if sizes and leads:
                yield self._until_wording(sentence, at + max(sizes), place)
        after = sentence[place.end :]
        for rest in ([after] if place.standing == LED else []) + [[*sentence[: place.begin], *after]]:
            yield [token for token in rest if not self._verbs.frames(token) and token != act]
        yield [act] if act else []

    def _until_wording(self, sentence: Sequence[Token], begin: int, place: Place) -> list[Token]:
        """Return the words from a place up to the speaker or what asks for them, without wording at their end."""
        end = place.begin if begin <= place.begin else len(sentence)
        for at in range(begin + 1, end):
            if sentence[at - 1].after == COMMA and self._verbs.frames(sentence[at]):
                end = at
                break
        while end > begin and self._verbs.frames(sentence[end - 1]):
            end -= 1
        return list(sentence[begin:end])
