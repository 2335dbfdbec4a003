"""Alembic's door: runs the migrations on the connection that `index.store.schema` hands over."""

from alembic import context

from index.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
