"""Text to question: what is asked, of whom, about what, and in which articles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.errors import BadQuestion, Flaw
from index.question.dates import Period, dated
from index.question.forms import Asked, Forms
from index.question.grammar import grammar
from index.question.naming import Naming
from index.question.phrases import quoted
from index.question.question import EVERYTHING, Filters, Form, Question, Word
from index.question.sources import cited, sourced
from index.question.spelling import Spelling
from index.question.tokens import Token, cased, tokens
from index.terms import Analyser, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from index.question.vocabulary import Vocabulary

LONGEST = 4000
"""Characters of the longest question; Discord's own messages hold no more."""


def read_question(
    text: str, vocabulary: Vocabulary, given: Filters = EVERYTHING, today: date | None = None
) -> Question:
    """Read a question for a library.

    What was given beside the text counts before what the text says. `today` gives "last week" its meaning; without it
    such words are left as they are. Raises BadQuestion where the text is longer than `LONGEST` characters.
    """
    if len(text) > LONGEST:
        raise BadQuestion(
            f"The question has {len(text):,} characters; at most {LONGEST:,} can be asked. Ask for its main point.",
            Flaw.TOO_LONG,
        )
    return _Reading(text, vocabulary, _language_of(text, vocabulary.analysers), given).read(today)


def _language_of(text: str, analysers: Sequence[Analyser]) -> Analyser:
    """Choose the language whose stop words the question holds most; the library's first where none stands out."""
    surfaces = [surface for _, _, surface in words(text)]
    return max(analysers, key=lambda analyser: sum(not analyser.term(surface) for surface in surfaces))


@dataclass(frozen=True, slots=True)
class _Reading:
    """A question while it is read, in its own language; `given` are the filters beside the text."""

    text: str
    vocabulary: Vocabulary
    analyser: Analyser
    given: Filters

    def read(self, today: date | None) -> Question:
        """Read the question as it stands, and where it names dates or sources, with these as what they narrow."""
        typed = tokens(self.text, self.analyser.language)
        literally = self._forms(typed)
        literal = self._question(literally, self.given)
        rules, sources = grammar(self.analyser.language).dates, self.vocabulary.sources()
        reports, unreported = cited(typed, rules, sources)
        if reports and (asked := self._forms(unreported)).form is Form.PLAIN:
            return replace(self._question(asked, self.given), cited=reports, literal=literal)
        period, undated = dated(typed, rules, today)
        source, unsourced = sourced(undated, rules, sources)
        asked = self._forms(unsourced) if unsourced != typed else literally
        filters = _joined(self.given, period, source)
        if asked.form is Form.PLAIN:
            # A year in a plain question is most often what it asks about, and so is a source.
            asked = self._forms(undated) if unsourced != undated else asked
            filters = _joined(self.given, period if period.relative else Period(), None)
        return literal if filters == self.given else replace(self._question(asked, filters), literal=literal)

    def _forms(self, question: list[Token]) -> Asked:
        rules = grammar(self.analyser.language)
        naming = Naming(self.vocabulary, rules, self.analyser, cased(question) and not rules.capital_nouns)
        forms = Forms(rules, self.analyser, naming)
        asked = forms.read(question)
        spelt = [self._asking(token, rules.asking) for token in question]
        if spelt != question and (again := forms.read(spelt)).speakers:
            asked, question = again, spelt
        if asked.form is Form.PLAIN:
            # "juppes view on russia", "Jupe on Russia": the name is seen only once it is spelt as a name.
            mended = [self._mended(token) for token in question]
            again = forms.read(mended) if mended != question else asked
            asked = again if again.speakers else asked
        if self.given.about:
            asked = self._on_topic(self.given.about, asked)
        return self._of_speaker(self.given.speaker, asked) if self.given.speaker else asked

    def _asking(self, token: Token, words: AbstractSet[str]) -> Token:
        """Spell an unknown word as the word of asking that it may be."""
        meant = Spelling(self.vocabulary, self.analyser).asking(token, words)
        return replace(token, surface=meant, plain=meant) if meant else token

    def _mended(self, token: Token) -> Token:
        """Spell an unknown word as the speaker's name that it may be."""
        people, spelling = self.vocabulary.people, Spelling(self.vocabulary, self.analyser)
        if token.plain.endswith("s") and people.named([token.plain[:-1]]) and not people.named([token.plain]):
            return replace(token, surface=token.surface[:-1], plain=token.plain[:-1], possessive=True)
        meant = spelling.surname(token)
        return replace(token, plain=meant) if meant else token

    def _of_speaker(self, name: str, asked: Asked) -> Asked:
        """Ask somebody given beside the text about its topic."""
        speaker = tokens(name, self.analyser.language)
        if not any(self.analyser.term(token.surface) for token in speaker):
            told = f"“{name}” holds no name to look for. Give the speaker's last name."
            raise BadQuestion(told, Flaw.NO_NAME, name)
        return replace(asked, form=Form.WHAT_SAID, speakers=[speaker])

    def _on_topic(self, about: str, asked: Asked) -> Asked:
        """Ask about a topic given beside the text; what the text is about is searched for too."""
        topic = tokens(about, self.analyser.language)
        if not any(self.analyser.term(token.surface) for token in topic):
            told = f"“{about}” holds no word to look for. Name the topic in other words."
            raise BadQuestion(told, Flaw.NO_WORD, about)
        return replace(asked, topic=topic, context=[*asked.topic, *asked.context])

    def _question(self, asked: Asked, filters: Filters) -> Question:
        """Turn tokens into words, typos corrected."""
        spelling = Spelling(self.vocabulary, self.analyser)
        known: dict[str, Word] = {}
        named = [_once(spelling.name(speaker), known) for speaker in asked.speakers]
        speakers = [speaker for speaker in named if speaker]
        topic = _once(spelling.words(asked.topic), known)
        _once(spelling.words(asked.context), known)
        plain = asked.form is Form.PLAIN
        return Question(
            text=self.text,
            words=tuple(known.values()),
            form=asked.form,
            speaker=speakers[0] if speakers else (),
            others=tuple(speakers[1:]),
            topic=() if plain else topic,
            phrases=tuple(self._phrases()),
            filters=filters,
            corrections=tuple(spelling.corrections),
            literal=self._question(asked.plain, filters) if asked.plain else None,
        )

    def _phrases(self) -> Iterable[tuple[Word, ...]]:
        """Yield the quoted phrases of more than one word; a single one may be meant in any of its forms."""
        for start, end in quoted(self.text):
            surfaces = [surface for _, _, surface in words(self.text[start:end])]
            if len(surfaces) > 1 and any(map(self.analyser.term, surfaces)):
                yield tuple(self._word(surface) for surface in surfaces)

    def _word(self, surface: str) -> Word:
        own = self.analyser.term(surface)
        terms = dict.fromkeys([own, *(analyser.term(surface) for analyser in self.vocabulary.analysers)]) if own else {}
        return Word(surface, tuple(term for term in terms if term))


def _once(found: Iterable[Word], known: dict[str, Word]) -> tuple[Word, ...]:
    """Keep the words that carry a topic, each once, as the question has it first; `known` holds those by their term."""
    kept = {word.terms[0]: known.setdefault(word.terms[0], word) for word in found if word.terms}
    return tuple(kept.values())


def _joined(given: Filters, period: Period, source: str | None) -> Filters:
    """Fill what was not given from the text. Given dates stand or fall together: a half would change their meaning."""
    timed = given.since is not None or given.until is not None
    return replace(
        given,
        since=given.since if timed else period.since,
        until=given.until if timed else period.until,
        source=given.source or source,
    )
