"""Markdown, with optional YAML front matter, to an article: the text that a reader of the page sees."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin
from pydantic import ValidationError

from index.article import Article, Paragraph, Role
from index.boilerplate import set_aside
from index.errors import UnreadableSource
from index.reading.fields import Fields, problem
from index.reading.ids import derived
from index.reading.language import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_SPACES = re.compile("[ \t\n]+")
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_FIRST_LINE = 2  # The front matter's first line is "---".


def parse(text: str, location: str) -> Article:
    """Read headings as `META`, every other block of text as a paragraph; a heading 1 at the top is the title.

    Raises:
        UnreadableSource: the front matter is wrong, or nothing but front matter is there.
    """
    tokens = _parser().parse(text)
    front = tokens[0].content if tokens and tokens[0].type == "front_matter" else ""
    fields = _fields(front)
    paragraphs = list(_paragraphs(tokens))
    if not paragraphs:
        raise UnreadableSource("no text for readers is in it; write the article below the front matter")
    language = fields.language or language_of(paragraph.text for paragraph in paragraphs)
    return Article(
        id=fields.id or derived(PurePosixPath(location).stem, location),
        paragraphs=set_aside(paragraphs, language),
        title=fields.title or _top_heading(tokens),
        url=fields.url,
        authors=fields.authors,
        source=fields.source,
        published=fields.published,
        language=language,
    )


def _parser() -> MarkdownIt:
    # Past the preset's 20 levels of nesting, the text inside would be lost.
    parser = MarkdownIt("commonmark", {"maxNesting": 100})
    return parser.use(front_matter_plugin).enable(["table", "strikethrough"])


def _paragraphs(tokens: Sequence[Token]) -> Iterator[Paragraph]:
    number = 0
    for text, role in _blocks(tokens):
        if text:
            number += 1
            yield Paragraph(number=number, text=text, role=role, reason=None if role is Role.BODY else "heading")


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[str, Role]]:
    """Give the visible text of each block; a table's row is one block, its cells joined by a space."""
    role = Role.BODY
    row: list[str] | None = None
    for token in tokens:
        match token.type:
            case "heading_open":
                role = Role.META
            case "heading_close":
                role = Role.BODY
            case "tr_open":
                row = []
            case "tr_close" if row is not None:
                yield " ".join(filter(None, row)), role
                row = None
            case "inline" if row is not None:
                row.append(_visible(token))
            case "inline":
                yield _visible(token), role
            case "fence" | "code_block":
                yield token.content.strip(), role


def _visible(block: Token) -> str:
    """Give a block's words without markup; the stand-in text of images and raw HTML are left out."""
    parts = []
    for token in block.children or ():
        match token.type:
            case "text" | "code_inline" | "text_special":
                parts.append(token.content)
            case "softbreak" | "hardbreak":
                parts.append(" ")
            case "html_inline" if _BREAK.match(token.content):
                parts.append(" ")
    return _SPACES.sub(" ", "".join(parts)).strip()


def _top_heading(tokens: Sequence[Token]) -> str | None:
    visible = [token for token in tokens if token.type not in {"front_matter", "html_block"}][:2]
    match visible:
        case [opening, heading] if opening.type == "heading_open" and opening.tag == "h1":
            return _visible(heading) or None
        case _:
            return None


class _Words(yaml.BaseLoader):
    """YAML in which every value is text or null: no field needs more, and `language: no` stays Norwegian."""


_NULL = "tag:yaml.org,2002:null"
_Words.add_implicit_resolver(_NULL, re.compile("~|null|Null|NULL|$"), ["~", "n", "N", ""])
_Words.add_constructor(_NULL, lambda _loader, _node: None)


def _fields(front: str) -> Fields:
    node, values = _yaml(front)
    try:
        return Fields.model_validate(values)
    except ValidationError as error:
        field, wrong = problem(error)
        raise UnreadableSource(f"front matter{_line(node, field)}: {field} {wrong}") from error


def _yaml(front: str) -> tuple[yaml.Node | None, dict[str, object]]:
    loader = _Words(front)
    try:
        node = loader.get_single_node()
        values = None if node is None else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + _FIRST_LINE}" if error.problem_mark else ""
        raise UnreadableSource(
            f"front matter{line}: not valid YAML ({error.problem}); put values with a colon in quotes"
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadableSource("front matter: not valid YAML; write `field: value` lines") from error
    if values is None:
        return None, {}
    if not isinstance(values, dict):
        raise UnreadableSource("front matter, line 2: must be `field: value` lines, such as `title: Grain prices`")
    return node, values


def _line(node: yaml.Node | None, field: str) -> str:
    """Tell where a field stands."""
    if isinstance(node, yaml.MappingNode):
        name = field.split(",", maxsplit=1)[0]
        for key, _ in node.value:
            if key.value == name:
                return f", line {key.start_mark.line + _FIRST_LINE}"
    return ""
