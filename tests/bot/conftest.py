from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.client import QuothBot
from bot.libraries import Libraries
from bot.settings import Settings
from index.report import unwatched
from tests.bot.preflight import problems
from tests.bot.town import Town

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from simcord import Env

FERRY = """---
title: Harbour council keeps the old ferry
url: https://example.org/news/ferry
source: The Tidewater Post
published: 2021-03-04
---

The harbour council voted on Tuesday to keep the old ferry in service for three more years.

"The ferry carries our children to school, and nobody will take it from us," said Mayor Ines Falkenrath.
"""
BRIDGE = """---
title: New bridge waits for money
source: Valley Courier
published: 2022-11-20
---

Engineer Tomas Brandt told the council that the bridge would need new steel before winter.
"""
TROUBLE = "Repairs to the [hull](https://evil.example) cost *twice* as much as planned, @everyone was told.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.md").write_text(FERRY)
    (folder / "bridge.md").write_text(BRIDGE)
    (folder / "notice.txt").write_text(TROUBLE)
    return folder


@pytest.fixture
def settings(tmp_path: Path, articles: Path) -> Settings:
    return Settings.model_validate({"QUOTH_DATA": tmp_path / "data", "QUOTH_ARTICLES": articles})


@pytest.fixture
def no_articles_read(settings: Settings) -> Iterator[Libraries]:
    libraries = Libraries.open(settings)
    yield libraries
    libraries.close()


@pytest.fixture
def libraries(no_articles_read: Libraries) -> Libraries:
    no_articles_read.main().reindex(unwatched)
    return no_articles_read


@pytest.fixture
def simcord_bot(libraries: Libraries, settings: Settings) -> QuothBot:
    return QuothBot(libraries, settings)


@pytest.fixture
def town(simcord_env: Env) -> Iterator[Town]:
    yield Town.built(simcord_env)
    for request in simcord_env.http_requests:
        if isinstance(request.json, dict):
            assert problems(request.json.get("components", ())) == []
