"""What editors decide, over what the filter says.

A decision is a layer: what the filter says stays readable under it, in the paragraph's reason, so that taking the
decision back brings exactly that back without the file being read again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from index.article import Paragraph, Role
from index.boilerplate.kinds import REASONS, Reason
from index.boilerplate.repetition import source_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from index.article import Article

_LAYER = re.compile(
    rf"(?P<by>{Reason.EDITOR}|{Reason.UNFILTERED}) \((?P<role>{'|'.join(Role)})(?:: (?P<reason>.*))?\)", re.DOTALL
)
_KEPT = frozenset({Reason.HEADLINE.value})
_OF_FILTER = frozenset(map(str, Reason)) - _KEPT
"""Reasons that the filter gives. A title that is repeated as a paragraph, and what a file says itself, stay."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What editors decided in one library.

    `rulings` are roles of single paragraphs, by article id and `text_digest`; of `unfiltered` sources all is body that
    the filter would set aside. A ruling goes before its source.
    """

    rulings: Mapping[str, Mapping[str, Role]] = field(default_factory=dict)
    unfiltered: AbstractSet[str] = frozenset()

    def applied(self, article: Article) -> tuple[Paragraph, ...]:
        """Return an article's paragraphs as editors want them."""
        rulings = self.rulings.get(article.id, {})
        is_open = source_of(article) in self.unfiltered
        return tuple(_decided(filtered(each), rulings, is_open=is_open) for each in article.paragraphs)


def text_digest(text: str) -> str:
    """Sixteen hex digits by which a ruling knows its paragraph again; the same words twice share a ruling."""
    return blake2b(" ".join(text.split()).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def explained(reason: str) -> str:
    """Say in words why a paragraph has its role, where an editor decided; any other reason is said as it is."""
    found = _LAYER.fullmatch(reason)
    if found is None:
        return reason
    said = ": ".join(filter(None, (found["role"], found["reason"])))
    return f"{REASONS[Reason(found['by'])]}; the filter says {said}"


def layer(reason: str) -> str:
    """Return a reason without what the filter says under an editor's decision."""
    found = _LAYER.fullmatch(reason)
    return found["by"] if found else reason


def is_overruled(paragraph: Paragraph) -> bool:
    """Tell whether an editor decided about this very paragraph."""
    return (paragraph.reason or "").startswith(f"{Reason.EDITOR} (")


def filtered(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph as the filter says, whatever editors decided."""
    found = _LAYER.fullmatch(paragraph.reason or "")
    return replace(paragraph, role=Role(found["role"]), reason=found["reason"]) if found else paragraph


def _decided(paragraph: Paragraph, rulings: Mapping[str, Role], *, is_open: bool) -> Paragraph:
    ruled = rulings.get(text_digest(paragraph.text)) if rulings else None
    if ruled is not None:
        return _overruled(paragraph, ruled, Reason.EDITOR)
    if is_open and paragraph.role is not Role.BODY and paragraph.reason in _OF_FILTER:
        return _overruled(paragraph, Role.BODY, Reason.UNFILTERED)
    return paragraph


def _overruled(paragraph: Paragraph, role: Role, by: Reason) -> Paragraph:
    said = paragraph.role if paragraph.reason is None else f"{paragraph.role}: {paragraph.reason}"
    return replace(paragraph, role=role, reason=f"{by} ({said})")
