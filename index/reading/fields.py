"""What an article's fields may hold when a person or a program writes them down.

Used for a line of JSON and for Markdown front matter: null and missing mean the same, unknown fields are left out.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from index.reading.charset import clean

_LONGEST_ID = 200
_LANGUAGE = re.compile("[a-z]{2,3}")
_NEEDED = {
    "string_type": "must be text",
    "list_type": "must be a list",
    "tuple_type": "must be text or a list of texts",
    "enum": "must be body, meta or boilerplate",
}


def _one_line(value: str | None) -> str | None:
    """Put a heading or name on one line; one without letters is none."""
    return None if value is None else " ".join(clean(value).split()) or None


def _number_as_text(value: object) -> object:
    """Take the number 17 as the id "17": many sources count their articles."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _id(value: str) -> str:
    stripped = value.strip()
    if not stripped:
        raise ValueError("must not be empty; leave it out to have one made")
    if len(stripped) > _LONGEST_ID:
        raise ValueError(f"has {len(stripped)} characters, and {_LONGEST_ID} are the most")
    if any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in stripped):
        raise ValueError("must not have control characters or line breaks in it")
    return stripped


def _url(value: str | None) -> str | None:
    address = _one_line(value)
    if address is None:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc or " " in address:
        raise ValueError("must be a web address that starts with https:// or http://")
    return address


def _listed(value: object) -> object:
    match value:
        case str():
            return (value,)
        case list():
            return tuple(value)
        case _:
            return value


def _names(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in map(_one_line, values) if name)


def _day(value: object) -> object:
    """Take the day of an ISO 8601 date or date and time, as it was written, whatever its time zone."""
    if not isinstance(value, str) or not value.strip():
        return value or None
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise ValueError("must be a date such as 2011-09-07") from None


def _language(value: str | None) -> str | None:
    code = _one_line(value)
    if code is None:
        return None
    primary = re.split("[-_]", code.lower())[0]
    if not _LANGUAGE.fullmatch(primary):
        raise ValueError('must be a language code such as "en"')
    return primary


_Line = Annotated[str | None, AfterValidator(_one_line)]


class Fields(BaseModel):
    """An article's fields but for its words; see `index.article.Article`."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")

    id: Annotated[str, AfterValidator(_id), BeforeValidator(_number_as_text)] | None = None
    title: _Line = None
    url: Annotated[str | None, AfterValidator(_url)] = None
    authors: Annotated[tuple[str, ...], AfterValidator(_names), BeforeValidator(_listed)] = Field(
        default=(), validation_alias=AliasChoices("authors", "author")
    )
    source: _Line = None
    published: Annotated[date | None, BeforeValidator(_day)] = None
    language: Annotated[str | None, AfterValidator(_language)] = None

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, value: dict[str, Any]) -> dict[str, Any]:
        return {name: given for name, given in value.items() if given is not None}


def problem(error: ValidationError) -> tuple[str, str]:
    """Say which field is wrong first, and what it must be, in plain words."""
    first = error.errors(include_url=False, include_input=False)[0]
    field = ", item ".join(str(part + 1) if isinstance(part, int) else part for part in first["loc"])
    context = first.get("ctx", {})
    if "error" in context:
        return field, str(context["error"])
    if first["loc"][0] == "published":
        return field, "must be a date such as 2011-09-07"
    return field, _NEEDED.get(first["type"], first["msg"])
