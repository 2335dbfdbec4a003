from __future__ import annotations

import json

import pytest

from index.reading.html.metadata import Metadata, metadata_of
from index.reading.html.page import page_of


def metadata(head: str, body: str = "<p>Rain fell.</p>", *, address: str | None = None, html: str = "") -> Metadata:
    return metadata_of(page_of(f"<html {html}><head>{head}</head><body>{body}</body></html>").tree, address)


def script(value: object) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (script({"@type": "NewsArticle", "headline": "Rain &amp; wind"}), "<h1>Other</h1>"),
        (script([{"@type": ["WebPage"]}, [{"@type": "ReportageNewsArticle", "headline": "Rain & wind"}]]), ""),
        (script({"@graph": [{"@type": "https://schema.org/Article", "headline": "Rain & wind"}]}), ""),
        (script({"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "headline": "Rain & wind"}}), ""),
        (script('{"@type": "Article", "headline": "Rain &\n wind", }'), ""),
        (script('<!-- {"@type": "Article", "headline": "Rain & wind"} -->'), ""),
        (script('//<![CDATA[\n{"@type": "Article", "headline": "Rain & wind"};\n//]]>'), ""),
        (script('{"broken": '), "<h1>Rain &amp; wind</h1>"),
        (
            '<meta property="og:title" content="Rain &amp; wind | Post"><meta property="og:site_name" content="Post">',
            "",
        ),
        ("<title>Rain &amp; wind - Sport</title>", "<h1>Rain &amp; <em>wind</em></h1>"),
        ("<title>Rain & wind</title>", "<svg><title>Icon</title></svg>"),
    ],
)
def test_titles_are_found_wherever_they_are_given(head: str, body: str) -> None:
    assert metadata(head, body).title == "Rain & wind"


def test_a_bar_inside_a_title_stays() -> None:
    assert metadata('<meta property="og:title" content="Rain | Wind">').title == "Rain | Wind"


def test_of_several_articles_the_one_with_the_pages_heading_is_meant() -> None:
    related = [{"@type": "Article", "headline": "Grain", "author": "Runa Velde"}]
    own = {"@type": "Article", "headline": "Rain", "author": "Oda Plumley"}

    assert metadata(script([*related, own]), "<h1>Rain</h1>").authors == ("Oda Plumley",)


@pytest.mark.parametrize(
    "author",
    [
        "By Oda Plumley",
        {"@type": "Person", "name": "Oda Plumley "},
        [{"name": "Oda Plumley"}, {"name": ["Oda Plumley"]}, None, 7, [[]]],
    ],
)
def test_authors_are_read_in_every_shape(author: object) -> None:
    assert metadata(script({"@type": "Article", "author": author})).authors == ("Oda Plumley",)


def test_a_site_that_signs_in_a_meta_tag_is_not_an_author() -> None:
    head = '<meta name="author" content="harbour-post.example"><meta property="og:site_name" content="Harbour Post">'

    assert metadata(head).authors == ()


def test_the_canonical_address_comes_before_the_one_that_was_fetched() -> None:
    link = '<link rel="canonical" href="/ferry?utm_campaign=x">'

    assert metadata(link, address="https://post.example/a").url == "https://post.example/ferry"
    assert metadata("", address="https://post.example/a").url == "https://post.example/a"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://[::1", "http://a:99999/", "/ferry", "https://a b/"])
def test_what_is_no_web_address_is_left_out(address: str) -> None:
    assert metadata(f'<link rel="canonical" href="{address}">').url is None


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [
        ("lang=de-AT", "", "de"),
        ("", '<meta property="og:locale" content="pt_BR">', "pt"),
        ("", script({"@type": "Article", "inLanguage": "sv"}), "sv"),
        ("lang=''", "", None),
    ],
)
def test_the_language_is_what_the_page_says(html: str, head: str, language: str | None) -> None:
    assert metadata(head, html=html).language == language
