from __future__ import annotations

import pytest

from index.reading.html import parse
from tests.index.reading.html.test_pages import BODY, SENTENCES, body

UNSEEN = "This paragraph stands in the page and no reader sees it, though it is as long as the others are."
BOX = f"<div class=box><p>{UNSEEN}</p></div>"


def paragraphs(page: str) -> list[str]:
    return body(parse(f"<html><body>{page}</body></html>".encode(), "a.html"))


@pytest.mark.parametrize(
    "unseen",
    [
        f"<p hidden>{UNSEEN}</p>",
        f"<div hidden=''>{BOX}</div>",
        f"<template>{BOX}</template>",
        f"<del><p>{UNSEEN}</p></del>",
        f"<p style='DISPLAY: none !important'>{UNSEEN}</p>",
        f"<div style='color:red;visibility:hidden'>{BOX}</div>",
        f"<p style='font-size:0'>{UNSEEN}</p>",
        f"<div style='font-size:0px'><p style='font-size:0.0em'>{UNSEEN}</p></div>",
        f"<div class=box hidden><p>{UNSEEN}</p></div>",
    ],
)
def test_what_is_hidden_is_no_part_of_the_article(unseen: str) -> None:
    boxed = BODY.replace("<p>", "<div class=box><p>").replace("</p>", "</p></div>")

    assert paragraphs(f"<article>{boxed}{unseen}</article>") == list(SENTENCES)


def test_words_around_hidden_ones_stay() -> None:
    first, *rest = SENTENCES
    page = BODY.replace(first, f"The night <del>train</del>ferry{first.removeprefix('The night ferry')}")

    assert paragraphs(f"<article>{page}</article>") == [first, *rest]


@pytest.mark.parametrize("unseen", ["<template><h1>Box</h1></template>", "<h1 style=display:none>Menu</h1>"])
def test_a_heading_that_nobody_sees_is_no_title(unseen: str) -> None:
    page = f"<html><body>{unseen}<article><h1>Night ferry</h1>{BODY}</article></body></html>"

    assert parse(page.encode(), "a.html").title == "Night ferry"


@pytest.mark.parametrize(
    "page",
    [
        f"<article style='font-size:0'><div style='font-size:16px'>{BODY}</div></article>",
        f"<article style='visibility:hidden'><div style='visibility:visible'>{BODY}</div></article>",
        f"<article><div hidden=until-found>{BODY}</div></article>",
        f"<article style='font-size:small'>{BODY}</article>",
    ],
)
def test_what_is_shown_after_all_is_read(page: str) -> None:
    assert paragraphs(page) == list(SENTENCES)


@pytest.mark.parametrize(
    "page",
    [
        f"<p>Loading the page</p><article hidden>{BODY}</article>",
        f"<div style='visibility:hidden'><p>Menu</p><article>{BODY}</article></div>",
        f"<article>{BODY.replace('<p>', '<p hidden>')}</article>",
        f"<article>{BODY.replace('</p>', '</p><s>', 1)}</article>",
    ],
)
def test_an_article_that_waits_for_a_script_or_an_end_tag_is_read(page: str) -> None:
    assert paragraphs(page) == list(SENTENCES)
