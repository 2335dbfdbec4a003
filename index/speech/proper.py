"""Names among the words of a noun: which capitalised words are the one who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.speech.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.speech.lexicon import SpeechLexicon
    from index.speech.tokens import Token


def is_name(token: Token, lexicon: SpeechLexicon) -> bool:
    """Tell whether a capitalised word may be part of a name."""
    return token.kind is Kind.NAME and token.low not in lexicon.no_names


def proper_name(tokens: Sequence[Token], first: int, end: int, lexicon: SpeechLexicon) -> tuple[Token, ...]:
    """Return the last capitalised words that are subject here, not owner ("Trump's aide") nor behind "of" or "in"."""
    at = end
    while at > first:
        last = at - 1
        if not is_name(tokens[last], lexicon) or tokens[last].owns:
            if _is_noun(tokens[last], lexicon):
                # "the Trump campaign said": a noun behind the name is the one who speaks. After "of" it is not.
                governed = _governor(tokens, first, last, lexicon)
                if governed is None:
                    return ()
                at = governed
                continue
            at -= 1
            continue
        start = _run_start(tokens, first, last, lexicon)
        governed = _governor(tokens, first, start, lexicon)
        if governed is None:
            return tuple(tokens[start:at])
        at = governed
    return ()


def _run_start(tokens: Sequence[Token], first: int, last: int, lexicon: SpeechLexicon) -> int:
    """Return where the capitalised words that end at `last` begin, "van" and "de" among them."""
    start = last
    while start > first:
        before = tokens[start - 1]
        if is_name(before, lexicon) and not before.owns:
            start -= 1
        elif before.low in lexicon.particles and start - 1 > first and is_name(tokens[start - 2], lexicon):
            start -= 2
        else:
            break
    return start


def _governor(tokens: Sequence[Token], first: int, at: int, lexicon: SpeechLexicon) -> int | None:
    """Return the place of the preposition that the noun before `at` depends on, or None."""
    for place in range(at - 1, first - 1, -1):
        token = tokens[place]
        if token.low in lexicon.prepositions and not (place == first and token.low in lexicon.determiners):
            return (
                None
                if place > first
                and tokens[place - 1].low in lexicon.titles
                and place == at - 1
                and (token.low in lexicon.particles or token.low == "of")
                else place
            )
        if token.low in lexicon.determiners:
            continue
        if token.kind is not Kind.WORD or token.owns:
            return None
    return None


def _is_noun(token: Token, lexicon: SpeechLexicon) -> bool:
    """Tell whether a lower-case word may be the noun that speaks, as far as small words tell."""
    return token.kind is Kind.WORD and token.low not in lexicon.no_names and not token.low.endswith("ly")
