"""Newsletters that came as e-mail (RFC 5322, MIME) to articles."""

from __future__ import annotations

from codecs import BOM_UTF8
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
    from email.message import EmailMessage, MIMEPart

    from index.article import Article


def parse(data: bytes, location: str) -> Article:
    """Read the page in a message, or its plain text; subject, day and sender are the article's title, day and source.

    Attachments are left out.

    Raises:
        UnreadableSource: no text for readers is in it.
    """
    message = message_from_bytes(data.removeprefix(BOM_UTF8), policy=default)
    return replace(
        _article(message, location),
        title=_line(str(_header(message, "subject") or "")),
        published=_day(message),
        source=_sender(message),
    )


def _article(message: EmailMessage, location: str) -> Article:
    """Read the page, or the plain text beside it where no article is in the page."""
    plain = message.get_body(("plain",))
    try:
        return _part(message.get_body(("html",)) or plain, location)
    except UnreadableSource:
        if plain is None:
            raise
        return _part(plain, location)


def _part(part: MIMEPart | None, location: str) -> Article:
    content = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise UnreadableSource("the message has no text for readers; save what it shows as a .txt file")
    charset = part.get_content_charset()
    if part.get_content_subtype() == "html":
        return html.parse(content, location, charset=charset)
    return text.parse(decode(content, charset), location)


def _day(message: EmailMessage) -> date | None:
    header = _header(message, "date")
    return header.datetime.date() if isinstance(header, DateHeader) and header.datetime else None


def _sender(message: EmailMessage) -> str | None:
    header = _header(message, "from")
    if not isinstance(header, AddressHeader) or not header.addresses:
        return None
    sender = header.addresses[0]
    return _line(sender.display_name) or _line(sender.domain)


def _header(message: EmailMessage, name: str) -> object:
    """Give a header; None where it is so wrong that Python's own parser of headers fails."""
    try:
        return message.get(name)
    except (AttributeError, IndexError, OverflowError):
        return None


def _line(value: str) -> str | None:
    return " ".join(clean(value).split()) or None
