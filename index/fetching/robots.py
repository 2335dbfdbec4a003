"""What a host lets robots read (RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from protego import Protego

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from yarl import URL

    GetText = Callable[[URL, int], Awaitable[tuple[int, bytes]]]

_LARGEST = 500_000
"""Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 kibibytes."""
_REFUSED = "User-agent: *\nDisallow: /"


class Robots:
    """The rules of the hosts that were asked, each read once."""

    def __init__(self, get: GetText, agent: str) -> None:
        """Read rules by `get`, which returns status and at most so many bytes of an address."""
        self._get = get
        self._agent = agent
        self._rules: dict[URL, Protego] = {}

    async def allow(self, url: URL) -> bool:
        """Tell whether an address may be read."""
        return bool((await self._of(url)).can_fetch(str(url), self._agent))

    async def delay(self, url: URL) -> float:
        """Return the seconds that a host asks for between two requests, 0 where it asks for none."""
        return float((await self._of(url)).crawl_delay(self._agent) or 0)

    async def _of(self, url: URL) -> Protego:
        host = url.origin()
        if host not in self._rules:
            self._rules[host] = Protego.parse(await self._text(host))
        return self._rules[host]

    async def _text(self, host: URL) -> str:
        """Return a host's rules: none where it has no file, nothing allowed where it cannot say (RFC 9309, 2.3.1)."""
        status, content = await self._get(host.with_path("/robots.txt"), _LARGEST)
        if status >= 500:  # noqa: PLR2004 - a server error
            return _REFUSED
        return content.decode("utf-8", "replace") if status == 200 else ""  # noqa: PLR2004 - found
