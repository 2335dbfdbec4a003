from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.bot.terminal.desk import Desk


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("QUOTH_DATA", "file", "The folder file for the database cannot be made"),
        ("QUOTH_DATA", "/proc/none", "The folder /proc/none for the database cannot be made"),
        ("QUOTH_DATABASE_URL", "sqlite:///file", "file is not a SQLite database. Move it away"),
        ("QUOTH_DATABASE_URL", "nonsense", "QUOTH_DATABASE_URL is not a database URL. Write it as"),
        ("QUOTH_DATABASE_URL", "mysql://db", "Let QUOTH_DATABASE_URL begin with sqlite:/// or postgresql://"),
        ("QUOTH_LIBRARIES", "two", "QUOTH_LIBRARIES"),
        ("QUOTH_GUILDS", "one,2", "QUOTH_GUILDS"),
        ("QUOTH_PASSAGES", "99", "QUOTH_PASSAGES"),
    ],
)
def test_setting_that_cannot_be_used_is_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str, value: str, why: str
) -> None:
    desk.write("file", "not a database, not a folder")
    monkeypatch.setenv(name, value)
    ran = desk.quoth("status")
    assert (ran.code, ran.out) == (1, "")
    assert why in ran.err
    assert (desk.folder / "file").read_text() == "not a database, not a folder"


def test_settings_come_from_the_env_file(desk: Desk) -> None:
    desk.write(".env", "QUOTH_DATA=elsewhere\n")
    assert desk.quoth("reindex").code == 0
    assert (desk.folder / "elsewhere" / "quoth.db").exists()
    assert not (desk.folder / "data").exists()


@pytest.mark.parametrize("command", ["run", "sync"])
def test_missing_token_is_told_with_where_to_get_one(desk: Desk, command: str) -> None:
    ran = desk.quoth(command)
    assert (ran.code, ran.out) == (1, "")
    assert "DISCORD_TOKEN is missing. Its line in .env counts without a # before it. Open https://" in ran.err


@pytest.mark.parametrize(
    "command",
    ["ask", "add", "remove", "articles", "reindex", "status", "verify", "export", "sync", "run", "preview"],
)
def test_each_command_explains_itself_with_an_example(desk: Desk, command: str) -> None:
    ran = desk.quoth(command, "--help")
    assert ran.code == 0
    assert f"example: quoth {command}" in ran.out
    assert f" {command} " in desk.quoth("--help").out
