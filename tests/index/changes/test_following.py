"""A small newspaper on a real server, and a library that follows it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from index.answer import Found
from index.errors import UnknownArticle
from index.fetching.manners import Manners
from index.library import Library
from index.store import Store

if TYPE_CHECKING:
    from pathlib import Path

WORDS = {
    "ferry": "The ferry to Osk sails again after a winter in the yard, and the crew says that the hull is sound.",
    "wall": "The flood wall of Veldmark held through the night, although the river rose by more than two metres.",
}


@dataclass
class Paper:
    """Pages by their path, and how often each was asked for and sent."""

    address: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    sent: list[str] = field(default_factory=list)

    def article(self, name: str, words: str) -> None:
        self.pages[name] = (
            f"<html lang='en'><head><title>The {name}</title></head><body><article><h1>The {name}</h1><p>{words}</p>"
            f"<p>The council will speak about it once more on Friday, when the report is read out in full.</p>"
            f"</article></body></html>"
        )

    def feed(self, *names: str) -> None:
        items = "".join(f"<item><title>The {n}</title><link>{self.address}/{n}</link></item>" for n in names)
        self.pages["feed"] = (
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>{items}</channel></rss>'
        )

    async def answer(self, request: web.Request) -> web.Response:
        name = request.path.strip("/")
        if name in self.gone:
            return web.Response(status=410)
        if name not in self.pages:
            return web.Response(status=404)
        content, tag = self.pages[name], f'"{hash(self.pages[name])}"'
        if request.headers.get("If-None-Match") == tag:
            return web.Response(status=304)
        self.sent.append(name)
        kind = {"feed": "text/xml", "lines.jsonl": "application/jsonl"}.get(name, "text/html")
        return web.Response(text=content, content_type=kind, headers={"ETag": tag})


@contextmanager
def served(paper: Paper) -> Iterator[None]:
    ready, stop = Event(), Event()

    async def serve() -> None:
        app = web.Application()
        app.router.add_get("/{name:.*}", paper.answer)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        paper.address = f"http://{host}:{port}"
        ready.set()
        await asyncio.to_thread(stop.wait)
        await runner.cleanup()

    thread = Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    ready.wait()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@pytest.fixture
def paper() -> Iterator[Paper]:
    made = Paper()
    with served(made):
        for name, words in WORDS.items():
            made.article(name, words)
        made.feed("ferry", "wall")
        yield made


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "articles").mkdir()
    manners = Manners(pause=0, open_hosts=frozenset({"127.0.0.1"}))
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        made = Library(store, "main", tmp_path / "articles", tmp_path / "index", manners)
        yield made
        made.close()


def titles(library: Library) -> set[str | None]:
    return {article.title for article in library.articles()}


def test_a_page_is_added_by_its_address(library: Library, paper: Paper) -> None:
    report = library.add([f"{paper.address}/ferry"])
    assert (len(report.added), report.failed) == (1, ())
    (article,) = library.articles()
    assert article.title == "The ferry"
    assert WORDS["ferry"] in [paragraph.text for paragraph in article.paragraphs]


def test_a_feed_is_read_and_followed(library: Library, paper: Paper) -> None:
    library.add([f"{paper.address}/feed"])
    assert titles(library) == {"The ferry", "The wall"}
    paper.article(
        "tram", "The tram to the harbour runs every ten minutes from Monday on, the company told the council."
    )
    paper.feed("tram", "ferry", "wall")
    report = library.refresh()
    assert len(report.added) == 1
    assert titles(library) == {"The ferry", "The wall", "The tram"}


def test_what_has_not_changed_is_not_sent_again(library: Library, paper: Paper) -> None:
    library.add([f"{paper.address}/feed"])
    paper.sent.clear()
    report = library.refresh()
    assert paper.sent == []
    assert (report.added, report.changed, report.removed, report.failed) == ((), (), (), ())


def test_a_changed_page_is_read_again(library: Library, paper: Paper) -> None:
    library.add([f"{paper.address}/ferry"])
    paper.article("ferry", "The ferry to Osk was taken out of service on Monday, and nobody knows when it will sail.")
    assert len(library.refresh().changed) == 1
    assert isinstance(library.ask("When was the ferry taken out of service?"), Found)
    (article,) = library.articles()
    assert "sails again" not in " ".join(paragraph.text for paragraph in article.paragraphs)


def test_a_page_taken_away_leaves_the_answers(library: Library, paper: Paper) -> None:
    library.add([f"{paper.address}/feed"])
    paper.gone.add("wall")
    assert len(library.refresh().removed) == 1
    assert titles(library) == {"The ferry"}


def test_an_address_that_fails_is_named_and_stops_nothing(library: Library, paper: Paper) -> None:
    report = library.add([f"{paper.address}/nowhere", f"{paper.address}/wall"])
    assert titles(library) == {"The wall"}
    assert [(failure.name, failure.reason) for failure in report.failed] == [
        (f"{paper.address}/nowhere", "127.0.0.1 answers 404 Not Found")
    ]


def test_a_bad_line_of_a_file_at_an_address_is_named_by_it(library: Library, paper: Paper) -> None:
    paper.pages["lines.jsonl"] = '{"id": "osk", "paragraphs": ["The ferry to Osk sails again."]}\n{"id": 3,\n'
    report = library.add([f"{paper.address}/lines.jsonl"])

    assert report.added == ("osk",)
    assert [failure.name for failure in report.failed] == [f"{paper.address}/lines.jsonl, line 2"]


def test_a_removed_article_stays_away_until_it_is_added_by_hand(library: Library, paper: Paper) -> None:
    library.add([f"{paper.address}/feed"])
    wall = next(article.id for article in library.articles() if article.title == "The wall")
    library.remove([wall])
    library.refresh()
    assert titles(library) == {"The ferry"}
    library.add([f"{paper.address}/wall"])
    assert titles(library) == {"The ferry", "The wall"}


def test_a_feed_is_followed_no_longer_once_removed(library: Library, paper: Paper) -> None:
    library.add([f"{paper.address}/feed"])
    library.remove([f"{paper.address}/feed"])
    paper.article(
        "tram", "The tram to the harbour runs every ten minutes from Monday on, the company told the council."
    )
    paper.feed("tram", "ferry", "wall")
    library.refresh()
    assert titles(library) == {"The ferry", "The wall"}
    with pytest.raises(UnknownArticle):
        library.remove([f"{paper.address}/feed"])
