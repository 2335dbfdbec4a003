from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from index.article import Role
from index.errors import UnreadableSource
from index.reading.docx import parse
from index.reading.limits import DEFAULT_LIMITS, Limits
from tests.index.reading.conftest import articles, texts

if TYPE_CHECKING:
    from docx.document import Document

    from tests.index.reading.conftest import Write

RAIN = "PORT ANSELM — Rain fell on the harbour for three days, and no boats went out."
READING = "<w:r><w:t>とうきょう</w:t></w:r>"


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


def _rewritten(data: bytes, old: bytes, new: bytes) -> bytes:
    """Replace something in the file's own XML."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content.replace(old, new, 1) if name == "word/document.xml" else content)
    return file.getvalue()


def _marked(paragraphs: str) -> bytes:
    """Write a file with paragraphs of WordprocessingML as they are."""
    document = docx.Document()
    style = document.styles.add_style("Quiet", WD_STYLE_TYPE.CHARACTER)
    style.font.hidden = True
    document.styles.add_style("Quieter", WD_STYLE_TYPE.CHARACTER).base_style = style
    document.styles.add_style("Aside", WD_STYLE_TYPE.PARAGRAPH).font.hidden = True
    return _rewritten(_bytes(document), b"<w:body>", b"<w:body>" + paragraphs.encode())


@pytest.mark.parametrize(
    "aside",
    [
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Aside.</w:t></w:r>",
        '<w:r><w:rPr><w:rStyle w:val="Quiet"/></w:rPr><w:t>Aside.</w:t></w:r>',
        '<w:r><w:rPr><w:rStyle w:val="Quieter"/></w:rPr><w:t>Aside.</w:t></w:r>',
        '<w:moveFrom w:id="1" w:author="x"><w:r><w:t>Aside.</w:t></w:r></w:moveFrom>',
        '<w:del w:id="1" w:author="x"><w:r><w:noBreakHyphen/><w:delText>Aside.</w:delText></w:r></w:del>',
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Aside.</w:t></w:r></w:sdtContent></w:sdt>",
    ],
)
def test_what_the_page_does_not_show_is_left_out(aside: str) -> None:
    marked = _marked(f"<w:p><w:r><w:t>Rain fell.</w:t></w:r>{aside}</w:p>")

    assert texts(parse(marked, "a.docx", DEFAULT_LIMITS)) == ["Rain fell."]


def test_a_hidden_paragraph_is_none() -> None:
    aside = '<w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr><w:r><w:t>Aside.</w:t></w:r></w:p>'

    assert texts(parse(_marked(f"{aside}<w:p><w:r><w:t>Rain fell.</w:t></w:r></w:p>"), "a.docx", DEFAULT_LIMITS)) == [
        "Rain fell."
    ]


@pytest.mark.parametrize(
    "run",
    [
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Rain fell.</w:t></w:r>',
        '<w:r><w:rPr><w:rStyle w:val="Quiet"/><w:vanish w:val="false"/></w:rPr><w:t>Rain fell.</w:t></w:r>',
        '<w:moveTo w:id="1" w:author="x"><w:r><w:t>Rain fell.</w:t></w:r></w:moveTo>',
        '<w:ins w:id="1" w:author="x"><w:r><w:t>Rain fell.</w:t></w:r></w:ins>',
        "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>Rain fell.</w:t></w:r></w:sdtContent></w:sdt>",
    ],
)
def test_what_the_page_shows_is_read(run: str) -> None:
    assert texts(parse(_marked(f"<w:p>{run}</w:p>"), "a.docx", DEFAULT_LIMITS)) == ["Rain fell."]


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:t>co</w:t><w:noBreakHyphen/><w:t>operation</w:t>", "co-operation"),
        ("<w:t>Rain</w:t><w:ptab/><w:t>fell</w:t>", "Rain fell"),
        ("<w:t>Rain <!-- so far --> fell<?mark x?>.</w:t>", "Rain fell."),
        (f"<w:ruby><w:rt>{READING}</w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby>", "東京"),
    ],
)
def test_signs_and_words_are_those_of_the_page(run: str, text: str) -> None:
    assert texts(parse(_marked(f"<w:p><w:r>{run}</w:r></w:p>"), "a.docx", DEFAULT_LIMITS)) == [text]


def test_a_file_that_declares_entities_is_refused_rather_than_read_in_part() -> None:
    marked = _marked("<w:p><w:r><w:t>Rain &more;</w:t></w:r></w:p>")
    declared = _rewritten(marked, b"<w:document", b'<!DOCTYPE d [<!ENTITY more "fell">]><w:document')

    with pytest.raises(UnreadableSource, match="broken"):
        parse(declared, "a.docx", DEFAULT_LIMITS)


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
