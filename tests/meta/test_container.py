"""The files that run the bot in a container name what there is."""

import re

import yaml

from bot.settings import Settings
from bot.terminal.parser import parser
from tests.data import ROOT

CONTAINERFILE = (ROOT / "Containerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
KNOWN = {field.alias for field in Settings.model_fields.values()}


def test_every_setting_of_the_container_is_one_of_the_bots() -> None:
    named = {*re.findall(r"\b(QUOTH_\w+)=", CONTAINERFILE), *COMPOSE["services"]["quoth"]["environment"]}

    assert named
    assert named <= KNOWN


def test_what_is_copied_into_the_image_is_there() -> None:
    copied = [
        name for line in re.findall(r"^COPY ((?!--).+)$", CONTAINERFILE, re.MULTILINE) for name in line.split()[:-1]
    ]

    assert {"pyproject.toml", "uv.lock", "bot", "index"} <= set(copied)
    assert [name for name in copied if not (ROOT / name).exists()] == []


def test_the_image_runs_a_command_that_the_terminal_has() -> None:
    (command,) = re.findall(r'^CMD \["(\w+)"\]$', CONTAINERFILE, re.MULTILINE)

    assert parser().parse_args([command]).command == command


def test_the_data_that_the_container_writes_is_a_volume() -> None:
    (volume,) = re.findall(r"^VOLUME (\S+)$", CONTAINERFILE, re.MULTILINE)

    assert f"QUOTH_DATA={volume}" in CONTAINERFILE
    assert f"data:{volume}" in COMPOSE["services"]["quoth"]["volumes"]
