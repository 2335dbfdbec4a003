from __future__ import annotations

import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from bot.cli import main
from tests.bot.terminal.desk import Desk, Ran, write_articles


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(("QUOTH_", "DISCORD_")):
            monkeypatch.delenv(name)
    monkeypatch.delenv("FORCE_COLOR", raising=False)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    write_articles(tmp_path / "articles")
    monkeypatch.chdir(tmp_path)

    def quoth(*argv: str, stdin: bytes = b"") -> Ran:
        capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin), encoding="utf-8"))
        try:
            code = main(argv)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return Desk(tmp_path, quoth)
