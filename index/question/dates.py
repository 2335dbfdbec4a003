"""Dates in a question: "since May", "in September 2011", "between March and June 2012", "last week"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from index.terms import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.question.tokens import Token

EARLIEST, LATEST = 1900, 2100
"""Years that articles may be of."""

_YEAR = re.compile(r"[0-9]{4}")
_DAY = re.compile(r"([12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th|er|o|º)?")
_ISO = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Period:
    """Days `since` to `until`, both inclusive; None is open.

    `relative` tells that it can only be meant of the articles: "last week", "since May".
    """

    since: date | None = None
    until: date | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Days `first` to `last` that the words up to `end` name, and whether a month was left without its year."""

    first: date
    last: date
    end: int
    relative: bool = False


def dated(question: Sequence[Token], rules: Mapping[str, Any], today: date | None) -> tuple[Period, list[Token]]:
    """Return the period that a question names, and the tokens without the words for it; only the first one counts."""
    dates = _Dates([token.plain for token in question], rules, today)
    for at in range(len(question)):
        found = dates.period(at)
        if found:
            period, end = found
            return period, [*question[:at], *question[end:]]
    return Period(), list(question)


def days(question: Sequence[Token], rules: Mapping[str, Any]) -> Iterator[tuple[date, int, int]]:
    """Yield each single day that a question names with its year, and where the words for it begin and end."""
    dates = _Dates([token.plain for token in question], rules, None)
    at = 0
    while at < len(question):
        found = dates.stretch(at)
        if found and found.first == found.last:
            yield found.first, at, found.end
        at = found.end if found else at + 1


@dataclass(frozen=True, slots=True)
class _Dates:
    words: Sequence[str]
    rules: Mapping[str, Any]
    today: date | None
    months: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        months = {
            name: number for number, names in enumerate(self.rules.get("months", ()), 1) for name in names.split()
        }
        object.__setattr__(self, "months", months)

    def period(self, at: int) -> tuple[Period, int] | None:
        """Read a period that begins at a word; return it with the place behind it."""
        return self._between(at) or self._led(at) or self._told(at)

    def _between(self, at: int) -> tuple[Period, int] | None:
        """Read "between March and June 2012", "from 2010 to 2012"."""
        start = self._phrase("between", at)
        if start is None:
            return None
        for middle in range(start + 1, min(start + 5, len(self.words))):
            begin = self._phrase("and", middle)
            last = self.stretch(begin) if begin is not None else None
            if last is None:
                continue
            first = self.stretch(start, year=last.last.year)
            if first and first.end == middle and first.first <= last.last:
                return Period(first.first, last.last), last.end
        return None

    def _led(self, at: int) -> tuple[Period, int] | None:
        """Read a date behind "since", "before", "after", "until", or "in"."""
        for leader in ("since", "before", "after", "until", "in"):
            start = self._phrase(leader, at)
            found = self.stretch(start) if start is not None else None
            if found is None:
                continue
            match leader:
                case "since":
                    return Period(found.first, None, found.relative), found.end
                case "before":
                    return Period(None, found.first - timedelta(1)), found.end
                case "after":
                    return Period(found.last + timedelta(1), None), found.end
                case "until":
                    return Period(None, found.last), found.end
                case _:
                    return Period(found.first, found.last), found.end
        return None

    def _told(self, at: int) -> tuple[Period, int] | None:
        """Read what today decides: "yesterday", "last week", "in the last 3 days"."""
        if self.today is None:
            return None
        start = self._phrase("since", at)
        named = self._named(at if start is None else start, self.today)
        if named:
            past = start is not None or named.first < self.today
            return Period(named.first, None if start is not None else named.last, relative=past), named.end
        return self._last_days(at, self.today)

    def _named(self, at: int, today: date) -> _Stretch | None:
        week = today - timedelta(today.weekday())
        month = today.replace(day=1)
        month_before = (month - timedelta(1)).replace(day=1)
        stretches = {
            "today": (today, today),
            "yesterday": (today - timedelta(1), today - timedelta(1)),
            "this_week": (week, today),
            "last_week": (week - timedelta(7), week - timedelta(1)),
            "this_month": (month, today),
            "last_month": (month_before, month - timedelta(1)),
            "this_year": (date(today.year, 1, 1), today),
            "last_year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
        }
        for name, (first, last) in stretches.items():
            end = self._phrase(name, at)
            if end is not None:
                return _Stretch(first, last, end, relative=True)
        return None

    def _last_days(self, at: int, today: date) -> tuple[Period, int] | None:
        """Read "in the last 3 days"."""
        start = self._phrase("in_the_last", at)
        if start is None or start + 1 >= len(self.words) or not self.words[start].isdecimal():
            return None
        number = int(self.words[start][:4])
        days = {"days": 1, "weeks": 7, "months": 31, "years": 366}
        for unit, length in days.items():
            end = self._phrase(unit, start + 1)
            if end is not None and number * length < today.toordinal():
                return Period(today - timedelta(number * length), today, relative=True), end
        return None

    def stretch(self, at: int, year: int | None = None) -> _Stretch | None:
        """Read a year, a month or a day; `year` is that of a month without its own."""
        while at < len(self.words) and self.words[at] in fold(self.rules.get("fill", "")).split():
            at += 1
        return self._iso(at) or self._month(at, year) or self._year(at)

    def _iso(self, at: int) -> _Stretch | None:
        """Read 2011-09-07 and 2011-09, which are words of their own each."""
        if not _ISO.fullmatch("-".join(self.words[at : at + 3])):
            return None
        year, month, day = map(int, self.words[at : at + 3])
        return _day(year, month, day, at + 3)

    def _year(self, at: int) -> _Stretch | None:
        if at >= len(self.words):
            return None
        word = self.words[at]
        if _is_year(word):
            return _Stretch(date(int(word), 1, 1), date(int(word), 12, 31), at + 1)
        if word.endswith("s") and _is_year(word[:-1]) and word[-2] == "0":
            return _Stretch(date(int(word[:-1]), 1, 1), date(int(word[:-1]) + 9, 12, 31), at + 1)
        return None

    def _month(self, at: int, year: int | None) -> _Stretch | None:
        """Read "May", "May 2011", "7 May 2011", "May 7, 2011" and the like without a year."""
        day = self._day_number(at)
        at += 1 if day else 0
        at = self._phrase("of", at) or at
        month = self.months.get(self._word(at))
        if month is None:
            return None
        at += 1
        if day is None:
            day = self._day_number(at)
            at += 1 if day else 0
        at = self._phrase("of", at) or at
        relative = not _is_year(self._word(at))
        if not relative:
            year, at = int(self._word(at)), at + 1
        elif year is None:
            if self.today is None:
                return None
            year = self.today.year - (month > self.today.month)
        if day:
            return replace(found, relative=relative) if (found := _day(year, month, day, at)) else None
        return _Stretch(date(year, month, 1), date(year, month, monthrange(year, month)[1]), at, relative)

    def _day_number(self, at: int) -> int | None:
        """Read 7, 7th or 1er."""
        word = self._word(at)
        found = _DAY.fullmatch(word)
        return int(found[1]) if found else None

    def _word(self, at: int) -> str:
        return self.words[at] if at < len(self.words) else ""

    def _phrase(self, name: str, at: int) -> int | None:
        """Return the place behind one of the phrases of a name, None where none stands at a word."""
        for phrase in self.rules.get(name, "").split():
            parts = fold(phrase).split("_")
            if list(self.words[at : at + len(parts)]) == parts:
                return at + len(parts)
        return None


def _is_year(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None and EARLIEST <= int(word) <= LATEST


def _day(year: int, month: int, day: int, end: int) -> _Stretch | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return _Stretch(found, found, end)
