"""One writer per library at a time, over all threads, processes and machines that share the database."""

from __future__ import annotations

import os
import socket
import sys
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from sqlalchemy import text

from index.errors import LibraryBusy, StoreFailed
from index.store.schema import ADVISORY_LOCK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

    from index.store.engine import Database

_APPLICATION_NAME_LENGTH = 63  # PostgreSQL cuts longer ones
_TRY = text("SELECT pg_try_advisory_lock(:kind, :library)")
_HOLDER = text(
    "SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid) "
    "WHERE locktype = 'advisory' AND classid = :kind AND objid = :library AND objsubid = 2 AND granted "
    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


def only_writer(database: Database, library: int) -> AbstractContextManager[None]:
    """Hold the library's write lock, without waiting for it. A process that dies lets go of it.

    Raises:
        LibraryBusy: another thread or process holds it.
    """
    file = database.file
    return _advisory_lock(database.reading, library) if file is None else _file_lock(file, library)


def this_process() -> str:
    """Return how this process is named to those who find a lock held, such as "process 4242 on host (quoth add)"."""
    # Only the first words: the rest of a command line may be private.
    command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:2]])
    return f"process {os.getpid()} on {socket.gethostname()} ({command})"[:_APPLICATION_NAME_LENGTH]


@contextmanager
def _file_lock(database: Path, library: int) -> Iterator[None]:
    lock = FileLock(database.with_name(f"{database.name}.{library}.lock"))
    holder = database.with_name(f"{database.name}.{library}.writer")
    try:
        lock.acquire(blocking=False)
        holder.write_text(this_process(), encoding="utf-8")
    except Timeout:
        raise _busy(_read(holder)) from None
    except OSError as error:
        lock.release()
        raise StoreFailed(
            f"{error.filename or holder} cannot be written: {error.strerror}. Check its disk, and who may write there."
        ) from error
    try:
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


@contextmanager
def _advisory_lock(engine: Engine, library: int) -> Iterator[None]:
    key = {"kind": ADVISORY_LOCK, "library": library}
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not connection.scalar(_TRY, key):
            raise _busy(connection.scalar(_HOLDER, key) or "")
        connection.detach()  # closing it then ends the session, and with it the lock
        yield


def _read(holder: Path) -> str:
    with suppress(OSError):  # a holder that is just coming or going has not written its name, or has removed it
        return holder.read_text(encoding="utf-8")
    return ""


def _busy(holder: str) -> LibraryBusy:
    who = "another task of this program" if holder == this_process() else holder or "another process"
    return LibraryBusy(
        f"The library is being changed by {who}. Wait until that has finished, or stop it, and try again."
    )
