"""Taking out everything that is kept for somebody who left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from index.store.tables import answered, asked, library, missed, setting, vote

if TYPE_CHECKING:
    from index.store.engine import Database

_BY_PLACE = (answered, asked, missed, vote)


class Removing:
    """Libraries, and the scopes and places that settings and counts are kept for, as something to be removed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def scopes(self, key: str) -> dict[str, str]:
        """Return the value of one setting in every scope that has it."""
        query = select(setting.c.scope, setting.c.value).where(setting.c.key == key).order_by(setting.c.scope)
        with self._database.reading.begin() as connection:
            return {row.scope: row.value for row in connection.execute(query)}

    def library(self, name: str) -> int | None:
        """Return the id of a library, None where there is none of that name; none is made."""
        with self._database.reading.begin() as connection:
            found: int | None = connection.scalar(select(library.c.id).where(library.c.name == name))
        return found

    def remove_library(self, library_id: int) -> None:
        """Remove a library with all that it holds; its only writer may do so."""
        with self._database.writing.begin() as connection:
            connection.execute(delete(library).where(library.c.id == library_id))
            # A new library may get the same id.
            connection.execute(delete(setting).where(setting.c.scope == f"library:{library_id}"))

    def remove_scope(self, scope: str, *places: str) -> None:
        """Remove the settings of a scope, and what was counted and noted of its places: all of it or nothing."""
        with self._database.writing.begin() as connection:
            for table in _BY_PLACE:
                connection.execute(delete(table).where(table.c.place.in_(places)))
            connection.execute(delete(setting).where(setting.c.scope == scope))
