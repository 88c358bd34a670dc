"""What Alembic runs every migration in.

Foreign keys are off around a migration (rebuilding a table would else empty those that refer to it) and
checked before it is committed. Views and triggers are exchanged around its steps. DDL and the record of the
revision are one transaction.
"""

import os
import sys
from pathlib import Path
from typing import Any

from alembic import context
from sqlalchemy import Connection, Engine

import kb.file.operations  # noqa: F401 - gives migrations op.rebuild_table
from kb.file.engine import writing_engine
from kb.file.open import database_file
from kb.file.readmodel import exchanging
from kb.file.revisions import require_foreign_keys
from kb.models import Base

_FTS = ("entity_fts", "claim_fts", "passage_fts")


#: Indexes that SQLAlchemy can't read back from SQLite: part of them is an expression.
_EXPRESSIONS = {
    index.name
    for table in Base.metadata.tables.values()
    for index in table.indexes
    if len(index.expressions) > len(index.columns)
}


def _is_ours(name: str | None, type_: str, _parent_names: object) -> bool:
    """Leave out what autogenerate would take for tables: the full-text indexes' own ones."""
    return not (type_ == "table" and str(name).startswith(_FTS)) and name not in _EXPRESSIONS


def _is_compared(
    _object: object, name: str | None, _type: str, _reflected: bool, _compare_to: object
) -> bool:
    return name not in _EXPRESSIONS


def _configure(connection: Connection, **options: Any) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_name=_is_ours,
        include_object=_is_compared,
        transactional_ddl=True,
        **options,
    )


def _migrate(connection: Connection) -> None:
    _configure(connection)
    # The plan of the command that is running is only known once there is a context.
    _configure(connection, fn=exchanging(context.get_context().opts["fn"]))
    with context.begin_transaction():
        context.run_migrations()


def _run_on(engine: Engine) -> None:
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            _migrate(connection)
            require_foreign_keys(connection)


if context.is_offline_mode():
    sys.exit("kb's migrations look at the file that they change; 'kb db upgrade --dry-run' prints their SQL")
given = context.config.attributes.get("connection")
if isinstance(given, Connection):
    # Whoever gives a connection sees to its transaction.
    _migrate(given)
else:
    _run_on(given or writing_engine(Path(database_file(os.environ.get("KB_DB") or "kb.db"))))
