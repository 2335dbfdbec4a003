"""An answer as files to keep: Markdown to read, JSON and CSV to work with."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any

from bot.cards.text import escape, quote
from bot.jsonable import answer_object
from index.answer import Found, Nothing, Passage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.cards.asked import Asked
    from bot.languages import Words
    from index.answer import Answer

# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = (
    "number",
    "text",
    "speaker",
    "cue",
    "direct",
    "title",
    "source",
    "published",
    "paragraph",
    "article",
    "url",
    "link",
    "sentence_start",
    "sentence_end",
    "hash",
)


@dataclass(frozen=True, slots=True)
class Saved:
    """An answer with what was asked, and the day."""

    answer: Answer
    asked: Asked
    today: date

    @property
    def passages(self) -> Sequence[Passage]:
        """The passages that answer."""
        return self.answer.passages if isinstance(self.answer, Found) else ()

    def files(self, words: Words) -> dict[str, bytes]:
        """Return each file by its name."""
        return {
            "answer.md": self.as_markdown(words).encode(),
            "answer.json": self.as_json().encode(),
            # The mark at the start tells a spreadsheet that this is UTF-8.
            "answer.csv": self.as_csv().encode("utf-8-sig"),
        }

    def as_markdown(self, words: Words) -> str:
        """Return a text that shows every passage word for word, and where each stands."""
        match self.answer:
            case Found(total=total, unsure=unsure):
                counted = words("saved-passages", shown=len(self.passages), total=total)
                found = "\n\n".join((*([words("answer-unsure")] if unsure else []), counted))
                passages: Sequence[Passage] = self.passages
            case Nothing(near=near):
                found = "\n\n".join((words("answer-nothing"), *([words("answer-near")] if near else [])))
                passages = near
            case _:
                found, passages = words("answer-empty"), ()
        head = f"# {escape(' '.join(self.asked.question.split()))}"
        origin = words("saved-on", day=self.today, generation=self.answer.generation[:8])
        listed = (_markdown(passage, number) for number, passage in enumerate(passages, 1))
        asked = self.asked.line(words).removeprefix("-# ")
        return "\n\n".join((head, asked, found, *listed, f"---\n\n{origin}")) + "\n"

    def as_json(self) -> str:
        """Return the answer as the terminal's `ask --json` prints it, with the filters that it was asked with."""
        answered = answer_object(self.answer, None, 0.0)
        for of_the_terminal in ("id", "elapsed_ms"):
            del answered[of_the_terminal]
        filters = self.asked.filters
        given: dict[str, Any] = {
            "about": filters.about,
            "speaker": filters.speaker,
            "since": filters.since and filters.since.isoformat(),
            "until": filters.until and filters.until.isoformat(),
            "source": filters.source,
            "article": filters.article,
        }
        whole = answered | {"question": self.asked.question, "filters": given, "asked_on": self.today.isoformat()}
        return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"

    def as_csv(self) -> str:
        """Return a row for each passage that answers.

        A cell that a spreadsheet would take for a formula gets an apostrophe before it; `hash` is of the text without.
        """
        table = StringIO()
        writer = csv.writer(table)
        writer.writerow(COLUMNS)
        for number, passage in enumerate(self.passages, 1):
            writer.writerow(map(_cell, _row(passage, number)))
        return table.getvalue()


def _markdown(passage: Passage, number: int) -> str:
    place, said = passage.citation, passage.statement
    who = f"{escape(said.speaker)} ({escape(said.cue or '')})" if said else None
    facts = (who, place.title, place.source, place.published and place.published.isoformat(), f"¶ {place.paragraph}")
    line = " · ".join(fact if fact is who else escape(fact) for fact in facts if fact)
    link = place.link or place.url
    origin = (
        f"`{place.article}` · SHA-256 `{passage.hash}`" if "`" not in place.article else f"SHA-256 `{passage.hash}`"
    )
    return "\n\n".join(filter(None, (f"## {number}", quote(passage.text, ()), line, link and f"<{link}>", origin)))


def _row(passage: Passage, number: int) -> tuple[object, ...]:
    place, said, sentence = passage.citation, passage.statement, passage.sentence
    return (
        number,
        passage.text,
        said and said.speaker,
        said and said.cue,
        said and said.direct,
        place.title,
        place.source,
        place.published,
        place.paragraph,
        place.article,
        place.url,
        place.link,
        sentence and sentence.start,
        sentence and sentence.end,
        passage.hash,
    )


def _cell(value: object) -> str:
    written = "" if value is None else str(value)
    return f"'{written}" if written.startswith(_FORMULA) else written
