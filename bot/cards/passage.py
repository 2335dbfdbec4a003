"""One passage as a member sees it: its words in a block quote, and below them where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote as percent_encode
from urllib.parse import urlsplit

from bot.cards.age import dated
from bot.cards.excerpt import Excerpt, excerpt
from bot.cards.text import Room, escape, escape_line, isolate, quote, unquote
from bot.wording import how_sure
from index.answer import Citation, Passage
from index.span import Span

LONGEST_LINK = 512
LONGEST_TITLE = 120
LONGEST_SOURCE = 60
MOST_COPIES = 3
_LONGEST_NOTE = "sentences 99999999–99999999 of 99999999"
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
    def texts(self) -> tuple[str, str]:
        """The texts that it adds to a card."""
        return self.words, self.citation


def shown(passage: Passage, label: str, room: Room, today: date) -> Shown | None:
    """Return `passage` as it fits into `room`, or None where not even a part of it does; "" is no label.

    Raises:
        NotVerbatim: what would be shown is not word for word what is stored.
    """

    def written(part: Excerpt) -> Shown:
        before = "-# …\n" if part.span.start > 0 else ""
        after = "-# …\n" if part.span.end < len(passage.text) else ""
        citation = _citation(passage, label, part.note, today)
        return Shown(before + quoted(passage, part.span), after + citation)

    def fits(span: Span) -> bool:
        if span.end - span.start > room.characters:
            return False
        note = None if span == Span(0, len(passage.text)) else _LONGEST_NOTE
        return room.holds(*written(Excerpt(span, note)).texts)

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


def citation_line(citation: Citation, today: date, note: str | None = None) -> str:
    """Return small print that says where a paragraph stands, and a note."""
    published = dated(citation.published, today)
    source = citation.source and escape_line(citation.source, LONGEST_SOURCE)
    facts = (_title(citation), source, published, f"¶ {citation.paragraph}", note)
    return "-# " + " · ".join(fact for fact in facts if fact)


def _citation(passage: Passage, label: str, note: str | None, today: date) -> str:
    """Return small print under a passage: its number, who speaks there, where it stands and who else printed it."""
    said = passage.statement
    speaker = (
        f"**{escape_line(said.speaker, LONGEST_SOURCE)}** {escape_line(how_sure(said), LONGEST_SOURCE)} · "
        if said
        else ""
    )
    number = escape(f"[{label}]") + " " if label else ""
    line = citation_line(passage.citation, today, note).replace("-# ", f"-# {number}{speaker}", 1)
    return "\n".join(filter(None, (line, _also(passage))))


def _also(passage: Passage) -> str:
    """Return small print that says where the same words stand again, such as in a copy of an agency's report."""
    if not passage.also:
        return ""
    named = dict.fromkeys(_place(copy, passage.citation) for copy in passage.also)
    more = f" and {len(named) - MOST_COPIES:,} more" if len(named) > MOST_COPIES else ""
    return f"-# the same words also in {', '.join(list(named)[:MOST_COPIES])}{more}"


def _place(copy: Citation, first: Citation) -> str:
    if copy.article == first.article:
        return f"¶ {copy.paragraph}"
    return escape_line(copy.source or copy.title or f"article {copy.article}", LONGEST_SOURCE)


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


def _title(citation: Citation) -> str:
    """Return the title, itself a link where Discord can show it as one, else with a link beside it."""
    title = " ".join((citation.title or f"article {citation.article}").split())
    target = next(filter(None, (link_target(url) for url in (citation.link, citation.url) if url)), None)
    if target is None:
        return escape_line(title, LONGEST_TITLE)
    if len(title) <= LONGEST_TITLE and _LABEL.fullmatch(title) and not _SPOILS_LABEL.search(title):
        return isolate(f"[{title}](<{target}>)")
    return f"{escape_line(title, LONGEST_TITLE)} · [read](<{target}>)"
