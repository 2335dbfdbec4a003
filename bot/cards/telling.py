"""What a card says of an answer beside its passages: as what the question was read, and why nothing was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.cards.listing import listed
from bot.cards.text import escape_line
from index.answer import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Words
    from index.answer import Correction, Nothing

LONGEST_NAME = 100
MOST_WORDS = 10
MOST_CORRECTIONS = 3
LONGEST_CORRECTED = 40


def why_nothing(answer: Nothing, words: Words) -> str:
    """Say why nothing was found."""
    speaker = _name(answer.speaker) or words("answer-that-person")
    asked = "some" if answer.narrowed else "all"
    match answer.reason:
        case Reason.NO_TERMS:
            return words("answer-no-terms")
        case Reason.UNKNOWN_SPEAKER:
            return words("answer-unknown-speaker", speaker=speaker)
        case Reason.SPEAKER_SILENT:
            return words("answer-speaker-silent", speaker=speaker, asked=asked)
        case Reason.SPEAKER_NOT_ON_TOPIC:
            topic = _name(answer.topic) or words("answer-that")
            return words("answer-speaker-not-on-topic", speaker=speaker, topic=topic, asked=asked)
        case Reason.NO_MATCH:
            return words("answer-no-match", asked=asked)


def corrected(corrections: Sequence[Correction], words: Words) -> str:
    """Say which words of a question were read as others; "" where none was."""
    if not corrections:
        return ""
    told = corrections[:MOST_CORRECTIONS]
    meant = " ".join(escape_line(each.meant, LONGEST_CORRECTED) for each in told)
    typed = ", ".join(words("answer-quoted", word=escape_line(each.typed, LONGEST_CORRECTED)) for each in told)
    return words("answer-corrected", meant=meant, typed=typed)


def understood(speaker: str | None, topic: str | None, words: Words) -> str:
    """Say what the question was taken to ask for, or "" where it names neither speaker nor topic."""
    if speaker and topic:
        return words("answer-on", speaker=_name(speaker), topic=_name(topic))
    return _name(speaker or topic)


def unmatched(missing: Sequence[str], words: Words) -> str:
    """Say which words of the question no article has."""
    if not missing:
        return ""
    quoted = [words("answer-quoted", word=escape_line(word, LONGEST_NAME)) for word in missing]
    return f"{words('answer-nowhere')} {listed(quoted, MOST_WORDS, words)}"


def _name(name: str | None) -> str:
    return f"**{escape_line(name, LONGEST_NAME)}**" if name else ""
