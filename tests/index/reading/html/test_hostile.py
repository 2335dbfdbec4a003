from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Role
from index.errors import UnreadableSource
from index.reading.html import parse
from tests.index.reading.html.test_pages import BODY, PAGES, SENTENCES

WHOLE = (PAGES / "english.html").read_bytes()
_PARTS = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "<article>",
        "</article>",
        "<script>",
        "</script>",
        "<h1>",
        "<li>",
        "<a href=x>",
        "<svg>",
    ),
    *("<script type='application/ld+json'>", '{"@type":"Article","author":', "[[", '"datePublished":"9"}', "<table>"),
    *("<!--", "-->", "<![CDATA[", "<meta charset=x>", "&amp;", "&#0;", "\0", "\u2028", BODY),
)
_markup = st.lists(st.sampled_from(_PARTS), max_size=40).map(lambda parts: "".join(parts).encode())


def readable_or_named(data: bytes) -> None:
    try:
        article = parse(data, "a.html")
    except UnreadableSource:
        return
    assert [p.number for p in article.paragraphs] == list(range(1, len(article.paragraphs) + 1))
    assert any(p.role is Role.BODY and p.text.strip() for p in article.paragraphs)


@settings(max_examples=60)
@given(st.binary(max_size=500) | _markup)
def test_any_bytes_are_an_article_or_a_named_error(data: bytes) -> None:
    readable_or_named(data)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)), st.binary(max_size=8))
def test_a_torn_page_is_an_article_or_a_named_error(start: int, length: int, patch: bytes) -> None:
    readable_or_named(WHOLE[:start] + patch + WHOLE[start + length :])
    readable_or_named(WHOLE[:length])


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 50_000 + BODY,
        "<ul><li>" * 10_000 + BODY,
        "<a href=x>" * 3_000 + BODY,
        "<table><tr><td>" * 3_000 + BODY,
        f"<p class='{'x ' * 300_000}'>" + BODY,
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>" + BODY,
        "<script type='application/ld+json'>" + '{"@graph":[' * 900 + "]}" * 900 + "</script>" + BODY,
        f"<title>{'- x | ' * 50_000}</title><h1>{' - a' * 50_000}</h1>" + BODY,
        BODY + f"<p>{'read more ' * 20_000}</p><p>by {'a ' * 50_000}</p><p>{'get the latest get our ' * 5_000}</p>",
    ],
)
def test_deep_and_huge_pages_come_to_an_end(markup: str) -> None:
    readable_or_named(f"<html><body>{markup}".encode())


@pytest.mark.parametrize("opening", ["<div>", "<ul><li>", "<section><blockquote>"])
def test_tags_that_are_never_closed_lose_no_text(opening: str) -> None:
    told = [f"{number} {sentence}" for number in range(150) for sentence in SENTENCES]
    page = "".join(f"{opening}<p>{text}</p>" for text in told)
    whole = " ".join(paragraph.text for paragraph in parse(f"<article>{page}".encode(), "a.html").paragraphs)

    assert [text for text in told if text not in whole] == []


def test_a_picture_inside_the_markup_loses_no_text() -> None:
    first, second, third = (f"<p>{sentence}</p>" for sentence in SENTENCES)
    picture = f'<img src="data:image/png;base64,{"A" * 11_000_000}">'
    page = f"<html><body><article>{first}{second}{picture}{third}</article></body></html>"

    assert [paragraph.text for paragraph in parse(page.encode(), "a.html").paragraphs] == list(SENTENCES)


def test_a_page_that_is_nested_too_deeply_to_be_read_whole_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="nested more than 2,000 deep"):
        parse(f"<html><body><article>{BODY}{'<div>' * 3_000}{BODY}".encode(), "a.html")


def test_json_ld_of_the_wrong_shape_is_passed_over() -> None:
    wrong = '{"@type":[{}],"@id":[1],"author":[[[]]],"headline":{"a":1},"publisher":7,"datePublished":[1]}'
    page = f"<html><body><script type='application/ld+json'>{wrong}</script><article>{BODY}</article>"

    assert [paragraph.text for paragraph in parse(page.encode(), "a.html").paragraphs] == list(SENTENCES)
