"""A PDF file's bytes to an article."""

from __future__ import annotations

from io import BytesIO
from itertools import count
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pdfminer.layout import LAParams
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser, PDFSyntaxError
from pdfminer.pdftypes import PDFObjRef
from pdfminer.psexceptions import PSException

from index.article import Article, Paragraph, Role
from index.boilerplate import Kind, set_aside
from index.errors import UnreadableSource
from index.reading.charset import clean
from index.reading.ids import derived
from index.reading.language import language_of
from index.reading.pdf.columns import columns
from index.reading.pdf.furniture import without_furniture
from index.reading.pdf.headline import authors, is_title, title
from index.reading.pdf.letters import Interpreter, Pages
from index.reading.pdf.lines import Line, lines
from index.reading.pdf.paragraphs import Block, blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.reading.limits import Limits

_BROKEN = "the PDF is broken or cut off; open it in a PDF viewer and save it again"
_ENCRYPTED = "the PDF is encrypted with a password; save it without one"
_SCAN = "the PDF has pictures of pages and no text; it needs OCR first"
_UNMAPPED = "the PDF does not say which letters its fonts show; print it to a new PDF, or use OCR"
_NO_LETTER = "(cid:"
_MOST_UNMAPPED = 0.1  # of the characters
# A gap of one letter ends a line: columns may be that near, and parts of a row are joined again.
_LAYOUT = LAParams(boxes_flow=None, char_margin=1.0)


class _Document(PDFDocument):
    """A document in which no object is a reference that leads back to itself, which pdfminer would follow for ever."""

    def getobj(self, objid: int) -> object:
        found = super().getobj(objid)
        passed = {objid}
        while isinstance(found, PDFObjRef):
            if found.objid in passed:
                raise PDFSyntaxError(f"object {objid} is a reference to itself")
            passed.add(found.objid)
            found = super().getobj(found.objid)
        return found


def parse(data: bytes, location: str, limits: Limits) -> Article:
    """Read paragraphs in reading order; headings, captions and notes become `META`, running heads are left out.

    The day the file was made is not the day the article was published: no date is taken from it.

    Raises:
        UnreadableSource: the file is broken, encrypted, a scan, or has more pages than the limits allow.
    """
    try:
        document = _Document(PDFParser(BytesIO(data)))
        found, body = blocks([column for page in _pages(document, limits.pages) for column in columns(page)])
    except (PDFPasswordIncorrect, PDFEncryptionError) as problem:
        raise UnreadableSource(_ENCRYPTED) from problem
    except (PDFException, PSException) as problem:
        raise UnreadableSource(_BROKEN) from problem
    _check_letters(found)
    information = document.info[0] if document.info and isinstance(document.info[0], dict) else {}
    headline = title(information, found, body)
    language = language_of(block.text for block in found)
    return Article(
        id=derived(PurePosixPath(location).stem, location),
        title=headline,
        authors=authors(information),
        paragraphs=set_aside(list(_paragraphs(found, headline, body)), language, Kind.PDF),
        language=language,
    )


def _pages(document: PDFDocument, most: int) -> list[list[Line]]:
    resources = PDFResourceManager()
    device = Pages(resources, laparams=_LAYOUT)
    interpreter = Interpreter(resources, device)
    pages: list[list[Line]] = []
    for number, page in enumerate(PDFPage.create_pages(document)):
        if number == most:
            raise UnreadableSource(f"the PDF has more than {most} pages, the most for one article; split it")
        interpreter.process_page(page)
        if device.turn:
            page.rotate = (page.rotate + device.turn) % 360
            interpreter.process_page(page)
        pages.append(lines(device.get_result(), number))
    if not pages:
        raise UnreadableSource(_BROKEN)
    return without_furniture(pages)


def _check_letters(found: Sequence[Block]) -> None:
    text = "".join(block.text for block in found)
    if not any(letter.isalnum() for letter in text):
        raise UnreadableSource(_SCAN)
    if text.count(_NO_LETTER) * len(_NO_LETTER) > _MOST_UNMAPPED * len(text):
        raise UnreadableSource(_UNMAPPED)


def _paragraphs(found: Sequence[Block], headline: str | None, body: float) -> Iterator[Paragraph]:
    numbers = count(1)
    for block in found:
        if text := clean(block.text).strip():
            reason = "title" if is_title(block, headline) else block.kind(body)
            role = Role.META if reason else Role.BODY
            yield Paragraph(number=next(numbers), text=text, role=role, reason=reason)
