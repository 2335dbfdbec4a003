from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import LibraryMode, Settings, read_settings
from index.errors import QuothError


def test_nothing_set_means_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / ".env", {}) == Settings()


def test_environment_counts_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("\ufeffQUOTH_DATA=of-file\nexport QUOTH_ARTICLES='my news'\n", "utf-8")
    settings = read_settings(file, {"QUOTH_DATA": "of-environment", "HOME": "/"})
    assert (settings.data, settings.articles) == (Path("of-environment"), Path("my news"))


def test_empty_value_is_one_not_set(tmp_path: Path) -> None:
    empty = {field.alias: "" for field in Settings.model_fields.values() if field.alias}
    assert read_settings(tmp_path / ".env", empty) == Settings()


def test_values_are_read_as_what_they_mean(tmp_path: Path) -> None:
    given = {"QUOTH_GUILDS": "12, 34,", "QUOTH_LIBRARIES": "per-guild", "QUOTH_PASSAGES": "5"}
    settings = read_settings(tmp_path / ".env", given)
    assert (settings.guilds, settings.libraries, settings.passages) == (frozenset({12, 34}), LibraryMode.PER_GUILD, 5)


def test_each_wrong_value_is_named_once(tmp_path: Path) -> None:
    with pytest.raises(QuothError) as wrong:
        read_settings(tmp_path / ".env", {"QUOTH_GUILDS": "12,home", "QUOTH_PASSAGES": "99"})
    assert "QUOTH_GUILDS" in str(wrong.value)
    assert "it is 'home'" in str(wrong.value)
    assert "QUOTH_PASSAGES: Input should be less than or equal to 10 (it is '99')" in str(wrong.value)
    assert str(wrong.value).endswith("See .env.example.")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"QUOTH_DATA=\xff\xfe\n", "is not UTF-8 text. Save it as UTF-8"),
        (b"# fine\nthis is = wrong\n", "line 2: not of the form NAME=value"),
    ],
)
def test_file_that_is_no_env_file_is_named(tmp_path: Path, content: bytes, why: str) -> None:
    file = tmp_path / ".env"
    file.write_bytes(content)
    with pytest.raises(QuothError, match=f"{file}.*{why}"):
        read_settings(file, {})


def test_folder_in_the_place_of_the_file_is_left_alone(tmp_path: Path) -> None:
    assert read_settings(tmp_path, {}) == Settings()


def test_secrets_do_not_show() -> None:
    settings = Settings.model_validate(
        {"DISCORD_TOKEN": "secret-1", "QUOTH_DATABASE_URL": "postgresql://u:secret-2@h/d"}
    )
    assert "secret-" not in repr(settings)
