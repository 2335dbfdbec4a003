"""Whether the sentence nearest to a question can answer it, or only looks like it.

Questions that nothing answers often differ from a true one by a name, a "not", or a word turned into its opposite
(Rajpurkar, Jia and Liang, "Know What You Don't Know", ACL 2018).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from index.lexicon import word_lists
from index.question.grammar import grammar
from index.sentences import sentences
from index.terms import fold, surfaces

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from index.generation import Generation
    from index.question import Question, Word
    from index.terms import Analyser

TELLING = 0.4
"""Share of the question's rarity from which a sentence is so near that a word turned round tells the two apart."""

_SHORTEST = 4
"""Letters of the shortest word that a prefix turns round: "necessary", "unnecessary"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """How a language turns what it says round; words are folded.

    `opposites` leads from a word to those that say the contrary, `prefixes` make such a word of another.
    """

    negation: frozenset[str] = frozenset()
    opposites: Mapping[str, frozenset[str]]
    prefixes: tuple[str, ...] = ()


@cache
def contrast(language: str) -> Contrast:
    """Read the words of an ISO 639-1 language from its lexicon."""
    table = word_lists(language).get("contrast", {})
    opposites: dict[str, set[str]] = {}
    for pair in table.get("opposites", "").split():
        one, other = (side.split("|") for side in pair.split("/"))
        for word in one:
            opposites.setdefault(word, set()).update(other)
        for word in other:
            opposites.setdefault(word, set()).update(one)
    return Contrast(
        negation=frozenset(table.get("negation", "").split()),
        opposites={word: frozenset(others) for word, others in opposites.items()},
        prefixes=tuple(table.get("prefixes", "").split()),
    )


def agreement(generation: Generation, question: Question, text: str, analyser: Analyser) -> dict[str, float]:
    """Compare a question with the sentence of a paragraph that holds most of it; all from 0 to 1.

    `names_held`: share of the question's rarity that is no name or number which the sentence lacks. `rarest_held`: 1
    less the share of the rarest word that it lacks. `agrees`: nothing is negated or turned round in one of them alone.
    """
    rarities = {word: generation.rarity(word) for word in question.words}
    whole = sum(rarities.values()) or 1.0
    sentence, held = _nearest(rarities, text, analyser)
    written = surfaces(sentence)
    asked = [fold(surface) for surface in surfaces(question.text)]
    terms = {analyser.term(surface) for surface in written}
    lacking = {word: rarity for word, rarity in rarities.items() if terms.isdisjoint(word.terms)}
    rules = contrast(analyser.language)
    turned = held >= TELLING * whole and _turned_round(asked, {fold(surface) for surface in written}, rules, analyser)
    return {
        "names_held": 1 - sum(lacking[word] for word in names(lacking, analyser.language)) / whole,
        "rarest_held": 1 - max(lacking.values(), default=0.0) / whole,
        "agrees": float(not turned),
    }


def names(words: Iterable[Word], language: str) -> list[Word]:
    """Return the words that are names or numbers, as far as a language writes names like no other word."""
    capitals_tell = not grammar(language).capital_nouns
    return [word for word in words if word.is_name and (capitals_tell or word.surface[0].isdigit())]


def _nearest(rarities: Mapping[Word, float], text: str, analyser: Analyser) -> tuple[str, float]:
    """Return the sentence that holds most of the words, and how much rarity that is."""

    def held(sentence: str) -> float:
        terms = set(analyser.terms(sentence))
        return sum(rarity for word, rarity in rarities.items() if not terms.isdisjoint(word.terms))

    found = ((held(text[part.start : part.end]), text[part.start : part.end]) for part in sentences(text))
    most, sentence = max(found, default=(0.0, ""))
    return sentence, most


def _turned_round(asked: Sequence[str], held: Collection[str], rules: Contrast, analyser: Analyser) -> bool:
    """Tell whether the question negates what a sentence does not, or asks for the opposite of one of its words."""
    if not rules.negation.isdisjoint(asked) and rules.negation.isdisjoint(held):
        return True
    if any(word not in held and not rules.opposites.get(word, frozenset()).isdisjoint(held) for word in asked):
        return True
    terms, wanted = ({analyser.term(word) for word in some if len(word) >= _SHORTEST} for some in (held, asked))
    return any(
        analyser.term(prefix + word) in others and analyser.term(word) not in others
        for prefix in rules.prefixes
        for some, others in ((asked, terms), (held, wanted))
        for word in some
        if len(word) >= _SHORTEST
    )
