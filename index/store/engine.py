"""Connections: from a URL to a database that can be read and written."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from index.errors import StoreFailed
from index.store.faults import explain_faults, shown
from index.store.writing import this_process

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
    from sqlalchemy.pool import ConnectionPoolEntry

_REACHING_SECONDS = 10
_BETWEEN_TRIES = 0.01
"""Seconds."""
_PRIMARY_CODE = 0xFF
"""The bits of SQLite's extended result codes that say what kind an error is."""


@dataclass(frozen=True, slots=True)
class Database:
    """Two ways to the same connections.

    A transaction of `reading` sees one snapshot from its first query to its end. One of `writing` waits for other
    writers for as long as `open_database` was told, then fails with `StoreFailed`.
    """

    reading: Engine
    writing: Engine

    @property
    def file(self) -> Path | None:
        """The file of a SQLite database, None for a server."""
        url = self.reading.url
        return Path(str(url.database)) if url.get_backend_name() == "sqlite" else None


def open_database(address: str, patience: float) -> Database:
    """Prepare the connections to `address`, a SQLAlchemy URL; writers wait `patience` seconds for each other.

    Raises:
        StoreFailed: the URL names nothing that can be used, a driver is missing, or a folder cannot be made.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        # The URL itself stays out of the message: where it cannot be parsed, nobody knows where its password is.
        raise StoreFailed(
            "QUOTH_DATABASE_URL is not a database URL. Write it as sqlite:///folder/quoth.db "
            "or postgresql://user:password@host/database."
        ) from None
    match url.drivername.partition("+")[0]:
        case "sqlite":
            return _sqlite(url, patience)
        case "postgresql" | "postgres":
            return _postgresql(url.set(drivername="postgresql+psycopg"), patience)
        case other:
            raise StoreFailed(
                f"Quoth keeps articles in SQLite or PostgreSQL, not in {other}. "
                "Let QUOTH_DATABASE_URL begin with sqlite:/// or postgresql://."
            )


def _sqlite(url: URL, patience: float) -> Database:
    if not url.database or url.database.startswith((":memory:", "file:")):
        raise StoreFailed("QUOTH_DATABASE_URL names no SQLite file. Write it as sqlite:///folder/quoth.db.")
    folder = Path(url.database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreFailed(
            f"The folder {folder} for the database cannot be made: {error.strerror}. "
            "Check who may write there, or name another folder in QUOTH_DATA."
        ) from error

    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # transactions begin below, not when Python's driver thinks they should
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")
        _log_ahead(cursor, patience)
        for pragma in (
            "synchronous = FULL",  # in WAL mode less would lose what was acknowledged when the power fails
            "foreign_keys = ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    engine = create_engine(url)
    event.listen(engine, "connect", prepare)
    explain_faults(engine)
    database = Database(reading=engine.execution_options(), writing=engine.execution_options())
    event.listen(database.reading, "begin", partial(_say, "BEGIN"))
    # IMMEDIATE: a transaction that reads first and writes later could not wait for another writer.
    event.listen(database.writing, "begin", partial(_say, "BEGIN IMMEDIATE"))
    return database


def _log_ahead(cursor: DBAPICursor, patience: float) -> None:
    """Switch to WAL mode. While another program switches a new file, SQLite refuses at once, whatever its timeout."""
    deadline = time.monotonic() + patience
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _PRIMARY_CODE != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(_BETWEEN_TRIES)
        else:
            return


def _postgresql(url: URL, patience: float) -> Database:
    try:
        engine = create_engine(
            url,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": url.query.get("connect_timeout", _REACHING_SECONDS),
                "application_name": url.query.get("application_name", this_process()),
            },
        )
    except ImportError as error:
        raise StoreFailed(
            f"{shown(url)} needs the PostgreSQL driver, which is not installed. Install it with: "
            "pip install 'quoth[postgres]'"
        ) from error
    explain_faults(engine)
    database = Database(
        reading=engine.execution_options(isolation_level="REPEATABLE READ"), writing=engine.execution_options()
    )
    settings = (
        f"SET LOCAL lock_timeout = {round(patience * 1000)}",
        # A session keeps its plan for checking foreign keys. Made while a library is small, it reads the whole library
        # for each new paragraph, and a long change takes quadratic time.
        "SET LOCAL plan_cache_mode = force_custom_plan",
    )
    event.listen(database.writing, "begin", partial(_say, "; ".join(settings)))
    return database


def _say(statement: str, connection: Connection) -> None:
    connection.exec_driver_sql(statement)
