"""How old an article is: news may have been overtaken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bot.languages import Words

_MONTHS = 12


def dated(published: date | None, today: date, words: Words) -> str | None:
    """Write a date with its age: "7 Sep 2011, 15 years ago". A date to come has no age."""
    if published is None:
        return None
    written = words.day(published)
    return written if published > today else f"{written}, {_age(published, today, words)}"


def stale(published: date | None, today: date, years: int, words: Words) -> str:
    """Return small print that warns of an article of so many years or more; "" for others, and where `years` is 0."""
    age = 0 if published is None else _months(published, today) // _MONTHS
    return f"-# ⚠ {words('settings-stale-mark', count=age)}" if years and age >= years else ""


def _age(published: date, today: date, words: Words) -> str:
    """Return the whole years since a day; below one year the months, below one month the days."""
    months = _months(published, today)
    days = (today - published).days
    if days == 0:
        return words("age-today")
    if months == 0:
        return words("age-days", count=days)
    return words("age-years", count=months // _MONTHS) if months >= _MONTHS else words("age-months", count=months)


def _months(published: date, today: date) -> int:
    """Return the whole months since a day."""
    begun = today.day < published.day
    return (today.year - published.year) * _MONTHS + today.month - published.month - begun
