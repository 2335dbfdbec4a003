"""The pictures of the documents show the bot as it is."""

import importlib.util
import json
import re
import sys
from types import ModuleType

import pytest

from tests.data import ROOT

PICTURES = ROOT / "docs" / "pictures"
SHOWN = json.loads((PICTURES / "shown.json").read_text("utf-8"))


def script() -> ModuleType:
    """Load the script that makes the pictures; docs is no package."""
    spec = importlib.util.spec_from_file_location("pictures", ROOT / "docs" / "pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["pictures"] = module
    spec.loader.exec_module(module)
    return module


SCRIPT = script()


@pytest.mark.parametrize("name", SCRIPT.SCENES)
async def test_a_picture_shows_what_the_bot_shows_now(name: str) -> None:
    assert SHOWN[name] == await SCRIPT.shown(SCRIPT.SCENES[name]), "run docs/pictures.py again"


@pytest.mark.parametrize("name", SCRIPT.SCENES)
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_each_scene_has_a_picture_in_both_themes(name: str, theme: str) -> None:
    assert (PICTURES / f"{name}-{theme}.png").is_file()


def test_each_picture_is_shown_in_a_document() -> None:
    documents = [ROOT / "README.md", ROOT / "bench" / "README.md", *(ROOT / "docs").glob("*.md")]
    used = {name for file in documents for name in re.findall(r"pictures/([\w-]+\.png)", file.read_text("utf-8"))}

    assert used == {file.name for file in PICTURES.glob("*.png")}
