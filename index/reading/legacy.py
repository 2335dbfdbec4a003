"""The character encoding of bytes that are not UTF-8 and do not say what they are.

In Latin scripts most bytes are ASCII, and the few that are not decide: an encoding fits when, read with it, they are
letters of one language. Detectors by frequency mix up Western, Central European and Turkish encodings there; for all
other scripts charset-normalizer is asked.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter

from charset_normalizer import from_bytes

_MOST_LATIN = 0.2  # share of bytes that are not ASCII; Czech has about 0.15, Greek and Russian 0.8
_MOST_STRANGERS = 0.5  # share of the letters that may belong to another language, as in names

# The letters beyond a to z, in the order in which encodings are preferred where two fit alike.
_LATIN = {
    "cp1252": (
        "",  # English
        "áéíóúüñªº",
        "àâæçèéêëîïôœùûüÿ",
        "äöüß",
        "áâãàçéêíóôõúªº",
        "àèéìîòóù",
        "åäöé",
        "æøåéò",
        "ëïéèöü",
        "áðéíóúýþæö",
        "àçéèíïòóúü",
    ),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "çë"),
    "iso8859_2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "çë"),
    "cp1254": ("çğıöşüâîû",),
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž", "äõöüšž"),
    "cp1258": ("ăâđêôơưáàéèíóòúùã",),
    "mac_roman": (
        "",
        "áéíóúüñªº",
        "àâæçèéêëîïôœùûüÿ",
        "äöüß",
        "áâãàçéêíóôõúªº",
        "àèéìîòóù",
        "åäöé",
        "æøåéò",
    ),
}
_ASCII = bytes(range(0x80))
_OTHERS = [
    "cp1251",
    "koi8_r",
    "koi8_u",
    "cp1253",
    "cp1255",
    "cp1256",
    "cp874",
    "cp932",
    "euc_jp",
    "cp949",
    "gb18030",
    "big5",
]

# What pages mean that declare the encoding on the left (WHATWG Encoding Standard, section 4.2).
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
}
_MOST_FAULTS = 0.25  # share of the characters beyond ASCII: a byte or two that somebody pasted in
_FAULT = "\N{REPLACEMENT CHARACTER}"


def declared(data: bytes, label: str) -> str | None:
    """Decode as the label says, a stray byte becoming U+FFFD; None where that is no encoding, or does not fit."""
    try:
        name = codecs.lookup(label).name
        text = data.decode(_MEANT.get(name, name), "replace")
    except (LookupError, ValueError):
        return None
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text if text.count(_FAULT) <= beyond * _MOST_FAULTS else None


def switches(label: str) -> bool:
    """Tell whether a label is that of an encoding of seven bits, as of Japanese mails (ISO 2022)."""
    try:
        return codecs.lookup(label).name.startswith("iso2022")
    except (LookupError, ValueError):
        return False


def guess(data: bytes) -> str | None:
    """Decode with the legacy encoding that fits best; None where none does."""
    beyond = data.translate(None, delete=_ASCII)
    if len(beyond) <= len(data) * _MOST_LATIN and (text := _latin(data, beyond)):
        return text
    best = from_bytes(data, cp_isolation=[*_OTHERS, *_LATIN], enable_fallback=False).best()
    return None if best is None else data.decode(best.encoding)


def _latin(data: bytes, beyond: bytes) -> str | None:
    """Decode in a Latin script; all have one byte a letter, so the bytes `beyond` ASCII are enough to tell."""
    fits = {name: strangers for name in _LATIN if (strangers := _strangers(beyond, name)) is not None}
    name = min(fits, key=fits.__getitem__, default=None)
    return data.decode(name) if name and fits[name] <= _MOST_STRANGERS else None


def _strangers(beyond: bytes, name: str) -> float | None:
    """Share of letters that belong to no one language of the encoding; None where a byte has no meaning in it."""
    try:
        letters = Counter(filter(_tells, beyond.decode(name).lower()))
    except UnicodeDecodeError:
        return None
    foreign = (sum(times for letter, times in letters.items() if letter not in own) for own in _LATIN[name])
    return min(foreign) / max(len(beyond), 1)


def _tells(character: str) -> bool:
    """Punctuation tells nothing; letters do, and signs that no text has: controls, private ones, accents alone."""
    return character.isalpha() or unicodedata.category(character) in {"Cc", "Co", "Sk"}
