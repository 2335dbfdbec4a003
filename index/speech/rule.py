"""Who speaks in a paragraph, by the names that stand at its verbs of saying.

A first rule, over one paragraph and one name at a time: does this person say something here, and does somebody whom
this paragraph only calls "he" or "she"? It reads the text outside quotation marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from index.lexicon import lexicon
from index.terms import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from index.terms import Analyser

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-z])")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

_REACH_BEFORE = 4
"""Words between a name and the verb of saying that follows it: "Juppe, the minister, then said"."""
_REACH_AFTER = 5
"""Words between a verb of saying and the name that follows it: "said French Foreign Minister Alain Juppe"."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: list[str]
    terms: list[str]


class Speech:
    """The rules for one language."""

    def __init__(self, analyser: Analyser) -> None:
        """Take the analyser of the paragraphs' language."""
        self._analyser = analyser
        known = lexicon(analyser.language)
        self._saying = {analyser.term(verb) for verb in known.saying}
        self._pronouns = known.pronouns

    def says(self, text: str, surname: Collection[str]) -> bool:
        """Tell whether the person whose last name has one of these terms says something in a paragraph."""
        return any(self._says(sentence, surname) for sentence in self._sentences(text))

    def introduces(self, text: str, surname: Collection[str]) -> bool:
        """Tell whether a paragraph has this person speak, or name them first, so that "he" may mean them later."""
        return any(
            self._says(sentence, surname)
            or any(term in surname and self._is_first_name(sentence, at) for at, term in enumerate(sentence.terms))
            for sentence in self._sentences(text)
        )

    def pronoun_says(self, text: str) -> bool:
        """Tell whether a paragraph gives words to somebody whom it only calls by a pronoun: "he said"."""
        for sentence in self._sentences(text):
            verbs = self._verbs(sentence)
            for i, word in enumerate(sentence.words):
                if fold(word) in self._pronouns and any(-1 <= v - i <= _REACH_BEFORE - 1 for v in verbs):
                    return True
        return False

    def _says(self, sentence: _Sentence, surname: Collection[str]) -> bool:
        verbs = self._verbs(sentence)
        for at, term in enumerate(sentence.terms):
            if term not in surname:
                continue
            if any(
                0 < v - at <= _REACH_BEFORE or (0 < at - v <= _REACH_AFTER and self._titled(sentence, v, at))
                for v in verbs
            ):
                return True
            if any(v > at for v in verbs) and self._is_first_name(sentence, at):
                return True
            if at and self._according(sentence, at):
                return True
        return False

    def _verbs(self, sentence: _Sentence) -> list[int]:
        return [i for i, term in enumerate(sentence.terms) if term in self._saying]

    def _titled(self, sentence: _Sentence, verb: int, name: int) -> bool:
        """Tell whether only titles stand between verb and name: each a capitalised word, or "the"."""
        between = sentence.words[verb + 1 : name]
        return all(word[0].isupper() or not self._analyser.term(word) for word in between)

    def _is_first_name(self, sentence: _Sentence, at: int) -> bool:
        """Tell whether no other name stands before this one, its own first names and titles aside."""
        start = at
        while start and sentence.words[start - 1][0].isupper():
            start -= 1
        return not any(word[0].isupper() and self._analyser.term(word) for word in sentence.words[:start])

    @staticmethod
    def _according(sentence: _Sentence, at: int) -> bool:
        before = [fold(word) for word in sentence.words[max(0, at - _REACH_AFTER) : at]]
        return any(pair == ("according", "to") for pair in pairwise(before))

    def _sentences(self, text: str) -> Iterator[_Sentence]:
        outside = _QUOTED.sub(" – ", text)
        for sentence in _SENTENCE_END.split(outside):
            words = _WORD.findall(sentence)
            if words:
                yield _Sentence(words, [self._analyser.term(word) for word in words])


def has_quotation(text: str) -> bool:
    """Tell whether a paragraph holds words in quotation marks."""
    return _QUOTED.search(text) is not None
