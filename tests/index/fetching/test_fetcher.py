import asyncio
import gzip
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiohttp import web
from aiohttp.test_utils import BaseTestServer, TestServer

from index.errors import UnreadableSource
from index.fetching.fetcher import Fetcher, Gone, Later, Page, Unchanged, Validators
from index.fetching.manners import Manners

QUICK = Manners(seconds=2, silence=1, pause=0, largest=100_000, open_hosts=frozenset({"127.0.0.1"}))
GUARDED = replace(QUICK, open_hosts=frozenset())

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def always(make: Callable[[], web.StreamResponse]) -> Handler:
    async def handler(_: web.Request) -> web.StreamResponse:
        return make()

    return handler


@asynccontextmanager
async def serving(handler: Handler, robots: str = "") -> AsyncIterator[BaseTestServer]:
    app = web.Application()
    app.router.add_get("/robots.txt", always(lambda: web.Response(text=robots)))
    app.router.add_get("/{path:.*}", handler)
    async with TestServer(app) as server:
        yield server


async def fetched(handler: Handler, known: Validators | None = None, robots: str = "") -> object:
    async with serving(handler, robots) as server, Fetcher(QUICK) as fetcher:
        return await fetcher.fetch(str(server.make_url("/news")), known or Validators())


async def test_a_page_comes_with_its_type_and_what_tells_a_change() -> None:
    headers = {"ETag": '"one"', "Last-Modified": "Tue, 01 Sep 2026 10:00:00 GMT"}
    page = await fetched(
        always(
            lambda: web.Response(
                body="Ä".encode("latin-1"), content_type="text/html", charset="latin-1", headers=headers
            )
        )
    )
    assert isinstance(page, Page)
    assert (page.content, page.media_type, page.charset) == (b"\xc4", "text/html", "latin-1")
    assert page.validators == Validators('"one"', "Tue, 01 Sep 2026 10:00:00 GMT")


async def test_a_page_that_was_read_before_is_asked_for_only_if_it_changed() -> None:
    seen = []

    async def handler(request: web.Request) -> web.Response:
        seen.append((request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since")))
        return web.Response(status=304)

    assert await fetched(handler, Validators('"one"', "Tue, 01 Sep 2026 10:00:00 GMT")) == Unchanged()
    assert seen == [('"one"', "Tue, 01 Sep 2026 10:00:00 GMT")]


async def test_a_page_taken_away_is_gone() -> None:
    assert await fetched(always(lambda: web.Response(status=410))) == Gone()


@pytest.mark.parametrize(
    ("after", "seconds"),
    [
        ("120", 120.0),
        (None, 3600.0),
        ("soon", 3600.0),
        ("9" * 400, 31_536_000.0),
        ("Fri, 01 Jan 9999 00:00:00 GMT", 31_536_000.0),
        ("Fri, 01 Jan 99999999999999 00:00:00 GMT", 3600.0),
    ],
)
async def test_a_host_that_is_asked_too_often_is_left_alone_as_long_as_it_says(
    after: str | None, seconds: float
) -> None:
    headers = {"Retry-After": after} if after else {}
    assert await fetched(always(lambda: web.Response(status=429, headers=headers))) == Later(seconds)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: web.Response(status=500), "answers 500"),
        (lambda: web.Response(status=404), "answers 404"),
        (lambda: web.Response(body=b"x" * 100_001, content_type="text/html"), "bigger than"),
        (lambda: web.Response(body=b"\x89PNG", content_type="image/png"), "image/png, which holds no article"),
        (lambda: web.Response(status=302, headers={"Location": "/news"}), "more than 5 times"),
        (lambda: web.Response(status=302, headers={"Location": "ftp://example.org/"}), "no web address"),
        (lambda: web.Response(status=302, headers={"Location": "file:///etc/passwd"}), "no web address"),
    ],
)
async def test_what_cannot_be_read_says_why(make: Callable[[], web.StreamResponse], why: str) -> None:
    with pytest.raises(UnreadableSource, match=why):
        await fetched(always(make))


@pytest.mark.parametrize(
    "address", ["http://osk.example:99999/", "http://osk.example:no/", "http://[::1", "http://xn--/", "http://\u2100/"]
)
async def test_an_address_that_cannot_be_says_so(address: str) -> None:
    async with Fetcher(QUICK) as fetcher:
        with pytest.raises(UnreadableSource, match="no web address"):
            await fetcher.fetch(address)


async def test_a_page_that_unpacks_to_more_than_it_may_is_left() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    with pytest.raises(UnreadableSource, match="bigger than"):
        await fetched(
            always(lambda: web.Response(body=bomb, content_type="text/html", headers={"Content-Encoding": "gzip"}))
        )


async def test_a_server_that_never_ends_is_left() -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        while True:
            await response.write(b".")
            await asyncio.sleep(0.05)

    with pytest.raises(UnreadableSource, match="longer than 2 seconds"):
        await fetched(handler)


async def test_a_body_shorter_than_it_says_is_no_page() -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html", "Content-Length": "100"})
        await response.prepare(request)
        await response.write(b"short")
        assert request.transport is not None
        request.transport.close()
        return response

    with pytest.raises(UnreadableSource, match="no proper answer"):
        await fetched(handler)


async def test_rules_for_robots_that_come_in_pieces_are_read_to_their_end() -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/plain"})
        await response.prepare(request)
        for piece in (b"User-agent: *\n", b"Disallow: /news\n"):
            await response.write(piece)
            await asyncio.sleep(0.1)
        return response

    app = web.Application()
    app.router.add_get("/{path:.*}", handler)
    async with TestServer(app) as server, Fetcher(QUICK) as fetcher:
        with pytest.raises(UnreadableSource, match=r"robots\.txt"):
            await fetcher.fetch(str(server.make_url("/news")))


async def test_what_a_host_keeps_from_robots_is_not_asked_for() -> None:
    asked = []

    async def handler(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(text="never")

    with pytest.raises(UnreadableSource, match=r"robots\.txt"):
        await fetched(handler, robots="User-agent: *\nDisallow: /news")
    assert asked == []


async def test_no_cookie_comes_back() -> None:
    cookies = []

    async def handler(request: web.Request) -> web.Response:
        cookies.append(request.headers.get("Cookie"))
        response = web.Response(text="hello")
        response.set_cookie("who", "you")
        return response

    async with serving(handler) as server, Fetcher(QUICK) as fetcher:
        for _ in range(2):
            await fetcher.fetch(str(server.make_url("/")))
    assert cookies == [None, None]


TRICKS = (
    "http://{host}/", "http://localhost/", "http://127.1/", "http://0/", "http://0.0.0.0/", "http://2130706433/",
    "http://0x7f000001/", "http://0177.0.0.1/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://169.254.169.254/",
    "http://user:secret@127.0.0.1/", "http://127.0.0.1#@example.org/", "http://127.0.0.1.:80/", "http://10.0.0.1/",
    "http://192.168.0.1/", "http://①②⑦.0.0.1/", "https://[fe80::1%25lo]/", "http://224.0.0.1/", "gopher://127.0.0.1/",
)  # fmt: skip


@pytest.mark.parametrize("trick", TRICKS)
async def test_no_address_reaches_the_machine_itself(trick: str) -> None:
    asked = []

    async def handler(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(text="private")

    async with serving(handler) as server, Fetcher(GUARDED) as fetcher:
        address = trick.format(host=f"127.0.0.1:{server.port}")
        with pytest.raises(UnreadableSource):
            await fetcher.fetch(address)
    assert asked == []


async def test_a_redirect_does_not_reach_the_machine_itself() -> None:
    asked = []

    async def handler(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=302, headers={"Location": "http://[::ffff:127.0.0.1]/secret"})

    async with serving(handler) as server, Fetcher(QUICK) as fetcher:
        with pytest.raises(UnreadableSource, match="not a public address"):
            await fetcher.fetch(str(server.make_url("/news")))
    assert asked == ["/news"]
