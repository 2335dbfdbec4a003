from __future__ import annotations

from datetime import date

import pytest

from tests.index.reading.html.test_metadata import metadata, script

TEXT = "<p>The night ferry to Saltmere sails again from Monday, the harbour master said.</p>" * 3


@pytest.mark.parametrize(
    "head",
    [
        script({"@type": "Article", "datePublished": "2025-05-31T23:30:00-05:00"}),
        script({"@type": "Article", "datePublished": "2025-05-31 08:00 Uhr"}),
        '<meta property="article:published_time" content="2025-05-31T08:00Z">',
        '<meta name="date" content="2025-05-31">',
        '<link rel="canonical" href="https://post.example/2025/05/31/ferry">',
    ],
)
def test_the_day_is_that_which_was_written(head: str) -> None:
    assert metadata(head).published == date(2025, 5, 31)


@pytest.mark.parametrize("day", ["2999-01-01", "0001-01-01", "yesterday", ""])
def test_days_that_cannot_be_are_left_out(day: str) -> None:
    assert metadata(script({"@type": "Article", "datePublished": day})).published is None


@pytest.mark.parametrize(
    "marked",
    [
        "<time datetime=2025-05-31T08:00Z>Saturday</time>",
        "<p>By Oda Plumley, <time>31 May 2025</time></p>",
        "<span itemprop=datePublished>May 31, 2025</span><time datetime=2025-05-02>2 May</time>",
        "<div itemprop=datePublished content='2025-05-31 08:00'></div>",
        "<div class=storyDate><b>Published on 31 May 2025</b></div>",
        "<time class='entry-date published updated' datetime=2025-05-31>31 May</time>",
        "<time class=updated datetime=2025-06-02>2 June</time><span class=article-date>31/05/2025</span>",
        "<abbr class=published title=x>2025-05-31</abbr>",
        "<aside><time datetime=2001-03-04>then</time></aside><time datetime=2025-05-31>now</time>",
    ],
)
def test_an_element_that_is_marked_as_the_day_gives_it(marked: str) -> None:
    assert metadata("", f"<article><h1>Ferry</h1>{marked}{TEXT}</article>").published == date(2025, 5, 31)


@pytest.mark.parametrize(
    "told",
    [
        "<p>The law of 2001-03-04 says that no boat may leave the port without a light on it.</p>",
        f"<p>{'Rain fell. ' * 20}On <time datetime=2001-03-04>that day</time> the port was closed.</p>",
        "<h1>What happened on 2001-03-04</h1>",
        "<footer>Published: 2001-03-04 by</footer>",
        "<footer><time datetime=2001-03-04>x</time></footer>",
        "<footer>© 2001-03-04 Post</footer>",
        "<div id=copyright><span class=date>2001-03-04</span></div>",
        "<div class=related><time datetime=2001-03-04>x</time></div>",
        "<ul class=latest-news><li><span class=date>2001-03-04</span></li></ul>",
        "<time class=updated datetime=2001-03-04>x</time>",
        "<span class=date>03/04/2001</span>",
        "<div class=dated>Published: 2001-03-04 by</div>",
        "<img src=/2001/03/04/ferry.jpg>",
    ],
)
def test_a_day_in_text_or_in_a_box_about_something_else_is_not_the_articles(told: str) -> None:
    head = (
        "<title>What happened on 2001-03-04</title><meta property=og:image content=https://a.example/2001/03/04/a.jpg>"
    )

    assert metadata(head, f"<article>{TEXT}{told}</article>").published is None
