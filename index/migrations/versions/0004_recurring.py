"""What tells paragraphs that recur over the articles of a source; how sure a paragraph's role is."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("article", sa.Column("as_read", sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE article SET as_read = fingerprint")
    op.add_column("paragraph", sa.Column("score", sa.Float()))
    op.create_table(
        "recurring",
        sa.Column("library_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("library_id", "article_id", "number", name="pk_recurring"),
        sa.ForeignKeyConstraint(
            ["library_id", "article_id"],
            ["article.library_id", "article.id"],
            name="fk_recurring_article",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_recurring_digest", "recurring", ["library_id", "source", "digest"])
