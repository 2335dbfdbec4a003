"""Markdown, with optional front matter, to an article: the text that a reader of the page sees."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from index.article import Article, Paragraph, Role
from index.boilerplate import set_aside
from index.errors import UnreadableSource
from index.reading.frontmatter import split
from index.reading.ids import derived
from index.reading.language import language_of
from index.reading.markup import Tag, opening, pieces, seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

_SPACES = re.compile("[ \t\n]+")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = (
    _HEADINGS
    | {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "li", "main"}
    | {"nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
_DEEPEST = 100


def parse(text: str, location: str) -> Article:
    """Read headings as `META`, every other block of text as a paragraph; a heading 1 at the top is the title.

    Raises:
        UnreadableSource: the front matter is wrong, nothing but front matter is there, or it is nested too deeply.
    """
    fields, below = split(text)
    blocks = list(_blocks(_tokens(below)))
    paragraphs = list(_paragraphs(blocks))
    if not paragraphs:
        raise UnreadableSource("no text for readers is in it; write the article below the front matter")
    language = fields.language or language_of(paragraph.text for paragraph in paragraphs)
    return Article(
        id=fields.id or derived(PurePosixPath(location).stem, location),
        paragraphs=set_aside(paragraphs, language),
        title=fields.title or _top_heading(blocks),
        url=fields.url,
        authors=fields.authors,
        source=fields.source,
        published=fields.published,
        language=language,
    )


def _tokens(text: str) -> list[Token]:
    # Past its most levels of nesting, 20 in the preset, the parser loses the text inside without a word.
    tokens = MarkdownIt("commonmark", {"maxNesting": _DEEPEST + 2}).enable(["table", "strikethrough"]).parse(text)
    if any(token.level > _DEEPEST for token in tokens if token.nesting == 1):
        raise UnreadableSource("has quotes or lists nested too deeply; take out some of their marks")
    return tokens


def _paragraphs(blocks: Iterable[tuple[str, str]]) -> Iterator[Paragraph]:
    for number, (text, name) in enumerate(blocks, start=1):
        heading = name in _HEADINGS
        role = Role.META if heading else Role.BODY
        yield Paragraph(number=number, text=text, role=role, reason="heading" if heading else None)


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Give the visible text of each block and the element that it stands in.

    A table's row is one block, its cells joined by a space.
    """
    words: list[str] = []
    row: list[str] | None = None
    inside = ""
    for piece in seen(list(_pieces(tokens))):
        match piece:
            case str():
                words.append(piece)
            case Tag("br"):
                words.append(" ")
            case Tag(name, opens) if name in _BLOCKS:
                text, words = _joined(words, inside), []
                if row is not None:
                    row.append(text)
                elif text:
                    yield text, inside
                if name == "tr":
                    if row and any(row):
                        yield " ".join(filter(None, row)), name
                    row = [] if opens else None
                inside = name if opens else ""
    if text := _joined(words, inside):
        yield text, inside


def _pieces(tokens: Iterable[Token]) -> Iterator[str | Tag]:
    """Give Markdown as the words and tags of its page; the stand-in text of images is left out."""
    for token in tokens:
        match token.type:
            case "inline":
                yield from _pieces(token.children or ())
            case "fence" | "code_block":
                yield from (opening("pre"), token.content, Tag("pre", opens=False))
            case "text" | "code_inline" | "text_special":
                yield token.content
            case "softbreak":
                yield " "
            case "html_inline" | "html_block":
                yield from pieces(token.content)
            case _ if token.tag:
                yield opening(token.tag) if token.nesting >= 0 else Tag(token.tag, opens=False)


def _joined(words: Iterable[str], inside: str) -> str:
    text = "".join(words)
    return (text if inside == "pre" else _SPACES.sub(" ", text)).strip()


def _top_heading(blocks: Sequence[tuple[str, str]]) -> str | None:
    text, inside = blocks[0]
    return text if inside == "h1" else None
