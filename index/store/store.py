"""The store: articles and settings of libraries, kept in SQL."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import groupby, islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite

from index.store import tables
from index.store.changing import change_articles
from index.store.engine import open_database
from index.store.rows import Heading, Known, Origin, Summary, heading_from_row, stored_from_rows
from index.store.schema import update_schema
from index.store.writing import only_writer

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from types import TracebackType

    from sqlalchemy import ColumnElement, Connection, Row, Table

    from index.store.engine import Database
    from index.store.rows import Stored

_AT_ONCE = 200


class Store:
    """The articles and settings of all libraries in one database. Several threads may use it at once.

    Every method raises `StoreFailed` when the database cannot do what was asked; what was stored before is still there.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, url: str, *, patience: float = 10.0) -> Self:
        """Open a database and bring its tables up to date; a SQLite file is made with its folder.

        `url` is a SQLAlchemy URL of SQLite or PostgreSQL. A writer waits up to `patience` seconds for other writers.
        """
        database = open_database(url, patience)
        with ExitStack() as on_failure:
            store = cls(database)
            on_failure.callback(store.close)
            update_schema(database)
            on_failure.pop_all()
        return store

    @property
    def url(self) -> str:
        """The URL that opens this store again, password included."""
        return self._database.reading.url.render_as_string(hide_password=False)

    def close(self) -> None:
        """Close the connections."""
        self._database.reading.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def library(self, name: str) -> int:
        """Return the id of the library called `name`, which is made when it is new."""
        query = select(tables.library.c.id).where(tables.library.c.name == name)
        with self._database.reading.begin() as connection:
            found: int | None = connection.scalar(query)
        if found is not None:
            return found
        with self._database.writing.begin() as connection:
            new = _insert(connection, tables.library).values(name=name, generation="")
            connection.execute(new.on_conflict_do_nothing())  # somebody else may have made it just now
            return int(connection.scalars(query).one())

    def generation(self, library: int) -> str:
        """Return sixteen hex digits of the library's contents, "" before the first change.

        The same articles have the same generation, in whatever order they came.
        """
        with self._database.reading.begin() as connection:
            query = select(tables.library.c.generation).where(tables.library.c.id == library)
            return str(connection.scalars(query).one())

    def known(self, library: int) -> dict[str, Known]:
        """Return the id of every article in reading order, with what tells whether it has changed."""
        article = tables.article.c
        columns = (article.id, article.fingerprint, article.origin, article.location)
        with self._database.reading.begin() as connection:
            rows = connection.execute(select(*columns).where(article.library_id == library).order_by(article.position))
            return {row.id: Known(row.fingerprint, Origin(row.origin), row.location) for row in rows}

    def articles(self, library: int, ids: Container[str] | None = None) -> Iterator[Stored]:
        """Yield the articles in reading order as they were when the first was asked for, whatever changes meanwhile.

        Where `ids` are given, the others are left out and their paragraphs not read.
        """
        article = tables.article
        query = select(article).where(article.c.library_id == library).order_by(article.c.position).limit(_AT_ONCE)
        last = -1
        with self._database.reading.begin() as connection:
            while rows := connection.execute(query.where(article.c.position > last)).all():
                yield from _with_paragraphs(connection, [row for row in rows if ids is None or row.id in ids])
                last = rows[-1].position

    def article(self, library: int, article_id: str) -> Stored | None:
        """Return one article, None where the library has none of that id."""
        article = tables.article
        query = select(article).where(article.c.library_id == library, article.c.id == article_id)
        with self._database.reading.begin() as connection:
            return next(_with_paragraphs(connection, connection.execute(query).all()), None)

    def headings(self, library: int, ids: Collection[str]) -> dict[str, Heading]:
        """Return articles by id without their paragraphs; those that are not stored are left out."""
        article = tables.article
        query = select(article).where(article.c.library_id == library, article.c.id.in_(ids))
        with self._database.reading.begin() as connection:
            return {row.id: heading_from_row(row) for row in connection.execute(query)}

    def summary(self, library: int) -> Summary:
        """Return what a library holds, in numbers and names."""
        article, paragraph = tables.article.c, tables.paragraph.c
        with self._database.reading.begin() as connection:

            def names(column: ColumnElement[str]) -> tuple[str, ...]:
                query = select(column).where(article.library_id == library, column.is_not(None)).distinct()
                return tuple(sorted(connection.scalars(query)))

            number = select(func.count()).where(paragraph.library_id == library)
            return Summary(connection.scalars(number).one(), names(article.source), names(article.language))

    def paragraphs(self, library: int, keys: Collection[tuple[str, int]]) -> dict[tuple[str, int], str]:
        """Return the texts of paragraphs by article id and number; those that are not stored are left out."""
        paragraph = tables.paragraph.c
        wanted, texts = iter(set(keys)), {}
        with self._database.reading.begin() as connection:
            while some := set(islice(wanted, _AT_ONCE)):
                # A filter by ids and by numbers uses the primary key on both databases; a filter by pairs does not.
                query = select(paragraph.article_id, paragraph.number, paragraph.text).where(
                    paragraph.library_id == library,
                    paragraph.article_id.in_({article_id for article_id, _ in some}),
                    paragraph.number.in_({number for _, number in some}),
                )
                for article_id, number, text in connection.execute(query):
                    if (article_id, number) in some:
                        texts[article_id, number] = text
        return texts

    def change(self, library: int, put: Iterable[Stored], remove: Collection[str]) -> str:
        """Remove articles by id, then add or replace others: all of it or nothing. Return the new generation.

        What is new or replaced goes last in the reading order, as it does in the index. `put` is drawn inside the
        transaction, piece by piece: it may be long, but it should not wait for the net.

        Raises:
            UnreadableSource: an article holds U+0000 or a lone surrogate, which SQL text cannot hold.
        """
        with self._database.writing.begin() as connection:
            return change_articles(connection, library, put, remove)

    def writing(self, library: int) -> AbstractContextManager[None]:
        """Be the library's only writer over all processes, for work that reads first and changes later.

        Raises:
            LibraryBusy: another thread or process is; this does not wait for it.
        """
        return only_writer(self._database, library)

    def setting(self, scope: str, key: str) -> str | None:
        """Return the value set for `key` in `scope` (a guild, a library, ...), None where there is none."""
        setting = tables.setting.c
        with self._database.reading.begin() as connection:
            value: str | None = connection.scalar(
                select(setting.value).where(setting.scope == scope, setting.key == key)
            )
        return value

    def set_setting(self, scope: str, key: str, value: str) -> None:
        """Set `key` in `scope`."""
        with self._database.writing.begin() as connection:
            new = _insert(connection, tables.setting).values(scope=scope, key=key, value=value)
            connection.execute(new.on_conflict_do_update(index_elements=["scope", "key"], set_={"value": value}))


def _insert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Return an insert that can say what to do on a conflict: each dialect has its own."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def _with_paragraphs(connection: Connection, articles: Sequence[Row[Any]]) -> Iterator[Stored]:
    """Yield rows of table `article` of one library as articles, in their order."""
    if not articles:
        return
    paragraph = tables.paragraph
    query = select(paragraph).where(
        paragraph.c.library_id == articles[0].library_id, paragraph.c.article_id.in_([row.id for row in articles])
    )
    rows = connection.execute(query.order_by(paragraph.c.article_id, paragraph.c.number))
    paragraphs = {article_id: list(group) for article_id, group in groupby(rows, attrgetter("article_id"))}
    for row in articles:
        yield stored_from_rows(row, paragraphs.get(row.id, ()))
