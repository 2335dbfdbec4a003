from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.frame import message
from bot.cards.text import unquote
from bot.cards.whole import Page, Start, article_page
from bot.languages import words_in
from index.article import Article, Paragraph, Role
from tests.bot.cards.examples import TODAY, components, texts
from tests.bot.preflight import problems

WORDS = words_in("en")
BITS = st.text(st.characters(exclude_categories=()), min_size=1) | st.integers(1, 300).map("ไทย 🦉 *_ ends. ".__mul__)
BODIES = st.lists(BITS, min_size=1, max_size=8)


def article(*bodies: str, title: str | None = "The pier") -> Article:
    paragraphs = tuple(Paragraph(number=number, text=text) for number, text in enumerate(bodies, 1))
    return Article(id="pier", paragraphs=paragraphs, title=title, published=date(2011, 9, 7), authors=("Ada Roth",))


def page(of: Article, start: Start) -> Page:
    return article_page(of, start, TODAY, WORDS)


def quotes(of: Page) -> list[str]:
    return texts(message(of.frame))[1:]


def test_only_the_body_is_shown() -> None:
    paragraphs = (
        Paragraph(number=1, text="By Ada Roth", role=Role.META),
        Paragraph(number=2, text="The pier stands."),
        Paragraph(number=3, text="Subscribe now", role=Role.BOILERPLATE),
    )
    shown = page(Article(id="pier", paragraphs=paragraphs, title="The pier"), Start(2))

    assert texts(message(shown.frame)) == ["**The pier**", "-# ¶ 2\n> The pier stands."]


def test_the_head_says_who_wrote_it_and_when() -> None:
    assert texts(message(page(article("One."), Start(1)).frame))[0] == (
        "**The pier**\n-# Ada Roth · 7 Sep 2011, 15 years ago"
    )


def test_a_paragraph_that_is_too_long_goes_on_after_a_sentence() -> None:
    shown = page(article("The pier is long. " * 400), Start(1))

    assert quotes(shown)[0].endswith("The pier is long.\n-# …")
    assert quotes(shown)[1].startswith("-# ¶ 1 …\n> The pier is long.")
    assert shown.later is not None
    assert shown.later.number == 1


def test_a_start_behind_the_end_shows_the_last_part() -> None:
    assert quotes(page(article("One.", "Two."), Start(9))) == ["-# ¶ 2\n> Two."]


@settings(max_examples=25)
@given(BODIES)
def test_the_cards_of_an_article_hold_all_its_words_once_and_each_is_taken_by_discord(bodies: list[str]) -> None:
    of, held = article(*bodies, title="T" * 300), dict.fromkeys(range(1, len(bodies) + 1), "")
    start: Start | None = Start(1)
    while start:
        shown = page(of, start)
        assert problems(components(message(shown.frame))) == []
        for text in quotes(shown):
            head, _, quoted = text.removesuffix("\n-# …").partition("\n")
            held[int(head.split()[2])] += unquote(quoted)
        assert shown.later is None or shown.later > start
        start = shown.later

    assert ["".join(text.split()) for text in held.values()] == ["".join(text.split()) for text in bodies]


@settings(max_examples=25)
@given(BODIES)
def test_leafing_back_from_the_end_comes_to_the_start(bodies: list[str]) -> None:
    of = article(*bodies)
    shown, start = page(of, Start(len(bodies), 10**6)), Start(len(bodies), 10**6)
    while shown.earlier:
        assert shown.earlier < start
        start = shown.earlier
        shown = page(of, start)

    assert quotes(shown) == quotes(page(of, Start(1)))
