"""Bylines, datelines and photo credits that stand alone: true, and not the article's own words."""

from __future__ import annotations

import re

from index.boilerplate.kinds import Reason
from index.boilerplate.months import MONTH

_LONGEST = 260
_NAME = r"[A-ZÀ-ÞĀ-ŽА-ЯІЇЄҐ][\w'’.-]*"
_NAMES = rf"{_NAME}(?: (?:(?:de|van|von|der|den|da|di|la|le|bin|al) )*{_NAME}){{1,4}}"
_AND = r"(?:,| and| und| et| y| e| i| och| en| &) "
_PHOTO = (
    r"(?:photos?|foto|fotos|fotoğraf|image|images|picture|bild|zdjęcie|фото|imagen|crédit photo|credits?|courtesy|via)"
)
_DAY = (
    rf"(?:\d{{4}}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{{2,4}}"
    rf"|{MONTH} \d\d?(?:st|nd|rd|th)?,? \d{{4}}|\d\d?\.? {MONTH} \d{{4}})"
)
_TOLD = r"published|updated|posted|last updated|publiziert|veröffentlicht|publié le|publicado|publikacja|actualizado"
_TIME = r"(?:[,\s|·•-]*(?:at )?\d\d?[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?)?"
_CREDIT = re.compile(
    rf"^\W*{_PHOTO}\s*(?:credit)?s?\s*:\s*\S"
    r"|\b(?:photo|foto|fotoğraf|фото)\s*:\s*[^.]{2,50}[).]?$|/getty images\)?\.?$|via getty(?: images)?\)?$",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"^\W*(?:\(?reporting by |\(?writing by |\(?editing by )|\bcontributed to this (?:report|story|article)\.?\W*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    rf"^(?:By|BY|Von|Par|Por|Di|Door|Av|Written by|Story by) {_NAMES}(?:{_AND}{_NAMES})*(?:[,|] .{{1,40}})?$"
)
_DATE = re.compile(rf"^(?:(?:{_TOLD})\W*(?:on )?)?{_DAY}{_TIME}\.?$", re.IGNORECASE)
_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}(?:, [A-Z][a-z]+\.? \d\d?)?(?: \((?:Reuters|AP|AFP|dpa|EFE)\))? [—–-]+$"
)


def credit(text: str) -> Reason | None:
    """Say which of them a paragraph is, None if it is none."""
    if len(text) > _LONGEST:
        return None
    if _CREDIT.search(text) or _CONTRIBUTED.search(text):
        return Reason.CREDIT
    if _BYLINE.search(text):
        return Reason.BYLINE
    return Reason.DATELINE if _DATE.search(text) or _DATELINE.search(text) else None
