"""Make the pictures of the README: the real bot over the sample library, in headless Chromium.

Run it at the top of the repository, where Chromium is installed: uv run python docs/pictures.py
"""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image

from bot.libraries import Libraries
from bot.preview import staged
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
QUESTION = "what did Juppe say about Russia?"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars "
    "--force-device-scale-factor=2 --virtual-time-budget=10000 "
    "--disable-background-networking --disable-component-update --disable-sync"
)
SIZE = (1100, 1300)
MESSAGES = (257, 172, 960, 1030)
"""The part of the page that shows the messages: left, top, right, bottom, in CSS pixels."""


async def main() -> None:
    """Ask a question in the preview and keep what the page shows of the answer."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("Chromium is not installed; it makes the pictures.")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.model_validate({"QUOTH_DATA": f"{folder}/data", "QUOTH_ARTICLES": str(ROOT / "articles")})
        libraries = Libraries.open(settings)
        libraries.main().reindex()
        async with staged(settings, libraries) as stage:
            assert stage.bot.user is not None
            await stage.member.send(stage.channel, f"{stage.bot.user.mention} {QUESTION}")
            page = Path(folder) / "page.png"
            size = f"--window-size={SIZE[0]},{SIZE[1]}"
            profile = f"--user-data-dir={folder}/profile"
            drawing = await asyncio.create_subprocess_exec(
                browser,
                *FLAGS.split(),
                size,
                profile,
                f"--screenshot={page}",
                stage.url,
                stderr=asyncio.subprocess.DEVNULL,
            )
            await drawing.wait()
            Image.open(page).crop(tuple(2 * edge for edge in MESSAGES)).quantize(128).save(
                ROOT / "docs" / "pictures" / "answer.png", optimize=True
            )
        libraries.close()


if __name__ == "__main__":
    asyncio.run(main())
