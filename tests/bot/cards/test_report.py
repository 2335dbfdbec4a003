from __future__ import annotations

from pathlib import Path

import pytest

from bot.cards.report import progress_card, progress_line, report_card
from index.report import Failure, Progress, Report
from tests.bot.cards.examples import components, texts
from tests.bot.preflight import problems

FOLDER = Path("/srv/quoth/articles")


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress("reading", 0), "reading …"),
        (Progress("reading", 612), "reading · 612"),
        (Progress("reading", 612, 1_224), "▰" * 10 + "▱" * 10 + " reading · 612 of 1,224"),
        (Progress("reading", 9, 3), "▰" * 20 + " reading · 9 of 3"),
    ],
)
def test_progress_has_a_bar_where_the_end_is_known(progress: Progress, line: str) -> None:
    assert progress_line(progress) == line
    assert line in texts(progress_card(progress))[0]


def test_a_report_counts_what_was_done_and_names_what_failed() -> None:
    failures = (Failure(f"{FOLDER}/new/a*.txt", f"{FOLDER}/new/a*.txt is empty"),)
    report = Report(added=("a", "b"), changed=("c",), unchanged=("d",), failed=failures, generation="3f9a1c2077")

    assert texts(report_card(report, FOLDER)) == [
        "**Reindex done**\n**2** added · **1** changed · **0** removed · **1** unchanged · **1** failed",
        "Could not be read:\n\\- **new/a\\*.txt**: new/a\\*.txt is empty",
        "-# index 3f9a1c20",
    ]


def test_a_dry_run_says_that_nothing_was_changed() -> None:
    assert "(nothing was changed)" in texts(report_card(Report(dry_run=True), FOLDER))[0]


def test_many_failures_are_listed_in_part_and_counted() -> None:
    report = Report(failed=tuple(Failure(f"{number}.txt" * 99, "ไทย" * 999) for number in range(22)))
    card = report_card(report, FOLDER)

    assert texts(card)[1].endswith("\nand 12 more")
    assert problems(components(card)) == []
