"""What Alembic runs every migration in.

Foreign keys are off around a migration (rebuilding a table would else empty those that refer to it) and
checked before it is committed. DDL and the record of the revision are one transaction.
"""

import os

from alembic import context
from sqlalchemy import Connection

import kb.operations  # noqa: F401 - gives migrations op.rebuild_table and op.replace_views
from kb.database import create_engine, database_path
from kb.migrate import require_foreign_keys
from kb.models import Base
from kb.views import VIEWS

_FTS = ("entity_fts", "claim_fts", "passage_fts")


def _is_ours(name, type_, _parent_names):
    """Leave out what autogenerate would take for tables: views and the full-text indexes' own tables."""
    return type_ != "table" or not (name in VIEWS or name.startswith(_FTS))


def _migrate(connection):
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_name=_is_ours,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _run_on(engine):
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            _migrate(connection)
            require_foreign_keys(connection)


def _run_offline():
    context.configure(
        dialect_name="sqlite", target_metadata=Base.metadata, literal_binds=True, transactional_ddl=True
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if context.is_offline_mode():
    _run_offline()
elif isinstance(given, Connection):
    # Whoever gives a connection sees to its transaction.
    _migrate(given)
else:
    _run_on(given or create_engine(database_path(os.environ.get("KB_DB") or "kb.db")))
