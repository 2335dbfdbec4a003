"""Articles as editors see them: in a list, whole, and before one is removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.cards.frame import Accent, Frame, frame
from bot.cards.passage import NotVerbatim, link_target
from bot.cards.text import Room, escape_line, quote, unquote
from bot.catalogue import Page
from bot.languages import Words
from index.article import Article, Paragraph, Role
from index.boilerplate.kinds import Reason
from index.boilerplate.overruling import filtered, layer
from index.store import Origin, Stored

MOST_PARAGRAPHS = 30
"""Discord takes 40 components in a message; the rest are for the frame, its head and its foot."""
LONGEST_NAME = 80
LONGEST_TITLE = 160
LONGEST_REASON = 120
_LENGTHS = (120, 40, 12)
"""Characters of each fact in a list: where names full of escapes take too much room, all are shortened."""
_FOOT = Room(200, 400)


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of an article as a frame. `next` is the number of the paragraph to go on with, None at the end."""

    frame: Frame
    next: int | None


def list_frame(page: Page, words: Words) -> Frame:
    """Return a page of the list: title, id, source and date of each article."""
    if not page.total:
        return frame(Accent.NOTHING, [[words("articles-none")]])
    foot = "-# " + words("articles-page", total=page.total, page=page.number, pages=page.pages)
    texts = ("\n".join(_row(article, longest, words) for article in page.articles) for longest in _LENGTHS)
    return frame(Accent.ANSWER, [[next(text for text in texts if Room().holds(text, foot))], [foot]])


def article_frame(article: Article, start: int, words: Words) -> Shown:
    """Return an article's paragraphs from number `start` on, as many as fit, with role and reason of each.

    Raises:
        NotVerbatim: what would be shown is not what is stored.
    """
    head, texts, left = _head(article, words), list[str](), None
    room = Room().less(head, "x" * _FOOT.characters)
    for paragraph in article.paragraphs:
        if paragraph.number < start:
            continue
        text = _paragraph(paragraph, room if texts else None, words)
        if text is None or len(texts) == MOST_PARAGRAPHS:
            left = paragraph.number
            break
        room = room.less(text)
        texts.append(text)
    foot = _foot(article, start, left, words)
    return Shown(frame(Accent.ANSWER, [[head], texts, [foot]]), left)


def removing_frame(stored: Stored, words: Words) -> Frame:
    """Return the question whether to remove an article, and what would follow."""
    name = escape_line(stored.article.title or stored.article.id, LONGEST_TITLE)
    asked = words("articles-remove-sure", name=name)
    if stored.origin is Origin.FOLDER:
        asked += " " + words("articles-comes-back", place=escape_line(stored.location, LONGEST_NAME))
    return frame(Accent.TROUBLE, [[asked, f"-# {_facts(stored.article, LONGEST_NAME, words)}"]])


def _row(article: Article, longest: int, words: Words) -> str:
    title = escape_line(article.title or article.id, longest)
    return f"**{title}**\n-# {_facts(article, longest, words)}"


def _facts(article: Article, longest: int, words: Words) -> str:
    facts = (article.id, article.source, article.published and words.day(article.published))
    return " · ".join(escape_line(fact, longest) for fact in facts if fact)


def _head(article: Article, words: Words) -> str:
    title = escape_line(article.title or article.id, LONGEST_TITLE)
    authors = escape_line(", ".join(article.authors), LONGEST_NAME)
    target = article.url and link_target(article.url)
    link = f"[{words('passage-read')}](<{target}>)" if target else ""
    facts = " · ".join(filter(None, (_facts(article, LONGEST_NAME, words), authors, link)))
    roles = {role: sum(each.role is role for each in article.paragraphs) for role in Role}
    counts = (
        words("report-searched", count=roles[Role.BODY]),
        words("report-aside", count=roles[Role.BOILERPLATE]),
        words("report-headings", count=roles[Role.META]),
    )
    return f"**{title}**\n-# {facts}\n-# {' · '.join(counts)}"


def _foot(article: Article, start: int, left: int | None, words: Words) -> str:
    last = article.paragraphs[-1].number
    if left is None:
        return "-# " + words("articles-to-end", number=last) if start > 1 else ""
    return "-# " + words("articles-left", count=last - left + 1, next=str(left))


def _paragraph(paragraph: Paragraph, room: Room | None, words: Words) -> str | None:
    """Return a paragraph as it fits into `room`, None where it does not; the first has all the room, and is cut to it.

    Raises:
        NotVerbatim: the quote does not read back as the paragraph's text.
    """
    if room is not None:
        if len(paragraph.text) > room.characters:  # no character is written with less than one
            return None
        text = _marked(paragraph, len(paragraph.text), words)
        return text if room.holds(text) else None
    return next(text for text in _cut(paragraph, words) if _FIRST.holds(text))


_FIRST = Room(2_200, 5_500)
"""What the first paragraph of a card may take, whatever the head says."""


def _cut(paragraph: Paragraph, words: Words) -> Iterator[str]:
    length = min(len(paragraph.text), _FIRST.characters)
    while True:
        yield _marked(paragraph, length, words)
        length = length * 3 // 4


def _marked(paragraph: Paragraph, length: int, words: Words) -> str:
    """Return the first `length` characters under a line that says which paragraph it is, and what it is."""
    text = paragraph.text[:length]
    quoted = quote(text, ())
    if unquote(quoted) != text:
        raise NotVerbatim(f"paragraph {paragraph.number}")
    rest = len(paragraph.text) - length
    more = f"\n-# {words('articles-cut', count=rest)}" if rest else ""
    return "\n".join((" · ".join(("-# ¶ " + str(paragraph.number), *_kind(paragraph, words))), quoted + more))


def _kind(paragraph: Paragraph, words: Words) -> Sequence[str]:
    reason = tuple(filter(None, (_why(paragraph, words),)))
    match paragraph.role:
        case Role.BODY:
            return reason
        case Role.META:
            return (words("articles-not-searched"), *reason)
        case Role.BOILERPLATE:
            return (words("articles-set-aside"), *reason)


def _why(paragraph: Paragraph, words: Words) -> str:
    """Say why a paragraph has its role: what the filter saw in it, or what an editor decided over that."""
    if not paragraph.reason:
        return ""
    decided, below = layer(paragraph.reason), filtered(paragraph)
    if decided == paragraph.reason:
        return _reason(decided, words)
    role = words(f"reason-role-{below.role}")
    said = f"{role}: {_reason(below.reason, words)}" if below.reason else role
    return words("reason-overruled", decided=_reason(decided, words), said=said)


def _reason(reason: str, words: Words) -> str:
    """Say a reason of the filter's in words; one that a file gives is said as it is."""
    if reason in set(Reason):
        return words(f"reason-{reason.replace(' ', '-')}")
    return escape_line(reason, LONGEST_REASON)
