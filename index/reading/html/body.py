"""The words of a page's article, line by line: trafilatura's, and those that it overlooks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trafilatura import bare_extraction
from trafilatura.settings import Document

from index.reading.html.joiners import guarded
from index.reading.html.page import one_line, plain, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.reading.html.page import Page

_BULLET = "- "
_LONG = 70  # characters, spaces apart; a shorter paragraph may as well be a caption, a label or a link
_ALIKE = 3  # paragraphs of the article in boxes of one kind: what else is in such boxes is the article, too
_LONGEST_ITEM = 3_000  # characters
_MOST_LINKED = 0.3  # of a paragraph's letters
_ASIDE = frozenset({"aside", "footer", "nav", "form", "figure", "table"})


def lines_of(page: Page) -> list[str]:
    """Give the article's paragraphs and subheadings, one on a line, in the order of the page."""
    tree, joiners = guarded(page.tree)
    document = bare_extraction(tree, include_comments=False, include_tables=False)
    if not isinstance(document, Document):
        return []
    items = {plain(text_of(item)) for item in page.tree.iter("li") if page.sizes[item].shown <= _LONGEST_ITEM}
    lines = (one_line(line) for line in (document.text or "").translate(joiners).split("\n"))
    return _with_overlooked(page, [_without_bullet(line, items) for line in lines if line])


def _without_bullet(line: str, items: set[str]) -> str:
    """Take away the "- " that trafilatura puts before an item of a list; a dash that the page has stays."""
    return line.removeprefix(_BULLET) if line.startswith(_BULLET) and plain(line) in items else line


@dataclass(frozen=True, slots=True)
class _Block:
    text: str
    plain: str
    kind: tuple[str, ...]


def _with_overlooked(page: Page, lines: list[str]) -> list[str]:
    """Add long paragraphs from boxes just like those that the article's own stand in.

    Pages cut an article into boxes, with offers between them; trafilatura often reads the first box only.
    """
    found = plain("\n".join(lines))
    places = {plain(line): place for place, line in enumerate(lines)}
    blocks = list(_blocks(page))
    kinds = Counter(block.kind for block in blocks if block.plain in found)
    added: dict[int, list[str]] = {}
    last = -1
    for block in blocks:
        if block.plain in found:
            last = places.get(block.plain, last)
        elif kinds[block.kind] >= _ALIKE and last >= 0:
            added.setdefault(last, []).append(block.text)
    return [text for place, line in enumerate(lines) for text in (line, *added.get(place, ()))]


def _blocks(page: Page) -> Iterator[_Block]:
    for paragraph in page.tree.iter("p"):
        box = paragraph.getparent()
        size = page.sizes[paragraph]
        if size.shown < _LONG or size.share > _MOST_LINKED or box is None or not box.get("class"):
            continue
        if any(above.tag in _ASIDE for above in paragraph.iterancestors()):
            continue
        text = text_of(paragraph)
        yield _Block(text, plain(text), (str(box.tag), box.get("class", ""), paragraph.get("class", "")))
