"""Newsletters that came as e-mail (RFC 5322, MIME) to articles."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.headerregistry import AddressHeader, DateHeader
from email.policy import default
from typing import TYPE_CHECKING

from index.errors import UnreadableSource
from index.reading import html, text
from index.reading.charset import clean, decode

if TYPE_CHECKING:
    from datetime import date
    from email.message import EmailMessage

    from index.article import Article


def parse(data: bytes, location: str) -> Article:
    """Read the page in a message, or its plain text; subject, day and sender are the article's title, day and source.

    Attachments are left out.

    Raises:
        UnreadableSource: no text for readers is in it.
    """
    message = message_from_bytes(data, policy=default)
    return replace(
        _article(message, location),
        title=_line(str(message.get("subject", ""))),
        published=_day(message),
        source=_sender(message),
    )


def _article(message: EmailMessage, location: str) -> Article:
    part = message.get_body(("html", "plain"))
    content = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise UnreadableSource("the message has no text for readers; save what it shows as a .txt file")
    charset = part.get_content_charset()
    if part.get_content_subtype() == "html":
        return html.parse(content, location, charset=charset)
    return text.parse(decode(content, charset), location)


def _day(message: EmailMessage) -> date | None:
    header = message.get("date")
    return header.datetime.date() if isinstance(header, DateHeader) and header.datetime else None


def _sender(message: EmailMessage) -> str | None:
    header = message.get("from")
    if not isinstance(header, AddressHeader) or not header.addresses:
        return None
    sender = header.addresses[0]
    return _line(sender.display_name) or _line(sender.domain)


def _line(value: str) -> str | None:
    return " ".join(clean(value).split()) or None
