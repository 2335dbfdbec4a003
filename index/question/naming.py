"""Which words of a question name a speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.question.tokens import COMMA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.question.grammar import Grammar
    from index.question.tokens import Token
    from index.question.vocabulary import Vocabulary
    from index.terms import Analyser

SPEAKS_ENOUGH = 0.02
"""Share of the paragraphs that hold a word in which its bearer speaks, from which the word alone names a speaker."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Finds names among words. `cased` tells that the question is typed with capitals, so that names have them."""

    vocabulary: Vocabulary
    grammar: Grammar
    analyser: Analyser
    cased: bool

    def speakers(self, words: Sequence[Token]) -> list[list[Token]]:
        """Return the speakers that words describe, each as the tokens of the name; empty where they name nobody."""
        parts = [] if self.known(words) else [self._name(part) for part in self._parted(words)]
        if (
            len(parts) > 1
            and all(parts)
            and all(self.known(part) or (self.cased and part[0].capital) for part in parts)
        ):
            return parts
        together = self._name(words)
        return [together] if together else []

    def known(self, name: Sequence[Token]) -> bool:
        """Tell whether somebody of that name ever speaks in the library."""
        plain = [token.plain for token in name]
        if not self.vocabulary.people.named(plain):
            # A name in another case, as "Путина", has the term of one that speaks.
            return len(plain) == 1 and self.cased and name[0].capital and self._speaks(plain[0])
        return len(plain) > 1 or self._speaks(plain[0])

    def unheard(self, name: Sequence[Token]) -> bool:
        """Tell whether the last word of a name carries a topic, and the library does not hold it."""
        terms = {term for analyser in self.vocabulary.analysers if (term := analyser.term(name[-1].surface))}
        return bool(terms) and not any(map(self.vocabulary.knows, terms))

    def leading(self, words: Sequence[Token]) -> int:
        """Return how many of the first words, titles included, name a person who is known to speak; 0 for none."""
        begin = self._titled(words)
        plain = [token.plain for token in words[begin:]]
        size = self.vocabulary.people.leading(plain)
        if size == 1 and not (self.vocabulary.people.surname(plain[0]) and self._speaks(plain[0])):
            return 0
        return begin + size if size else 0

    def inside(self, words: Sequence[Token]) -> list[tuple[int, int]]:
        """Return where speakers are named among words: those known to speak, and names that no article holds."""
        found: list[tuple[int, int]] = []
        at = 0
        while at < len(words):
            size = self._named_at(words, at)
            if size:
                found.append((at, at + size))
            at += size or 1
        return found

    def anywhere(self, words: Sequence[Token]) -> list[tuple[int, int]]:
        """Return where people are named who are known to speak, by their full names or their last."""
        found: list[tuple[int, int]] = []
        at = 0
        while at < len(words):
            size = self.vocabulary.people.leading([token.plain for token in words[at : at + 5]])
            named = words[at : at + size]
            written = not self.cased or all(token.capital or token.plain in self.grammar.particles for token in named)
            # "Juppe Group" is somebody else; "Alain Juppe Group" may be Juppe and a group.
            goes_on = self.cased and any(token.capital for token in words[at + size : at + size + 1])
            alone = (
                size == 1 and self.vocabulary.people.surname(named[0].plain) and not (goes_on and not named[0].after)
            )
            if (size > 1 or alone) and written and self.known(named):
                found.append((at, at + size))
                at += size
            else:
                at += 1
        return found

    def capitalised(self, words: Sequence[Token]) -> list[tuple[int, int]]:
        """Return the runs of words that have a capital which only a name has."""
        places = range(len(words) + 1)
        proper = [False, *map(self.written_as_name, words), False]
        begins = [at for at in places if proper[at + 1] and not proper[at]]
        ends = [at for at in places if proper[at] and not proper[at + 1]]
        return list(zip(begins, ends, strict=True))

    def _named_at(self, words: Sequence[Token], at: int) -> int:
        """Return how many words from a place name one speaker."""
        size = self.vocabulary.people.leading([token.plain for token in words[at : at + 5]])
        if not self.cased:
            return size if size and self.known(words[at : at + size]) else 0
        written = next((more for more, token in enumerate(words[at:]) if not token.capital), len(words) - at)
        if written <= size:
            return size if written and self.known(words[at : at + size]) else 0
        return written if written and not words[at].first and self.unheard(words[at : at + written]) else 0

    def plausible(self, words: Sequence[Token], names: Sequence[Sequence[Token]]) -> bool:
        """Tell whether words that stand where a speaker should may name one: "the treaty" does not."""
        described = words[0].plain in self.grammar.articles
        return all(
            self.known(name) or (any(token.capital for token in name) if self.cased else not described)
            for name in names
        )

    def sure(self, words: Sequence[Token], names: Sequence[Sequence[Token]]) -> bool:
        """Tell whether words are names and their titles alone, of somebody who speaks or is wholly unknown."""
        named = {token for name in names for token in name}
        titles = {word for title in self.grammar.titles for word in title.split()} | self.grammar.suffixes
        beside = titles | self.grammar.articles | self.grammar.joining | self.grammar.particles
        return all(token in named or token.plain in beside for token in words) and all(map(self._convincing, names))

    def _convincing(self, name: Sequence[Token]) -> bool:
        """Tell whether a name is one that speaks, or is written as a name of which the library knows nothing."""
        # A single word that begins the question has its capital from that.
        written = self.cased and name[0].capital and name[-1].capital
        if not self.known(name):
            return written and (len(name) > 1 or name[0].proper) and self.unheard(name)
        return written or (not self.cased and (len(name) > 1 or self.vocabulary.people.surname(name[0].plain)))

    def written_as_name(self, token: Token) -> bool:
        """Tell whether a word has a capital that only a name has."""
        return self.cased and token.proper

    def _speaks(self, plain: str) -> bool:
        term = self.analyser.term(plain)
        if not term:
            return False
        spoken = self.vocabulary.spoken(term)
        return spoken > 0 and spoken >= SPEAKS_ENOUGH * self.vocabulary.frequency(term)

    def _parted(self, words: Sequence[Token]) -> list[list[Token]]:
        """Part words at "and" and "or", and at the commas of a list that has one of them."""
        if not any(token.plain in self.grammar.joining for token in words):
            return []
        parts: list[list[Token]] = [[]]
        for token in words:
            if token.plain in self.grammar.joining:
                parts.append([])
                continue
            parts[-1].append(token)
            if token.after == COMMA:
                parts.append([])
        return [part for part in parts if part]

    def _name(self, words: Sequence[Token]) -> list[Token]:
        """Take titles, descriptions and what stands behind "of" away from a name."""
        words = self._before_comma(words)
        words = words[self._titled(words) :]
        for at, token in enumerate(words[1:], 1):
            if token.plain in self.grammar.beside and (words[at - 1].capital or self.known(words[:at])):
                words = words[:at]
                break
        if self.cased and any(token.capital for token in words):
            words = self._last_run(words)
        elif not self.known(words):
            inside = self.inside(words)
            words = words[slice(*inside[0])] if len(inside) == 1 else words
        words = words[self._titled(words) :]
        while len(words) > 1 and words[-1].plain.strip(".") in self.grammar.suffixes:
            words = words[:-1]
        return [token for token in words if self.analyser.term(token.surface) or token.plain in self.grammar.particles]

    def _before_comma(self, words: Sequence[Token]) -> Sequence[Token]:
        """Take what stands before the first comma: "Juppe, the foreign minister, ..."."""
        comma = next((at for at, token in enumerate(words) if token.after == COMMA), None)
        if comma is None or self._titled(words[: comma + 1]) > comma:
            return words
        return words[: comma + 1]

    def _last_run(self, words: Sequence[Token]) -> Sequence[Token]:
        """Take the last run of capitalised words, particles within it included: "von der Leyen"."""
        end = max(at for at, token in enumerate(words) if token.capital) + 1
        begin = end - 1
        while begin > 0 and (words[begin - 1].capital or words[begin - 1].plain in self.grammar.particles):
            begin -= 1
        while not words[begin].capital and begin < end - 2:
            begin += 1
        return words[begin:end]

    def _titled(self, words: Sequence[Token]) -> int:
        """Return after how many words the last title before the name ends; at least one word is left for the name."""
        plain = [token.plain.strip(".") for token in words]
        after = 0
        for title in self.grammar.titles:
            parts = title.split()
            for at in range(len(plain) - len(parts)):
                if plain[at : at + len(parts)] == parts and words[at + len(parts)].plain not in self.grammar.beside:
                    after = max(after, at + len(parts))
        return after
