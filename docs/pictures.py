"""Make the pictures of the documents: the real bot over the sample library, in headless Chromium, dark and light.

Run it at the top of the repository, where Chromium is installed: uv run --group pictures python docs/pictures.py
Each picture's fingerprint is kept in docs/pictures/shown.json; a test compares it with what the bot shows now.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from bot.libraries import Libraries
from bot.preview import Stage, staged
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import discord
    from playwright.async_api import Page, ViewportSize

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
SHOWN = PICTURES / "shown.json"
QUESTION = "what did Juppe say about Russia?"
LIGHT = """
:root {
  --discord-bg: #ffffff; --discord-text: #2e2f34; --discord-muted: #5c5e66; --discord-subtle: #4e5058;
  --component-surface: #f7f7f8; --component-border: #dcdde1; --button-alt: #e3e5e8; --link-accent: #0067d6;
  --button-secondary-surface: #e3e5e8; --control-border: #c9cbd1; --input-surface: #ffffff; --list-surface: #ffffff;
  --input-placeholder: #6d6f78; --link-text: #0067d6; --subtle-surface: #e3e5e8; --subtle-surface-text: #2e2f34;
  background: #ffffff; color: #2e2f34;
}
.channel-message, .channel-message * { color: inherit }
.channel-message { background: #ffffff; color: #2e2f34 }
.channel-message .component-button { color: #2e2f34 }
.channel-message .button-style-1, .channel-message .button-style-3, .channel-message .button-style-4 { color: #fff }
.channel-message a { color: #0067d6 }
.channel-message .message-app-badge, .channel-message .message-avatar-image * { color: #fff }
.channel-message .select-trigger { background: #ffffff; color: #5c5e66 }
.channel-message small, .message-interaction-header, .message-time, .message-ephemeral-note { color: #5c5e66 }
.channel-message blockquote { border-color: #c9cbd1 }
"""
SIZE: ViewportSize = {"width": 1000, "height": 2400}
_UNSEEN = {"id", "custom_id"}

Scene = Callable[[Stage], Awaitable["discord.Message"]]
"""Does something on the stage, and returns the message to be drawn."""


async def answer(stage: Stage) -> discord.Message:
    """Ask by a mention."""
    assert stage.bot.user is not None
    await stage.member.send(stage.channel, f"{stage.bot.user.mention} {QUESTION}")
    return stage.last


async def nothing(stage: Stage) -> discord.Message:
    """Ask for somebody whom no article names."""
    await stage.member.slash(stage.channel, "ask", question="what did Merkel say about Russia?")
    return stage.last


async def said(stage: Stage) -> discord.Message:
    """List what somebody said about one thing, and how that changed."""
    await stage.member.slash(stage.channel, "said", speaker="Ilse Brandvik", about="the flood wall")
    return stage.last


async def reindex(stage: Stage) -> discord.Message:
    """Read a folder again in which an article is new, one has changed, one is gone and one cannot be read."""
    folder = stage.bot.settings.articles
    changed, gone, *_ = sorted(folder.glob("*.md"))
    changed.write_text(changed.read_text("utf-8") + "\n\nA correction was added on Monday.\n", encoding="utf-8")
    gone.unlink()
    (folder / "harbour-lights.md").write_text("# Harbour lights\n\nThe lamps on the quay were lit again.\n", "utf-8")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4\n")
    await stage.member.slash(stage.channel, "reindex")
    return stage.last


async def settings(stage: Stage) -> discord.Message:
    """Open the panel of the settings, and turn to the page about answers."""
    opened = await stage.member.slash(stage.channel, "settings")
    assert opened.response is not None, "an editor asked"
    turned = await stage.member.click(opened.response.message, label="Answers")
    assert turned.response is not None, "the panel turns its pages"
    return turned.response.message


SCENES: dict[str, Scene] = {
    "answer": answer,
    "nothing": nothing,
    "said": said,
    "reindex": reindex,
    "settings": settings,
}


@asynccontextmanager
async def stage_over_samples() -> AsyncIterator[Stage]:
    """Serve the bot over a copy of the sample library, so that a scene can change it."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder, "articles")
        shutil.copytree(ROOT / "articles", articles)
        settings = Settings.model_validate({"QUOTH_DATA": f"{folder}/data", "QUOTH_ARTICLES": str(articles)})
        libraries = Libraries.open(settings)
        try:
            await asyncio.to_thread(libraries.main().reindex)
            async with staged(settings, libraries) as stage:
                yield stage
        finally:
            libraries.close()


async def shown(scene: Scene) -> str:
    """Return the fingerprint of what a scene shows: its texts, colours and buttons, without their ids."""
    async with stage_over_samples() as stage:
        return fingerprint(await scene(stage))


def fingerprint(message: discord.Message) -> str:
    """Return sixteen hex digits of what a message shows."""
    parts = [_seen(component.to_dict()) for component in message.components]
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def _seen(part: object) -> object:
    match part:
        case dict():
            return {key: _seen(value) for key, value in part.items() if key not in _UNSEEN}
        case list() | tuple():
            return [_seen(each) for each in part]
        case _:
            return part


async def draw(name: str, scene: Scene, page: Page) -> str:
    """Draw a scene in both themes, and return its fingerprint."""
    async with stage_over_samples() as stage:
        message = await scene(stage)
        await page.goto(stage.url)
        drawn = page.locator(".channel-message").last
        await drawn.wait_for()
        await page.wait_for_load_state("networkidle")
        _save(await drawn.screenshot(), PICTURES / f"{name}-dark.png")
        await page.add_style_tag(content=LIGHT)
        _save(await drawn.screenshot(), PICTURES / f"{name}-light.png")
        return fingerprint(message)


def _save(picture: bytes, file: Path) -> None:
    Image.open(BytesIO(picture)).quantize(128).save(file, optimize=True)


async def main() -> None:
    """Draw every scene."""
    from playwright.async_api import async_playwright  # noqa: PLC0415 - the test of the fingerprints does without

    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("Chromium is not installed; it makes the pictures.")
    async with async_playwright() as playwright, await playwright.chromium.launch(executable_path=browser) as chromium:
        page = await chromium.new_page(viewport=SIZE, device_scale_factor=2, bypass_csp=True)
        prints = {name: await draw(name, scene, page) for name, scene in SCENES.items()}
    SHOWN.write_text(json.dumps(prints, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
