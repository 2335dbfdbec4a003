"""What an answer says in words, in the terminal and in Discord alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from index.answer import Correction, Nothing, Reason
from index.statement import Confidence, Statement


def why_nothing(answered: Nothing, written: Callable[[str], str]) -> str:
    """Say why nothing was found; `written` writes names as the place shows them."""
    speaker = written(answered.speaker) if answered.speaker else "that person"
    topic = written(answered.topic) if answered.topic else "that"
    where = "the articles that the filters let through" if answered.narrowed else "these articles"
    match answered.reason:
        case Reason.NO_TERMS:
            return "The question has no word to search for. Name a person, a place or a thing."
        case Reason.UNKNOWN_SPEAKER:
            return f"Nobody called {speaker} stands in these articles."
        case Reason.SPEAKER_SILENT:
            return f"{speaker} is mentioned in {where}, but says nothing in them."
        case Reason.SPEAKER_NOT_ON_TOPIC:
            return f"{speaker} speaks in {where}, but not about {topic}."
        case Reason.NO_MATCH:
            return f"No paragraph of {where} deals with it."


def corrected(corrections: Sequence[Correction], written: Callable[[str], str]) -> str:
    """Say which words of a question were read as others; "" where none was."""
    if not corrections:
        return ""
    meant = " ".join(written(each.meant) for each in corrections)
    return (
        f"Showing answers for {meant}; {', '.join(f'“{written(each.typed)}”' for each in corrections)} stands nowhere."
    )


def how_sure(statement: Statement) -> str:
    """Say how a statement is known to be its speaker's: the cue, and doubt where there is some."""
    kind = "" if statement.direct else "in reported speech"
    doubt = {Confidence.HIGH: "", Confidence.MIDDLE: "as this paragraph suggests", Confidence.LOW: "probably"}
    return ", ".join(filter(None, (statement.cue, kind, doubt[statement.confidence])))


def day(published: date | None) -> str | None:
    """Write a date as "7 Sep 2011"."""
    return None if published is None else f"{published.day} {published:%b} {published.year}"
