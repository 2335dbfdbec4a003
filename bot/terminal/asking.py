"""Asking on the terminal: one question, a file of them, a conversation."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from bot.terminal.questions import Asked, Refused, read_questions
from index.conversation import follow_up
from index.errors import BadQuestion, Flaw

if TYPE_CHECKING:
    from bot.terminal.output import Output
    from index.answer import Answer
    from index.library import Library
    from index.question import Filters

_PROMPT = "? "
_HOW_TO = "Ask a question. Then “and about …?” asks the same of another topic; “quit” or Ctrl-D ends."
_FAREWELLS = frozenset({"quit", "exit", "bye", ":q"})


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom to ask, under which filters, and where the answers go."""

    library: Library
    filters: Filters
    limit: int
    output: Output

    def one(self, text: str, question_id: object = None) -> Answer:
        """Ask one question and show its answer; raise BadQuestion where it cannot be asked."""
        if not text.strip():
            raise BadQuestion("The question is empty. Write what you want to know.", Flaw.EMPTY)
        start = perf_counter()
        answered = self.library.ask(text, self.filters, self.limit)
        self.output.answer(answered, question_id, (perf_counter() - start) * 1000)
        return answered

    def batch(self, file: str) -> int:
        """Ask each question of a file in order, "-" for standard input; return how many could not be asked."""
        refused = 0
        for question in read_questions(file):
            match question:
                case Asked(text, question_id):
                    self.output.asked(text)
                    refused += self._answered(text, question_id) is None
                case Refused():
                    self.output.refused(question)
                    refused += 1
        return refused

    def conversation(self) -> None:
        """Ask what is typed until the input ends. "And about Libya?" asks the same of another topic."""
        watched = sys.stdin.isatty() and sys.stdout.isatty()
        if watched:
            self.output.problem(_HOW_TO)
            with suppress(ImportError):
                import readline  # noqa: F401, PLC0415 - importing it gives input() arrow keys and a history
        previous: Answer | None = None
        while (typed := _typed(_PROMPT if watched else "")) is not None:
            question = follow_up(previous, typed)
            if question != typed:
                self.output.problem(f"(asking: {question})")
            previous = self._answered(question) or previous

    def _answered(self, text: str, question_id: object = None) -> Answer | None:
        """Ask one question of many; show why, where it cannot be asked."""
        try:
            return self.one(text, question_id)
        except BadQuestion as why:
            self.output.refused(Refused(text, question_id, str(why)))
            return None


def _typed(prompt: str) -> str | None:
    """Return the next question typed or piped in; None at the end of the input or at a farewell."""
    while True:
        try:
            text = input(prompt).strip()
        except EOFError:
            if prompt:
                sys.stdout.write("\n")
            return None
        if text.casefold() in _FAREWELLS:
            return None
        if text:
            return text
