from __future__ import annotations

from pathlib import Path

import pytest

from bot.cards.report import progress_card, progress_line, report_card
from index.report import Failure, Progress, Read, Report
from tests.bot.cards.examples import ENGLISH, components, texts
from tests.bot.preflight import problems

FOLDER = Path("/srv/quoth/articles")


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress("Reading", 0), "reading …"),
        (Progress("Indexing", 612), "indexing · 612"),
        (Progress("Indexing", 612, 1_224), "▰" * 10 + "▱" * 10 + " indexing · 612 of 1,224"),
        (Progress("Fetching", 9, 3), "▰" * 20 + " fetching · 9 of 3"),
    ],
)
def test_progress_has_a_bar_where_the_end_is_known(progress: Progress, line: str) -> None:
    assert progress_line(progress, ENGLISH) == line
    assert line in texts(progress_card(progress, "Reindexing", ENGLISH))[0]


def test_a_report_counts_what_was_done_and_names_what_failed() -> None:
    failures = (Failure(f"{FOLDER}/new/a*.txt", f"{FOLDER}/new/a*.txt is empty"),)
    report = Report(added=("a", "b"), changed=("c",), unchanged=("d",), failed=failures, generation="3f9a1c2077")

    assert texts(report_card(report, FOLDER, "Done", ENGLISH)) == [
        "**Done**\n**2** added · **1** changed · **0** removed · **1** unchanged · **1** failed",
        "Could not be read:\n\\- **new/a\\*.txt**: new/a\\*.txt is empty",
        "-# index 3f9a1c20",
    ]


def test_a_dry_run_says_that_nothing_was_changed() -> None:
    assert "(nothing was changed)" in texts(report_card(Report(dry_run=True), FOLDER, "Done", ENGLISH))[0]


def test_many_failures_are_listed_in_part_and_counted() -> None:
    report = Report(failed=tuple(Failure(f"{number}.txt" * 99, "ไทย" * 999) for number in range(22)))
    card = report_card(report, FOLDER, "Done", ENGLISH)

    assert texts(card)[1].endswith("\nand 12 more")
    assert problems(components(card)) == []


def test_a_report_says_what_each_file_held_and_all_of_them() -> None:
    read = (Read(f"{FOLDER}/a.txt", 1, body=11, boilerplate=8), Read("b_c.zip", 3, body=20, meta=1))

    assert texts(report_card(Report(read=read), FOLDER, "Done", ENGLISH))[1].splitlines() == [
        "Read:",
        "\\- **a.txt**: 1 article · 11 searched · 8 set aside",
        "\\- **b\\_c.zip**: 3 articles · 20 searched · 1 heading",
        "2 files and addresses: 4 articles · 31 searched · 8 set aside · 1 heading",
    ]


def test_of_many_files_a_report_says_what_they_held_together() -> None:
    report = Report(read=tuple(Read(f"{number}.txt", 1, body=2) for number in range(400)))

    assert (
        texts(report_card(report, FOLDER, "Done", ENGLISH))[1]
        == "Read:\n400 files and addresses: 400 articles · 800 searched"
    )


def test_a_report_full_of_hostile_names_fits() -> None:
    name = "]*" * 200
    read = tuple(Read(f"{name}{number}", 1, body=2) for number in range(10))
    failed = tuple(Failure(f"{name}{number}", name) for number in range(10))
    card = report_card(Report(read=read, failed=failed), FOLDER, "Done", ENGLISH)

    assert problems(components(card)) == []
    assert "Could not be read:" in "\n".join(texts(card))
