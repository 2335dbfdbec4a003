"""Database errors as messages for people: what is wrong, and the next step."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import event
from sqlalchemy.exc import DatabaseError, DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError

from index.errors import StoreFailed

if TYPE_CHECKING:
    from sqlalchemy import URL, Engine
    from sqlalchemy.engine.interfaces import ExceptionContext

_SECRETS = ("password", "sslpassword", "passfile")
_OWN_MISTAKES = (DataError, IntegrityError, NotSupportedError, ProgrammingError)
_INSUFFICIENT_PRIVILEGE = "42501"

# By SQLite's primary result codes, https://www.sqlite.org/rescode.html
_SQLITE_MESSAGES = {
    "BUSY": "Another program is writing to {file}. Wait until it has finished and try again.",
    "CANTOPEN": "{file} cannot be opened. Check that you may read and write the file and its folder.",
    "CORRUPT": "{file} is damaged ({error}). Put back a copy, or move it away and add the articles again.",
    "FULL": "The disk is full, so {file} cannot grow. Free some space and try again; what was stored is safe.",
    "IOERR": "The disk failed while using {file} ({error}). Check the disk and its free space, then try again.",
    "NOTADB": "{file} is not a SQLite database. Move it away, or name another file in QUOTH_DATABASE_URL.",
    "READONLY": "{file} cannot be written. Check that you may write the file and its folder.",
}
_SQLITE_OTHERWISE = "SQLite cannot use {file}: {error}. Check that the file is a database of Quoth."


def explain_faults(engine: Engine) -> None:
    """Let failures of the database behind `engine` surface as `StoreFailed`; mistakes in our SQL stay as they are."""
    event.listen(engine, "handle_error", partial(_translate, engine.url))


def shown(url: URL) -> str:
    """Return how messages name the database: a file's path, or the URL without passwords."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.difference_update_query(_SECRETS).render_as_string(hide_password=True)


def _translate(url: URL, context: ExceptionContext) -> StoreFailed | None:
    error = context.sqlalchemy_exception
    if context.is_pre_ping or not isinstance(error, DBAPIError):
        return None
    original = context.original_exception
    match original:
        case sqlite3.Error() if isinstance(error, DatabaseError) and not isinstance(error, _OWN_MISTAKES):
            return StoreFailed(_sqlite_message(shown(url), original))
        case sqlite3.Error():
            return None
        case _:
            sqlstate: str | None = getattr(original, "sqlstate", None)
            if isinstance(error, _OWN_MISTAKES) and sqlstate != _INSUFFICIENT_PRIVILEGE:
                return None
            return StoreFailed(_without_secrets(_postgresql_message(shown(url), sqlstate, original), url))


def _sqlite_message(file: str, error: sqlite3.Error) -> str:
    kind = getattr(error, "sqlite_errorname", "").removeprefix("SQLITE_").partition("_")[0]
    return _SQLITE_MESSAGES.get(kind, _SQLITE_OTHERWISE).format(file=file, error=error)


def _postgresql_message(server: str, sqlstate: str | None, error: BaseException) -> str:
    """Source of the codes: https://www.postgresql.org/docs/current/errcodes-appendix.html."""
    said = str(error).partition("\n")[0].rstrip(".")
    match sqlstate:
        case None:
            return f"No connection to PostgreSQL: {said}. Check that the server runs, and QUOTH_DATABASE_URL: {server}"
        case "53100":
            return f"The disk of {server} is full. Free some space there and try again; what was stored is safe."
        case "55P03":
            return f"Another program is writing to {server}. Wait until it has finished and try again."
        case "42501":
            return f"{server} refuses: {said}. Grant the user the right, or name another user in QUOTH_DATABASE_URL."
        case _:
            return f"{server} reports: {said} (code {sqlstate}). Check the server's log and try again."


def _without_secrets(message: str, url: URL) -> str:
    secrets = [url.password, *(url.query.get(name) for name in _SECRETS)]
    for secret in secrets:
        if isinstance(secret, str) and secret:
            message = message.replace(secret, "***")
    return message
