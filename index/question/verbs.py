"""Which words of a question tell of saying, in any of their forms, and which are only wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.question.grammar import SAY, TELL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.question.grammar import Grammar
    from index.question.tokens import Token
    from index.terms import Analyser

SHORTEST_STEM = 4
"""Letters of the shortest stem by which a verb is known in all its forms."""


class Verbs:
    """The words of saying of one language."""

    def __init__(self, grammar: Grammar, analyser: Analyser) -> None:
        self._analyser = analyser
        self._voice = grammar.voice
        self._frame = grammar.frame
        self._marks = dict(self._forms(grammar.tell, TELL)) | dict(self._forms(grammar.say, SAY))

    def mark(self, token: Token) -> str:
        """Return `SAY` or `TELL` for a verb of saying, "" for any other word."""
        return self._marks.get(token.plain) or self._marks.get(self._analyser.term(token.surface), "")

    def tells(self, token: Token) -> bool:
        """Tell whether a word, verb or not, is of somebody's words at all."""
        return token.plain in self._voice or bool(self.mark(token))

    def carries(self, token: Token) -> bool:
        """Tell whether a word carries a topic: no stop word."""
        return bool(self._analyser.term(token.surface))

    def frames(self, token: Token) -> bool:
        """Tell whether a word belongs to the asking and not to what is asked about."""
        return self.tells(token) or token.plain in self._frame or not self.carries(token)

    def _forms(self, verbs: Iterable[str], mark: str) -> Iterator[tuple[str, str]]:
        """Yield verbs, and stems that tell them from other words: the "dec" of "decía" is that of "década" too."""
        for verb in verbs:
            yield verb, mark
            stem = self._analyser.term(verb)
            if len(stem) >= SHORTEST_STEM or stem == verb:
                yield stem, mark
