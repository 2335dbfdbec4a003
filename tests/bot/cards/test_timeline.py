from __future__ import annotations

from dataclasses import replace
from datetime import date

from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.frame import Row
from bot.cards.timeline import Setting, Way, Window, timeline_card
from bot.languages import words_in
from index.span import Span
from index.statement import Confidence, Statement
from index.timeline import Said
from tests.bot.cards.examples import CITATION, TODAY, components, texts
from tests.bot.preflight import problems

ENGLISH = words_in("en")


class Turns:
    """Notes where the buttons of a card would lead."""

    def __init__(self) -> None:
        self.earlier: Window | None = None
        self.later: Window | None = None

    def __call__(self, earlier: Window | None, later: Window | None) -> Row:
        self.earlier, self.later = earlier, later
        return ui.ActionRow()


def said(text: str, published: date | None, speaker: str = "Pia Quill") -> Said:
    statement = Statement(
        speaker=speaker, cue="said", direct=True, confidence=Confidence.HIGH, span=Span(0, len(text)), paragraph=7
    )
    return Said(statement, text, replace(CITATION, published=published, url=None, link=None))


def setting(turns: Turns, window: Window | None = None, *, compared: bool = False) -> Setting:
    return Setting(today=TODAY, words=ENGLISH, above="-# asked: x", turning=turns, window=window, compared=compared)


def shown(statements: list[Said], *, compared: bool) -> list[str]:
    return texts(timeline_card(statements, setting(Turns(), compared=compared)))


def test_words_of_one_day_are_not_compared() -> None:
    day = date(2011, 9, 7)
    seen = shown([said("One.", day), said("Two.", day)], compared=True)

    assert seen[1].startswith("### 2011\n**Pia Quill** said\n> One.")
    assert seen[2].startswith("**Pia Quill** said\n> Two.")


def test_nobody_is_compared_with_somebody_else() -> None:
    statements = [
        said("One.", date(2010, 1, 1), "Odo Marr"),
        said("Two.", date(2011, 1, 1)),
        said("Three.", date(2012, 1, 1)),
    ]
    seen = shown(statements, compared=True)

    assert seen[1].startswith("### Then: 1 Jan 2011\n**Pia Quill** said\n> Two.")
    assert seen[2].startswith("### Latest: 1 Jan 2012\n**Pia Quill** said\n> Three.")
    assert seen[3].startswith("### 2010\n**Odo Marr** said\n> One.")


def test_where_the_pair_is_all_nothing_is_shown_twice() -> None:
    seen = shown([said("One.", date(2010, 1, 1)), said("Two.", date(2011, 1, 1))], compared=True)

    assert "".join(seen).count("> ") == 2


def test_what_has_no_date_stands_last_and_says_so() -> None:
    seen = shown([said("One.", date(2010, 1, 1)), said("Two.", None)], compared=False)

    assert seen[2].startswith("### undated\n**Pia Quill** said\n> Two.")


def test_a_long_statement_says_that_it_goes_on() -> None:
    assert "\n-# … it goes on\n" in shown([said("word " * 300, date(2010, 1, 1))], compared=False)[1]


TEXTS = st.text(st.characters(exclude_categories=()), min_size=1) | st.integers(1, 200).map("ไทย 🦉 *_".__mul__)
STATEMENTS = st.lists(st.tuples(TEXTS, st.none() | st.dates(date(1990, 1, 1), TODAY)), min_size=1, max_size=20)


@settings(max_examples=40)
@given(told=STATEMENTS, compared=st.booleans())
def test_leafing_back_and_on_shows_every_statement_and_no_card_is_too_much(
    told: list[tuple[str, date | None]], *, compared: bool
) -> None:
    ordered = sorted(told, key=lambda each: each[1] or date.max)
    statements = [said(f"{number}: {text}", day) for number, (text, day) in enumerate(ordered)]
    seen, window, turns = set[str](), None, Turns()
    for _ in range(2 * len(statements) + 2):
        view = timeline_card(statements, setting(turns, window, compared=compared))
        assert problems(components(view)) == []
        seen |= {text.partition("> ")[2].partition("\\:")[0] for text in texts(view) if "> " in text}
        if turns.earlier is None:
            break
        window = turns.earlier
    assert {str(number) for number in range(len(statements))} <= seen


def test_the_way_on_leads_to_what_follows() -> None:
    statements = [said(f"Word {number}.", date(2000 + number, 1, 1)) for number in range(20)]
    turns = Turns()
    timeline_card(statements, setting(turns, Window(Way.FROM, 0)))

    assert turns.earlier is None
    assert turns.later == Window(Way.FROM, 8)
