"""One passage as a member sees it: its words in a block quote, and below them where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote as percent_encode
from urllib.parse import urlsplit

from bot.cards.age import dated
from bot.cards.excerpt import Excerpt, Part, excerpt
from bot.cards.listing import listed
from bot.cards.text import Room, escape, escape_line, isolate, quote, unquote
from bot.languages import Words
from index.answer import Citation, Passage
from index.span import Span
from index.statement import Confidence, Statement

LONGEST_LINK = 512
LONGEST_TITLE = 120
LONGEST_SOURCE = 60
LONGEST_DOUBT = 100
MOST_COPIES = 3
_LARGEST = Part(99_999_999, 99_999_999, 99_999_999)
# Discord un-escapes nothing inside a link's label, and shows a label with a URL or an emoji as bare Markdown
# (discord-api-docs #6810, #7721, #7673): only these titles become links themselves.
_LABEL = re.compile(r"[\w\s.,;:!?'\"’‘“”«»()&%/+–—-]+")
_SPOILS_LABEL = re.compile(r"://|:\w+:|\w_|_\w|[a-z0-9-]\.[a-z]{2,}", re.IGNORECASE)


class NotVerbatim(Exception):
    """What would be shown differs from the stored paragraph."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The Markdown of one passage. An ellipsis for what is left out stands outside of the quote."""

    words: str
    citation: str

    @property
    def text(self) -> str:
        """The text that it adds to a card."""
        return f"{self.words}\n{self.citation}"


def shown(passage: Passage, label: str, room: Room, today: date, words: Words) -> Shown | None:
    """Return `passage` as it fits into `room`, or None where not even a part of it does; "" is no label.

    Raises:
        NotVerbatim: what would be shown is not word for word what is stored.
    """

    def written(part: Excerpt) -> Shown:
        before = "-# …\n" if part.span.start > 0 else ""
        after = "-# …\n" if part.span.end < len(passage.text) else ""
        citation = _citation(passage, label, _note(part.part, words), today, words)
        return Shown(before + quoted(passage, part.span), after + citation)

    def fits(span: Span) -> bool:
        if span.end - span.start > room.characters:
            return False
        part = None if span == Span(0, len(passage.text)) else _LARGEST
        return room.holds(written(Excerpt(span, part)).text)

    part = excerpt(passage.text, _searched(passage), fits)
    if part is None:
        return None
    return written(part)


def quoted(passage: Passage, span: Span) -> str:
    """Return the block quote of `span` of a passage's text, what answers in it bold, checked to be word for word.

    Raises:
        NotVerbatim: the quote does not read back as `passage.text[span.start:span.end]`.
    """
    text = passage.text[span.start : span.end]
    bold = (
        Span(max(mark.start, span.start) - span.start, min(mark.end, span.end) - span.start)
        for mark in _marked(passage)
        if mark.start < span.end and mark.end > span.start
    )
    markdown = quote(text, bold)
    if not 0 <= span.start < span.end <= len(passage.text) or unquote(markdown) != text:
        raise NotVerbatim(f"paragraph {passage.citation.paragraph} of article {passage.citation.article}")
    return markdown


def link_target(url: str) -> str | None:
    """Return `url` so that nothing in it can end a masked link early; None where a member should not be sent there."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        return None
    safe = percent_encode(url, safe="!#$%&'*+,/:;=?@~[]")
    return safe if len(safe) <= LONGEST_LINK else None


def citation_line(citation: Citation, today: date, words: Words, note: str | None = None) -> str:
    """Return small print that says where a paragraph stands, and a note."""
    published = dated(citation.published, today, words)
    source = citation.source and escape_line(citation.source, LONGEST_SOURCE)
    facts = (titled(citation, words), source, published, f"¶ {citation.paragraph}", note)
    return "-# " + " · ".join(fact for fact in facts if fact)


def how_sure(statement: Statement, words: Words) -> str:
    """Say how a statement is known to be its speaker's: the cue, and doubt where there is some."""
    kind = "" if statement.direct else words("passage-reported")
    return ", ".join(filter(None, (statement.cue, kind, _doubt(statement.confidence, words))))


def _doubt(confidence: Confidence, words: Words) -> str:
    match confidence:
        case Confidence.HIGH:
            return ""
        case Confidence.MIDDLE:
            return words("passage-suggested")
        case Confidence.LOW:
            return words("passage-probably")


def _note(part: Part | None, words: Words) -> str | None:
    """Say which part of a paragraph is shown."""
    if part is None:
        return None
    if part.cut:
        return words("passage-part", first=part.first, total=part.total)
    if part.first == part.last:
        return words("passage-sentence", first=part.first, total=part.total)
    return words("passage-sentences", first=part.first, last=part.last, total=part.total)


def _citation(passage: Passage, label: str, note: str | None, today: date, words: Words) -> str:
    """Return small print under a passage: its number, who speaks there, where it stands and who else printed it."""
    said = passage.statement
    speaker = (
        f"**{escape_line(said.speaker, LONGEST_SOURCE)}** {escape_line(how_sure(said, words), LONGEST_DOUBT)} · "
        if said
        else ""
    )
    number = escape(f"[{label}]") + " " if label else ""
    line = citation_line(passage.citation, today, words, note).replace("-# ", f"-# {number}{speaker}", 1)
    return "\n".join(filter(None, (line, _also(passage, words))))


def _also(passage: Passage, words: Words) -> str:
    """Return small print that says where the same words stand again, such as in a copy of an agency's report."""
    if not passage.also:
        return ""
    named = list(dict.fromkeys(_place(copy, passage.citation, words) for copy in passage.also))
    return "-# " + words("passage-also", places=listed(named, MOST_COPIES, words))


def _place(copy: Citation, first: Citation, words: Words) -> str:
    if copy.article == first.article:
        return f"¶ {copy.paragraph}"
    return escape_line(
        copy.source or copy.title or words("passage-article", id=copy.article[:LONGEST_TITLE]), LONGEST_SOURCE
    )


def _marked(passage: Passage) -> Sequence[Span]:
    """Return what to show bold: the sentence that answers, or the searched words where it is the whole paragraph."""
    sentence = passage.sentence
    is_part = sentence is not None and passage.text[sentence.start : sentence.end].strip() != passage.text.strip()
    return (sentence,) if sentence and is_part else passage.highlights


def _searched(passage: Passage) -> Sequence[Span]:
    """Return the places that an excerpt must keep to: the searched words, of the answering sentence if there is one."""
    sentence = passage.sentence
    if sentence is None:
        return passage.highlights
    within = [mark for mark in passage.highlights if sentence.start <= mark.start < sentence.end]
    return within or [Span(sentence.start, sentence.start + 1)]


def titled(citation: Citation, words: Words) -> str:
    """Return the title, itself a link where Discord can show it as one, else with a link beside it."""
    title = " ".join((citation.title or words("passage-article", id=citation.article[:LONGEST_TITLE])).split())
    target = next(filter(None, (link_target(url) for url in (citation.link, citation.url) if url)), None)
    if target is None:
        return escape_line(title, LONGEST_TITLE)
    if len(title) <= LONGEST_TITLE and _LABEL.fullmatch(title) and not _SPOILS_LABEL.search(title):
        return isolate(f"[{title}](<{target}>)")
    return f"{escape_line(title, LONGEST_TITLE)} · [{words('passage-read')}](<{target}>)"
