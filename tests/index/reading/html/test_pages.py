from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from index.article import Article, Role
from index.errors import UnreadableSource
from index.reading import read
from index.reading.html import parse
from tests.index.reading.conftest import Write, articles, failures

PAGES = Path(__file__).parent / "pages"
SENTENCES = (
    "The night ferry to Saltmere sails again from Monday, the port of Oskmouth said on Friday evening.",
    "Tickets went on sale on Saturday, and the harbour master expects the first crossings to be full.",
    "The ship leaves Oskmouth at ten in the evening and comes to Saltmere at six in the morning.",
)
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def golden(name: str) -> Article:
    return parse((PAGES / name).read_bytes(), name)


def body(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs if paragraph.role is Role.BODY]


def aside(article: Article) -> dict[str, str | None]:
    return {p.text: p.reason for p in article.paragraphs if p.role is not Role.BODY}


def test_a_page_gives_what_it_says_of_its_article() -> None:
    article = golden("english.html")

    assert article.title == "Night ferry to Saltmere sails again"
    assert article.authors == ("Oda Plumley", "Ivo Marsh")
    assert article.published == date(2025, 5, 31)
    assert article.url == "https://articles.example/night-ferry"
    assert article.source == "Saltmere Post"
    assert article.language == "en"


def test_words_stand_as_on_the_page_without_its_markup() -> None:
    first, second, *_ = body(golden("english.html"))

    assert first == (
        "OSKMOUTH — The night ferry to Saltmere sails again from Monday, the port authority said on Friday, eleven "
        "months after a fire put the Anselm out of service."
    )
    assert second.startswith("“We have rebuilt her from the keel up,” said Berit Holm")


def test_subheadings_and_items_of_lists_are_body_without_bullets() -> None:
    found = body(golden("english.html"))

    assert "Two crossings a day" in found
    assert "Bicycles travel free of charge on the car deck." in found


def test_title_byline_links_and_offers_are_set_aside_with_the_reason() -> None:
    assert aside(golden("english.html")) == {
        "Night ferry to Saltmere sails again": "headline",
        "By Oda Plumley and Ivo Marsh": "byline",
        "Read more: How the fire on the Anselm began, and who put it out": "read more",
        "Sign up for our newsletter and get the harbour news delivered to your inbox every morning.": "newsletter",
    }


def test_navigation_and_footer_are_no_part_of_the_article() -> None:
    whole = " ".join(paragraph.text for paragraph in golden("english.html").paragraphs)

    assert "Council votes" not in whole
    assert "©" not in whole


def test_an_article_cut_into_boxes_is_read_to_the_end_in_its_order() -> None:
    article = golden("boxes.html")

    assert [text.split()[0] for text in body(article)] == ["Most", "Kierowcy", "Remont", "„Nie", "Mieszkańcy"]
    assert (article.language, article.source, article.authors) == ("pl", "Kurier Oski", ("Jagna Wilk",))


def test_a_page_in_its_declared_encoding_without_a_language_is_understood() -> None:
    article = golden("russian.html")

    assert article.title == "Мост через Оску закрыт до весны"
    assert body(article)[1].startswith("«Мы не можем рисковать: с лета трещины выросли»")
    assert article.language == "ru"


def test_a_bare_piece_of_markup_is_a_page() -> None:
    article = golden("bare.html")

    assert article.title == "Grain prices fall in Oskmouth"
    assert (article.authors, article.published, article.url, article.source) == ((), None, None, None)
    assert len(body(article)) == 3


def test_pages_are_known_by_their_suffix_or_by_how_they_begin(write: Write, tmp_path: Path) -> None:
    page = f"<body><article>{BODY}</article></body></html>"
    for name in ("a.html", "b.HTM", "c.xhtml"):
        write(name, f"<html>{page}")
    for name in ("d.txt", "e", "f.php"):
        for place, start in enumerate(
            ("<!DOCTYPE html>\n<html>", "\ufeff  <HTML lang=en>", "<?xml version='1.0'?><html>")
        ):
            write(f"{place}/{name}", start + page)

    assert [body(article) for article in articles(tmp_path)] == [list(SENTENCES)] * 12


def test_a_page_without_an_article_is_named_with_what_to_do(write: Write) -> None:
    (failure,) = failures(write("a.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>"))

    assert failure.reason == "no article was found on the page; save its text as a .txt file"


def test_the_servers_charset_comes_before_the_pages() -> None:
    page = (
        f"<html><head><meta charset=koi8-r></head><body><article>{BODY}<p>Приветствие мэра</p></article></body></html>"
    )

    assert "Приветствие мэра" in body(parse(page.encode("cp1251"), "a.html", charset="windows-1251"))


def test_a_stray_byte_does_not_change_how_a_page_is_read() -> None:
    page = f"<html><head><meta charset=utf-8></head><body>{BODY}<p>Café Ærø opens: påske, sø, å</p></body></html>"

    assert "Café Ærø opens: påske, sø, å" in body(parse(page.encode().replace(b"harbour", b"harbo\xffur"), "a.html"))


def test_too_many_elements_are_refused() -> None:
    with pytest.raises(UnreadableSource, match="more than 200,000 HTML elements"):
        parse(b"<html><body>" + b"<br>" * 200_001, "a.html")


def test_reading_again_gives_the_same_article(write: Write) -> None:
    path = write("a.html", (PAGES / "english.html").read_bytes())

    assert list(read(path)) == list(read(path))
