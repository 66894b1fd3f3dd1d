"""Run by Alembic; `connect.migrate` hands the connection over."""

from alembic import context

from data_access.registry.models import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
