"""Where paragraphs come from, and why one is set aside."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """Where an article's paragraphs come from.

    `HTML` is any source whose markup has told the article from the page already: only appeals are looked for. The
    others hold whatever stood on the page.
    """

    TEXT = "text"
    PDF = "pdf"
    PASTED = "pasted"
    HTML = "html"


class Reason(StrEnum):
    """Why a paragraph is not body; stored, so that a value never changes its meaning."""

    APPEAL = "appeal"
    NEWSLETTER = "newsletter"
    SHARE = "share"
    READ_MORE = "read more"
    COMMENTS = "comments"
    COOKIES = "cookies"
    COPYRIGHT = "copyright"
    ADVERTISEMENT = "advertisement"
    NAVIGATION = "navigation"
    RELATED = "related"
    REPEATED = "repeated"
    TWICE = "twice"
    CREDIT = "credit"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADLINE = "headline"
    EDITOR = "editor"
    UNFILTERED = "unfiltered"


REASONS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.APPEAL: "an appeal for support",
        Reason.NEWSLETTER: "an invitation to a newsletter or subscription",
        Reason.SHARE: "buttons for sharing and following",
        Reason.READ_MORE: "a pointer to another page",
        Reason.COMMENTS: "an invitation to comment",
        Reason.COOKIES: "a notice about cookies",
        Reason.COPYRIGHT: "a copyright notice",
        Reason.ADVERTISEMENT: "the mark of an advertisement",
        Reason.NAVIGATION: "the page's navigation",
        Reason.RELATED: "a teaser for another article",
        Reason.REPEATED: "the same words stand in other articles of this source",
        Reason.TWICE: "the same words stand above",
        Reason.CREDIT: "a photo credit or a note on who contributed",
        Reason.BYLINE: "who wrote the article",
        Reason.DATELINE: "when and where the article was written",
        Reason.HEADLINE: "the article's title",
        Reason.EDITOR: "an editor decided",
        Reason.UNFILTERED: "an editor switched the filter off for this source",
    }
)
"""What people read for each reason."""
