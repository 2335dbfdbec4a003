from __future__ import annotations

from datetime import date

import pytest

from bot.cards.age import dated, stale
from bot.languages import words_in

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("published", "written"),
    [
        (date(2011, 9, 7), "7 Sep 2011, 15 years ago"),
        (date(2025, 11, 25), "25 Nov 2025, 11 months ago"),
        (date(2025, 11, 24), "24 Nov 2025, 1 year ago"),
        (date(2026, 10, 24), "24 Oct 2026, 1 month ago"),
        (date(2026, 10, 25), "25 Oct 2026, 30 days ago"),
        (date(2026, 11, 23), "23 Nov 2026, 1 day ago"),
        (TODAY, "24 Nov 2026, today"),
        (date(2026, 11, 25), "25 Nov 2026"),
        (None, None),
    ],
)
def test_a_date_is_told_with_its_age(published: date | None, written: str | None) -> None:
    assert dated(published, TODAY, words_in("en")) == written


@pytest.mark.parametrize(
    ("published", "years", "old"),
    [
        (date(2024, 11, 24), 2, "2 years"),
        (date(2025, 11, 24), 1, "1 year"),
        (date(2024, 11, 25), 2, None),
        (date(2011, 9, 7), 0, None),
        (date(2027, 1, 1), 1, None),
        (None, 1, None),
    ],
)
def test_an_article_of_the_age_that_was_chosen_is_marked_as_old(
    published: date | None, years: int, old: str | None
) -> None:
    mark = stale(published, TODAY, years, words_in("en"))
    assert mark.startswith(f"-# ⚠ This article is {old} old") if old else mark == ""
