"""Who is asked about, and on what: wordings matched against the words of a question."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.question.question import Form
from index.question.tokens import COMMA, begins, sentences_of
from index.question.unworded import Unworded
from index.question.verbs import Verbs

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from index.question.grammar import Grammar, Wording
    from index.question.naming import Naming
    from index.question.tokens import Token
    from index.question.unworded import Parts
    from index.terms import Analyser

LONGEST = 24
"""Words of the longest sentence that is read as "what did X say about Y"."""

LONGEST_BARE = 8
"""Words of the longest sentence that is so read for a known name alone: "Juppe Russia"."""

_ADDRESS = 3
"""Letters of the longest title that is only an address: "Mr", "Mrs"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The tokens of a question by their part in it; `context` are those that are searched for besides.

    Where the form is a guess, `plain` is the same question as a plain one.
    """

    form: Form
    speakers: list[list[Token]] = field(default_factory=list)
    topic: list[Token] = field(default_factory=list)
    context: list[Token] = field(default_factory=list)
    plain: Asked | None = None


class Forms:
    """Reads the form of questions in one language."""

    def __init__(self, grammar: Grammar, analyser: Analyser, naming: Naming) -> None:
        self._grammar = grammar
        self._analyser = analyser
        self._naming = naming
        self._verbs = Verbs(grammar, analyser)
        self._loosely = Unworded(grammar, naming, self._verbs)

    def read(self, question: Sequence[Token]) -> Asked:
        """Return who is asked about what; a plain question keeps all its words but politeness."""
        sentences = [kept for sentence in sentences_of(question) if (kept := self._impolite(sentence))]
        for number, sentence in enumerate(sentences):
            before, after = sentences[:number], sentences[number + 1 :]
            asked = self._asked(sentence) if len(sentence) <= LONGEST else None
            if asked is None or (self._tells(sentence) and any(map(self._asks_more, after))):
                continue
            others = [token for other in (*before, *after) for token in other]
            if not asked.speakers and sentence[0].plain not in self._grammar.who:
                meant = self._named_before(before)
                others = [token for token in others if token not in meant]
                asked = replace(asked, form=Form.WHAT_SAID, speakers=[meant]) if meant else asked
            form = self._form(asked, sentence)
            if asked.speakers and not asked.topic:
                # "Libya? What did Juppe say?"
                return replace(asked, form=form, topic=self._topic(self._loosely.topic(others)), plain=None)
            return replace(asked, form=form, context=[*asked.context, *others])
        return Asked(Form.PLAIN, topic=[token for sentence in sentences for token in sentence])

    def _named_before(self, sentences: Sequence[Sequence[Token]]) -> list[Token]:
        """Return the only name in some sentences, whom "they" means in the next: "I admire Juppe. What did he say?"."""
        named = [list(sentence[slice(*place)]) for sentence in sentences for place in self._naming.anywhere(sentence)]
        return named[0] if len(named) == 1 else []

    def _tells(self, sentence: Sequence[Token]) -> bool:
        """Tell whether a sentence is none that asks: "Juppe spoke of Libya."."""
        return sentence[0].plain not in self._grammar.asks

    def _asks_more(self, sentence: Sequence[Token]) -> bool:
        """Tell whether a sentence asks for a fact of its own, for which one before it is the background."""
        asking = self._grammar.what | self._grammar.which | self._grammar.who
        return (
            sentence[0].plain in asking
            and not all(map(self._verbs.frames, sentence))
            and not any(map(self._verbs.tells, sentence))
        )

    def _form(self, asked: Asked, sentence: Sequence[Token]) -> Form:
        """Tell whether somebody's very words are asked for, or a position that others may tell too."""
        if asked.form is not Form.WHAT_SAID or not self._grammar.verbatim:
            return asked.form
        within = {token for speaker in asked.speakers for token in speaker} | set(asked.topic)
        wording = [token for token in sentence if token not in within]
        verbatim = any(token.plain in self._grammar.verbatim for token in wording)
        return Form.WHAT_SAID if verbatim else Form.STANCE

    def _asked(self, sentence: list[Token]) -> Asked | None:
        """Read a sentence, first with a topic that stands before everything else moved to its end."""
        fronted = self._refronted(sentence)
        return (self._in_order(fronted) if fronted else None) or self._in_order(sentence)

    def _refronted(self, sentence: list[Token]) -> list[Token]:
        """Turn "On Libya, what did Juppe say?" into "What did Juppe say on Libya?"; empty where nothing is in front."""
        comma = next((at for at, token in enumerate(sentence[:-1]) if token.after == COMMA), 0)
        fronted = any(begins(sentence, phrase) for phrase in self._grammar.about)
        if not fronted or not comma:
            return []
        return [*sentence[comma + 1 :], *sentence[:comma], replace(sentence[comma], after="")]

    def _in_order(self, sentence: list[Token]) -> Asked | None:
        """Try the wordings that ask for a speaker first, then those that name one."""
        rendered = _Rendered(sentence, self._verbs)
        return (
            self._who(rendered)
            or self._worded(rendered, self._grammar.what_said, known=False)
            or self._worded(rendered, self._grammar.attributed, known=True)
            or (None if self._loosely.asks_fact(sentence) else self._of_known(sentence, rendered))
        )

    def _of_known(self, sentence: list[Token], rendered: _Rendered) -> Asked | None:
        """Read a sentence that asks for somebody's words only because it names one who speaks."""
        parts = self._loosely.read(sentence)
        return (
            (self._of_parts(parts, sentence) if parts and parts.told else None)
            or self._worded(rendered, self._grammar.known, known=True)
            or self._worded(rendered, self._grammar.terse, known=True)
            or self._bare(sentence)
            or (self._of_parts(parts, sentence) if parts else None)
        )

    def _worded(self, rendered: _Rendered, wordings: Iterable[Wording], *, known: bool) -> Asked | None:
        for wording in wordings:
            match = wording.fullmatch(rendered.text)
            if match is None:
                continue
            topic = self._topic(self._before_question(rendered.group(match, "topic")))
            named = rendered.group(match, "speaker")
            speakers = self._naming.speakers(named)
            if any(token.plain in self._grammar.asks and not self._naming.written_as_name(token) for token in named):
                continue
            if not speakers:
                # "What did he say about Libya?" asks for anyone's words about it.
                if known or len(named) > 1:
                    continue
                return Asked(Form.WHO_SAID if topic else Form.PLAIN, topic=topic)
            if self._naming.sure(named, speakers) if known else self._naming.plausible(named, speakers):
                return Asked(Form.WHAT_SAID, speakers, topic)
        return None

    def _who(self, rendered: _Rendered) -> Asked | None:
        for wording in self._grammar.who_said:
            match = wording.fullmatch(rendered.text)
            if match:
                named = rendered.group(match, "topic")
                topic = self._topic(named)
                if topic and not (self._ends_with_speaker(named) or self._begins_with_speaker(rendered, match)):
                    return Asked(Form.WHO_SAID, topic=topic)
        return None

    def _ends_with_speaker(self, words: Sequence[Token]) -> bool:
        """Tell whether words name at their end who is asked: "about Libya by Juppe"."""
        places = self._naming.inside(words)
        begin, end = places[-1] if places else (0, 0)
        return begin > 0 and end == len(words) and words[begin - 1].plain in self._grammar.by

    def _begins_with_speaker(self, rendered: _Rendered, match: re.Match[str]) -> bool:
        """Tell whether what looks like a topic names who is asked: "von Juppe" in "Was wurde von Juppe gesagt?"."""
        words = rendered.group(match, "topic")
        before = rendered.before(words[0])
        return (
            before is not None
            and before.plain in self._grammar.by
            and any(begin == 0 for begin, _ in self._naming.anywhere(words))
        )

    def _of_parts(self, parts: Parts, sentence: list[Token]) -> Asked | None:
        """Read a sentence by its parts; a plain question is kept beside what is only a guess."""
        speakers, topic = self._naming.speakers(parts.speaker), self._topic(parts.topic)
        context = [token for token in parts.context if token not in topic]
        plain = None if parts.told else Asked(Form.PLAIN, topic=sentence)
        return (
            Asked(Form.WHAT_SAID, speakers, topic, context, plain) if speakers and (topic or not parts.topic) else None
        )

    def _before_question(self, words: Sequence[Token]) -> Sequence[Token]:
        """Leave out a question that follows a topic: "…about Libya, and what was the answer?"."""
        for at, token in enumerate(words[:-1], 1):
            asking = at + (words[at].plain in self._grammar.joining and at + 1 < len(words))
            if token.after == COMMA and words[asking].plain in self._grammar.asks:
                return words[:at]
        return words

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
        for phrase in self._grammar.polite:
            size = len(phrase.split())
            if begins(sentence, phrase):
                return sentence[size:]
            if begins(sentence[-size:], phrase):
                return sentence[:-size]
        return None


class _Rendered:
    """A sentence as one folded string for the wordings: a space behind each word, verbs marked, "'s" on its own."""

    def __init__(self, sentence: Sequence[Token], verbs: Verbs) -> None:
        self._sentence = sentence
        self._starts: list[int] = []
        parts: list[str] = []
        at = 0
        for token in sentence:
            mark = verbs.mark(token)
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

    def before(self, token: Token) -> Token | None:
        """Return the token before one of the sentence."""
        at = self._sentence.index(token)
        return self._sentence[at - 1] if at else None
