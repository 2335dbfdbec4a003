"""Newsletters that came as e-mail (RFC 5322, MIME) to articles."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import replace
from email import message_from_bytes
from email.headerregistry import AddressHeader, DateHeader
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import TYPE_CHECKING

from index.errors import UnreadableSource
from index.reading import html, text
from index.reading.charset import clean, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from email.message import MIMEPart

    from index.article import Article

_NO_TEXT = "the message has no text for readers; save what it shows as a .txt file"

_LONGEST = 10_000  # characters of a line in a message's head, with what goes on below it


class _Policy(EmailPolicy):
    """Empties too long a line of a head: Python's parser takes the square of its length, a minute for 100 kB."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value if len(value) <= _LONGEST else ""


def parse(data: bytes, location: str) -> Article:
    """Read the page in a message, or its plain text; subject, day and sender are the article's title, day and source.

    Texts one after the other, as above and below a picture, are one article. Attachments are left out, and so are parts
    that are named as files are.

    Raises:
        UnreadableSource: no text for readers is in it.
    """
    message = message_from_bytes(data.removeprefix(BOM_UTF8), policy=_Policy())
    assert isinstance(message, EmailMessage)
    return replace(
        _joined(_articles(message, location)),
        title=_line(str(_header(message, "subject") or "")),
        published=_day(message),
        source=_sender(message),
    )


def _articles(part: MIMEPart, location: str) -> list[Article]:
    """Read the texts in a part, one after the other.

    Raises:
        UnreadableSource: none of them has text for readers.
    """
    inner = [each for each in part.iter_parts() if _is_shown(each)]
    match part.get_content_type():
        case "multipart/alternative":
            # The page says all that the plain text does, unless no article is in it.
            return next(_readable(sorted(inner, key=lambda each: each.get_content_type() == "text/plain"), location))
        case "multipart/related":
            return next(_readable(inner[:1], location))
        case _ if part.get_content_maintype() == "multipart":
            unnamed = [each for each in inner if not each.get_filename()]
            return [article for articles in _readable(unnamed or inner, location) for article in articles]
        case _:
            return [_text(part, location)]


def _is_shown(part: MIMEPart) -> bool:
    """Tell whether a part may be text that mail programs show, and no attachment."""
    kind = part.get_content_type()
    return not part.is_attachment() and (kind in {"text/plain", "text/html"} or kind.startswith("multipart/"))


def _readable(parts: Iterable[MIMEPart], location: str) -> Iterator[list[Article]]:
    """Read one part after the other; those that cannot be read are left out if there are others."""
    problem = UnreadableSource(_NO_TEXT)
    found = False
    for part in parts:
        try:
            articles = _articles(part, location)
        except UnreadableSource as reason:
            problem = reason
        else:
            found = True
            yield articles
    if not found:
        raise problem


def _joined(articles: Sequence[Article]) -> Article:
    """Make one article of those in a message; the longest says all that is no paragraph."""
    main = max(articles, key=lambda article: sum(len(paragraph.text) for paragraph in article.paragraphs))
    paragraphs = (paragraph for article in articles for paragraph in article.paragraphs)
    numbered = (replace(paragraph, number=number) for number, paragraph in enumerate(paragraphs, start=1))
    return replace(main, paragraphs=tuple(numbered))


def _text(part: MIMEPart, location: str) -> Article:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        raise UnreadableSource(_NO_TEXT)
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
