"""What a PDF says about its article: title and authors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pdfminer.utils import decode_text

from index.reading.charset import clean
from index.reading.persons import persons

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.reading.pdf.paragraphs import Block

_LARGER = 1.15  # sizes of body text
_WORDS = range(2, 31)
_FILE = re.compile(r"\.\w{2,5}$|^microsoft |^untitled|^unbenannt|^sans titre|^https?:|^about:", re.IGNORECASE)


def title(information: Mapping[str, object], blocks: Sequence[Block], body: float) -> str | None:
    """Take the largest heading of the first page, or the file's own title where there is none or it says the same."""
    given = _text(information, "Title")
    given = given if given and _is_headline(given) and not _FILE.search(given) else None
    first = [block for block in blocks if block.page == 0 and block.size > _LARGER * body and _is_headline(block.text)]
    if not first:
        return given
    largest = max(first, key=lambda block: block.size).text
    return given if given and _plain(given) in _plain(largest) else largest


def authors(information: Mapping[str, object]) -> tuple[str, ...]:
    """Take the names in the file's own field, if all of them are persons' names."""
    return persons(_text(information, "Author") or "")


def is_title(block: Block, chosen: str | None) -> bool:
    """Tell whether a paragraph is the title itself."""
    return chosen is not None and _plain(block.text) == _plain(chosen)


def _is_headline(text: str) -> bool:
    return len(text.split()) in _WORDS and any(letter.isalpha() for letter in text)


def _text(information: Mapping[str, object], field: str) -> str | None:
    value = information.get(field)
    if isinstance(value, bytes):
        value = decode_text(value)
    return " ".join(clean(value).split()) if isinstance(value, str) else None


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
