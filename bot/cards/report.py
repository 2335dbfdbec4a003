"""A change of the library as a card: how far it is, and what it did."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from discord import ui

from bot.cards.frame import Accent, Frame, frame, message
from bot.cards.text import escape_line
from index.report import Failure, Progress, Report

BAR = 20
MOST_FAILURES = 10
LONGEST_NAME = 80
LONGEST_REASON = 160


def progress_card(progress: Progress, doing: str = "Reindexing") -> ui.LayoutView:
    """Return how far a change is. Questions are still answered meanwhile, and the card says so."""
    text = f"**{doing}**\n{progress_line(progress)}\n-# Questions are answered as before meanwhile."
    return message(frame(Accent.WORKING, [[text]]))


def progress_line(progress: Progress) -> str:
    """Return a bar with a count, such as "▰▰▰▰▰▱▱▱▱▱ reading · 612 of 1,204"."""
    step = escape_line(progress.step, LONGEST_NAME)
    if not progress.total:
        return f"{step} · {progress.done:,}" if progress.done else f"{step} …"
    full = min(BAR, BAR * progress.done // progress.total)
    return f"{'▰' * full}{'▱' * (BAR - full)} {step} · {progress.done:,} of {progress.total:,}"


def report_card(report: Report, folder: Path, done: str = "Reindex done") -> ui.LayoutView:
    """Return what a change did, or would do. Members see names inside `folder`, not where it stands."""
    return message(report_frame(report, folder, done))


def report_frame(report: Report, folder: Path, done: str) -> Frame:
    """Return what `report_card` shows, to stand above buttons."""
    head = "**What a reindex would change** (nothing was changed)" if report.dry_run else f"**{done}**"
    counts = {
        "added": report.added,
        "changed": report.changed,
        "removed": report.removed,
        "unchanged": report.unchanged,
        "failed": report.failed,
    }
    said = " · ".join(f"**{len(things):,}** {kind}" for kind, things in counts.items())
    failures = _failures(report.failed, folder)
    sections = [[f"{head}\n{said}"], [failures], [f"-# index {report.generation[:8]}"]]
    return frame(Accent.TROUBLE if report.failed else Accent.DONE, sections)


def _failures(failed: Sequence[Failure], folder: Path) -> str:
    if not failed:
        return ""
    lines = [
        f"\\- **{_escaped(failure.name, folder, LONGEST_NAME)}**: {_escaped(failure.reason, folder, LONGEST_REASON)}"
        for failure in failed[:MOST_FAILURES]
    ]
    more = [f"and {len(failed) - MOST_FAILURES:,} more"] if len(failed) > MOST_FAILURES else []
    return "\n".join(["Could not be read:", *lines, *more])


def _escaped(text: str, folder: Path, longest: int) -> str:
    return escape_line(text.replace(f"{folder}/", ""), longest)
