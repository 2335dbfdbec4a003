from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from index.article import Role
from index.reading import Limits, read
from index.report import Failure
from tests.index.reading.conftest import articles, failures, texts

if TYPE_CHECKING:
    from tests.index.reading.conftest import Write

FULL = """\
---
id: harbour-2019
title: "Harbour: closed again"
url: https://gazette.example/harbour
authors: [Odile Brandt, Tam Kestrel]
source: The Anselm Gazette
published: 2019-05-07
language: no
weather: rain
---

# Harbour closed

PORT ANSELM — Rain *fell* on
the **harbour**. ![A boat](boat.png)

## What they said

> "It is [closed](https://gazette.example/c)," Brandt said.

- First `oak` piles.
- Then flour &amp; salt.

<!-- a note of the editor -->
<div>advertisement</div>

| Boat | Owner |
|------|-------|
| Tern | Kestrel |
"""


def test_an_article_with_front_matter_reads_as_its_page_does(write: Write) -> None:
    (article,) = articles(write("a.md", FULL))

    assert article.id == "harbour-2019"
    assert article.title == "Harbour: closed again"
    assert article.url == "https://gazette.example/harbour"
    assert article.authors == ("Odile Brandt", "Tam Kestrel")
    assert article.source == "The Anselm Gazette"
    assert article.published == date(2019, 5, 7)
    assert article.language == "no"
    assert [(p.text, p.role) for p in article.paragraphs] == [
        ("Harbour closed", Role.META),
        ("PORT ANSELM — Rain fell on the harbour.", Role.BODY),
        ("What they said", Role.META),
        ('"It is closed," Brandt said.', Role.BODY),
        ("First oak piles.", Role.BODY),
        ("Then flour & salt.", Role.BODY),
        ("advertisement", Role.BODY),
        ("Boat Owner", Role.BODY),
        ("Tern Kestrel", Role.BODY),
    ]
    assert article.paragraphs[0].reason == "heading"


def test_a_heading_at_the_top_is_the_title_where_none_is_given(write: Write) -> None:
    (article,) = articles(write("a.md", "---\ntitle:\nauthor: Tam Kestrel\n---\n# Harbour *closed*\n\nRain fell."))

    assert article.title == "Harbour closed"
    assert article.authors == ("Tam Kestrel",)


@pytest.mark.parametrize("text", ["Rain fell.\n\n# Harbour closed", "## Harbour closed\n\nRain fell."])
def test_another_heading_is_no_title(write: Write, text: str) -> None:
    (article,) = articles(write("a.md", text))

    assert article.title is None
    assert article.id.startswith("a-")


def test_text_that_is_nested_too_deeply_to_be_read_is_refused(write: Write) -> None:
    for marks in (">" * 101, "- " * 51, ">" * 150, "- " * 150):
        (failure,) = failures(write("a.md", f"{marks} Rain fell.\n\nBoats stayed in."))

        assert failure.reason == "has quotes or lists nested too deeply; take out some of their marks"


@pytest.mark.parametrize("marks", [">" * 40, ">" * 100, "- " * 50])
def test_text_in_deep_quotes_and_lists_is_kept(write: Write, marks: str) -> None:
    (article,) = articles(write("a.md", f"{marks} Rain fell."))

    assert texts(article) == ["Rain fell."]


@pytest.mark.parametrize("line_break", ["<br>", "<br/>", "<BR clear=all>", "  \n", "\n"])
def test_a_line_break_keeps_words_apart(write: Write, line_break: str) -> None:
    (article,) = articles(write("a.md", f"Rain fell{line_break}on the harbour."))

    assert texts(article) == ["Rain fell on the harbour."]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>if (a<b) alert('<b>')</script>",
        "<style>.a{b:c}</style>",
        "<template>a <b>bold</b> box</template>",
        "<del>deleted</del>",
        "~~struck~~",
        "<span hidden>no</span>",
        "<span style='color: red; DISPLAY : none !important'>no <span>and</span> no</span>",
        '<span style="visibility:hidden">no</span>',
        "<span style=font-size:0>no</span>",
        "<span style='font-size:0.0em;'>no</span>",
        "<!-- no -->",
        "<?php no ?>",
    ],
)
def test_what_a_reader_of_the_page_does_not_see_in_a_line_is_left_out(write: Write, unseen: str) -> None:
    (article,) = articles(write("a.md", f"Rain {unseen} fell."))

    assert texts(article) == ["Rain fell."]


@pytest.mark.parametrize(
    "seen",
    [
        "<b hidden>Rain <i>fell.",
        "Rain <script>fell.",
        "</del>Rain</span> fell.",
        "<span style='font-size:10px'>Rain</span> <span hidden=until-found>fell</span>.",
        "<ins style=display:none;display:inline>Rain</ins> fell.",
        "<ins style='font-size:small'>Rain</ins> <ins style='font-size:0.5em'>fell</ins>.",
    ],
)
def test_an_element_that_is_shown_or_never_closed_hides_nothing(write: Write, seen: str) -> None:
    (article,) = articles(write("a.md", f"{seen}\n\nBoats stayed in.</script></b>"))

    assert texts(article) == ["Rain fell.", "Boats stayed in."]


BLOCKS = """\
<h1 align="center">Harbour <em>closed</em></h1>

<!-- a note of the editor -->
<p>Rain &amp; wind fell<br>on
the harbour.</p>
<p hidden>Unseen.</p>
<p>Boats stayed <!-- all --> in.</p>

The council met.

<blockquote>
"It is closed," Brandt said.
<script>if (a < b) { alert("</p>") }

more()</script>
</blockquote>
<table><tr><th>Boat</th><th>Owner</th></tr>
<tr><td>Tern</td><td><p>Kestrel</p></td></tr></table>
<pre>
10 oak piles
20 pine piles
</pre>
<style>p { color: red }</style>
Loose words."""


def test_blocks_of_html_are_read_as_their_page_shows_them(write: Write) -> None:
    (article,) = articles(write("a.md", BLOCKS))

    assert article.title == "Harbour closed"
    assert texts(article) == [
        "Harbour closed",
        "Rain & wind fell on the harbour.",
        "Boats stayed in.",
        "The council met.",
        '"It is closed," Brandt said.',
        "Boat Owner",
        "Tern Kestrel",
        "10 oak piles\n20 pine piles",
        "Loose words.",
    ]
    assert [p.role for p in article.paragraphs][:2] == [Role.META, Role.BODY]


@pytest.mark.parametrize(
    "torn", ["<p", "<p>Rain<script>", "<!-- ", "<![foo[ x", "<div><![CDATA[ x", "<?php", "</", "<!a"]
)
def test_torn_html_breaks_nothing(write: Write, torn: str) -> None:
    (article,) = articles(write("a.md", f"Rain fell.\n\n{torn}"))

    assert texts(article)[0] == "Rain fell."


def test_hidden_boxes_hide_the_markdown_in_them(write: Write) -> None:
    boxes = "<template>\n\nunseen\n\n</template>\n\n<div hidden>\n\n# Unseen\n\n<div>\n\nunseen\n\n</div></div>\n\n"
    (article,) = articles(write("a.md", f"{boxes}<details>\n\nRain fell.\n\n</details>"))

    assert texts(article) == ["Rain fell."]
    assert article.title is None


def test_an_appeal_is_set_aside(write: Write) -> None:
    (article,) = articles(write("a.md", "Rain fell.\n\nBoats stayed in.\n\n*Please support us monthly.*"))

    assert [paragraph.role for paragraph in article.paragraphs] == [Role.BODY, Role.BODY, Role.BOILERPLATE]


def test_front_matter_alone_is_no_article(write: Write) -> None:
    (failure,) = failures(write("a.md", "---\ntitle: Harbour\n---\n<!-- soon -->"))

    assert failure.reason == "no text for readers is in it; write the article below the front matter"


@pytest.mark.parametrize("hostile", ["a <![CDATA[" * 40_000, "[" * 400_000, "---\n" + "[" * 400_000])
def test_markdown_made_to_take_for_ever_is_given_up(write: Write, hostile: str) -> None:
    (failure,) = read(write("a.md", hostile), limits=Limits(seconds=1))

    assert isinstance(failure, Failure)
    assert failure.reason.startswith("reading it took more than 1 seconds")


def test_a_long_article_is_read_like_a_short_one(write: Write) -> None:
    long = "---\nid: harbour\ntitle: Harbour closed\npublished: 2019-05-07\n---\n" + "Rain fell.\n\n" * 5_000
    (article,) = articles(write("a.md", long))

    assert (article.id, article.title, article.published) == ("harbour", "Harbour closed", date(2019, 5, 7))
    assert texts(article) == ["Rain fell."] * 5_000


def test_a_file_of_white_space_says_so(write: Write) -> None:
    assert [f.reason for f in failures(write("a.md", " \n" * 50_000))] == [
        "the file holds nothing but white space; put text in it, or remove it"
    ]
