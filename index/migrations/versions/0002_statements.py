"""Who said what, found when an article is read."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "statement",
        sa.Column("library_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=False),
        sa.Column("cue", sa.String(), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("library_id", "article_id", "place", name="pk_statement"),
        sa.ForeignKeyConstraint(
            ["library_id", "article_id"],
            ["article.library_id", "article.id"],
            name="fk_statement_article",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_statement_speaker", "statement", ["library_id", "speaker"])
