from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from time import process_time

import pytest

from index.errors import UnreadableSource
from index.reading.eml import parse
from tests.index.reading.conftest import texts

RAIN = "Rain fell on the harbour of Port Anselm for three days, and no boats went out."
COUNCIL = "The council will pay for half of a new wall, said Odile Brandt, who leads it."


def _message() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Harbour closed – again"
    message["From"] = "Saltmere Post <letters@saltmere.example>"
    message["Date"] = "Tue, 07 May 2019 06:30:00 +0200"
    message.set_content(f"{RAIN}\n\n{COUNCIL}\n")
    return message


def test_the_head_of_a_message_says_title_source_and_day() -> None:
    article = parse(_message().as_bytes(), "news/a.eml")

    assert (article.title, article.source, article.published) == (
        "Harbour closed – again",
        "Saltmere Post",
        date(2019, 5, 7),
    )
    assert texts(article) == [RAIN, COUNCIL]


def test_the_page_is_read_where_there_is_one_and_attachments_are_not() -> None:
    message = _message()
    page = f"<html><body><article><h1>Harbour</h1><p>{RAIN}</p><p>{COUNCIL} It said é.</p></article></body></html>"
    message.add_alternative(page, subtype="html", charset="iso-8859-1")
    message.add_attachment(b"Boats", maintype="text", subtype="plain", filename="boats.txt")

    assert texts(parse(message.as_bytes(), "a.eml"))[-2:] == [RAIN, f"{COUNCIL} It said é."]


def _mixed(*parts: str) -> bytes:
    """Write a message of parts one after the other, each with its own head."""
    body = "".join(f"--x\n{part}\n" for part in parts)
    return f"Subject: Harbour\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n{body}--x--".encode()


PLAIN = "Content-Type: text/plain\n\n"
PICTURE = "Content-Type: image/png\n\nx"
PAGE = f"<html><body><article><h1>Council</h1><p>{COUNCIL} {COUNCIL}</p></article></body></html>"


def test_texts_above_and_below_a_picture_are_one_article() -> None:
    article = parse(_mixed(PLAIN + RAIN, PICTURE, PLAIN + COUNCIL), "a.eml")

    assert [(paragraph.number, paragraph.text) for paragraph in article.paragraphs] == [(1, RAIN), (2, COUNCIL)]


def test_a_page_with_a_file_name_is_an_attachment() -> None:
    named = f"Content-Type: text/html; name=invoice.html\n\n{PAGE}"

    assert texts(parse(_mixed(PLAIN + RAIN, named), "a.eml")) == [RAIN]


def test_a_page_with_a_file_name_is_read_where_there_is_nothing_else() -> None:
    named = f"Content-Type: text/html; name=news.html\n\n{PAGE}"

    assert texts(parse(_mixed(named, PICTURE), "a.eml"))[-1] == f"{COUNCIL} {COUNCIL}"


def test_a_page_takes_the_place_of_its_own_plain_text_alone() -> None:
    both = f"{PLAIN}{COUNCIL} {COUNCIL}\n--y\nContent-Type: text/html\n\n{PAGE}\n--y--"
    alternative = f"Content-Type: multipart/alternative; boundary=y\n\n--y\n{both}"

    article = parse(_mixed(PLAIN + RAIN, alternative, PICTURE), "a.eml")

    assert [text for text in texts(article) if len(text) > len("Council")] == [RAIN, f"{COUNCIL} {COUNCIL}"]


@pytest.mark.parametrize("empty", [PLAIN, "Content-Type: text/html\n\n<html><body></body></html>"])
def test_a_part_without_words_takes_nothing_from_the_rest(empty: str) -> None:
    assert texts(parse(_mixed(PLAIN + RAIN, PICTURE, empty), "a.eml")) == [RAIN]


def test_a_japanese_mail_of_seven_bits_is_read() -> None:
    head = b"Subject: Harbour\nContent-Type: text/plain; charset=iso-2022-jp\n\n"
    text = "港は三日間閉まった。市長は週に二度会った。"

    assert texts(parse(head + text.encode("iso-2022-jp"), "a.eml")) == [text]


def test_a_sender_without_a_name_is_called_by_the_domain() -> None:
    message = _message()
    del message["From"]
    message["From"] = "letters@saltmere.example"

    assert parse(message.as_bytes(), "a.eml").source == "saltmere.example"


def test_a_message_without_a_date_has_none() -> None:
    message = _message()
    del message["Date"]

    assert parse(message.as_bytes(), "a.eml").published is None


@pytest.mark.parametrize("data", [b"", b"Subject: Rain\n\n", b"\0\1\2"])
def test_a_message_without_text_is_named(data: bytes) -> None:
    with pytest.raises(UnreadableSource):
        parse(data, "a.eml")


@pytest.mark.parametrize(
    "header",
    [b"From: <", b'From: "', b"From: a@", b"From: a@[", b"Date: 1 Jan 99999999999999 10:00:00 +0000"],
)
def test_a_head_that_is_wrong_loses_no_text(header: bytes) -> None:
    article = parse(b"Subject: Harbour\r\n" + header + b"\r\n\r\n" + RAIN.encode(), "a.eml")

    assert (article.title, article.source, article.published) == ("Harbour", None, None)
    assert texts(article) == [RAIN]


@pytest.mark.parametrize("header", ['From: "', "From: a ", 'Content-Type: ;x="'])
def test_a_head_of_endless_length_costs_no_time(header: str) -> None:
    name, value = header.split(" ", 1)
    started = process_time()

    article = parse(f"Subject: Harbour\n{name} {value * 20_000}\n\n{RAIN}".encode(), "a.eml")

    assert (article.title, article.source, texts(article)) == ("Harbour", None, [RAIN])
    assert process_time() - started < 1


@pytest.mark.parametrize("page", ["", "<html><body><img src='rain.png'></body></html>"])
def test_the_plain_text_is_read_where_no_words_are_in_the_page(page: str) -> None:
    message = _message()
    message.add_alternative(page, subtype="html")

    assert texts(parse(message.as_bytes(), "a.eml")) == [RAIN, COUNCIL]


def test_a_byte_order_mark_is_no_part_of_the_head() -> None:
    article = parse(b"\xef\xbb\xbf" + _message().as_bytes(), "a.eml")

    assert article.title == "Harbour closed – again"
    assert texts(article) == [RAIN, COUNCIL]
