"""Statements of a paragraph: each quotation, and each report without quotation marks, with its speaker."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from index.span import Span
from index.speech.cues import Cue, cues, sentence_subject
from index.speech.names import Form, noun_after, noun_before
from index.speech.quotations import quotations
from index.speech.reports import Reports
from index.speech.tokens import Kind, tokens
from index.statement import Confidence, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.speech.discourse import Discourse
    from index.speech.lexicon import SpeechLexicon
    from index.speech.names import Mention
    from index.speech.tokens import Token
    from index.speech.transcripts import Transcript

LONG_QUOTATION = 5
"""Words from which a quotation is speech although no verb of saying stands beside it."""
_ENDS = (".", ",", "!", "?", "…", "—", "–", "-")
_FAR = 3
_GAP = 4
_NEIGHBOURS = 4


class Voice(NamedTuple):
    """Who speaks, and how sure that is."""

    speaker: str
    confidence: Confidence
    cue: str = ""


class Reader:
    """The rules over the paragraphs of one article, in reading order."""

    def __init__(self, transcript: Transcript, discourse: Discourse, lexicon: SpeechLexicon) -> None:
        """Take what is known of the article's people and turns."""
        self._transcript = transcript
        self._discourse = discourse
        self._lexicon = lexicon
        self._open: Voice | None = None
        self._announced: Voice | None = None

    def read(self, number: int, text: str) -> Iterator[Statement]:
        """Yield the statements of the next paragraph."""
        announced, self._announced = self._announced, None
        turn = self._transcript.turn(text)
        if turn:
            self._discourse.spoke(turn.speaker, number, 0)
            yield _statement(number, Voice(turn.speaker, Confidence.HIGH), turn.span, direct=True)
            return
        if not self._lexicon.sign.search(text):
            self._open = None
            if announced and text.strip():
                start = len(text) - len(text.lstrip("> \t\n"))
                yield _statement(number, announced, Span(start, len(text.rstrip())), direct=True)
            return
        paragraph = _Paragraph(number, text, self._lexicon, self._discourse)
        opened = self._open
        self._open = None
        found = sorted([*paragraph.direct(opened), *paragraph.reported()], key=lambda s: (s.span.start, s.span.end))
        if paragraph.quotations and not paragraph.quotations[-1].closed and found:
            last = found[-1]
            self._open = Voice(last.speaker, Confidence.LOW)
        self._announced = paragraph.announced()
        yield from found


class _Paragraph:
    def __init__(self, number: int, text: str, lexicon: SpeechLexicon, discourse: Discourse) -> None:
        self.number = number
        self.text = text
        self.quotations = quotations(text)
        self._lexicon = lexicon
        self._discourse = discourse
        self._tokens = tokens(text, self.quotations, lexicon)
        self._cues = list(cues(self._tokens, lexicon))
        self._places = [cue.cue for cue in self._cues]
        self._voices = [self._voice(cue) for cue in self._cues]
        self._used: set[int] = set()

    def _voice(self, cue: Cue) -> Voice | None:
        if cue.speaker.clause:
            return None
        verb = self.text[self._tokens[cue.cue].start : self._tokens[cue.cue_last].end]
        return self._named(cue.speaker, verb, near=cue.near)

    def _named(self, mention: Mention, verb: str, *, near: bool) -> Voice | None:
        offset = mention.words[0].start
        speaker, surely = self._discourse.resolve(mention, self.number, offset)
        if speaker is None:
            return None
        if mention.form is Form.NAME:
            confidence = Confidence.HIGH if near else Confidence.MIDDLE
        else:
            confidence = Confidence.MIDDLE if surely else Confidence.LOW
        # "He" means no "reading since records" that began, but it may mean a spokesman.
        if mention.form is not Form.DESCRIPTION or mention.words[-1].low in self._lexicon.titles:
            self._discourse.spoke(speaker, self.number, offset)
        return Voice(speaker, confidence, verb)

    def announced(self) -> Voice | None:
        """Return who speaks in the next paragraph: "In a letter, Brandvik wrote:"."""
        if not self._tokens or self._tokens[-1].kind is not Kind.COLON or not self._cues:
            return None
        voice = self._voices[-1]
        if self._tokens[self._cues[-1].cue].sentence != self._tokens[-1].sentence or voice is None:
            return None
        return Voice(voice.speaker, _weaker(voice.confidence))

    def direct(self, opened: Voice | None) -> Iterator[Statement]:
        """Yield the quotations that somebody speaks."""
        inner = iter(self.quotations)
        last = opened
        for at, token in enumerate(self._tokens):
            if token.kind is not Kind.QUOTATION:
                continue
            quotation = next(inner)
            voice = self._speaker_of(at, token, last if at else (opened or last))
            if at == 0 and opened and voice is None:
                voice = opened
            if voice:
                last = Voice(voice.speaker, _weaker(voice.confidence))
                yield _statement(self.number, voice, Span(quotation.start, quotation.end), direct=True)

    def _speaker_of(self, at: int, token: Token, before: Voice | None) -> Voice | None:
        words = token.text.count(" ") + 1
        spoken = token.text.endswith(_ENDS) or (at and self._tokens[at - 1].kind is Kind.COLON)
        signed = self._signed(at)
        if signed:
            return self._named(signed, "", near=True)
        near = self._adjacent(at)
        if near is not None:
            self._used.add(near)
            if self._voices[near]:
                return self._voices[near]
        if _is_title(token.text) or not (words >= LONG_QUOTATION or (spoken and words > 1) or near is not None):
            return None
        if words < LONG_QUOTATION and near is None and not token.text.endswith(_ENDS):
            return None
        return self._in_sentence(at) or before or self._carried(at)

    def _signed(self, at: int) -> Mention | None:
        """Return the name in "“The wall stays.” — Ilse Brandvik" and "Ilse Brandvik: “The wall stays.”"."""
        after = at + 1
        if after + 1 < len(self._tokens) and self._tokens[after].kind is Kind.BREAK:
            noun = noun_after(self._tokens, after + 1, self._lexicon)
            if noun and noun.form is Form.NAME and self._ends_line(noun.last + 1):
                return noun
        if at > 1 and self._tokens[at - 1].kind is Kind.COLON:
            noun = noun_before(self._tokens, at - 1, self._lexicon)
            if noun and noun.form is Form.NAME and (noun.first == 0 or self._tokens[noun.first - 1].kind is Kind.STOP):
                return noun
        return None

    def _ends_line(self, place: int) -> bool:
        return place >= len(self._tokens) or self._tokens[place].kind in (Kind.QUOTATION, Kind.STOP, Kind.BREAK)

    def _adjacent(self, at: int) -> int | None:
        """Return the cue that stands right after or before a quotation."""
        after = at + 1
        while after < len(self._tokens) and (
            self._tokens[after].kind in (Kind.COMMA, Kind.BREAK) or self._tokens[after].low in self._lexicon.between
        ):
            after += 1
        best = None
        for i in self._around(at):
            cue = self._cues[i]
            if at < cue.first <= after <= cue.cue and self._tokens[cue.first].sentence == self._tokens[at].sentence:
                return i
            end = max(cue.cue_last, cue.last)
            if cue.cue < at <= end + _GAP and self._tokens[cue.cue].sentence == self._tokens[at].sentence:
                gap = [t for t in self._tokens[end + 1 : at] if t.kind not in (Kind.COMMA, Kind.COLON)]
                if not gap or (len(gap) == 1 and gap[0].low in self._lexicon.that):
                    best = i
        return best

    def _around(self, at: int) -> range:
        """Return the few cues before and after a token."""
        here = bisect_left(self._places, at)
        return range(max(0, here - _NEIGHBOURS), min(len(self._cues), here + _NEIGHBOURS))

    def _in_sentence(self, at: int) -> Voice | None:
        """Return who speaks elsewhere in the sentence: the nearest verb before, else the next, else the subject."""
        sentence = self._tokens[at].sentence
        before = after = None
        for i in self._around(at):
            cue = self._cues[i]
            if self._tokens[cue.cue].sentence != sentence or self._voices[i] is None:
                continue
            if cue.cue < at:
                before = i
            elif after is None:
                after = i
        best = before if before is not None else after
        if best is not None:
            self._used.add(best)
            return self._voices[best]
        subject = sentence_subject(self._tokens, at, self._lexicon)
        return self._named(subject, "", near=False) if subject else None

    def _carried(self, at: int) -> Voice | None:
        """Return the speaker before, for a paragraph that only goes on quoting."""
        if at and self._tokens[at - 1].kind is not Kind.STOP:
            return None
        speaker = self._discourse.last_speaker(self.number)
        return Voice(speaker, Confidence.LOW) if speaker else None

    def reported(self) -> Iterator[Statement]:
        """Yield what is reported without quotation marks."""
        reports = Reports(self._tokens, self._lexicon)
        for i, cue in enumerate(self._cues):
            voice = self._voices[i]
            if i in self._used or voice is None:
                continue
            span = reports.words(cue)
            if span:
                yield _statement(self.number, voice, span, direct=False)


def _statement(number: int, voice: Voice, span: Span, *, direct: bool) -> Statement:
    return Statement(
        paragraph=number,
        speaker=voice.speaker,
        cue=voice.cue,
        direct=direct,
        confidence=voice.confidence,
        span=span,
    )


def _weaker(confidence: Confidence) -> Confidence:
    return Confidence.MIDDLE if confidence is Confidence.HIGH else confidence


def _is_title(text: str) -> bool:
    """Tell whether quoted words look like a work's title: all but the short ones are capitalised."""
    words = text.split()
    return (
        len(words) > 1
        and not text.endswith((",", ".", "?", "!"))
        and all(w[:1].isupper() or len(w) <= _FAR for w in words)
    )
