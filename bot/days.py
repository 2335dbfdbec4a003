"""Dates as members type them: a day, a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from index.errors import BadQuestion, Flaw

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")


def first_day(text: str) -> date:
    """Return the first day of "2011-09-07", "2011-09" or "2011".

    Raises:
        BadQuestion: the text is none of these.
    """
    year, month, day = _numbers(text)
    return _date(text, year, 1 if month is None else month, 1 if day is None else day)


def last_day(text: str) -> date:
    """Return the last day of "2011-09-07", "2011-09" or "2011".

    Raises:
        BadQuestion: the text is none of these.
    """
    year, month, day = _numbers(text)
    first = _date(text, year, 12 if month is None else month, 1 if day is None else day)
    return first if day is not None else first.replace(day=monthrange(first.year, first.month)[1])


def _numbers(text: str) -> tuple[int, int | None, int | None]:
    found = _DATE.fullmatch(text.strip())
    if found is None:
        raise _unreadable(text)
    month, day = found["month"], found["day"]
    return int(found["year"]), int(month) if month else None, int(day) if day else None


def _date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _unreadable(text) from None


def _unreadable(text: str) -> BadQuestion:
    told = "is no date that can be read. Write a day as 2011-09-07, a month as 2011-09, a year as 2011."
    return BadQuestion(f"“{text.strip()}” {told}", Flaw.NO_DAY, text.strip())
