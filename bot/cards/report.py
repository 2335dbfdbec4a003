"""A change of the library as a card: how far it is, and what it did."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from discord import ui

from bot.cards.frame import Accent, Frame, frame, message
from bot.cards.text import Room, escape_line, fitting
from bot.languages import Words
from index.report import Failure, Progress, Read, Report

BAR = 20
MOST_FAILURES = 10
MOST_READ = 10
LONGEST_NAME = 80
LONGEST_REASON = 160
_FOOT = "x" * 200
_STEPS = {"Reading": "report-step-reading", "Fetching": "report-step-fetching", "Indexing": "report-step-indexing"}


def progress_card(progress: Progress, doing: str, words: Words) -> ui.LayoutView:
    """Return how far a change is. Questions are still answered meanwhile, and the card says so."""
    text = f"**{doing}**\n{progress_line(progress, words)}\n-# {words('report-meanwhile')}"
    return message(frame(Accent.WORKING, [[text]]))


def progress_line(progress: Progress, words: Words) -> str:
    """Return a bar with a count, such as "▰▰▰▰▰▱▱▱▱▱ reading · 612 of 1,204"."""
    step = words(_STEPS[progress.step]) if progress.step in _STEPS else escape_line(progress.step, LONGEST_NAME)
    if not progress.total:
        return f"{step} · {words.number(progress.done)}" if progress.done else f"{step} …"
    full = min(BAR, BAR * progress.done // progress.total)
    count = words("report-of", done=progress.done, total=progress.total)
    return f"{'▰' * full}{'▱' * (BAR - full)} {step} · {count}"


def report_card(report: Report, folder: Path, done: str, words: Words) -> ui.LayoutView:
    """Return what a change did, or would do, under the head `done`.

    Members see names inside `folder`, not where it stands.
    """
    return message(report_frame(report, folder, done, words))


def report_frame(report: Report, folder: Path, done: str, words: Words) -> Frame:
    """Return what `report_card` shows, to stand above buttons."""
    head = words("report-would") if report.dry_run else f"**{done}**"
    said = (
        words("report-added", count=len(report.added)),
        words("report-changed", count=len(report.changed)),
        words("report-removed", count=len(report.removed)),
        words("report-unchanged", count=len(report.unchanged)),
        words("report-failed", count=len(report.failed)),
    )
    first = f"{head}\n{' · '.join(said)}"
    failures = listed_failures(words("report-unreadable"), report.failed, folder, Room().less(first, _FOOT), words)
    read = _read(report, folder, Room().less(first, failures, _FOOT), words)
    foot = "-# " + words("answer-index", generation=report.generation[:8])
    return frame(Accent.TROUBLE if report.failed else Accent.DONE, [[first], [read], [failures], [foot]])


def _read(report: Report, folder: Path, room: Room, words: Words) -> str:
    """Say what was read: a line for each file or address where they are few, and all together."""
    if not report.read:
        return ""
    head, together = words("report-read"), list[str]()
    if len(report.read) > 1:
        together = [words("report-together", count=len(report.read), held=_held(report.total, words))]
    few = report.read if len(report.read) <= MOST_READ else ()
    lines = [f"\\- **{_escaped(read.name, folder, LONGEST_NAME)}**: {_held(read, words)}" for read in few]
    return "\n".join([head, *fitting(lines, room.less(head, "\n", *together)), *together])


def _held(read: Read, words: Words) -> str:
    roles = (
        words("report-searched", count=read.body) if read.body else "",
        words("report-aside", count=read.boilerplate) if read.boilerplate else "",
        words("report-headings", count=read.meta) if read.meta else "",
    )
    return " · ".join(filter(None, (words("report-articles", count=read.articles), *roles)))


def listed_failures(head: str, failed: Sequence[Failure], folder: Path, room: Room, words: Words) -> str:
    """Return the first of some failures with their reasons, under a head; "" where there are none."""
    if not failed:
        return ""
    lines = fitting((_failure(failure, folder) for failure in failed[:MOST_FAILURES]), room)
    more = [words("list-more", count=len(failed) - len(lines))] if len(failed) > len(lines) else []
    return "\n".join([head, *lines, *more])


def _failure(failure: Failure, folder: Path) -> str:
    name, reason = _escaped(failure.name, folder, LONGEST_NAME), _escaped(failure.reason, folder, LONGEST_REASON)
    return f"\\- **{name}**: {reason}"


def _escaped(text: str, folder: Path, longest: int) -> str:
    return escape_line(text.replace(f"{folder}/", ""), longest)
