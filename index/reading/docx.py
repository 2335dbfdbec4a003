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
from docx.oxml.ns import qn
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
    from collections.abc import Container, Iterator

    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

    from index.reading.limits import Limits

_BROKEN = "the DOCX file is broken or cut off; open it in a word processor and save it again"
_OLD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "it is encrypted with a password, or an old .doc file; save it as .docx without a password"
# A row of one cell is a box around paragraphs; cells that a form holds stand in w:sdt.
_ROW = "w:tr[w:tc[2] or w:sdt]"
_BLOCKS = f".//w:p[not(ancestor::{_ROW} or ancestor::w:txbxContent)] | .//{_ROW}[not(ancestor::{_ROW})]"
_ON = "[not(@w:val='0' or @w:val='false' or @w:val='off')]"
_LEFT_OUT = " or ".join(
    f"ancestor::w:{element}"
    for element in (
        "txbxContent",  # comes twice
        "del",
        "moveFrom",
        "rt",  # how the characters under it are read
        f"sdt[w:sdtPr/w:showingPlcHdr{_ON}]",
    )
)
_STYLES = "./w:rPr/w:rStyle/@w:val | ancestor::w:p[1]/w:pPr/w:pStyle/@w:val"
_SIGNS = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_TEXT = f".//*[{' or '.join(f'self::w:{name}' for name in ('t', *_SIGNS))}][parent::w:r][not({_LEFT_OUT})]"


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
        _check_markup(document)
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


def _check_markup(document: DocxDocument) -> None:
    """Refuse a document type, which no DOCX may have: words that it names as entities would be lost."""
    if document.element.getroottree().docinfo.doctype:
        raise UnreadableSource(_BROKEN)


def _paragraphs(document: DocxDocument) -> Iterator[Paragraph]:
    numbers = count(1)
    hidden = _hidden_styles(document)
    for block in document.element.body.xpath(_BLOCKS):
        if block.tag.endswith("}tr"):
            text, reason = " ".join(filter(None, (_text(each, hidden) for each in block.xpath(".//w:p")))), None
        else:
            text, reason = _text(block, hidden), _reason(DocxParagraph(block, document._body))  # noqa: SLF001 - its parent
        if text:
            role = Role.META if reason else Role.BODY
            yield Paragraph(number=next(numbers), text=text, role=role, reason=reason)


def _text(paragraph: BaseOxmlElement, hidden: Container[str]) -> str:
    """Collect what a reader sees of a paragraph; `hidden` are the names of styles that hide it."""
    parts: list[str] = []
    for part in paragraph.xpath(_TEXT):
        if not _is_hidden(part.getparent(), hidden):
            # Comments and instructions of XML may stand in the text.
            words = (part.text or "", *(inner.tail or "" for inner in part))
            parts.append(_SIGNS.get(part.tag.rpartition("}")[2]) or "".join(words))
    return " ".join(clean("".join(parts)).split())


def _is_hidden(run: BaseOxmlElement, hidden: Container[str]) -> bool:
    """Tell whether a run is hidden: it says so, or else its own style or that of its paragraph does, not both."""
    if run.xpath("./w:rPr/w:vanish"):
        return bool(run.xpath(f"./w:rPr/w:vanish{_ON}"))
    return sum(style in hidden for style in run.xpath(_STYLES)) == 1


def _hidden_styles(document: DocxDocument) -> set[str]:
    """Find the styles that hide text, or are based on one that does and say nothing else."""
    styles = document.styles.element
    hidden = set(styles.xpath(f"./w:style[w:rPr/w:vanish{_ON}]/@w:styleId"))
    heirs = {
        style.get(qn("w:styleId")): style.xpath("string(./w:basedOn/@w:val)")
        for style in styles.xpath("./w:style[w:basedOn][not(w:rPr/w:vanish)]")
    }
    while found := {name for name, base in heirs.items() if base in hidden} - hidden:
        hidden |= found
    return hidden


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
