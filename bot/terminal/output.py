"""Where a command's results go: standard output, as text or JSON; progress and problems go to standard error."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from bot.terminal.words import visible
from index.report import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.terminal.questions import Refused
    from index.answer import Answer
    from index.article import Article
    from index.changes.editing import Source
    from index.library import Status
    from index.report import Progress as Step
    from index.report import ProgressCallback, Report
    from index.timeline import Said
    from index.verifying import Verified


class Output(ABC):
    """One way to show results. What is no terminal gets lines that are neither wrapped nor coloured."""

    def __init__(self) -> None:
        """Write to this process's standard output and standard error."""
        self._out = Console(highlight=False)
        self._err = Console(stderr=True, highlight=False)

    @abstractmethod
    def asked(self, question: str) -> None:
        """Show a question of many before its answer, where the answer alone would not tell which it was."""

    @abstractmethod
    def answer(self, answered: Answer, question_id: object, elapsed_ms: float) -> None:
        """Show an answer; `question_id` is carried over from the question, `elapsed_ms` is what it took."""

    @abstractmethod
    def report(self, done: Report) -> None:
        """Show what a change to the library did."""

    @abstractmethod
    def articles(self, articles: Sequence[Article]) -> None:
        """List articles in reading order."""

    @abstractmethod
    def article(self, article: Article) -> None:
        """Show a whole article with each paragraph's number, role and reason."""

    @abstractmethod
    def sources(self, sources: Sequence[Source]) -> None:
        """List sources with their articles, and tell for which the filter is off."""

    @abstractmethod
    def statements(self, said: Iterable[Said]) -> None:
        """List who said what."""

    @abstractmethod
    def status(self, library: Status) -> None:
        """Show a library in numbers."""

    @abstractmethod
    def verified(self, checked: Verified) -> None:
        """Show what was checked, and what of it is damaged with the next step."""

    @abstractmethod
    def refused(self, question: Refused) -> None:
        """Tell that one question of many could not be asked."""

    def line(self, text: str) -> None:
        """Print one line as it stands, at once: whoever reads a pipe may wait for it."""
        self._out.file.write(f"{text}\n")
        self._out.file.flush()

    def problem(self, text: str) -> None:
        """Tell of something that went wrong."""
        self._err.print(Text(visible(text)), soft_wrap=not self._err.is_terminal)

    @contextmanager
    def progress(self) -> Iterator[ProgressCallback]:
        """Show a bar on standard error while a long job runs, where a person watches."""
        if not self._err.is_terminal:
            yield unwatched
            return
        from rich import progress  # noqa: PLC0415 - takes long to import, and most commands show no bar

        columns = (
            progress.SpinnerColumn(),
            progress.TextColumn("{task.description}"),
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
        )
        with progress.Progress(*columns, console=self._err, transient=True) as bar:
            task = bar.add_task("", total=None)

            def show(step: Step) -> None:
                bar.update(task, description=step.step, completed=step.done, total=step.total)

            yield show
