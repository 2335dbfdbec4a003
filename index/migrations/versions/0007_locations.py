"""Articles are looked up by where they were read."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_index("ix_article_location", "article", ["location"], postgresql_using="hash")
