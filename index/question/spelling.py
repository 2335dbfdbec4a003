"""Typos in names and words, corrected against those of the library.

Only words that no article holds are corrected, and only to what is close in optimal string alignment distance (insert,
delete, replace, swap neighbours), so that an unknown name is rarely taken for a known one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.answer import Correction
from index.question.question import Word
from index.terms import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from index.question.tokens import Token
    from index.question.vocabulary import Vocabulary
    from index.terms import Analyser

    _Candidates = Callable[[str, int, int], Iterable[str]]

MOST = 3
"""Words of a question that are corrected; with more unknown ones it is not a matter of typos."""

LONGEST = 12
"""Words of the longest topic that is corrected: a longer one has enough others that are known."""

SHORTEST = 4
"""Letters of the shortest word that is corrected."""

SHORTEST_ASKING = 3
"""Letters of the shortest word of asking that is corrected."""

ALL_LETTERS_COUNT = 7
"""Up to so many letters a replaced letter makes another word: "Scholz" and "Schulz" are two people."""

_ALIKE = [set(pair) for pair in ("fv", "ck", "sz", "iy", "dt", "mn", "kq", "jy", "vw", "ъь", "ие", "оа", "іи")]
"""Letters that are heard or typed for each other."""


class Spelling:
    """Corrects the words of one question, and remembers what it corrected."""

    def __init__(self, vocabulary: Vocabulary, analyser: Analyser) -> None:
        self._vocabulary = vocabulary
        self._analyser = analyser
        self._tried = 0
        self.corrections: list[Correction] = []

    def name(self, tokens: Sequence[Token]) -> list[Word]:
        """Return a speaker's name; an unknown part becomes the nearest part of a speaker's name that fits the rest."""
        people = self._vocabulary.people
        read: list[Word] = []
        plain = [fold(token.written) for token in tokens]
        for at, token in enumerate(tokens):
            word = self._word(token.written)
            if word.terms and self._unknown(word):
                close = self._close(plain[at], people.bearing)
                fitting = [meant for meant in close if people.named([*plain[:at], meant, *plain[at + 1 :]])]
                if fitting:
                    plain[at] = fitting[0]
                    word = self._corrected(token.written, people.written(fitting[0]))
            read.append(word)
        return read

    def surname(self, token: Token) -> str | None:
        """Return the last name, folded, that an unknown word may stand for."""
        word = self._word(token.written)
        if not word.terms or not self._unknown(word):
            return None
        close = self._close(token.plain, self._vocabulary.people.bearing)
        return next((meant for meant in close if self._vocabulary.people.surname(meant)), None)

    def asking(self, token: Token, words: AbstractSet[str]) -> str | None:
        """Return the word of asking that an unknown word may stand for: "waht", "abuot"."""
        typed = token.plain
        if token.capital or len(typed) < SHORTEST_ASKING or typed in words or not self._unknown(self._word(typed)):
            return None
        choices = [word for word in words if word[0] == typed[0] and len(word) >= SHORTEST_ASKING]
        close = [meant for meant, _, _ in process.extract(typed, choices, scorer=OSA.distance, score_cutoff=1)]
        # Where one begins with the other it is another form, and no typo.
        likely = [
            meant
            for meant in close
            if sorted(meant) == sorted(typed)
            or not (meant.startswith(typed) or typed.startswith(meant) or len(meant) == len(typed))
        ]
        # Of "whats" and "what" for "whast": two letters swapped before one too few, and that before one too many.
        return max(likely, key=lambda meant: (len(meant) == len(typed), len(meant), meant), default=None)

    def words(self, tokens: Iterable[Token]) -> list[Word]:
        """Return words of a topic; an unknown one becomes the nearest that articles hold."""
        topic = list(tokens)
        return [self._topical(token) if len(topic) <= LONGEST else self._word(token.written) for token in topic]

    def _topical(self, token: Token) -> Word:
        word = self._word(token.written)
        if not word.terms or not self._unknown(word):
            return word
        close = self._close(token.plain, self._vocabulary.people.bearing)
        if close:
            return self._corrected(token.written, self._vocabulary.people.written(close[0]))
        stem = word.terms[0]
        others = self._close(stem, self._vocabulary.terms) if len(stem) > SHORTEST else []
        # Where one begins with the other it is an inflection that the stemmer left, and no typo.
        typos = [term for term in others if not (term.startswith(stem) or stem.startswith(term))]
        meant = max(typos, key=self._vocabulary.frequency, default=None)
        if meant is None:
            return word
        ended = _with_ending(token.plain, stem, meant)
        return self._corrected(token.written, ended.capitalize() if token.capital else ended, meant)

    def _unknown(self, word: Word) -> bool:
        return not any(map(self._vocabulary.knows, word.terms))

    def _close(self, typed: str, candidates: _Candidates) -> list[str]:
        """Return what may have been meant, the closest only."""
        if len(typed) < SHORTEST or not typed.isalpha() or len(self.corrections) >= MOST:
            return []
        most = 2 if len(typed) > ALL_LETTERS_COUNT + 1 else 1
        choices = list(candidates(typed[0], len(typed) - most, len(typed) + most))
        found = process.extract(typed, choices, scorer=OSA.distance, score_cutoff=most, limit=5)
        best = min((distance for _, distance, _ in found), default=0)
        return [meant for meant, distance, _ in found if distance == best and _likely(typed, meant)]

    def _word(self, surface: str) -> Word:
        own = self._analyser.term(surface)
        others = (analyser.term(surface) for analyser in self._vocabulary.analysers)
        terms = dict.fromkeys([own, *others]) if own else {}
        return Word(surface, tuple(term for term in terms if term))

    def _corrected(self, typed: str, meant: str, term: str | None = None) -> Word:
        self.corrections.append(Correction(typed, meant))
        word = self._word(meant)
        return word if term is None or term in word.terms else Word(meant, (term, *word.terms))


def _likely(typed: str, meant: str) -> bool:
    """Tell whether a short word differs by a letter too few, too many, swapped or alike, not by just any letter."""
    if len(typed) > ALL_LETTERS_COUNT or len(typed) != len(meant):
        return len(meant) >= SHORTEST
    other = [{one, another} for one, another in zip(typed, meant, strict=True) if one != another]
    return sorted(typed) == sorted(meant) or all(pair in _ALIKE for pair in other)


def _with_ending(typed: str, stem: str, meant: str) -> str:
    """Give a corrected stem the ending that was typed."""
    plain = fold(typed)
    return meant + plain[len(stem) :] if plain.startswith(stem) else meant
