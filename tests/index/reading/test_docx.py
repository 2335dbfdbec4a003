from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest

from index.article import Role
from index.errors import UnreadableSource
from index.reading.docx import parse
from index.reading.limits import DEFAULT_LIMITS, Limits
from tests.index.reading.conftest import articles, texts

if TYPE_CHECKING:
    from docx.document import Document

    from tests.index.reading.conftest import Write

RAIN = "PORT ANSELM — Rain fell on the harbour for three days, and no boats went out."


def _bytes(document: Document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def test_paragraphs_headings_and_tables_come_in_order(write: Write) -> None:
    document = docx.Document()
    document.add_heading("Harbour closed", 0)
    document.add_paragraph(RAIN)
    document.add_heading("The boats", 1)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Tern", "Kestrel"
    document.add_paragraph("It goes on, said Odile Brandt.")

    (article,) = articles(write("a.docx", _bytes(document)))

    assert article.title == "Harbour closed"
    assert [(p.text, p.role) for p in article.paragraphs] == [
        ("Harbour closed", Role.META),
        (RAIN, Role.BODY),
        ("The boats", Role.META),
        ("Tern Kestrel", Role.BODY),
        ("It goes on, said Odile Brandt.", Role.BODY),
    ]


def test_paragraphs_of_a_cell_and_of_a_table_in_it_are_parted() -> None:
    document = docx.Document()
    row = document.add_table(1, 2).rows[0].cells
    row[0].text, row[1].text = "Tern", "Kestrel"
    row[0].add_paragraph("sails on Friday")
    row[1].add_table(1, 2).cell(0, 1).text = "stays in"

    assert texts(parse(_bytes(document), "a.docx", DEFAULT_LIMITS)) == ["Tern sails on Friday Kestrel stays in"]


def test_a_box_around_paragraphs_is_no_row_of_a_table() -> None:
    document = docx.Document()
    box = document.add_table(1, 1).cell(0, 0)
    box.text = RAIN
    box.add_paragraph("The boats", style="Heading 1")
    box.add_table(1, 2).cell(0, 0).text = "Tern"
    box.add_paragraph("It goes on, said Odile Brandt.")

    article = parse(_bytes(document), "a.docx", DEFAULT_LIMITS)

    assert texts(article) == [RAIN, "The boats", "Tern", "It goes on, said Odile Brandt."]
    assert article.paragraphs[1].reason == "heading"


def test_the_files_own_fields_are_read_but_for_its_dates() -> None:
    document = docx.Document()
    document.add_paragraph(RAIN)
    properties = document.core_properties
    properties.title, properties.author = "Harbour closed", "Odile Brandt; Tam Kestrel"
    properties.created = datetime(2019, 5, 7, tzinfo=UTC)

    article = parse(_bytes(document), "a.docx", DEFAULT_LIMITS)

    assert article.title == "Harbour closed"
    assert article.authors == ("Odile Brandt", "Tam Kestrel")
    assert article.published is None


def test_a_file_that_says_nothing_of_itself_has_no_title() -> None:
    document = docx.Document()
    document.add_paragraph(RAIN)
    relations = document.part.package.rels
    for name in [name for name, each in relations.items() if each.reltype.endswith("/core-properties")]:
        del relations[name]

    assert parse(_bytes(document), "a.docx", DEFAULT_LIMITS).title is None


def test_the_program_that_wrote_the_file_is_no_author() -> None:
    document = docx.Document()
    document.add_paragraph(RAIN)

    assert parse(_bytes(document), "a.docx", DEFAULT_LIMITS).authors == ()


def test_a_line_break_and_a_tab_are_spaces() -> None:
    document = docx.Document()
    document.add_paragraph("Rain fell\non\tthe harbour.")

    assert texts(parse(_bytes(document), "a.docx", DEFAULT_LIMITS)) == ["Rain fell on the harbour."]


def test_a_file_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 3_000_000)

    with pytest.raises(UnreadableSource, match="unpacks to 3 MB"):
        parse(file.getvalue(), "a.docx", Limits(unpacked=2_000_000))


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"PK\5\6" + bytes(18)])
def test_a_broken_file_is_named(data: bytes) -> None:
    with pytest.raises(UnreadableSource, match="broken or cut off"):
        parse(data, "a.docx", DEFAULT_LIMITS)


def test_an_encrypted_file_is_named() -> None:
    with pytest.raises(UnreadableSource, match="encrypted"):
        parse(b"\xd0\xcf\x11\xe0" + bytes(100), "a.docx", DEFAULT_LIMITS)


def test_a_file_without_words_is_named() -> None:
    with pytest.raises(UnreadableSource, match="no text"):
        parse(_bytes(docx.Document()), "a.docx", DEFAULT_LIMITS)
