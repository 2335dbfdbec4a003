from __future__ import annotations

import asyncio
import shutil
import sys
from contextlib import asynccontextmanager
from html import unescape
from typing import TYPE_CHECKING

import pytest

from bot import preview
from index.errors import QuothError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.libraries import Libraries
    from bot.settings import Settings

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


async def page_in_browser(url: str, profile: Path) -> str:
    """Return the page as headless Chromium has it after ten seconds of its own time."""
    assert BROWSER is not None
    flags = (*QUIET, f"--user-data-dir={profile}", "--virtual-time-budget=10000", "--dump-dom")
    browser = await asyncio.create_subprocess_exec(
        BROWSER, *flags, url, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        page, _ = await asyncio.wait_for(browser.communicate(), 60)
    finally:
        if browser.returncode is None:
            browser.kill()
            await browser.wait()
    return unescape(page.decode())


@pytest.mark.skipif(BROWSER is None, reason="Chromium is not there")
async def test_an_answer_of_the_real_bot_stands_on_the_page(
    settings: Settings, libraries: Libraries, tmp_path: Path
) -> None:
    async with preview.staged(settings, libraries) as stage:
        assert stage.bot.user is not None
        await stage.member.send(stage.channel, f"{stage.bot.user.mention} what did Falkenrath say about the ferry?")
        page = await page_in_browser(stage.url, tmp_path / "profile")

    assert "and nobody will take it from us" in page
    assert "https://example.org/news/ferry#:~:text=" in page
    assert "word for word" in page


async def test_the_address_of_the_page_is_printed_and_serves_until_interrupted(
    settings: Settings, libraries: Libraries, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    up = asyncio.Event()
    real = preview.staged

    @asynccontextmanager
    async def noticed(settings: Settings, libraries: Libraries) -> AsyncIterator[preview.Stage]:
        async with real(settings, libraries) as stage:
            up.set()
            yield stage

    monkeypatch.setattr(preview, "staged", noticed)
    running = asyncio.create_task(preview.run(settings, libraries))
    await asyncio.wait_for(up.wait(), 20)
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running

    assert capsys.readouterr().out.startswith("Open http://127.0.0.1:")


async def test_without_simcord_it_says_what_to_install(
    settings: Settings, libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "simcord", None)

    with pytest.raises(QuothError, match="uv sync --group preview"):
        await preview.run(settings, libraries)
