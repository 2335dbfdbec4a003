"""An outlet's appeal to its readers for support.

An appeal opens in the later part of an article ("A message from …", "we have a small favor to ask") and goes on while
it speaks to the reader or as "we".
"""

from __future__ import annotations

import re
from itertools import takewhile
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import Paragraph
    from index.boilerplate.lexicon import Speech

_EARLIEST = 0.3  # An article's first third is its own: appeals close articles.
_SHORT = 6  # words; "Remind me later", "Continue"
_HEADLINE = 15  # words of a line such as "A message from the editors of …"
_LONGEST = 900  # characters of one paragraph of an appeal
_MARKS = '"“«„'
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]')


def appeals(body: Sequence[Paragraph], speech: Speech) -> set[int]:
    """Find the numbers of the paragraphs that belong to an appeal, in one pass."""
    found: set[int] = set()
    rest = iter(body[ceil(len(body) * _EARLIEST) :])
    while opener := next((paragraph for paragraph in rest if _opens(paragraph.text, speech)), None):
        block = [opener, *takewhile(lambda follower: _belongs(follower.text, speech), rest)]
        # Without a request it is a letter that the article reports, not an appeal.
        if any(_requests_support(part.text, speech) for part in block):
            found.update(part.number for part in block)
    return found


def quotes_somebody(text: str, speech: Speech) -> bool:
    """Tell whether a paragraph has a quotation and names who said it."""
    if not any(mark in text for mark in _MARKS):
        return False
    return _QUOTED.search(text) is not None and speech.saying.search(_QUOTED.sub("", text)) is not None


def addresses_reader(text: str, speech: Speech) -> bool:
    """Tell whether a paragraph speaks to the reader or as "we", quotations apart."""
    return speech.address.search(_QUOTED.sub("", text)) is not None


def _opens(text: str, speech: Speech) -> bool:
    if _plain(text).startswith(speech.openers):
        return _continues(text, speech, _HEADLINE)
    return _requests_support(text, speech) and _continues(text, speech)


def _belongs(text: str, speech: Speech) -> bool:
    return _continues(text, speech) or _opens(text, speech)


def _continues(text: str, speech: Speech, short: int = _SHORT) -> bool:
    return (addresses_reader(text, speech) or len(text.split()) <= short) and not quotes_somebody(text, speech)


def _requests_support(text: str, speech: Speech) -> bool:
    if len(text) > _LONGEST:
        return False
    plain = _plain(text)
    return any(phrase in plain for phrase in speech.requests)


def _plain(text: str) -> str:
    return text.replace("’", "'").lower().lstrip("…. *")
