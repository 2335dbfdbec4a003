"""How old an article is: news may have been overtaken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.wording import day

if TYPE_CHECKING:
    from datetime import date

_MONTHS = 12


def dated(published: date | None, today: date) -> str | None:
    """Write a date with its age: "7 Sep 2011, 15 years ago". A date to come has no age."""
    written = day(published)
    if published is None or written is None or published > today:
        return written
    return f"{written}, {_age(published, today)}"


def _age(published: date, today: date) -> str:
    """Return the whole years since a day; below one year the months, below one month the days."""
    begun = today.day < published.day
    months = (today.year - published.year) * _MONTHS + today.month - published.month - begun
    days = (today - published).days
    if days == 0:
        return "today"
    if months == 0:
        return _ago(days, "day")
    return _ago(months // _MONTHS, "year") if months >= _MONTHS else _ago(months, "month")


def _ago(count: int, unit: str) -> str:
    return f"{count} {unit} ago" if count == 1 else f"{count:,} {unit}s ago"
