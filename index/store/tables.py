"""The schema. A change here needs a migration in `index/migrations/versions` and its revision as `HEAD`."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

HEAD = "0007"
"""The newest migration. It stands here too because Alembic takes long to import and is rarely needed."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

library = Table(
    "library",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("generation", String, nullable=False),
    Column("changed_at", DateTime(timezone=True)),
)

article = Table(
    "article",
    metadata,
    Column("library_id", ForeignKey("library.id", ondelete="CASCADE"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("title", String),
    Column("url", String),
    Column("authors", JSON, nullable=False),
    Column("source", String),
    Column("published", Date),
    Column("language", String),
    Column("origin", String, nullable=False),
    Column("location", String, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("as_read", String, nullable=False, server_default=""),
    Column("added_at", DateTime(timezone=True), nullable=False),
    UniqueConstraint("library_id", "position"),
    # A hash: a B-tree of PostgreSQL takes no text above 2,704 bytes, and paths and addresses may be longer.
    Index("ix_article_location", "location", postgresql_using="hash"),
)

paragraph = Table(
    "paragraph",
    metadata,
    Column("library_id", Integer, primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("text", String, nullable=False),
    Column("role", String, nullable=False),
    Column("reason", String),
    Column("score", Float),
    ForeignKeyConstraint(["library_id", "article_id"], ["article.library_id", "article.id"], ondelete="CASCADE"),
)

statement = Table(
    "statement",
    metadata,
    Column("library_id", Integer, primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("paragraph", Integer, nullable=False),
    Column("speaker", String, nullable=False),
    Column("cue", String, nullable=False),
    Column("direct", Boolean, nullable=False),
    Column("confidence", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    ForeignKeyConstraint(["library_id", "article_id"], ["article.library_id", "article.id"], ondelete="CASCADE"),
    Index("ix_statement_speaker", "library_id", "speaker"),
)

recurring = Table(
    "recurring",
    metadata,
    Column("library_id", Integer, primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("source", String, nullable=False),
    Column("digest", String, nullable=False),
    ForeignKeyConstraint(["library_id", "article_id"], ["article.library_id", "article.id"], ondelete="CASCADE"),
    Index("ix_recurring_digest", "library_id", "source", "digest"),
)

page = Table(
    "page",
    metadata,
    Column("library_id", ForeignKey("library.id", ondelete="CASCADE"), primary_key=True),
    Column("address", String, primary_key=True),
    Column("followed", Boolean, nullable=False),
    Column("left_out", Boolean, nullable=False),
    Column("title", String),
    Column("etag", String),
    Column("modified", String),
    Column("read_at", DateTime(timezone=True)),
    Column("due_at", DateTime(timezone=True)),
    Column("failure", String),
)

ruling = Table(
    "ruling",
    metadata,
    Column("library_id", ForeignKey("library.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("digest", String, primary_key=True),
    Column("role", String, nullable=False),
)
"""What editors decided of single paragraphs, by the digest of the text: it holds when the article is read again."""

unfiltered = Table(
    "unfiltered",
    metadata,
    Column("library_id", ForeignKey("library.id", ondelete="CASCADE"), primary_key=True),
    Column("source", String, primary_key=True),
)
"""The sources whose paragraphs are all taken as body."""

replaced = Table(
    "replaced",
    metadata,
    Column("library_id", ForeignKey("library.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("stored", JSON),
)
"""The articles that the last reindex changed, as they were before; null where there was none."""

failure = Table(
    "failure",
    metadata,
    Column("library_id", ForeignKey("library.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("name", String, nullable=False),
    Column("reason", String, nullable=False),
)
"""What the last reindex could not read, in its order."""

answered = Table(
    "answered",
    metadata,
    Column("place", String, primary_key=True),
    Column("message", String, primary_key=True),
    Column("library_id", ForeignKey("library.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("text", String, nullable=False),
    Column("answered_at", DateTime(timezone=True), nullable=False),
    Index("ix_answered_article", "library_id", "article_id"),
)
"""Which paragraphs recent answers quote, and their text then. A place is named by whoever answers there."""

asked = Table(
    "asked",
    metadata,
    Column("place", String, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("verdict", String, primary_key=True),
    Column("times", Integer, nullable=False),
)
"""How many questions of a day were answered in which way."""

missed = Table(
    "missed",
    metadata,
    Column("place", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("words", String, primary_key=True),
    Column("times", Integer, nullable=False),
    Column("last_day", Date, nullable=False),
)
"""What was asked and not found: single terms, and whole questions where a place lets them be stored."""

vote = Table(
    "vote",
    metadata,
    Column("place", String, primary_key=True),
    Column("message", String, primary_key=True),
    Column("voter", String, primary_key=True),
    Column("value", Integer, nullable=False),
    Column("voted_on", Date, nullable=False),
    Index("ix_vote_voter", "voter"),
)
"""What members think of answers: 1 or -1. A voter is a keyed hash, so that only who votes can be found again."""

setting = Table(
    "setting",
    metadata,
    Column("scope", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)
