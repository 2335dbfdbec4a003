"""Pages and feeds that were read from the net."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "page",
        sa.Column("library_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("followed", sa.Boolean(), nullable=False),
        sa.Column("left_out", sa.Boolean(), nullable=False),
        sa.Column("title", sa.String()),
        sa.Column("etag", sa.String()),
        sa.Column("modified", sa.String()),
        sa.Column("read_at", sa.DateTime(timezone=True)),
        sa.Column("due_at", sa.DateTime(timezone=True)),
        sa.Column("failure", sa.String()),
        sa.PrimaryKeyConstraint("library_id", "address", name="pk_page"),
        sa.ForeignKeyConstraint(["library_id"], ["library.id"], name="fk_page_library", ondelete="CASCADE"),
    )
