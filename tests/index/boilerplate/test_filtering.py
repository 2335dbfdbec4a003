from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Paragraph, Role
from index.boilerplate import REASONS, Kind, Reason, set_aside
from index.reading.text import numbered, split
from tests.data import development_data

NEWS = [
    "The harbour of Port Anselm will close for a week in May, the council said.",
    '"We need your help, and your support," Mayor Odile Brandt told the fishermen.',
    "About four hundred boats lie there in spring.",
    "Engineers found cracks in the northern wall last autumn.",
]


def aside(texts: list[str], language: str | None = None) -> list[int]:
    return [p.number for p in set_aside(numbered(texts), language) if p.role is Role.BOILERPLATE]


@pytest.mark.parametrize(
    "appeal",
    [
        [
            "A message from The Anselm Gazette:",
            "Dear readers,",
            "Please support us with two crowns.",
            "Remind me later.",
        ],
        ["… we have a small favor to ask.", "Unlike others, we have no owner behind us.", "Continue"],
        ["Support independent journalism."],
        ["We can print this only with your support, so become a supporter today."],
    ],
)
def test_an_appeal_at_the_end_is_set_aside_with_all_that_belongs_to_it(appeal: list[str]) -> None:
    assert aside(NEWS + appeal) == list(range(5, 5 + len(appeal)))


def test_the_reason_is_told_and_the_text_is_kept() -> None:
    *_, last = set_aside(numbered([*NEWS, "Please support us with two crowns."]), None)

    assert last == Paragraph(
        number=5, text="Please support us with two crowns.", role=Role.BOILERPLATE, reason="appeal"
    )


@pytest.mark.parametrize(
    "news",
    [
        '"Please support our work, we need your help," Brandt said at the harbour.',
        "“Dear readers, support us,” the late editor wrote in his last column.",
        "The fund gives three million crowns a year to support independent journalism in the islands.",
        "A message from the king, read out by his secretary, promised the islanders boats before the winter of 1911.",
        "Support the wall had until then came from a row of oak piles, driven into the mud by hand ninety years ago.",
        "The US said it would make a donation.",
    ],
)
def test_news_that_sounds_like_an_appeal_is_kept(news: str) -> None:
    assert aside([*NEWS, news, "The work begins on 2 May."]) == []


def test_news_after_an_appeal_is_kept() -> None:
    end = "The northern wall was built ninety years ago, by men from the islands who were paid in flour."

    assert aside([*NEWS, "Please support us with two crowns.", end]) == [5]


def test_a_second_appeal_goes_with_the_first() -> None:
    second = ["A message from the editors of The Anselm Gazette:", "Remind me later."]

    assert aside([*NEWS, "Please support us with two crowns.", *second]) == [5, 6, 7]


def test_an_article_of_nothing_but_greetings_is_read_in_one_pass() -> None:
    assert aside(["Dear readers,"] * 20_000) == []


def test_a_letter_to_readers_that_asks_for_nothing_is_kept() -> None:
    assert aside([*NEWS, "Dear readers,", "We were wrong about the harbour."]) == []


def test_an_article_does_not_begin_with_an_appeal() -> None:
    assert aside(["Support us with two crowns.", *NEWS]) == []


def test_where_nobody_names_the_language_the_words_tell_it() -> None:
    news = [
        "Der Hafen von Anselm schließt im Mai für eine Woche, teilte der Rat der Stadt am Montag mit.",
        "Die Ingenieure fanden im Herbst Risse in der nördlichen Mauer, und das Wasser drang ein.",
        "Rund vierhundert Boote liegen dort im Frühjahr, die meisten von ihnen auf den Inseln gebaut.",
    ]

    assert aside([*news, "Bitte unterstützen Sie uns mit zwei Kronen."]) == [4]


PAGE = [
    "Menu",
    "Share",
    "The harbour of Port Anselm will close for a week in May, the council said on Monday.",
    "About four hundred boats lie there in spring, and most of them were built on the islands.",
    "Photo: Tam Orrell/Anselm Gazette",
    "Read more: What the harbour cost",
    "Engineers found cracks in the northern wall last autumn, when the water was at its lowest.",
    "Sign up for our newsletter and get the news in your inbox every morning.",
    "© 2019 Anselm Gazette. All rights reserved.",
]


def test_what_stands_round_an_article_is_set_aside_with_its_reason() -> None:
    found = set_aside(numbered(PAGE), "en", Kind.PASTED)

    assert [(p.number, p.role, p.reason) for p in found if p.role is not Role.BODY] == [
        (1, Role.BOILERPLATE, "navigation"),
        (2, Role.BOILERPLATE, "share"),
        (5, Role.META, "credit"),
        (6, Role.BOILERPLATE, "read more"),
        (8, Role.BOILERPLATE, "newsletter"),
        (9, Role.BOILERPLATE, "copyright"),
    ]
    assert [p.text for p in found] == PAGE


def test_after_markup_has_been_read_only_appeals_are_looked_for() -> None:
    assert {p.role for p in set_aside(numbered(PAGE), "en", Kind.HTML)} == {Role.BODY}


def test_a_list_of_results_is_the_articles_own() -> None:
    results = [f"{place} Odile Brandt {90 - place}" for place in range(1, 30)]

    assert not {
        p.number
        for p in set_aside(numbered([*PAGE[2:5], PAGE[6], *results]), "en", Kind.TEXT)
        if p.role is Role.BOILERPLATE
    }


def test_each_reason_has_words_for_people() -> None:
    assert set(REASONS) == set(Reason)


@given(st.lists(st.text(max_size=80)), st.sampled_from(Kind))
def test_any_text_keeps_its_words_and_numbers(texts: list[str], kind: Kind) -> None:
    found = set_aside(numbered(texts), None, kind)

    assert [(p.number, p.text) for p in found] == list(enumerate(texts, start=1))
    assert all(p.score is None or 0 <= p.score <= 1 for p in found)


@pytest.mark.parametrize("clean", ["squad2", "xquad_de", "xquad_es", "xquad_ru", "xquad_tr", "xquad_vi", "xquad_zh"])
def test_less_than_three_in_a_thousand_clean_paragraphs_are_taken_for_boilerplate(clean: str) -> None:
    lines = development_data(f"{clean}/articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [set_aside(numbered(json.loads(line)["paragraphs"]), None, Kind.TEXT) for line in lines]
    roles = [paragraph.role for article in articles for paragraph in article]

    assert roles.count(Role.BODY) / len(roles) > 0.997


def test_headings_are_not_touched() -> None:
    heading = Paragraph(number=5, text="Support us", role=Role.META, reason="heading")

    assert set_aside([*numbered(NEWS), heading], "en")[-1] is heading


def test_the_seed_articles_appeal_is_set_aside_and_nothing_else() -> None:
    (file,) = development_data("seed").glob("*.txt")

    for kind in Kind:
        found = set_aside(numbered(split(file.read_text(encoding="utf-8"))), None, kind)
        assert [p.number for p in found if p.role is not Role.BODY] == list(range(12, 20))


def test_less_than_one_in_two_hundred_body_paragraphs_is_lost() -> None:
    lines = development_data("boilerplate/labelled.dev.jsonl").read_text(encoding="utf-8").splitlines()
    articles: dict[str, list[dict[str, str]]] = {}
    for line in map(json.loads, lines):
        articles.setdefault(line["article"], []).append(line)

    found, lost, body = 0, 0, 0
    for article in articles.values():
        numbers = aside([line["text"] for line in article], article[0]["lang"])
        labels = [article[number - 1]["label"] for number in numbers]
        found += labels.count("boilerplate")
        lost += labels.count("body")
        body += sum(line["label"] == "body" for line in article)

    assert found > 0
    assert lost / body < 0.005
