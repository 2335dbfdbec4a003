from __future__ import annotations

from datetime import date

import pytest

from bot.days import first_day, last_day
from index.errors import BadQuestion


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2011-09-07", date(2011, 9, 7), date(2011, 9, 7)),
        (" 2011-9-7 ", date(2011, 9, 7), date(2011, 9, 7)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2011", date(2011, 1, 1), date(2011, 12, 31)),
    ],
)
def test_a_day_a_month_or_a_year(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["", "soon", "2011-00", "2011-13", "2011-02-30", "0000", "7 Sep 2011", "2011-09-07T1"])
def test_anything_else_is_refused_by_name_with_the_next_step(text: str) -> None:
    for read in (first_day, last_day):
        with pytest.raises(BadQuestion, match="Write a day as 2011-09-07"):
            read(text)
