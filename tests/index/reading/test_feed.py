from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import UnreadableSource
from index.reading import Limits, Sandbox
from index.reading.feed import parse
from index.reading.listing import Entry, Listing

LONG = "<p>The ferry to Osk sails again. " + "It was repaired in the yard of Brandvik. " * 20 + "</p>"
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Osk Courier</title>
<item><title>Ferry &amp; tram</title><link>/ferry</link><author>m@osk.example (Mara Osk)</author>
<pubDate>Tue, 01 Sep 2026 23:30:00 +0000</pubDate><content:encoded><![CDATA[{LONG}]]></content:encoded></item>
<item><title>Flood wall</title><link>https://courier.example/wall</link><description>It holds.</description></item>
<item><title>Nowhere</title></item></channel></rss>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc> https://courier.example/a </loc><lastmod>2026-09-01</lastmod></url><url><loc>/b</loc></url></urlset>"""


def listing(content: str | bytes, media_type: str = "text/xml") -> Listing | None:
    raw = content.encode() if isinstance(content, str) else content
    return parse(raw, "https://courier.example/feed", media_type)


def test_a_feed_lists_its_entries_with_the_whole_text_where_it_has_it() -> None:
    read = listing(RSS)
    assert read is not None
    assert read.title == "Osk Courier"
    ferry, wall = read.entries
    assert (ferry.url, ferry.title, ferry.published) == (
        "https://courier.example/ferry",
        "Ferry & tram",
        date(2026, 9, 1),
    )
    assert ferry.html is not None
    assert "The ferry to Osk sails again." in ferry.html
    assert wall == Entry(url="https://courier.example/wall", title="Flood wall")


def test_a_sitemap_lists_its_addresses() -> None:
    expected = Entry(url="https://courier.example/a"), Entry(url="https://courier.example/b")
    assert listing(SITEMAP) == Listing(None, expected)


@pytest.mark.parametrize("content", ["<!DOCTYPE html><html><body>News</body></html>", "plain words", "", "<p>news</p>"])
def test_a_page_is_no_feed(content: str) -> None:
    assert listing(content, "text/html") is None


def test_a_feed_reads_no_file_of_this_machine() -> None:
    hostile = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SITEMAP.partition("?>")[2].replace("/b", "&x;")
    read = listing(hostile)
    assert read is None or all("root:" not in entry.url for entry in read.entries)


@given(st.integers(0, len(RSS)), st.binary(max_size=20))
def test_a_broken_feed_gives_what_can_be_read(cut: int, noise: bytes) -> None:
    raw = RSS.encode()
    read = listing(raw[:cut] + noise)
    assert read is None or all(entry.url for entry in read.entries)


@pytest.mark.parametrize(
    "hostile",
    [
        "<:",
        "<?xml",
        "<!-- only a comment -->",
        SITEMAP.replace("/b", "http://[broken/b"),
        RSS.replace("/ferry", "http://[broken/b").replace("2026", "99999"),
        RSS.replace("01 Sep 2026", "99 Sep 0000"),
    ],
)
def test_a_feed_that_fuzzing_found_gives_what_can_be_read(hostile: str) -> None:
    read = listing(hostile)
    assert read is None or all("[" not in entry.url for entry in read.entries)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-09-01T23:30:00Z", date(2026, 9, 1)),
        ("20260901", date(2026, 9, 1)),
        ("1 Sep 2026 10:00:00 GMT", date(2026, 9, 1)),
        ("2026-02-31", None),
        ("2026-13-01T10:00:00Z", None),
        ("2026", None),
        ("2026-09", None),
        ("12:00", None),
        ("24", None),
    ],
)
def test_a_day_that_the_feed_does_not_name_is_none(written: str, day: date | None) -> None:
    read = listing(RSS.replace("Tue, 01 Sep 2026 23:30:00 +0000", written))
    assert read is not None
    assert read.entries[0].published == day


def test_the_sandbox_gives_the_same_listing() -> None:
    with Sandbox() as sandbox:
        address = "https://courier.example/feed"
        assert sandbox.listing(RSS.encode(), address, Limits(), "text/xml") == listing(RSS)
        assert sandbox.listing(SITEMAP.encode(), address, Limits(), "text/xml") == listing(SITEMAP)
        assert sandbox.listing(b"<p>news</p>", address, Limits(), "text/html") is None


def test_a_feed_that_takes_too_long_is_given_up() -> None:
    with Sandbox() as sandbox, pytest.raises(UnreadableSource, match="reading it took more than"):
        sandbox.listing(RSS.encode(), "https://courier.example/feed", Limits(seconds=0.001), "text/xml")
