"""What was asked and not found, and how much is asked, as a card for editors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.cards.frame import Accent, Frame, frame
from bot.cards.text import Room, escape_line
from bot.languages import Words
from index.answer import Reason
from index.store.asking import Kind, Miss
from index.store.votes import Tally

MOST_TERMS = 20
MOST_QUESTIONS = 8
LONGEST_TERM = 40
LONGEST_QUESTION = 120
DAYS_SHOWN = 30
MONTHS_SHOWN = 3
FOUND = "found"
_BARS = "▁▂▃▄▅▆▇█"
_NONE = "·"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """What a guild's members asked for in vain, and how much they ask and vote, by day.

    `size` counts all that was missed; `terms` and `questions` are those missed most. `days_kept` is how long they are.
    """

    terms: Sequence[Miss]
    questions: Sequence[Miss]
    size: Mapping[Kind, int]
    stores_questions: bool
    usage: Mapping[date, Counter[str]]
    votes: Mapping[date, Tally]
    today: date
    days_kept: int

    @property
    def missed(self) -> int:
        """How many different terms and questions were missed."""
        return sum(self.size.values())


def gaps_frame(gaps: Gaps, words: Words) -> Frame:
    """Return what `gaps` holds: the words missed most, how much was asked each day, and the votes of each month."""
    usage, votes = _usage(gaps, words), _votes(gaps, words)
    foot = "-# " + words("unanswered-foot", days=gaps.days_kept)
    title = words("unanswered-title")
    room = Room().less(title, usage, votes, foot, "\n" * 100)
    terms = _listed(_terms(gaps, words), gaps.size.get(Kind.TERM, 0), "unanswered-more-terms", room, words)
    questions = _questions(gaps, room.less(terms), words)
    sections = [[f"{title}\n{terms or words('unanswered-none')}"], [questions], [usage], [votes], [foot]]
    return frame(Accent.ANSWER if gaps.missed else Accent.DONE, sections)


def _terms(gaps: Gaps, words: Words) -> list[str]:
    return [
        words(
            "unanswered-term",
            term=escape_line(miss.words, LONGEST_TERM),
            times=miss.times,
            day=miss.last_day,
        )
        for miss in gaps.terms[:MOST_TERMS]
    ]


def _questions(gaps: Gaps, room: Room, words: Words) -> str:
    if not gaps.questions:
        return "" if gaps.stores_questions else "-# " + words("unanswered-questions-off")
    title = words("unanswered-questions")
    lines = [
        words(
            "unanswered-question",
            question=escape_line(miss.words, LONGEST_QUESTION),
            times=miss.times,
            day=miss.last_day,
        )
        for miss in gaps.questions[:MOST_QUESTIONS]
    ]
    total = gaps.size.get(Kind.QUESTION, 0)
    return f"{title}\n{_listed(lines, total, 'unanswered-more-questions', room.less(title), words)}"


def _listed(lines: Sequence[str], total: int, more: str, room: Room, words: Words) -> str:
    """Return the first lines that fit, and how many of `total` are left out."""
    shown: list[str] = []
    for line in lines:
        if not room.holds(*shown, line, "-# " + words(more, count=total)):
            break
        shown.append(f"\\- {line}")
    if total > len(shown):
        shown.append("-# " + words(more, count=total - len(shown)))
    return "\n".join(shown)


def _usage(gaps: Gaps, words: Words) -> str:
    """Return how much was asked and found: two rows of bars, for those who look, then the numbers."""
    days = [gaps.today - timedelta(days=back) for back in range(DAYS_SHOWN - 1, -1, -1)]
    asked = [gaps.usage.get(day, Counter[str]()).total() for day in days]
    found = [gaps.usage.get(day, Counter[str]())[FOUND] for day in days]
    verdicts = sum((gaps.usage.get(day, Counter[str]()) for day in days), Counter[str]())
    lines = [words("unanswered-usage", days=DAYS_SHOWN, count=sum(asked))]
    if any(asked):
        lines += [
            words("unanswered-chart-asked", chart=chart(asked, max(asked))),
            words("unanswered-chart-found", chart=chart(found, max(asked))),
            "-# " + " · ".join(_verdict(verdict, count, words) for verdict, count in verdicts.most_common()),
        ]
    return "\n".join(lines)


def chart(numbers: Iterable[int], highest: int) -> str:
    """Return a bar for each number, the longest for `highest`; a dot for 0."""
    return "".join(_BARS[(number * len(_BARS) - 1) // highest] if number else _NONE for number in numbers)


def _verdict(verdict: str, count: int, words: Words) -> str:
    """Return how often questions were answered in one way."""
    match verdict.partition(":"):
        case ("nothing", _, reason):
            return words(f"unanswered-{Reason(reason).replace('_', '-')}", count=count)
        case (name, _, _):
            return words(f"unanswered-{name}", count=count)


def _votes(gaps: Gaps, words: Words) -> str:
    months: dict[str, Tally] = {}
    for day, tally in gaps.votes.items():
        month = f"{day:%Y-%m}"
        before = months.get(month, Tally())
        months[month] = Tally(before.up + tally.up, before.down + tally.down)
    lines = [
        words("unanswered-votes-of", month=month, up=months[month].up, down=months[month].down)
        for month in sorted(months, reverse=True)[:MONTHS_SHOWN]
    ]
    return "\n".join([words("unanswered-votes"), *(lines or ["-# " + words("unanswered-no-votes")])])
