"""A whole article as cards, one after another, in paragraphs word for word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.cards.age import dated
from bot.cards.frame import Accent, Frame, frame
from bot.cards.passage import LONGEST_SOURCE, NotVerbatim, titled
from bot.cards.text import Room, escape_line, quote, unquote
from index.answer import Citation
from index.article import Role
from index.sentences import sentences
from index.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from bot.languages import Words
    from index.article import Article

MOST_PIECES = 25
"""Discord takes 40 components in a message; the rest are for the frame, its head, its foot and the buttons."""
PIECE = Room(1_500, 3_600)
"""What is shown of a paragraph in one piece; two of them fit into a card with the longest head."""


@dataclass(frozen=True, slots=True, order=True)
class Start:
    """Where a card begins: at a character of a paragraph, by its number."""

    number: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or as much of it as one card takes."""

    number: int
    text: str
    span: Span

    @property
    def start(self) -> Start:
        """Where it begins."""
        return Start(self.number, self.span.start)

    @property
    def markdown(self) -> str:
        """The quote under its number, checked to be word for word; an ellipsis stands for what other cards show.

        Raises:
            NotVerbatim: the quote does not read back as the piece.
        """
        words = self.text[self.span.start : self.span.end]
        quoted = quote(words, ())
        if unquote(quoted) != words:
            raise NotVerbatim(f"paragraph {self.number}")
        before = " …" if self.span.start else ""
        after = "\n-# …" if self.span.end < len(self.text) else ""
        return f"-# ¶ {self.number}{before}\n{quoted}{after}"


@dataclass(frozen=True, slots=True)
class Page:
    """A part of an article as a frame, and where the cards before and after it begin (None: there is none)."""

    frame: Frame
    earlier: Start | None
    later: Start | None


def article_page(article: Article, start: Start, today: date, words: Words) -> Page:
    """Return the body of an article from `start` on, as many paragraphs as fit.

    Raises:
        NotVerbatim: what would be shown is not what is stored.
    """
    head = _head(article, today, words)
    pieces = list(_pieces(article))
    first = next((place for place, piece in enumerate(pieces) if piece.start >= start), max(0, len(pieces) - 1))
    room = Room().less(head)
    shown = _fitting([piece.markdown for piece in pieces[first : first + MOST_PIECES]], room)
    before = [piece.markdown for piece in reversed(pieces[max(0, first - MOST_PIECES) : first])]
    earlier = first - len(_fitting(before, room))
    last = first + len(shown)
    return Page(
        frame(Accent.ANSWER, [[head], shown]),
        pieces[earlier].start if first else None,
        pieces[last].start if last < len(pieces) else None,
    )


def _fitting(texts: Sequence[str], room: Room) -> list[str]:
    fitting: list[str] = []
    for text in texts:
        if not room.holds(text):
            break
        room = room.less(text)
        fitting.append(text)
    return fitting


def _head(article: Article, today: date, words: Words) -> str:
    place = Citation(
        article=article.id,
        paragraph=1,
        title=article.title,
        url=article.url,
        source=article.source,
        published=article.published,
        link=None,
    )
    facts = (article.source, ", ".join(article.authors))
    small = [escape_line(fact, LONGEST_SOURCE) for fact in facts if fact]
    small += filter(None, [dated(article.published, today, words)])
    return f"**{titled(place, words)}**" + (f"\n-# {' · '.join(small)}" if small else "")


def _pieces(article: Article) -> Iterator[Piece]:
    for paragraph in article.paragraphs:
        if paragraph.role is Role.BODY:
            for span in _spans(paragraph.text):
                yield Piece(paragraph.number, paragraph.text, span)


def _spans(text: str) -> Iterator[Span]:
    """Cut a paragraph into pieces: whole sentences where they fit, else whole words, else as many characters as fit."""
    ends = [span.end for span in sentences(text)] or [len(text)]
    start = 0
    while start < len(text):
        end = _end(text, start, ends)
        yield Span(start, end)
        start = end
        while start < len(text) and text[start].isspace():
            start += 1


def _end(text: str, start: int, ends: Sequence[int]) -> int:
    if _holds(text, start, len(text)):
        return len(text)
    # No character is written with less than one.
    furthest = start + PIECE.characters
    whole = next((end for end in reversed(ends) if start < end <= furthest and _holds(text, start, end)), None)
    if whole is not None:
        return whole
    for length in (PIECE.characters, PIECE.characters // 4, PIECE.characters // 16):
        end = text.rfind(" ", start + 1, start + length)
        if end > start and _holds(text, start, end):
            return end
    # A hidden character is written with nine, "⟦U+10FFFF⟧" with ten.
    return min(len(text), start + PIECE.characters // 16)


def _holds(text: str, start: int, end: int) -> bool:
    return end - start <= PIECE.characters and PIECE.holds(quote(text[start:end], ()))
