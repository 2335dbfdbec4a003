"""The filter on one article: which of its paragraphs are body."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import TYPE_CHECKING

from index.article import Paragraph, Role
from index.boilerplate.appeal import appeals
from index.boilerplate.credits import credit
from index.boilerplate.kinds import Kind, Reason
from index.boilerplate.lexicon import NOTHING, language_of, lexicon, speech, words
from index.boilerplate.looks import LONG, Look, look
from index.boilerplate.scoring import scores, weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.boilerplate.lexicon import Speech
    from index.boilerplate.scoring import Weights

_ENOUGH = 3  # paragraphs of prose from which a text is an article with something around it, not a list or a note
_RUN = 8  # lines in a row, for each that a phrase marks; more are a list of the article's own
_BESIDE = 2  # paragraphs on each side
_SAMPLE = 3000  # characters that tell the language


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a paragraph is that is not body, and why; `score` is None where a rule decided."""

    role: Role
    reason: Reason
    score: float | None = None


def set_aside(
    paragraphs: Sequence[Paragraph], language: str | None = None, kind: Kind = Kind.HTML
) -> tuple[Paragraph, ...]:
    """Give boilerplate and credits their role, reason and score; only body paragraphs are looked at.

    `language` is an ISO 639-1 code (None, or one without a lexicon: guessed from the words). `kind` tells whether the
    whole filter runs or appeals only. Texts and numbers stay as they are.
    """
    body = [paragraph for paragraph in paragraphs if paragraph.role is Role.BODY]
    voice = (speech(language) if language else None) or _guessed(body)
    judged = appeals_in(body, voice) if kind is Kind.HTML else judgements(body, voice, weights())
    return tuple(
        _with(paragraph, judged[paragraph.number])
        if paragraph.role is Role.BODY and paragraph.number in judged
        else paragraph
        for paragraph in paragraphs
    )


def appeals_in(body: Sequence[Paragraph], voice: Speech) -> dict[int, Judgement]:
    """Judge the paragraphs of appeals, by number."""
    return dict.fromkeys(appeals(body, voice), Judgement(Role.BOILERPLATE, Reason.APPEAL))


def judgements(body: Sequence[Paragraph], voice: Speech, fitted: Weights) -> dict[int, Judgement]:
    """Judge paragraphs with the whole filter, by number; those that stay body are left out."""
    seen = looks(body, voice)
    found = scores(seen, fitted)
    aside = _without_lists([fitted.exceeded(score, one) for score, one in zip(found, seen, strict=True)], seen)
    judged: dict[int, Judgement] = {}
    for place, (paragraph, one) in enumerate(zip(body, seen, strict=True)):
        if reason := credit(paragraph.text):
            judged[paragraph.number] = Judgement(Role.META, reason)
        elif aside[place]:
            reason = one.hits.reason or _by_place(place, len(body), one)
            judged[paragraph.number] = Judgement(Role.BOILERPLATE, reason, round(found[place], 3))
        elif one.again:
            judged[paragraph.number] = Judgement(Role.BOILERPLATE, Reason.TWICE)
        elif one.short and _points_on(seen[place + 1 : place + 2]):
            judged[paragraph.number] = Judgement(Role.BOILERPLATE, Reason.RELATED)
    return judged | appeals_in(body, voice)


def looks(body: Sequence[Paragraph], voice: Speech) -> list[Look]:
    """Look at each paragraph of an article."""
    known, seen = lexicon(), set()
    found = []
    for paragraph in body:
        found.append(look(paragraph.text, known, voice, told_before=paragraph.text in seen))
        seen.add(paragraph.text)
    return found


def _guessed(body: Sequence[Paragraph]) -> Speech:
    sample = " ".join(paragraph.text[:LONG] for paragraph in islice(body, 20))[:_SAMPLE]
    found = speech(language_of(words(sample), sample))
    assert found is not None, "each language that is guessed has a lexicon"
    return found


def _points_on(following: Sequence[Look]) -> bool:
    """Tell whether what follows a line is "Read more" and nothing else: the line is another article's title."""
    return any(one.hits.line is Reason.READ_MORE for one in following)


def _without_lists(aside: Sequence[bool], seen: Sequence[Look]) -> list[bool]:
    """Keep lines that nothing marks as boilerplate, unless they stand at an end or beside a line that is marked.

    Runs of them are kept at the ends too: tables, results and recipes are an article's own.
    """
    prose = [place for place, one in enumerate(seen) if one.prose]
    hits = [one.hits is not NOTHING for one in seen]
    out = [is_aside and hit for is_aside, hit in zip(aside, hits, strict=True)]
    if len(prose) < _ENOUGH:
        return out
    for is_aside, run in groupby(range(len(seen)), key=aside.__getitem__):
        places = list(run)
        if not is_aside or len(places) > _RUN * (1 + sum(hits[place] for place in places)):
            continue
        for place in places:
            inside = prose[0] < place < prose[-1]
            out[place] = not inside or any(hits[max(0, place - _BESIDE) : place + _BESIDE + 1])
    return out


def _by_place(place: int, count: int, one: Look) -> Reason:
    """Name what no phrase names: a page's head is navigation, what stands further down leads to other articles."""
    return Reason.RELATED if one.prose or place > count / 2 else Reason.NAVIGATION


def _with(paragraph: Paragraph, judged: Judgement) -> Paragraph:
    return replace(paragraph, role=judged.role, reason=judged.reason.value, score=judged.score)
