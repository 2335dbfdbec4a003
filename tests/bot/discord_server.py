"""As much of Discord's API and gateway as a bot needs to log in and be ready, on a port of this machine."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

IDENTIFY, RESUME = 2, 6
USER = {"id": "1", "username": "quoth", "discriminator": "0", "avatar": None, "bot": True}
APPLICATION = {
    "id": "1",
    "name": "Quoth",
    "icon": None,
    "description": "",
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "",
    "owner": USER,
    "flags": 0,
    "team": None,
}


@dataclass
class DiscordServer:
    """Knows one token, and remembers what was asked of it; closes with the code `refusal` where there is one."""

    token: str = "right"
    url: str = ""
    commands: list[dict[str, Any]] = field(default_factory=list)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    socket: web.WebSocketResponse | None = None
    close_code: int | None = None
    refusal: int | None = None

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer any request: 401 without the token, as Discord does."""
        if request.headers.get("Authorization") != f"Bot {self.token}":
            return _json({"message": "401: Unauthorized", "code": 0}, status=401)
        match request.method, request.path.removeprefix("/api/v10"):
            case "GET", "/users/@me":
                return _json(USER)
            case "GET", "/oauth2/applications/@me":
                return _json(APPLICATION)
            case "GET", "/gateway/bot":
                limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
                return _json({"url": self.gateway_url, "shards": 1, "session_start_limit": limit})
            case "PUT", "/applications/1/commands":
                self.commands = await request.json()
                known = {"id": "5", "application_id": "1", "version": "6", "description": "", "options": []}
                return _json([known | command for command in self.commands])
        return _json({"message": "404: Not Found", "code": 0}, status=404)

    @property
    def gateway_url(self) -> str:
        """Where the gateway is."""
        return self.url.replace("http", "ws") + "/gateway"

    async def gateway(self, request: web.Request) -> web.StreamResponse:
        """Say hello, and ready once somebody identifies or resumes; then listen until the other side closes."""
        self.socket = socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 45_000}, "s": None, "t": None})
        async for message in socket:
            if message.type is WSMsgType.TEXT and json.loads(message.data)["op"] in {IDENTIFY, RESUME}:
                if self.refusal:
                    await socket.close(code=self.refusal)
                    break
                ready = {"v": 10, "user": USER, "guilds": [], "session_id": "x", "application": {"id": "1", "flags": 0}}
                elsewhere = {"resume_gateway_url": "wss://elsewhere.invalid"}
                await socket.send_json({"op": 0, "t": "READY", "s": 1, "d": ready | elsewhere})
                self.ready.set()
        self.close_code = socket.close_code
        return socket

    async def drop(self) -> None:
        """Close the gateway's connection in a way that asks the other side to resume."""
        assert self.socket is not None
        await self.socket.close(code=4000)


def _json(body: object, status: int = 200) -> web.Response:
    """Return JSON with the very content type that Discord sends."""
    return web.Response(body=json.dumps(body).encode(), content_type="application/json", status=status)


@asynccontextmanager
async def discord_server() -> AsyncIterator[DiscordServer]:
    """Serve as Discord for as long as the context lasts."""
    server = DiscordServer()
    app = web.Application()
    app.router.add_get("/gateway", server.gateway)
    app.router.add_route("*", "/{path:.*}", server.answer)
    async with TestServer(app) as running:
        server.url = str(running.make_url("")).rstrip("/")
        yield server
