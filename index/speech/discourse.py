"""Whom a name, a pronoun or a description means at its place in the article."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from index.speech.gender import Gender
from index.speech.names import Form

if TYPE_CHECKING:
    from index.speech.lexicon import SpeechLexicon
    from index.speech.names import Mention
    from index.speech.people import People

_LOOK_BACK = 40
"""Names before a pronoun that may be meant."""
FIRST, SPOKE, KNOWN, FAR, NEAR = 2.6, 2.5, 0.5, 1.0, 0.1
_CARRIED = 3
"""Paragraphs over which a quotation without a verb goes on with its speaker."""


class Discourse:
    """What was said so far, in reading order."""

    def __init__(self, people: People, lexicon: SpeechLexicon) -> None:
        """Begin an article."""
        self._people = people
        self._lexicon = lexicon
        self._places = [(naming.paragraph, naming.offset) for naming in people.namings]
        self._spoken: list[tuple[int, int, str]] = []

    def spoke(self, speaker: str, paragraph: int, offset: int) -> None:
        """Note that somebody spoke."""
        self._spoken.append((paragraph, offset, speaker))

    def last_speaker(self, paragraph: int) -> str | None:
        """Return who spoke last, if that is not long ago."""
        if self._spoken and paragraph - self._spoken[-1][0] <= _CARRIED:
            return self._spoken[-1][2]
        return None

    def resolve(self, mention: Mention, paragraph: int, offset: int) -> tuple[str | None, bool]:
        """Return who is meant, as named most fully, and whether the same paragraph names them."""
        match mention.form:
            case Form.NAME:
                return self._by_name(mention), True
            case Form.PRONOUN:
                return self._by_pronoun(mention.words[0].low, paragraph, offset)
            case Form.DESCRIPTION:
                return self._by_role(mention), False

    def _by_name(self, mention: Mention) -> str:
        words = list(mention.words)
        gender = Gender.UNKNOWN
        for place in range(len(words) - 3, 0, -1):
            if words[place].low in self._lexicon.titles:
                words = words[place:]
                break
        while len(words) > 1 and words[0].low in self._lexicon.titles:
            gender = self._lexicon.titles[words.pop(0).low]
        return self._people.full_name(" ".join(_plain(word.text) for word in words), gender)

    def _by_role(self, mention: Mention) -> str:
        text = " ".join(word.text for word in mention.words)
        if mention.indefinite or mention.words[-1].low not in self._lexicon.titles:
            return text
        return self._people.in_role([word.low for word in mention.words]) or text

    def _by_pronoun(self, pronoun: str, paragraph: int, offset: int) -> tuple[str | None, bool]:
        gender = self._lexicon.pronouns[pronoun]
        if gender is Gender.UNKNOWN:
            speaker = self.last_speaker(paragraph)
            return speaker, False
        best: tuple[float, str] | None = None
        end = bisect_left(self._places, (paragraph, offset))
        candidates = [
            (n.paragraph, n.offset, n.name, FIRST if n.first else 0.0)
            for n in self._people.namings[max(0, end - _LOOK_BACK) : end]
        ]
        candidates += [(*spoken, SPOKE) for spoken in self._spoken[-_LOOK_BACK:] if spoken[:2] < (paragraph, offset)]
        for at, place, name, weight in candidates:
            known = self._people.gender(name)
            if not known.agrees(gender):
                continue
            score = weight + (KNOWN if known is gender else 0.0) - FAR * (paragraph - at) + NEAR * place / 1_000
            if best is None or score >= best[0]:
                best = (score, name)
        if best is None:
            return None, False
        self._people.learn(best[1], gender)
        return best[1], any(at == paragraph and name == best[1] for at, _, name, _ in candidates)


def _plain(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word
