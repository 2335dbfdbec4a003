"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_library()
    _create_article()
    _create_paragraph()
    _create_setting()


def _create_library() -> None:
    op.create_table(
        "library",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("generation", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_library"),
        sa.UniqueConstraint("name", name="uq_library_name"),
    )


def _create_article() -> None:
    op.create_table(
        "article",
        sa.Column("library_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String()),
        sa.Column("url", sa.String()),
        sa.Column("authors", sa.JSON(), nullable=False),
        sa.Column("source", sa.String()),
        sa.Column("published", sa.Date()),
        sa.Column("language", sa.String()),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("location", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("library_id", "id", name="pk_article"),
        sa.UniqueConstraint("library_id", "position", name="uq_article_library_id_position"),
        sa.ForeignKeyConstraint(["library_id"], ["library.id"], name="fk_article_library", ondelete="CASCADE"),
    )


def _create_paragraph() -> None:
    op.create_table(
        "paragraph",
        sa.Column("library_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.PrimaryKeyConstraint("library_id", "article_id", "number", name="pk_paragraph"),
        sa.ForeignKeyConstraint(
            ["library_id", "article_id"],
            ["article.library_id", "article.id"],
            name="fk_paragraph_article",
            ondelete="CASCADE",
        ),
    )


def _create_setting() -> None:
    op.create_table(
        "setting",
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "key", name="pk_setting"),
    )
