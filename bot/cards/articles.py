"""Articles as editors see them: in a list, whole, and before one is removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.cards.frame import Accent, Frame, frame
from bot.cards.passage import NotVerbatim, link_target
from bot.cards.text import Room, escape_line, quote, unquote
from bot.catalogue import Page
from bot.wording import day
from index.article import Article, Paragraph, Role
from index.store import Origin, Stored

MOST_PARAGRAPHS = 30
"""Discord takes 40 components in a message; the rest are for the frame, its head and its foot."""
LONGEST_NAME = 80
LONGEST_TITLE = 160
_LENGTHS = (120, 40, 12)
"""Characters of each fact in a list: where names full of escapes take too much room, all are shortened."""
_FOOT = Room(200, 400)


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of an article as a frame. `next` is the number of the paragraph to go on with, None at the end."""

    frame: Frame
    next: int | None


def list_frame(page: Page) -> Frame:
    """Return a page of the list: title, id, source and date of each article."""
    if not page.total:
        return frame(Accent.NOTHING, [["**There are no articles here yet.**\nAdd one with `/articles add`."]])
    count = f"{page.total:,} articles" if page.total != 1 else "1 article"
    foot = f"-# {count} · page {page.number:,} of {page.pages:,}"
    texts = ("\n".join(_row(article, longest) for article in page.articles) for longest in _LENGTHS)
    return frame(Accent.ANSWER, [[next(text for text in texts if Room().holds(text, foot))], [foot]])


def article_frame(article: Article, start: int) -> Shown:
    """Return an article's paragraphs from number `start` on, as many as fit, with role and reason of each.

    Raises:
        NotVerbatim: what would be shown is not what is stored.
    """
    head, texts, left = _head(article), list[str](), None
    room = Room().less(head, "x" * _FOOT.characters)
    for paragraph in article.paragraphs:
        if paragraph.number < start:
            continue
        text = _paragraph(paragraph, room if texts else None)
        if text is None or len(texts) == MOST_PARAGRAPHS:
            left = paragraph.number
            break
        room = room.less(text)
        texts.append(text)
    foot = _foot(article, start, left)
    return Shown(frame(Accent.ANSWER, [[head], texts, [foot]]), left)


def removing_frame(stored: Stored) -> Frame:
    """Return the question whether to remove an article, and what would follow."""
    name = escape_line(stored.article.title or stored.article.id, LONGEST_TITLE)
    follows = "It leaves the answers at once."
    if stored.origin is Origin.FOLDER:
        place = escape_line(stored.location, LONGEST_NAME)
        follows += f" Its file **{place}** stays in the articles folder, so the next `/reindex` brings it back."
    return frame(Accent.TROUBLE, [[f"**Remove “{name}”?**\n{follows}", f"-# {_facts(stored.article, LONGEST_NAME)}"]])


def _row(article: Article, longest: int) -> str:
    title = escape_line(article.title or article.id, longest)
    return f"**{title}**\n-# {_facts(article, longest)}"


def _facts(article: Article, longest: int) -> str:
    facts = (article.id, article.source, day(article.published))
    return " · ".join(escape_line(fact, longest) for fact in facts if fact)


def _head(article: Article) -> str:
    title = escape_line(article.title or article.id, LONGEST_TITLE)
    authors = escape_line(", ".join(article.authors), LONGEST_NAME)
    target = article.url and link_target(article.url)
    link = f"[read](<{target}>)" if target else ""
    facts = " · ".join(filter(None, (_facts(article, LONGEST_NAME), authors, link)))
    roles = {role: sum(each.role is role for each in article.paragraphs) for role in Role}
    counts = f"{roles[Role.BODY]:,} searched · {roles[Role.BOILERPLATE]:,} set aside · {roles[Role.META]:,} headings"
    return f"**{title}**\n-# {facts}\n-# {counts}"


def _foot(article: Article, start: int, left: int | None) -> str:
    last = article.paragraphs[-1].number
    if left is None:
        return f"-# to the end, paragraph {last:,}" if start > 1 else ""
    more = "1 paragraph did" if left == last else f"{last - left + 1:,} paragraphs did"
    return f"-# {more} not fit: go on with the button, or with start:{left}"


def _paragraph(paragraph: Paragraph, room: Room | None) -> str | None:
    """Return a paragraph as it fits into `room`, None where it does not; the first has all the room, and is cut to it.

    Raises:
        NotVerbatim: the quote does not read back as the paragraph's text.
    """
    if room is not None:
        text = _marked(paragraph, len(paragraph.text))
        return text if room.holds(text) else None
    return next(text for text in _cut(paragraph) if _FIRST.holds(text))


_FIRST = Room(2_200, 5_500)
"""What the first paragraph of a card may take, whatever the head says."""


def _cut(paragraph: Paragraph) -> Iterator[str]:
    length = len(paragraph.text)
    while True:
        yield _marked(paragraph, length)
        length = length * 3 // 4


def _marked(paragraph: Paragraph, length: int) -> str:
    """Return the first `length` characters under a line that says which paragraph it is, and what it is."""
    text = paragraph.text[:length]
    quoted = quote(text, ())
    if unquote(quoted) != text:
        raise NotVerbatim(f"paragraph {paragraph.number}")
    rest = len(paragraph.text) - length
    more = f"\n-# … and {rest:,} more characters, too many to show" if rest else ""
    return "\n".join((" · ".join(("-# ¶ " + str(paragraph.number), *_kind(paragraph))), quoted + more))


def _kind(paragraph: Paragraph) -> Sequence[str]:
    reason = (escape_line(paragraph.reason, LONGEST_NAME),) if paragraph.reason else ()
    match paragraph.role:
        case Role.BODY:
            return ()
        case Role.META:
            return ("not searched", *reason)
        case Role.BOILERPLATE:
            return ("**set aside**", *reason)
