from __future__ import annotations

import re

from bot.settings import Settings, read_settings
from tests.data import ROOT

FILE = ROOT / ".env.example"
_ENTRY = re.compile(r"^((?:# .*\n)+)# ([A-Z_]+)=(.*)$", re.MULTILINE)


def test_every_setting_stands_in_the_example_described() -> None:
    entries = {name for _, name, _ in _ENTRY.findall(FILE.read_text("utf-8"))}
    assert entries == {field.alias for field in Settings.model_fields.values()}


def test_example_as_it_is_means_the_defaults() -> None:
    assert read_settings(FILE, {}) == Settings()


def test_values_shown_are_the_defaults() -> None:
    shown = {name: value for _, name, value in _ENTRY.findall(FILE.read_text("utf-8")) if value}
    assert read_settings(ROOT / "no.env", shown) == Settings()
    assert set(shown) == {
        "QUOTH_DATA",
        "QUOTH_ARTICLES",
        "QUOTH_LIBRARIES",
        "QUOTH_REFRESH_MINUTES",
        "QUOTH_PASSAGES",
        "QUOTH_HEALTH_PORT",
        "QUOTH_QUESTIONS_A_MINUTE",
        "QUOTH_KEEP_DAYS",
        "QUOTH_MESSAGE_CONTENT",
    }
