"""Title and date of a text that does not name them: taken from what stands there, or None. Nothing is invented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from index.article import Paragraph, Role
from index.boilerplate import Reason
from index.boilerplate.credits import credit
from index.boilerplate.lexicon import NOTHING, lexicon, unspaced, words
from index.boilerplate.months import MONTH, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 140  # characters of a headline
_MOST_WORDS = 18
_NEAR = 4  # paragraphs in which a date line or the article's first sentence is looked for
_SENTENCE = 8  # words
_END = re.compile(r"[.!…。！:;,，、|—–-][\"'”’»)\]]*$")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_MARKUP = re.compile(r"^[\W\d_]*$|^[*+•‹›>|•▶►-]|https?://|@")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_WRITTEN = re.compile(
    rf"(?<!\d)(?:(\d\d?)(?:st|nd|rd|th|\.)? ({MONTH}),? (\d{{4}})|\b({MONTH}) (\d\d?)(?:st|nd|rd|th)?,? (\d{{4}}))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """How a bare text opens. `paragraphs` are all of it, numbered from 1; a headline has the role `META`."""

    title: str | None
    published: date | None
    paragraphs: tuple[Paragraph, ...]


def opening(texts: Sequence[str], name: str = "", title: str | None = None) -> Opening:
    """Number a text's paragraphs, and find its title and date.

    The title is `title` if that is known, else the first paragraph if it reads like a headline, else the file's `name`
    (without its suffix) if that was written as one. The day is that of a date line near the top, else of the name.
    """
    headline = bool(texts) and (texts[0] == title if title else reads_like_headline(texts))
    paragraphs = tuple(
        Paragraph(number=1, text=text, role=Role.META, reason=Reason.HEADLINE.value)
        if number == 1 and headline
        else Paragraph(number=number, text=text)
        for number, text in enumerate(texts, start=1)
    )
    found = title or (texts[0] if headline else _title_in(name))
    return Opening(found, _dated(texts) or _iso(name), paragraphs)


def reads_like_headline(texts: Sequence[str]) -> bool:
    """Tell whether the first paragraph is a short line above sentences that is no sentence, byline or button itself."""
    first, following = texts[0], texts[1 : 1 + _NEAR]
    its_words = words(first)
    if len(first) > _LONGEST or not 1 < len(its_words) * (2 if unspaced(first) else 1) <= _MOST_WORDS:
        return False
    if _END.search(first) or _MARKUP.search(first) or first[0].islower() or credit(first):
        return False
    if lexicon().look(first, its_words) is not NOTHING:
        return False
    return any(len(text) > len(first) and _is_sentence(text) for text in following)


def _is_sentence(text: str) -> bool:
    long = len(text) >= 2 * _SENTENCE if unspaced(text) else len(text.split()) >= _SENTENCE
    return long and _ENDS_SENTENCE.search(text) is not None


def _title_in(name: str) -> str | None:
    """A file's name that somebody wrote as a title: words with spaces, not a slug or a number."""
    title = _ISO.sub("", name).strip(" _-–—,")
    some = title.split()
    if len(some) < 3 or len(title) > _LONGEST or not title[0].isupper() or not all(map(_is_word, some)):  # noqa: PLR2004 - "Grain prices rise" is a title, "Scan copy" is not
        return None
    return title


def _is_word(text: str) -> bool:
    return "_" not in text and not (text.isdecimal() and len(text) > 4)  # noqa: PLR2004 - a year is a word


def _dated(texts: Sequence[str]) -> date | None:
    lines = (text for text in islice(texts, 1 + _NEAR) if credit(text) is Reason.DATELINE)
    return next((day for day in (_iso(line) or _written(line) for line in lines) if day), None)


def _iso(text: str) -> date | None:
    found = _ISO.search(text)
    return _day(*map(int, found.groups())) if found else None


def _written(text: str) -> date | None:
    """Read "7 May 2019" and "May 7, 2019"; 7/5/2019 could be two days and is none."""
    found = _WRITTEN.search(text)
    if found is None:
        return None
    day, month, year = found.groups()[:3] if found[1] else (found[5], found[4], found[6])
    number = NUMBERS.get(month.lower().rstrip("."))
    return _day(int(year), number, int(day)) if number else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
