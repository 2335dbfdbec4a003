"""What recurs in other articles of the same source: house lines that no lexicon knows.

An agency's text stands in many articles too and is the article, so that articles which share much are one story, and
only what recurs over several stories counts. Pure functions: the store keeps the digests and is asked for the counts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from index.article import Paragraph, Role
from index.boilerplate.kinds import Reason
from index.boilerplate.lexicon import NOTHING, lexicon, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from index.article import Article

STORIES = 3
"""Different stories in which a paragraph stands before it is set aside for that alone."""

_FEWER = 2  # stories that are enough for a paragraph at an article's end, or with a phrase of the lexicon
_SHARED = 0.2  # of the paragraphs of the shorter article; from there on two articles are one story
_WIRE = 50  # articles of one source that may print the same story
_TELLING = 5  # paragraphs that tell an article from others
_END = 3  # paragraphs at the head and at the tail
_DIGIT = re.compile(r"\d+")
_APART = re.compile(r"[\W_]+")
_OPENS = ('"', "“", "«", "„", "»", "'", "‘", "「", "『")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: the article's id, the paragraph's number, and its `digest`."""

    article: str
    number: int
    digest: str


def digest(text: str) -> str | None:
    """Sixteen hex digits of a paragraph, the same for other numbers, case and punctuation; None without letters."""
    plain = _APART.sub(" ", _DIGIT.sub("0", text.casefold())).strip()
    if not any(map(str.isalpha, plain)):
        return None
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def may_recur(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph counts that the filter gave: body, or set aside only because it recurs."""
    return paragraph.role is Role.BODY or paragraph.reason == Reason.REPEATED


def telling(paragraphs: Iterable[Paragraph]) -> list[str]:
    """Return the digests of the longest body paragraphs: an article that is printed again has at least one of them."""
    body = sorted((each.text for each in paragraphs if may_recur(each)), key=len, reverse=True)
    return [key for text in body[:_TELLING] if (key := digest(text))]


def source_of(article: Article) -> str | None:
    """Return whose articles an article is counted with: its source, else the host of its URL."""
    return article.source or host_of(article.url)


def host_of(url: str | None) -> str | None:
    """Return the host of an address; None where there is no address, or it is none."""
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


def stories(digests: Mapping[str, Collection[str]]) -> dict[str, str]:
    """Give each article of one source its story: the smallest id of the articles joined by what they share.

    `digests` are each article's body paragraphs. Work grows with the pairs that share a paragraph, so that paragraphs
    in very many articles (house lines) join nothing.
    """
    of_digest = defaultdict(list)
    for article, some in digests.items():
        for one in set(some):
            of_digest[one].append(article)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for articles in of_digest.values():
        if len(articles) <= _WIRE:
            for place, first in enumerate(sorted(articles)):
                for second in sorted(articles)[place + 1 :]:
                    shared[first, second] += 1
    parents = {article: article for article in digests}
    for (first, second), count in shared.items():
        if count > 1 and count >= _SHARED * min(len(set(digests[first])), len(set(digests[second]))):
            _join(parents, first, second)
    return {article: _root(parents, article) for article in digests}


def counted(places: Collection[Place], story_of: Mapping[str, str]) -> dict[str, int]:
    """Count the different stories in which each digest stands."""
    found = defaultdict(set)
    for place in places:
        found[place.digest].add(story_of[place.article])
    return {one: len(some) for one, some in found.items()}


def set_repeated_aside(paragraphs: Sequence[Paragraph], counts: Mapping[str, int]) -> tuple[Paragraph, ...]:
    """Give body paragraphs that recur the role `BOILERPLATE`, and those that no longer recur their body role back.

    `counts` holds the stories of the article's own source, this article's included, by digest. The paragraphs are those
    that the filter gave: no editor's decision lies over them.
    """
    before = tuple(_restored(paragraph) for paragraph in paragraphs)
    body = [paragraph.number for paragraph in before if paragraph.role is Role.BODY]
    ends = {*body[:_END], *body[-_END:]} if len(body) > 2 * _END else set()
    return tuple(
        replace(paragraph, role=Role.BOILERPLATE, reason=Reason.REPEATED.value, score=None)
        if paragraph.role is Role.BODY and _recurs(paragraph, counts, ends)
        else paragraph
        for paragraph in before
    )


def _recurs(paragraph: Paragraph, counts: Mapping[str, int], ends: Collection[int]) -> bool:
    key = digest(paragraph.text)
    number = counts.get(key, 0) if key else 0
    if number < _FEWER or paragraph.text.startswith(_OPENS):
        return False
    return number >= STORIES or paragraph.number in ends or _marked(paragraph.text)


def _marked(text: str) -> bool:
    return lexicon().look(text, words(text)) is not NOTHING


def _restored(paragraph: Paragraph) -> Paragraph:
    if paragraph.role is Role.BOILERPLATE and paragraph.reason == Reason.REPEATED:
        return replace(paragraph, role=Role.BODY, reason=None)
    return paragraph


def _root(parents: dict[str, str], article: str) -> str:
    while parents[article] != article:
        parents[article] = article = parents[parents[article]]
    return article


def _join(parents: dict[str, str], first: str, second: str) -> None:
    low, high = sorted((_root(parents, first), _root(parents, second)))
    parents[high] = low
