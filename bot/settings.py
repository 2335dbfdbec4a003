"""Environment to settings: one frozen object, built in `main`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Annotated

from dotenv import dotenv_values
from dotenv.parser import parse_stream
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from index.errors import QuothError


class LibraryMode(StrEnum):
    """Whether all guilds ask one library or each has its own."""

    ONE = "one"
    PER_GUILD = "per-guild"


def _ids(value: object) -> object:
    """Turn "12, 34" into its parts; an empty value means all."""
    return frozenset(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


class Settings(BaseModel):
    """What can be set. Each field is described in `.env.example` under its alias."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    token: SecretStr | None = Field(
        None, alias="DISCORD_TOKEN", description="the bot's token from the Developer Portal"
    )
    data: Path = Field(Path("data"), alias="QUOTH_DATA", description="folder for database and index")
    articles: Path = Field(Path("articles"), alias="QUOTH_ARTICLES", description="folder that reindex reads")
    database_url: SecretStr | None = Field(
        None, alias="QUOTH_DATABASE_URL", description="SQLAlchemy URL; SQLite inside QUOTH_DATA where it is missing"
    )
    libraries: LibraryMode = Field(
        LibraryMode.ONE, alias="QUOTH_LIBRARIES", description="one: all guilds ask one library; per-guild: each its own"
    )
    guilds: Annotated[frozenset[int], BeforeValidator(_ids)] = Field(
        frozenset(), alias="QUOTH_GUILDS", description="ids of the guilds that may ask, comma-separated; empty: all"
    )
    open_hosts: Annotated[frozenset[str], BeforeValidator(_ids)] = Field(
        frozenset(),
        alias="QUOTH_OPEN_HOSTS",
        description="hosts of an own network that pages may be read from, comma-separated; all others must be public",
    )
    refresh_minutes: int = Field(
        0, alias="QUOTH_REFRESH_MINUTES", ge=0, description="how often the bot reads followed feeds; 0: never by itself"
    )
    passages: int = Field(3, alias="QUOTH_PASSAGES", ge=1, le=10, description="how many passages an answer shows")
    message_content: bool = Field(
        default=False,
        alias="QUOTH_MESSAGE_CONTENT",
        description="whether the bot asks Discord for the message-content intent, which ask-channels need",
    )
    questions_a_minute: int = Field(
        60,
        alias="QUOTH_QUESTIONS_A_MINUTE",
        ge=0,
        description="questions that a guild, or a member in direct messages, may ask in a minute; 0: any number",
    )
    keep_days: int = Field(
        30, alias="QUOTH_KEEP_DAYS", ge=0, description="days that a guild's data is kept after the bot left; 0: none"
    )
    health_port: int = Field(
        0,
        alias="QUOTH_HEALTH_PORT",
        ge=0,
        le=65_535,
        description="port on this machine that says how the bot is; 0: none",
    )
    api_url: str | None = Field(
        None, alias="DISCORD_API_URL", description="an HTTP proxy or test server for Discord's API"
    )
    gateway_url: str | None = Field(None, alias="DISCORD_GATEWAY_URL", description="the same for Discord's gateway")


def read_settings(file: Path, environment: Mapping[str, str]) -> Settings:
    """Read the settings from a `.env` file, where there is one, and the environment, which counts first.

    An empty value is one not set. Raises QuothError where the file is no `.env` file or a value cannot be used.
    """
    given = {**_file_values(file), **environment}
    try:
        return Settings.model_validate({name: value for name, value in given.items() if value})
    except ValidationError as error:
        wrong = [f"{problem['loc'][0]}: {problem['msg']} (it is {problem['input']!r})" for problem in error.errors()]
        raise QuothError("; ".join(wrong) + ". See .env.example.") from None


def _file_values(file: Path) -> dict[str, str | None]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, IsADirectoryError):
        return {}
    except OSError as problem:
        raise QuothError(f"{file} cannot be read: {problem.strerror}. Check who may read it.") from None
    except UnicodeDecodeError:
        raise QuothError(f"{file} is not UTF-8 text. Save it as UTF-8; .env.example shows what it may hold.") from None
    for binding in parse_stream(StringIO(text)):
        if binding.error:
            line = binding.original.line
            raise QuothError(f"{file}, line {line}: not of the form NAME=value. Mend the line; see .env.example.")
    return dotenv_values(stream=StringIO(text))
