"""Bytes to text: what character encoding a file has that does not say so."""

from __future__ import annotations

import codecs
import re

from index.errors import UnreadableSource
from index.reading import legacy

_SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16, whose mark is the beginning of this one.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPE = b"\x1b"
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_MOST_CONTROLS = 0.01
BINARY = "this is not text but binary data; save the article as UTF-8 text"
_UNKNOWN = "its character encoding is not known; save it as UTF-8"


def signature(data: bytes) -> tuple[str, int] | None:
    """Read the byte order mark at the start of a file: the encoding, and how many bytes to leave out."""
    return next(((name, len(mark)) for mark, name in _SIGNATURES if data.startswith(mark)), None)


def decode(data: bytes, declared: str | None = None) -> str:
    r"""Turn a file's bytes into clean text with "\n" at the end of each line.

    A byte order mark decides; else an encoding that is `declared` and switches alphabets by escape signs, where there
    are such; else UTF-8 if it fits without a fault; else the encoding that is `declared`, if it fits
    but for a stray byte; else the legacy encoding that fits best.

    Raises:
        UnreadableSource: the bytes are no text, or no encoding fits them.
    """
    text = _decoded(data, declared)
    if len(_CONTROL.findall(text)) > len(text) * _MOST_CONTROLS:
        raise UnreadableSource(BINARY)
    return normalise(text)


def text_of(data: bytes) -> str:
    """Give the text of a whole file.

    Raises:
        UnreadableSource: the bytes are no text, no encoding fits them, or they are nothing but white space.
    """
    text = decode(data)
    if not text.strip():
        raise UnreadableSource("the file holds nothing but white space; put text in it, or remove it")
    return text


def normalise(text: str) -> str:
    r"""Clean a text and end each of its lines with "\n"."""
    return _LINE_END.sub("\n", clean(text))


def clean(text: str) -> str:
    """Drop what no reader sees and no SQL text can hold: NUL and other controls, halves of surrogate pairs."""
    return _CONTROL.sub("", text)


def _decoded(data: bytes, declared: str | None) -> str:
    if marked := signature(data):
        encoding, start = marked
        try:
            return data[start:].decode(encoding)
        except UnicodeDecodeError as problem:
            raise UnreadableSource(f"it is marked as {encoding.upper()} but is not; save it as UTF-8") from problem
    # Text of seven bits fits UTF-8 too, as what nobody wrote.
    if declared and _ESCAPE in data and legacy.switches(declared) and (text := legacy.declared(data, declared)):
        return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = legacy.declared(data, declared) if declared else None
        return guess(data) if text is None else text


def guess(data: bytes) -> str:
    """Decode bytes that are not UTF-8.

    Raises:
        UnreadableSource: the bytes are no text, or no legacy encoding fits them.
    """
    if b"\0" in data:
        raise UnreadableSource(BINARY)
    text = legacy.guess(data)
    if text is None:
        raise UnreadableSource(_UNKNOWN)
    return text
