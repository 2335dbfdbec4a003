"""Which paragraphs are not the article: the outlet's appeal to its readers for support.

An appeal opens in the later part of an article ("A message from …", "we have a small favor to ask") and goes on while
it speaks to the reader or as "we". Nothing is deleted: its paragraphs get the role `BOILERPLATE`, and no search finds
them. The phrases stand in `lexicons/appeal.<language>.txt`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from itertools import takewhile
from math import ceil
from typing import TYPE_CHECKING

from index.article import Paragraph, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

_EARLIEST = 0.3  # An article's first third is its own: appeals close articles.
_SHORT = 6  # words; "Remind me later", "Continue"
_HEADLINE = 15  # words of a line such as "A message from the editors of …"
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»')
_APOSTROPHES = str.maketrans("’ʼ", "''")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """How appeals are worded in one language.

    `openers` begin an appeal's paragraph, `requests` stand anywhere in it (both lower case); `address` finds words to
    the reader or of the outlet about itself, `saying` finds somebody else's speech.
    """

    openers: tuple[str, ...]
    requests: tuple[str, ...]
    address: re.Pattern[str]
    saying: re.Pattern[str]

    def requests_support(self, text: str) -> bool:
        plain = _plain(text)
        return any(phrase in plain for phrase in self.requests)

    def opens(self, text: str) -> bool:
        if _plain(text).startswith(self.openers):
            return self.continues(text, _HEADLINE)
        return self.requests_support(text) and self.continues(text)

    def belongs(self, text: str) -> bool:
        return self.continues(text) or self.opens(text)

    def continues(self, text: str, short: int = _SHORT) -> bool:
        return (self.addresses_reader(text) or len(text.split()) <= short) and not self.quotes_somebody(text)

    def addresses_reader(self, text: str) -> bool:
        return self.address.search(_QUOTED.sub("", text)) is not None

    def quotes_somebody(self, text: str) -> bool:
        return _QUOTED.search(text) is not None and self.saying.search(_QUOTED.sub("", text)) is not None


def set_aside(paragraphs: Sequence[Paragraph], language: str | None) -> tuple[Paragraph, ...]:
    """Give the paragraphs of appeals the role `BOILERPLATE`; only body paragraphs are looked at.

    `language` is the article's (None: taken for English); without a lexicon of that language nothing is set aside.
    """
    lexicon = _lexicon(language or "en")
    body = [paragraph for paragraph in paragraphs if paragraph.role is Role.BODY]
    appeals = _appeals(body, lexicon) if lexicon else set()
    return tuple(
        replace(paragraph, role=Role.BOILERPLATE, reason="appeal") if paragraph.number in appeals else paragraph
        for paragraph in paragraphs
    )


def _appeals(body: list[Paragraph], lexicon: _Lexicon) -> set[int]:
    """Find the numbers of the paragraphs that belong to an appeal."""
    found: set[int] = set()
    rest = iter(body[ceil(len(body) * _EARLIEST) :])
    while opener := next((paragraph for paragraph in rest if lexicon.opens(paragraph.text)), None):
        block = [opener, *takewhile(lambda follower: lexicon.belongs(follower.text), rest)]
        # Without a request it is a letter that the article reports, not an appeal.
        if any(lexicon.requests_support(part.text) for part in block):
            found.update(part.number for part in block)
    return found


@cache
def _lexicon(language: str) -> _Lexicon | None:
    file = resources.files("index") / "lexicons" / f"appeal.{language}.txt"
    if not file.is_file():
        return None
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return _Lexicon(
        openers=tuple(sections["openers"]),
        requests=tuple(sections["requests"]),
        address=_any_of([form for word in sections["address"] for form in (word, word.capitalize())]),
        saying=_any_of(sections["saying"], unless_after=sections["first person"]),
    )


def _any_of(words: Sequence[str], unless_after: Sequence[str] = ()) -> re.Pattern[str]:
    """Match whole words, in this case: "us" is not the US."""
    before = "".join(rf"(?<!\b{re.escape(word)} )" for word in unless_after)
    return re.compile(rf"{before}\b(?:{'|'.join(map(re.escape, words))})\b")


def _plain(text: str) -> str:
    return text.translate(_APOSTROPHES).lower().lstrip("…. *")
