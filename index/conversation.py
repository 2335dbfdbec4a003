"""Questions that lean on the one before: "and about Libya?"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.answer import Found, Nothing
from index.lexicon import languages, word_lists
from index.question.grammar import grammar

if TYPE_CHECKING:
    from index.answer import Answer


def follow_up(previous: Answer | None, text: str) -> str:
    """Return the whole question that a follow-up stands for, the text itself where it stands alone.

    After a question about a speaker, "and about Libya?" asks what the same speaker said about Libya: in the words of
    the question before where these name its topic, so that they stay in its language.
    """
    match previous:
        case Found(speaker=str(speaker)) | Nothing(speaker=str(speaker)):
            other = _led(_all_leads()).fullmatch(text.strip())
            return _asked_again(previous, speaker, other["topic"]) if other else text
        case _:
            return text


def _asked_again(previous: Found | Nothing, speaker: str, topic: str) -> str:
    """Ask of another topic in the line of the question before that names its own last; a heading stands above it."""
    named = rf"(?<!\w){_articles()}{re.escape(previous.topic or '')}(?!\w)"
    for line in reversed(previous.question.splitlines() if previous.topic else []):
        found = list(re.finditer(named, line, re.IGNORECASE))
        if found:
            return line[: found[-1].start()] + topic + line[found[-1].end() :]
    return f"what did {speaker} say about {topic}?"


@cache
def _articles() -> str:
    """Return what matches the articles before a topic, which go with it: "about the dam"."""
    known = sorted({word for language in languages() for word in grammar(language).articles}, key=len, reverse=True)
    return rf"(?:(?:{'|'.join(map(re.escape, known))})(?:\s+|(?<=['’])))*"


def leans(text: str) -> bool:
    """Tell whether a text is understood only by the question before it: "and about Libya?", not "about Libya"."""
    # A single word leads to a topic, and to no question before it.
    return _led(tuple(lead for lead in _all_leads() if "_" in lead)).fullmatch(text.strip()) is not None


@cache
def _all_leads() -> tuple[str, ...]:
    """Return how all languages go on to another topic, the longest first: "and about", "et sur", "y sobre", "а про"."""
    return tuple(sorted({lead for language in languages() for lead in _leads(language)}, key=len, reverse=True))


def _leads(language: str) -> list[str]:
    leads: str = word_lists(language).get("question", {}).get("going_on", "")
    return leads.split()


@cache
def _led(leads: tuple[str, ...]) -> re.Pattern[str]:
    """Compile what finds the topic behind a lead; a space is not needed behind an apostrophe."""
    spelt = "|".join(re.escape(lead).replace("_", r"\s+") for lead in leads)
    return re.compile(rf"[¿¡\s]*(?:{spelt})(?:\s+|(?<=['’]))(?P<topic>.+?)[\s?!.]*", re.IGNORECASE)
