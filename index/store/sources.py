"""Whose articles a library holds. An article without a source is counted with the host of its address."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import false, func, or_, select

from index.boilerplate.repetition import host_of
from index.store.tables import article

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from index.store.engine import Database

_FEW = 20
"""Texts that are looked for by the database itself."""


class Sources:
    """The sources of the articles of all libraries in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, library: int) -> dict[str, int]:
        """Return the number of articles of each source, by name."""
        in_library = (article.c.library_id == library, article.c.source.is_not(None))
        with self._database.reading.begin() as connection:
            query = select(article.c.source, func.count()).where(*in_library).group_by(article.c.source)
            counts = Counter({row[0]: row[1] for row in connection.execute(query)})
        counts.update(self._hosts(library).values())
        return dict(sorted(counts.items()))

    def articles(self, library: int, source: str) -> frozenset[str]:
        """Return the ids of the articles of a source."""
        query = select(article.c.id).where(article.c.library_id == library, article.c.source == source)
        with self._database.reading.begin() as connection:
            named = frozenset(connection.scalars(query))
        return named | {article_id for article_id, host in self._hosts(library).items() if host == source}

    def addresses(self, library: int, holding: Collection[str]) -> Iterator[tuple[str, str]]:
        """Yield the ids and addresses of the articles whose address may hold one of some texts, whatever its case.

        Where many are looked for, all addresses are yielded: comparing is then quicker outside the database.
        """
        query = select(article.c.id, article.c.url).where(article.c.library_id == library, article.c.url.is_not(None))
        if len(holding) <= _FEW:
            query = query.where(or_(false(), *(article.c.url.icontains(text, autoescape=True) for text in holding)))
        with self._database.reading.begin() as connection:
            yield from ((row[0], row[1]) for row in connection.execute(query))

    def _hosts(self, library: int) -> dict[str, str]:
        """Return the hosts of articles whose source nobody named, by id."""
        unnamed = (article.c.library_id == library, article.c.source.is_(None), article.c.url.is_not(None))
        with self._database.reading.begin() as connection:
            rows = connection.execute(select(article.c.id, article.c.url).where(*unnamed))
            return {row.id: host for row in rows if (host := host_of(row.url))}
