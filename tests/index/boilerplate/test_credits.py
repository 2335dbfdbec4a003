from __future__ import annotations

import pytest

from index.boilerplate.credits import credit
from index.boilerplate.kinds import Reason


@pytest.mark.parametrize(
    "line",
    [
        "January 16, 2023",
        "Updated Dec. 31, 2014 11:30 a.m. EST.",
        "Publiziert 17. Dezember 2024, 12:17",
        "Sept. 7th, 2011",
        "7 févr. 2011",
        "7 gennaio 2011",
        "7 setembro 2011",
        "7 maart 2011",
        "7 marca 2011",
        "7 augusti 2011",
        "7 desember 2011",
        "7 ARALIK 2011",
        "Publikacja: 02.02.2025 21:52",
    ],
)
def test_a_date_that_stands_alone_is_a_date_line(line: str) -> None:
    assert credit(line) is Reason.DATELINE


@pytest.mark.parametrize(
    "line",
    ["Decision 12, 2019", "Mayor 12, 2019", "Market 12 2019", "12 Janitors 2019", "12 Novels 2019", "Juncker 12, 2019"],
)
def test_a_word_that_begins_like_a_month_makes_no_date_line(line: str) -> None:
    assert credit(line) is None
