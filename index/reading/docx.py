"""DOCX to an article: the text of paragraphs and tables, in order."""

from __future__ import annotations

from io import BytesIO
from itertools import count
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.text.paragraph import Paragraph as DocxParagraph
from lxml.etree import XMLSyntaxError

from index.article import Article, Paragraph, Role
from index.boilerplate import Kind, set_aside
from index.errors import UnreadableSource
from index.reading.charset import clean
from index.reading.ids import derived
from index.reading.language import language_of
from index.reading.limits import MEGABYTE
from index.reading.persons import persons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

    from index.reading.limits import Limits

_BROKEN = "the DOCX file is broken or cut off; open it in a word processor and save it again"
_OLD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "it is encrypted with a password, or an old .doc file; save it as .docx without a password"
# A row of one cell is a box around paragraphs; cells that a form holds stand in w:sdt.
_ROW = "w:tr[w:tc[2] or w:sdt]"
_BLOCKS = f".//w:p[not(ancestor::{_ROW} or ancestor::w:txbxContent)] | .//{_ROW}[not(ancestor::{_ROW})]"
# Text that is deleted under change control has an element of its own; text boxes come twice.
_TEXT = ".//*[self::w:t or self::w:tab[parent::w:r] or self::w:br or self::w:cr][not(ancestor::w:txbxContent)]"


def parse(data: bytes, location: str, limits: Limits) -> Article:
    """Read headings as `META`, a row of cells as one paragraph; notes, comments, page heads and feet are left out.

    The day the file was made is not the day the article was published: no date is taken from it.

    Raises:
        UnreadableSource: the file is broken, encrypted, empty, or unpacks to more than the limits allow.
    """
    if data.startswith(_OLD):
        raise UnreadableSource(_ENCRYPTED)
    try:
        _check_size(data, limits)
        document = Document(BytesIO(data))
        paragraphs = list(_paragraphs(document))
        title, author = _title_and_author(document)
    except (BadZipFile, OpcError, XMLSyntaxError, KeyError, ValueError) as problem:
        raise UnreadableSource(_BROKEN) from problem
    if not paragraphs:
        raise UnreadableSource("no text for readers is in it; write the article in it, or remove it")
    language = language_of(paragraph.text for paragraph in paragraphs)
    first = paragraphs[0]
    return Article(
        id=derived(PurePosixPath(location).stem, location),
        title=" ".join(clean(title).split()) or (first.text if first.role is Role.META else None),
        authors=persons(clean(author)),
        paragraphs=set_aside(paragraphs, language, Kind.TEXT),
        language=language,
    )


def _title_and_author(document: DocxDocument) -> tuple[str, str]:
    """Return what the file says of itself; python-docx makes up a title for a file that says nothing."""
    try:
        document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    except KeyError:
        return "", ""
    return document.core_properties.title, document.core_properties.author


def _check_size(data: bytes, limits: Limits) -> None:
    with ZipFile(BytesIO(data)) as package:
        size = sum(member.file_size for member in package.infolist())
    if size > min(limits.unpacked, max(limits.ratio * len(data), MEGABYTE)):
        raise UnreadableSource(f"it unpacks to {size / MEGABYTE:,.0f} MB, which no article has; it is not read")


def _paragraphs(document: DocxDocument) -> Iterator[Paragraph]:
    numbers = count(1)
    for block in document.element.body.xpath(_BLOCKS):
        if block.tag.endswith("}tr"):
            text, reason = " ".join(filter(None, map(_text, block.xpath(".//w:p")))), None
        else:
            text, reason = _text(block), _reason(DocxParagraph(block, document._body))  # noqa: SLF001 - its parent
        if text:
            role = Role.META if reason else Role.BODY
            yield Paragraph(number=next(numbers), text=text, role=role, reason=reason)


def _text(element: BaseOxmlElement) -> str:
    parts = [(part.text or "") if part.tag.endswith("}t") else " " for part in element.xpath(_TEXT)]
    return " ".join(clean("".join(parts)).split())


def _reason(paragraph: DocxParagraph) -> str | None:
    name = (paragraph.style.name if paragraph.style else None) or ""
    match name.split():
        case ["Title", *_]:
            return "title"
        case ["Heading" | "heading", *_]:
            return "heading"
        case ["Caption" | "caption", *_]:
            return "caption"
        case _:
            return None
