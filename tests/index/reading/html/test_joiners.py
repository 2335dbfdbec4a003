from __future__ import annotations

from index.reading.html import parse
from tests.index.reading.html.test_pages import body

SENTENCES = [
    "می‌خواهم به خانه‌های کنار دریا بروم و کشتی‌ها را ببینم، شهردار در بندر گفت.",
    "شهردار می‌گوید که بندر از دوشنبه دوباره باز می‌شود و کشتی‌ها به دریا می‌روند.",
    "A family of three, 👨‍👩‍👧, stood at the quay and waited for the night ferry to Saltmere.",
    "The oldest sign on the clay is 𐘀, the curator of the harbour museum said on Friday evening.",
]


def test_words_and_emoji_keep_their_joiners() -> None:
    page = f"<html><body><article>{''.join(f'<p>{sentence}</p>' for sentence in SENTENCES)}</article></body></html>"

    assert body(parse(page.encode(), "a.html")) == SENTENCES


def test_a_byline_keeps_its_joiners() -> None:
    name = "مینا کشتی‌بان"
    page = f"<html><body><article><p class=author>{name}</p><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p></article>"

    assert parse(page.encode(), "a.html").authors == (name,)
