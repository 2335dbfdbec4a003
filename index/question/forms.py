"""Who is asked about, and on what: wordings matched against the words of a question."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.question.grammar import SAY, TELL
from index.question.question import Form
from index.question.tokens import COMMA, sentences_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from index.question.grammar import Grammar, Wording
    from index.question.naming import Naming
    from index.question.tokens import Token
    from index.terms import Analyser

LONGEST = 24
"""Words of the longest sentence that is read as "what did X say about Y"."""

LONGEST_UNWORDED = 16
"""Words of the longest sentence that is so read without one of the wordings."""

LONGEST_BARE = 8
"""Words of the longest sentence that is so read for a known name alone: "Juppe Russia"."""

_ADDRESS = 3
"""Letters of the longest title that is only an address: "Mr", "Mrs"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The tokens of a question by their part in it; `context` are those of other sentences."""

    form: Form
    speakers: list[list[Token]] = field(default_factory=list)
    topic: list[Token] = field(default_factory=list)
    context: list[Token] = field(default_factory=list)


class Forms:
    """Reads the form of questions in one language."""

    def __init__(self, grammar: Grammar, analyser: Analyser, naming: Naming) -> None:
        self._grammar = grammar
        self._analyser = analyser
        self._naming = naming
        self._verbs = {analyser.term(verb): TELL for verb in grammar.tell} | {
            analyser.term(verb): SAY for verb in grammar.say
        }

    def read(self, question: Sequence[Token]) -> Asked:
        """Return who is asked about what; a plain question keeps all its words but politeness."""
        sentences = [kept for sentence in sentences_of(question) if (kept := self._impolite(sentence))]
        for number, sentence in enumerate(sentences):
            asked = self._asked(sentence) if len(sentence) <= LONGEST else None
            if asked:
                others = [token for other in sentences[:number] + sentences[number + 1 :] for token in other]
                return Asked(asked.form, asked.speakers, asked.topic, others)
        return Asked(Form.PLAIN, topic=[token for sentence in sentences for token in sentence])

    def _asked(self, sentence: list[Token]) -> Asked | None:
        """Try the wordings that ask for a speaker first, then those that name one, then what a known name tells."""
        rendered = _Rendered(sentence, self._verbs, self._analyser)
        return (
            self._who(rendered)
            or self._worded(rendered, self._grammar.what_said, known=False)
            or self._worded(rendered, self._grammar.known, known=True)
            or self._unworded(sentence)
            or self._bare(sentence)
        )

    def _worded(self, rendered: _Rendered, wordings: Iterable[Wording], *, known: bool) -> Asked | None:
        for wording in wordings:
            match = wording.fullmatch(rendered.text)
            if match is None:
                continue
            topic = self._topic(rendered.group(match, "topic"))
            named = rendered.group(match, "speaker")
            speakers = self._naming.speakers(named)
            if any(token.plain in self._grammar.asks for token in named):
                continue
            if not speakers:
                # "What did he say about Libya?" asks for anyone's words about it.
                if known or len(named) > 1:
                    continue
                return Asked(Form.WHO_SAID if topic else Form.PLAIN, topic=topic)
            if not known or (self._bare_name(named, speakers) and all(map(self._convincing, speakers))):
                return Asked(Form.WHAT_SAID, speakers, topic)
        return None

    def _bare_name(self, words: Sequence[Token], names: Sequence[Sequence[Token]]) -> bool:
        """Tell whether words are names with nothing else that carries meaning beside them but titles."""
        named = {token for name in names for token in name}
        titles = {word for title in self._grammar.titles for word in title.split()} | self._grammar.suffixes
        return all(token in named or token.plain in titles or not self._analyser.term(token.surface) for token in words)

    def _convincing(self, name: Sequence[Token]) -> bool:
        """Tell whether a name is one that speaks, or is written as a name of which the library knows nothing."""
        naming = self._naming
        # A single word that begins the question has its capital from that.
        written = len(name) > 1 or name[0].start > 0
        stranger = naming.cased and written and name[0].capital and name[-1].capital
        return naming.known(name) or (stranger and naming.unheard(name))

    def _who(self, rendered: _Rendered) -> Asked | None:
        for wording in self._grammar.who_said:
            match = wording.fullmatch(rendered.text)
            if match:
                topic = self._topic(rendered.group(match, "topic"))
                if topic:
                    return Asked(Form.WHO_SAID, topic=topic)
        return None

    def _unworded(self, sentence: list[Token]) -> Asked | None:
        """Read a short sentence that names one known speaker and tells of saying, whatever its wording."""
        if len(sentence) > LONGEST_UNWORDED:
            return None
        place = self._naming.inside(sentence)
        if place is None or not any(token.plain in self._grammar.voice for token in sentence):
            return None
        begin, end = place
        about = next((at for at in range(end, len(sentence)) if sentence[at].plain in self._grammar.about), None)
        if about is None:
            return None
        topic = self._topic(sentence[about + 1 :])
        return Asked(Form.WHAT_SAID, [list(sentence[begin:end])], topic) if topic else None

    def _bare(self, sentence: list[Token]) -> Asked | None:
        """Read a known name and a topic with nothing between them: "Juppe Russia"."""
        if len(sentence) > LONGEST_BARE:
            return None
        size = self._naming.leading(sentence)
        rest = sentence[size:]
        if not size or not rest or not all(self._analyser.term(token.surface) for token in rest):
            return None
        speakers = self._naming.speakers(sentence[:size])
        return Asked(Form.WHAT_SAID, speakers, rest) if speakers else None

    def _topic(self, words: Sequence[Token]) -> list[Token]:
        """Keep the words of a topic that carry it; "Mr" does not."""
        addresses = {title for title in self._grammar.titles if len(title) <= _ADDRESS}
        return [t for t in words if self._analyser.term(t.surface) and t.plain not in addresses]

    def _impolite(self, sentence: list[Token]) -> list[Token]:
        """Take politeness from both ends, as long as words are left that carry a topic."""
        rest = sentence
        shorter = self._shorter(rest)
        while shorter is not None:
            rest, shorter = shorter, self._shorter(shorter)
        return rest

    def _shorter(self, sentence: list[Token]) -> list[Token] | None:
        plain = [token.plain for token in sentence]
        for phrase in self._grammar.polite:
            parts = phrase.split()
            if plain[: len(parts)] == parts:
                return sentence[len(parts) :]
            if plain[-len(parts) :] == parts:
                return sentence[: -len(parts)]
        return None


class _Rendered:
    """A sentence as one folded string for the wordings: a space behind each word, verbs marked, "'s" on its own."""

    def __init__(self, sentence: Sequence[Token], verbs: dict[str, str], analyser: Analyser) -> None:
        self._sentence = sentence
        self._starts: list[int] = []
        parts: list[str] = []
        at = 0
        for token in sentence:
            mark = verbs.get(analyser.term(token.surface) or token.plain)
            comma = ", " if token.after == COMMA else ""
            part = f"{token.plain}{'=' + mark if mark else ''} {chr(39) + 's ' if token.possessive else ''}{comma}"
            self._starts.append(at)
            parts.append(part)
            at += len(part)
        self.text = "".join(parts)

    def group(self, match: re.Match[str], name: str) -> list[Token]:
        """Return the tokens that a group of a match covers."""
        if name not in match.re.groupindex or match.start(name) < 0:
            return []
        begin, end = match.span(name)
        return list(self._sentence[bisect_left(self._starts, begin) : bisect_left(self._starts, end)])
