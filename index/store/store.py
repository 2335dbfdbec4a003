"""The store: articles and settings of libraries, kept in SQL."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import islice
from typing import TYPE_CHECKING, Self

from sqlalchemy import delete, func, select

from index.store import tables
from index.store.changing import change_articles, replace_statements
from index.store.engine import open_database
from index.store.moments import in_utc
from index.store.pages import page_from_row, page_row
from index.store.recurring import digests_of, holders_of
from index.store.replaced import forget_replaced, keep_replaced, what_was_replaced
from index.store.rows import (
    Heading,
    Summary,
    heading_from_row,
    known_from_row,
    statement_from_row,
)
from index.store.schema import update_schema
from index.store.selecting import known_among, known_at, select_known, with_paragraphs
from index.store.upserting import insert_into
from index.store.writing import only_writer

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator
    from contextlib import AbstractContextManager
    from types import TracebackType

    from sqlalchemy import ColumnElement

    from index.article import Article
    from index.statement import Statement
    from index.store.engine import Database
    from index.store.pages import KnownPage
    from index.store.rows import Known, Stored

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
    def database(self) -> Database:
        """The connections, for the rooms beside this one that keep other things in the same database."""
        return self._database

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
            new = insert_into(connection, tables.library).values(name=name, generation="")
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
        with self._database.reading.begin() as connection:
            rows = connection.execute(select_known(library).order_by(tables.article.c.position))
            return {row.id: known_from_row(row) for row in rows}

    def known_among(self, library: int, ids: Iterable[str]) -> dict[str, Known]:
        """Return the same of the articles that have one of some ids; it costs these, however many are stored."""
        with self._database.reading.begin() as connection:
            return known_among(connection, library, ids)

    def known_at(self, library: int, locations: Iterable[str]) -> dict[str, Known]:
        """Return the same of the articles that were read at one of some locations."""
        with self._database.reading.begin() as connection:
            return known_at(connection, library, locations)

    def is_empty(self, library: int) -> bool:
        """Tell whether a library holds no article."""
        query = select(tables.article.c.id).where(tables.article.c.library_id == library).limit(1)
        with self._database.reading.begin() as connection:
            return connection.scalar(query) is None

    def articles(self, library: int, ids: Container[str] | None = None) -> Iterator[Stored]:
        """Yield the articles in reading order as they were when the first was asked for, whatever changes meanwhile.

        Where `ids` are given, the others are left out and their paragraphs not read.
        """
        article = tables.article
        query = select(article).where(article.c.library_id == library).order_by(article.c.position).limit(_AT_ONCE)
        last = -1
        with self._database.reading.begin() as connection:
            while rows := connection.execute(query.where(article.c.position > last)).all():
                yield from with_paragraphs(connection, [row for row in rows if ids is None or row.id in ids])
                last = rows[-1].position

    def article(self, library: int, article_id: str) -> Stored | None:
        """Return one article, None where the library has none of that id."""
        article = tables.article
        query = select(article).where(article.c.library_id == library, article.c.id == article_id)
        with self._database.reading.begin() as connection:
            return next(with_paragraphs(connection, connection.execute(query).all()), None)

    def headings(self, library: int, ids: Collection[str]) -> dict[str, Heading]:
        """Return articles by id without their paragraphs; those that are not stored are left out."""
        article = tables.article
        query = select(article).where(article.c.library_id == library, article.c.id.in_(ids))
        with self._database.reading.begin() as connection:
            return {row.id: heading_from_row(row) for row in connection.execute(query)}

    def size(self, library: int) -> int:
        """Return how many articles a library holds."""
        query = select(func.count()).where(tables.article.c.library_id == library)
        with self._database.reading.begin() as connection:
            return int(connection.scalars(query).one())

    def summary(self, library: int) -> Summary:
        """Return what a library holds, in numbers and names."""
        article, paragraph = tables.article.c, tables.paragraph.c
        with self._database.reading.begin() as connection:

            def names(column: ColumnElement[str]) -> tuple[str, ...]:
                query = select(column).where(article.library_id == library, column.is_not(None)).distinct()
                return tuple(sorted(connection.scalars(query)))

            number = select(func.count()).where(paragraph.library_id == library)
            changed_at = connection.scalar(select(tables.library.c.changed_at).where(tables.library.c.id == library))
            return Summary(
                connection.scalars(number).one(),
                names(article.source),
                names(article.language),
                changed_at and in_utc(changed_at),
            )

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

    def statements(
        self, library: int, keys: Collection[tuple[str, int]]
    ) -> dict[tuple[str, int], tuple[Statement, ...]]:
        """Return who said what in paragraphs, by article id and number; those in which nobody speaks are left out."""
        statement = tables.statement
        wanted = iter(set(keys))
        found: dict[tuple[str, int], tuple[Statement, ...]] = {}
        with self._database.reading.begin() as connection:
            while some := set(islice(wanted, _AT_ONCE)):
                query = select(statement).where(
                    statement.c.library_id == library,
                    statement.c.article_id.in_({article_id for article_id, _ in some}),
                    statement.c.paragraph.in_({number for _, number in some}),
                )
                for row in connection.execute(query.order_by(statement.c.article_id, statement.c.place)):
                    key = (row.article_id, row.paragraph)
                    if key in some:
                        found[key] = (*found.get(key, ()), statement_from_row(row))
        return found

    def restate(self, library: int, articles: Iterable[Article]) -> None:
        """Replace the statements of stored articles; the articles themselves stay as they are."""
        with self._database.writing.begin() as connection:
            replace_statements(connection, library, articles)

    def speakers(self, library: int) -> dict[str, int]:
        """Return the names of all who speak, with the number of their statements, most first, then by name."""
        statement = tables.statement.c
        count = func.count()
        query = select(statement.speaker, count).where(statement.library_id == library).group_by(statement.speaker)
        with self._database.reading.begin() as connection:
            rows = connection.execute(query.order_by(count.desc(), statement.speaker))
            return {row[0]: row[1] for row in rows}

    def change(self, library: int, put: Iterable[Stored], remove: Collection[str]) -> str:
        """Remove articles by id, then add or replace others: all of it or nothing. Return the new generation.

        What is new or replaced goes last in the reading order, as it does in the index. `put` is drawn inside the
        transaction, piece by piece: it may be long, but it should not wait for the net.

        Raises:
            UnreadableSource: an article holds U+0000 or a lone surrogate, which SQL text cannot hold.
        """
        touched = dict.fromkeys(remove)

        def drawn() -> Iterator[Stored]:
            for each in put:
                touched[each.article.id] = None
                yield each

        with self._database.writing.begin() as connection:
            generation = change_articles(connection, library, drawn(), remove)
            forget_replaced(connection, library, touched)
            return generation

    def change_reversibly(self, library: int, put: Collection[Stored], remove: Collection[str]) -> str:
        """Change as `change` does, and keep what was there before for `replaced`, if anything changes at all."""
        with self._database.writing.begin() as connection:
            if put or remove:
                keep_replaced(connection, library, [*remove, *(each.article.id for each in put)])
            return change_articles(connection, library, put, remove)

    def replaced(self, library: int) -> dict[str, Stored | None]:
        """Return what the last reversible change replaced, by article id: None where there was no such article.

        What was changed in another way since is left out.
        """
        with self._database.reading.begin() as connection:
            return what_was_replaced(connection, library)

    def writing(self, library: int) -> AbstractContextManager[None]:
        """Be the library's only writer over all processes, for work that reads first and changes later.

        Raises:
            LibraryBusy: another thread or process is; this does not wait for it.
        """
        return only_writer(self._database, library)

    def recurring(self, library: int, source: str, ids: Collection[str]) -> dict[str, list[str]]:
        """Return the digests of the paragraphs of some articles of a source, by article id."""
        with self._database.reading.begin() as connection:
            return digests_of(connection, library, source, ids)

    def holding(self, library: int, source: str, digests: Collection[str]) -> dict[str, set[str]]:
        """Return the ids of the articles of a source that hold a paragraph, by its digest."""
        with self._database.reading.begin() as connection:
            return holders_of(connection, library, source, digests)

    def pages(self, library: int) -> dict[str, KnownPage]:
        """Return what is known of the pages and feeds that were read from the net, by address, in their order."""
        page = tables.page
        query = select(page).where(page.c.library_id == library).order_by(page.c.address)
        with self._database.reading.begin() as connection:
            return {row.address: page_from_row(row) for row in connection.execute(query)}

    def note_pages(self, library: int, known: Iterable[KnownPage], forgotten: Collection[str] = ()) -> None:
        """Keep what is now known of some pages, and forget others."""
        page = tables.page
        rows = [page_row(library, each) for each in known]
        with self._database.writing.begin() as connection:
            connection.execute(delete(page).where(page.c.library_id == library, page.c.address.in_(forgotten)))
            for row in rows:
                new = insert_into(connection, page).values(row)
                connection.execute(new.on_conflict_do_update(index_elements=["library_id", "address"], set_=row))

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
            new = insert_into(connection, tables.setting).values(scope=scope, key=key, value=value)
            connection.execute(new.on_conflict_do_update(index_elements=["scope", "key"], set_={"value": value}))
