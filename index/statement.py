"""Who said what: a speaker, and the words that a paragraph gives to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.span import Span


class Confidence(StrEnum):
    """How sure it is who speaks.

    `HIGH`: the name stands at the verb. `MIDDLE`: the same paragraph names the speaker elsewhere. `LOW`: a pronoun, a
    description or a quotation that goes on says so.
    """

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words of a paragraph (counted from 1 over all roles) and who speaks them.

    `speaker` is the fullest name that the article gives ("Alain Juppe"), or an organisation's; `cue` is the verb or
    phrase that says so, as it stands there ("said", "according to"), "" where there is none. `span` holds the words
    without their quotation marks; `direct` tells that they are quoted and not reported.
    """

    paragraph: int
    speaker: str
    cue: str
    direct: bool
    confidence: Confidence
    span: Span
