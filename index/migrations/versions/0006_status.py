"""When a library last changed, and what its last reindex could not read."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("library", sa.Column("changed_at", sa.DateTime(timezone=True)))
    # What was removed or replaced before left no trace: the newest article is the best that is known.
    op.execute(
        "UPDATE library SET changed_at = (SELECT max(added_at) FROM article WHERE article.library_id = library.id)"
    )
    op.create_table(
        "failure",
        sa.Column("library_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("library_id", "place", name="pk_failure"),
        sa.ForeignKeyConstraint(
            ["library_id"], ["library.id"], name="fk_failure_library_id_library", ondelete="CASCADE"
        ),
    )
