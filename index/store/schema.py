"""Brings a database to the newest schema when it is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import column, func, inspect, select, table

from index.errors import StoreFailed
from index.store.faults import shown
from index.store.tables import HEAD

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

    from index.store.engine import Database

MIGRATIONS = Path(__file__).parents[1] / "migrations"

# The advisory locks of PostgreSQL are pairs of numbers; this first one is Quoth's, library ids start at 1.
ADVISORY_LOCK = 0x51756F74
_MIGRATING = 0


def update_schema(database: Database) -> None:
    """Run the migrations that the database lacks, all or none.

    Raises:
        StoreFailed: a newer Quoth has changed the database.
    """
    with database.reading.begin() as connection:
        if schema_version(connection) == HEAD:
            return
    with database.writing.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(ADVISORY_LOCK, _MIGRATING)))
        _migrate(connection)


def schema_version(connection: Connection) -> str | None:
    """Return the revision of the last migration that ran, None for a database without tables."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(select(column("version_num")).select_from(table("alembic_version")))
    return version


def migration_config(connection: Connection) -> Config:
    """Return what Alembic's commands need to work on `connection`."""
    from alembic.config import Config  # noqa: PLC0415 - takes a third of a second, and most starts need no migration

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - as above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above

    config = migration_config(connection)
    version = schema_version(connection)
    ours = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version is not None and version not in ours:
        raise StoreFailed(
            f"The database {shown(connection.engine.url)} was changed by a newer Quoth "
            f"(its version is {version}, this program knows {HEAD}). Update Quoth, or name another database "
            "in QUOTH_DATABASE_URL."
        )
    command.upgrade(config, "head")
