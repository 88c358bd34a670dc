"""What migrations do to an SQLite schema, with the traps of SQLite and Alembic taken care of.

Importing this module gives every migration `op.rebuild_table` and `op.edit_table`, which are used instead of Alembic's
batch operations. Those read the table back from the database and write it anew, so that what the reflection does not
know is lost. Here the new table is the SQL that the migration gives, or the old one edited, and indexes are put back.
Views and triggers are down while a migration runs (see `kb.file.readmodel`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic.operations import MigrateOperation, Operations

from kb.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

_OLD = "_rebuilt_from"


@Operations.register_operation("rebuild_table")
@Operations.register_operation("edit_table", "edit_table")
class RebuildTable(MigrateOperation):
    """Replace a table by one with another definition, and keep its rows, their ids and all that refers to them."""

    def __init__(self, name: str, sql: str, values: Mapping[str, str], drop_indexes: Iterable[str]) -> None:
        self.name = name
        self.sql = sql
        self.values = values
        self.drop_indexes = frozenset(drop_indexes)

    @classmethod
    def rebuild_table(
        cls,
        operations: Operations,
        name: str,
        sql: str,
        values: Mapping[str, str] | None = None,
        drop_indexes: Iterable[str] = (),
    ) -> None:
        """Rebuild table `name` as the CREATE TABLE statement `sql` says.

        Columns keep their values by name; `values` gives an SQL expression over the old row (of the table
        `_rebuilt_from`) for columns that are new or change. Indexes are put back as they were, but for
        `drop_indexes`.
        """
        operations.invoke(cls(name, sql, values or {}, drop_indexes))

    @classmethod
    def edit_table(
        cls,
        operations: Operations,
        name: str,
        edits: Iterable[tuple[str, str]],
        values: Mapping[str, str] | None = None,
        drop_indexes: Iterable[str] = (),
    ) -> None:
        """Rebuild table `name` by its statement as it stands, in which each first text is replaced by the second one.

        The oldest files have it as SQLAlchemy wrote it, so white space counts as these do not have it: four spaces
        for a tab, and none before the end of a line. Raises ValueError for a text that is not there just once.
        """
        statement = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?"
        [(sql,)] = operations.get_bind().exec_driver_sql(statement, (name,))
        sql = sql.replace("\t", "    ").replace(", \n", ",\n")
        for old, new in edits:
            if sql.count(old) != 1:
                raise ValueError(f"{name} is not as expected: {old}")
            sql = sql.replace(old, new)
        cls.rebuild_table(operations, name, sql, values, drop_indexes)


@Operations.implementation_for(RebuildTable)
def _rebuild(operations: Operations, operation: RebuildTable) -> None:
    connection, name = operations.get_bind(), operation.name
    kept = [
        sql
        for object_, sql in connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_schema"
            " WHERE tbl_name = ? AND type = 'index' AND sql IS NOT NULL ORDER BY rowid",
            (name,),
        )
        if object_ not in operation.drop_indexes
    ]
    # An empty table has nothing to lose; so a new database can be made and filled in one transaction.
    if connection.exec_driver_sql(f"SELECT EXISTS (SELECT 1 FROM {name})").scalar():
        _require_foreign_keys_off(connection, name)
        _replace_with_rows(connection, operation)
    else:
        connection.exec_driver_sql(f"DROP TABLE {name}")
        connection.exec_driver_sql(operation.sql)
    for sql in kept:
        connection.exec_driver_sql(sql)


def _replace_with_rows(connection: Connection, operation: RebuildTable) -> None:
    # As it stands: a colon in the SQL is no parameter.
    run, name = connection.exec_driver_sql, operation.name
    old_columns = _columns(connection, name)
    # In its legacy mode the renaming leaves alone what foreign keys call the table, so that they mean the new one
    # again; and the new one is made under its own name, so its SQL stays as written.
    run("PRAGMA legacy_alter_table=ON")
    run(f"ALTER TABLE {name} RENAME TO {_OLD}")
    run(operation.sql)
    values = {
        column: operation.values.get(column, column)
        for column in _columns(connection, name)
        if column in operation.values or column in old_columns
    }
    run(f"INSERT INTO {name} ({', '.join(values)}) SELECT {', '.join(values.values())} FROM {_OLD}")
    run(f"DROP TABLE {_OLD}")
    run("PRAGMA legacy_alter_table=OFF")


def _require_foreign_keys_off(connection: Connection, name: str) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_keys").scalar():
        raise DatabaseError(
            f"{name} can't be rebuilt while foreign keys are on: the tables that refer to it would be emptied",
            "run migrations through 'kb db' or with the environment in migrations/",
        )


def _columns(connection: Connection, table: str) -> list[str]:
    return [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table})")]
