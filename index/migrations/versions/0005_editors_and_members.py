"""What editors decide, what the last reindex replaced, and what members ask and think of answers."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "ruling",
        _library(),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("library_id", "article_id", "digest", name="pk_ruling"),
        _of_library("ruling"),
    )
    op.create_table(
        "unfiltered",
        _library(),
        sa.Column("source", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("library_id", "source", name="pk_unfiltered"),
        _of_library("unfiltered"),
    )
    op.create_table(
        "replaced",
        _library(),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("stored", sa.JSON()),
        sa.PrimaryKeyConstraint("library_id", "article_id", name="pk_replaced"),
        _of_library("replaced"),
    )
    op.create_table(
        "answered",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        _library(),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("place", "message", "library_id", "article_id", "number", name="pk_answered"),
        _of_library("answered"),
    )
    op.create_index("ix_answered_article", "answered", ["library_id", "article_id"])
    op.create_table(
        "asked",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("place", "day", "verdict", name="pk_asked"),
    )
    op.create_table(
        "missed",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("place", "kind", "words", name="pk_missed"),
    )
    op.create_table(
        "vote",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("voter", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("voted_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("place", "message", "voter", name="pk_vote"),
    )
    op.create_index("ix_vote_voter", "vote", ["voter"])


def _library() -> sa.Column[int]:
    return sa.Column("library_id", sa.Integer(), nullable=False)


def _of_library(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["library_id"], ["library.id"], name=f"fk_{table}_library_id_library", ondelete="CASCADE"
    )
