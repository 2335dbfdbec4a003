"""What each command of the terminal does. Each returns the exit code."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.terminal.asking import Asking
from index.changes.editing import RULINGS
from index.errors import LibraryBusy
from index.question import Filters

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bot.libraries import Libraries
    from bot.settings import Settings
    from bot.terminal.output import Output
    from index.library import Library
    from index.report import Report

_FAILED = 1
_WRONG_USAGE = 2
_NO_DAY = "no day is both --since and --until; --since is the earlier one"


@dataclass(frozen=True, slots=True)
class Command:
    """A command as typed, and what it works with."""

    options: Namespace
    settings: Settings
    libraries: Libraries
    output: Output

    @property
    def library(self) -> Library:
        """The library that `--library` names, else the main one."""
        name: str | None = self.options.library
        return self.libraries.main() if name is None else self.libraries.named(name)


def ask(command: Command) -> int:
    """Answer one question, a file of them, or a conversation."""
    options = command.options
    if options.question is not None and options.batch is not None:
        return _misused(command, "give a question or --batch, not both")
    if _wrong_way_round(options):
        return _misused(command, _NO_DAY)
    _read_first(command)
    asking = Asking(command.library, _filters(options), options.limit, command.output)
    if options.batch is not None:
        return _FAILED if asking.batch(options.batch) else 0
    if options.question is None:
        asking.conversation()
    else:
        asking.one(options.question)
    return 0


def add(command: Command) -> int:
    """Read files, folders, pages and feeds into the library."""
    with command.output.progress() as progress:
        report = command.library.add(command.options.sources, progress)
    return _reported(command, report)


def remove(command: Command) -> int:
    """Take articles out of the library."""
    return _reported(command, command.library.remove(command.options.ids))


def refresh(command: Command) -> int:
    """Read what is new in the feeds and pages that were added."""
    with command.output.progress() as progress:
        report = command.library.refresh(progress)
    return _reported(command, report)


def reindex(command: Command) -> int:
    """Read the articles folder again, or put back what that replaced, or say what either would do."""
    library, options = command.library, command.options
    works = {
        (False, False): library.reindex,
        (False, True): library.preview_reindex,
        (True, False): library.rollback,
        (True, True): library.preview_rollback,
    }
    with command.output.progress() as progress:
        report = works[options.rollback, options.dry_run](progress)
    if options.rollback:
        command.output.problem("The files are as they were: the next reindex reads them again, and undoes this.")
    return _reported(command, report)


def statements(command: Command) -> int:
    """List who said what."""
    if _wrong_way_round(command.options):
        return _misused(command, _NO_DAY)
    _read_first(command)
    command.output.statements(command.library.statements(command.options.about, _filters(command.options)))
    return 0


def articles(command: Command) -> int:
    """List the articles, show one, or decide what one of its paragraphs is."""
    options = command.options
    match options.action:
        case None:
            command.output.articles(list(command.library.articles()))
        case "show" if options.id is None:
            return _misused(command, "which one? Give the id: quoth articles show ID")
        case "show":
            command.output.article(command.library.article(options.id))
        case _ if options.ruling is None:
            return _misused(command, "write it as quoth articles rule ID NUMBER body|boilerplate|filter")
        case _:
            return _reported(command, command.library.editing.rule(options.id, options.number, RULINGS[options.ruling]))
    return 0


def sources(command: Command) -> int:
    """List the sources, or switch the filter for one."""
    options, library = command.options, command.library
    if options.action is None:
        command.output.sources(library.editing.sources())
        return 0
    if options.state is None:
        return _misused(command, "write it as quoth sources filter NAME on|off")
    switch = library.editing.filter if options.state == "on" else library.editing.unfilter
    return _reported(command, switch(options.name))


def export(command: Command) -> int:
    """Print all articles as JSON lines that `add` reads back."""
    from index.reading import jsonl  # noqa: PLC0415 - takes as long to import as a question to answer

    for article in command.library.articles():
        command.output.line(jsonl.write(article))
    return 0


def status(command: Command) -> int:
    """Show the library in numbers."""
    command.output.status(command.library.status())
    return 0


def verify(command: Command) -> int:
    """Check what is stored."""
    with command.output.progress() as progress:
        verified = command.library.verify(progress)
    command.output.verified(verified)
    return _FAILED if verified.damaged else 0


def sync(command: Command) -> int:
    """Register the slash commands with Discord."""
    from bot.client import register  # noqa: PLC0415 - discord.py takes a second to import; other commands do without

    number = asyncio.run(register(command.settings, command.libraries))
    command.output.line(f"{number} commands are registered with Discord; a client that is open sees them after Ctrl-R.")
    return 0


def run(command: Command) -> int:
    """Run the Discord bot until it is told to stop."""
    from bot.client import run as run_bot  # noqa: PLC0415 - as above

    for name in ("bot", "index"):  # that it is connected, for one, is what whoever runs it wants to read
        logging.getLogger(name).setLevel(logging.INFO)
    _read_first(command)
    asyncio.run(run_bot(command.settings, command.libraries))
    return 0


def preview(command: Command) -> int:
    """Open the bot in a local browser page."""
    from bot.preview import run as run_preview  # noqa: PLC0415 - as above

    _read_first(command)
    asyncio.run(run_preview(command.settings, command.libraries))
    return 0


def _wrong_way_round(options: Namespace) -> bool:
    return bool(options.since and options.until and options.since > options.until)


def _filters(options: Namespace) -> Filters:
    return Filters(
        speaker=options.speaker,
        since=options.since,
        until=options.until,
        source=options.source,
        article=options.article,
    )


def _read_first(command: Command) -> None:
    """Read the articles folder into a library that nothing was ever read into, as soon as it holds something."""
    library = command.library
    if not library.untouched or not _holds_something(library.folder):
        return
    try:
        with command.output.progress() as progress:
            report = library.reindex(progress)
    except LibraryBusy:
        command.output.problem("The articles are being read for the first time just now; ask again in a moment.")
        return
    for failure in report.failed:
        command.output.problem(f"failed: {failure.name}: {failure.reason}")


def _holds_something(folder: Path) -> bool:
    """Whether there is anything in a folder; raise OSError where it may not be read."""
    try:
        return any(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return False


def _reported(command: Command, report: Report) -> int:
    command.output.report(report)
    return _FAILED if report.failed else 0


def _misused(command: Command, how: str) -> int:
    command.output.problem(f"quoth {command.options.command}: {how}; see quoth {command.options.command} --help")
    return _WRONG_USAGE


COMMANDS: Mapping[str, Callable[[Command], int]] = MappingProxyType(
    {
        "ask": ask,
        "add": add,
        "remove": remove,
        "articles": articles,
        "reindex": reindex,
        "refresh": refresh,
        "sources": sources,
        "statements": statements,
        "export": export,
        "status": status,
        "verify": verify,
        "sync": sync,
        "run": run,
        "preview": preview,
    }
)
"""What each command does, by its name on the command line."""
