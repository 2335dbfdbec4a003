"""An address to a page."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Self

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout, DummyCookieJar
from yarl import URL

from index.errors import UnreadableSource
from index.fetching.guard import NotPublic, guarded, unguarded
from index.fetching.manners import MANNERS, Manners
from index.fetching.robots import Robots

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from types import TracebackType

    from aiohttp import ClientResponse, TCPConnector

_READ = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/pdf",
         "application/json", "application/zip", "application/vnd.openxmlformats", "message/rfc822",
         "application/octet-stream", "application/x-ndjson")  # fmt: skip
"""How the types of what may be read begin; pictures, films and programs are not fetched."""

_CHUNK = 65_536
_SCHEMES = {"http": 80, "https": 443}
_AN_HOUR = 3600.0
_A_YEAR = 365 * 24 * _AN_HOUR


@dataclass(frozen=True, slots=True)
class Validators:
    """What a host gave with a page, to ask later whether it has changed (RFC 9110, section 8.8)."""

    etag: str | None = None
    modified: str | None = None


NEVER_READ = Validators()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands at an address: bytes, their media type, the charset that the host declares."""

    url: str
    content: bytes
    media_type: str
    charset: str | None
    validators: Validators


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The page is as it was (304)."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The page was taken away for good (410)."""


@dataclass(frozen=True, slots=True)
class Later:
    """The host asks to come back after so many seconds (429 or 503)."""

    seconds: float


Fetched = Page | Unchanged | Gone | Later


class Fetcher:
    """Fetches pages, politely and without cookies or credentials. To be used with `async with`."""

    def __init__(self, manners: Manners = MANNERS) -> None:
        """Fetch within limits."""
        self._manners = manners
        self._open = AsyncExitStack()
        self._turns: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._next: dict[str, float] = {}
        self._robots = Robots(self._rules, manners.agent)

    async def __aenter__(self) -> Self:
        """Open the connections."""
        self._guarded = await self._open.enter_async_context(self._session(connector=guarded()))
        self._unguarded = await self._open.enter_async_context(self._session(connector=unguarded()))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        """Close the connections."""
        await self._open.aclose()

    async def fetch(self, address: str, known: Validators = NEVER_READ) -> Fetched:
        """Return what stands at an address, or that it is as `known`.

        Raises:
            UnreadableSource: nothing can be read there, or nothing may.
        """
        url = self._read(address)
        for _ in range(self._manners.redirects + 1):
            if not await self._robots.allow(url):
                raise UnreadableSource(f"{url.host} asks robots not to read it (robots.txt)")
            await self._wait_for_turn(url)
            async with self._response(url, _asking(known)) as response:
                if response.status not in _MOVED or "Location" not in response.headers:
                    return await self._page(url, response)
                url = self._checked(url.join(URL(response.headers["Location"])))
        raise UnreadableSource(f"it leads from one address to another more than {self._manners.redirects} times")

    def _session(self, connector: TCPConnector) -> ClientSession:
        limits = ClientTimeout(total=self._manners.seconds, sock_read=self._manners.silence)
        return ClientSession(
            connector=connector,
            cookie_jar=DummyCookieJar(),
            headers={"User-Agent": self._manners.agent},
            timeout=limits,
            trust_env=False,
        )

    def _read(self, address: str) -> URL:
        """Read an address that somebody wrote, or a feed."""
        try:
            return self._checked(URL(address))
        except ValueError as problem:  # a port or a host that cannot be
            raise UnreadableSource(f"{address} is no web address ({problem}); check how it is written") from problem

    def _checked(self, url: URL) -> URL:
        """Return an address without what is not sent, if it may be asked."""
        if url.scheme not in _SCHEMES or not url.host:
            raise UnreadableSource(f"{url} is no web address; one begins with http:// or https://")
        if url.port != _SCHEMES[url.scheme] and not self._is_opened(url):
            raise UnreadableSource(
                f"{url.host} is asked on port {url.port}, and pages are read on ports 80 and 443 only; "
                "name the host in QUOTH_OPEN_HOSTS if it is your own"
            )
        return url.with_user(None).with_fragment(None)

    def _is_opened(self, url: URL) -> bool:
        return url.host in self._manners.open_hosts

    async def _wait_for_turn(self, url: URL) -> None:
        """Leave a host the pause that it wants between two requests."""
        host = str(url.host)
        async with self._turns[host]:
            pause = max(self._manners.pause, await self._robots.delay(url))
            await asyncio.sleep(max(0.0, self._next.get(host, 0.0) - time.monotonic()))
            self._next[host] = time.monotonic() + min(pause, self._manners.longest_pause)

    @asynccontextmanager
    async def _response(self, url: URL, headers: Mapping[str, str]) -> AsyncIterator[ClientResponse]:
        """Ask for an address, redirects not followed; tell in words for people what goes wrong."""
        session = self._unguarded if self._is_opened(url) else self._guarded
        try:
            async with session.get(url, headers=headers, allow_redirects=False) as response:
                yield response
        except TimeoutError as problem:
            raise UnreadableSource(f"{url.host} took longer than {self._manners.seconds:g} seconds") from problem
        except ClientConnectorError as problem:
            reason = problem.os_error
            said = (
                str(reason)
                if isinstance(reason, NotPublic)
                else f"{url.host} cannot be reached ({reason}); check the address, and that this machine is online"
            )
            raise UnreadableSource(said) from problem
        except (ClientError, ValueError) as problem:  # ValueError: a host that no network has, such as 2130706433
            raise UnreadableSource(
                f"{url.host} gave no proper answer ({type(problem).__name__}: {problem})"
            ) from problem

    async def _page(self, url: URL, response: ClientResponse) -> Fetched:
        match response.status:
            case HTTPStatus.NOT_MODIFIED:
                return Unchanged()
            case HTTPStatus.GONE:
                return Gone()
            case HTTPStatus.TOO_MANY_REQUESTS | HTTPStatus.SERVICE_UNAVAILABLE:
                return Later(_seconds(response.headers.get("Retry-After")))
            case HTTPStatus.OK:
                return Page(
                    url=str(url),
                    content=await self._content(response),
                    media_type=_media_type(response),
                    charset=response.charset,
                    validators=Validators(response.headers.get("ETag"), response.headers.get("Last-Modified")),
                )
            case status:
                raise UnreadableSource(f"{url.host} answers {status} {response.reason or ''}".rstrip())

    async def _content(self, response: ClientResponse) -> bytes:
        """Read a page, as long as it is of a kind and a size that is read."""
        kind = _media_type(response)
        if not kind.startswith(_READ):
            raise UnreadableSource(f"it is {kind}, which holds no article")
        return await _limited(response, self._manners.largest)

    async def _rules(self, url: URL, largest: int) -> tuple[int, bytes]:
        """Return the status and the content of a robots.txt; it may stand behind redirects."""
        for _ in range(self._manners.redirects + 1):
            async with self._response(url, {}) as response:
                if response.status not in _MOVED or "Location" not in response.headers:
                    return response.status, await _beginning(response, largest)
                url = self._checked(url.join(URL(response.headers["Location"])))
        return HTTPStatus.NOT_FOUND, b""


_MOVED = frozenset(
    {
        HTTPStatus.MOVED_PERMANENTLY,
        HTTPStatus.FOUND,
        HTTPStatus.SEE_OTHER,
        HTTPStatus.TEMPORARY_REDIRECT,
        HTTPStatus.PERMANENT_REDIRECT,
    }
)


async def _limited(response: ClientResponse, largest: int) -> bytes:
    """Read a body to its end; its size counts after decompression."""
    content = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        content += chunk
        if len(content) > largest:
            raise UnreadableSource(f"it is bigger than {largest / 1_000_000:,.0f} MB")
    return bytes(content)


async def _beginning(response: ClientResponse, largest: int) -> bytes:
    """Read a body as far as it may be read, in however many pieces it comes."""
    content = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        content += chunk
        if len(content) >= largest:
            break
    return bytes(content[:largest])


def _asking(known: Validators) -> dict[str, str]:
    """Return the headers that ask for a page only if it has changed."""
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in asked.items() if value}


def _media_type(response: ClientResponse) -> str:
    """Return the media type; a host that names none sends what it sends."""
    return response.content_type if "Content-Type" in response.headers else "application/octet-stream"


def _seconds(after: str | None) -> float:
    """Read a Retry-After, seconds or a date (RFC 9110, section 10.2.3), up to a year; an hour where there is none."""
    if after is None:
        return _AN_HOUR
    if after.strip().isdecimal():
        return min(float(after), _A_YEAR)
    try:
        seconds = (parsedate_to_datetime(after) - datetime.now(UTC)).total_seconds()
        return min(max(0.0, seconds), _A_YEAR)
    except (ValueError, TypeError, OverflowError):  # no date, one without a zone, or a year that no calendar has
        return _AN_HOUR
