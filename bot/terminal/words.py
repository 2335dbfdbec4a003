"""The sentences of the terminal: what an answer or a report says in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.wording import day, why_nothing
from index.answer import Nothing, Reason
from index.verifying import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.answer import Citation
    from index.library import Status
    from index.report import Read

EMPTY = "No articles yet. Put some into the articles folder and run “quoth reindex”, or run “quoth add PATH”."
UNSURE = "Not sure that this answers it: some words of the question are missing here."
NEAREST = "The nearest passages, which do not answer it:"

BEHIND = "The index is not that of the stored articles; the next question brings it up to them."
NEXT_STEPS: Mapping[Part, str] = MappingProxyType(
    {
        Part.INDEX: "“quoth reindex” makes the index again from the stored articles.",
        Part.STORE: "Take such articles out with “quoth remove ID”, then read them again with “quoth reindex”, "
        "or “quoth add” for those that were added.",
    }
)
"""What to do about damage."""

_PICTURES = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(map(ord, "\n\t\u2028\u2029"), 0x20),
}
"""What is printed for control characters: their pictures in Unicode, or a space for tabs and line breaks."""


def visible(text: str) -> str:
    """Put a text on one line that cannot steer the terminal, whatever file or article it is from; its length stays."""
    return text.translate(_PICTURES)


def nothing(answered: Nothing) -> str:
    """Say that nothing was found, and why."""
    why = why_nothing(answered, str)
    if answered.reason is not Reason.NO_MATCH:
        return why
    missing = ", ".join(f"“{word}”" for word in answered.unmatched)
    return f"Nothing in the articles says this. {why}{f' None has {missing}.' if missing else ''}"


def cited(citation: Citation) -> str:
    """Say where a passage stands: title, source, date, paragraph."""
    parts = [citation.title or citation.article, citation.source, day(citation.published), f"¶ {citation.paragraph}"]
    return " · ".join(part for part in parts if part)


def paragraphs(read: Read) -> str:
    """Say what was read, such as "1 article, 11 body, 8 boilerplate"."""
    roles = ((read.body, "body"), (read.meta, "meta"), (read.boilerplate, "boilerplate"))
    return ", ".join([count(read.articles, "article"), *(f"{number:,} {role}" for number, role in roles if number)])


def count(number: int, thing: str, things: str = "") -> str:
    """Write a number with its thing: "1 article", "2 articles"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {things or f'{thing}s'}"


def failed(library: Status) -> str:
    """Say how much could not be read last time."""
    pages = count(len(library.pages_failed), "page or feed", "pages or feeds")
    return f"{count(len(library.failed), 'file')} in the last reindex, {pages}"
