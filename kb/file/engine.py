"""Open a kb database through SQLAlchemy: to write, in transactions that are all or nothing, or to read with models."""

from __future__ import annotations

import functools
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlalchemy
from sqlalchemy import event, pool
from sqlalchemy.orm import Session

from kb.errors import DatabaseError
from kb.file.open import (
    BUSY_TIMEOUT,
    HEAD,
    check_revision,
    connect_reader,
    open_any,
    require_file,
    require_kind,
    revision_of,
    translated,
)
from kb.file.readmodel import statements
from kb.file.safely import sweep
from kb.text import add_functions

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    #: Refuses what is in a file, by a DatabaseError.
    Check = Callable[[sqlite3.Connection], None]

#: What the engine of `memory_engine` opens.
_MEMORY = ":memory:"


def writing_engine(path: Path, *, log: bool = True, check: Check | None = None) -> Engine:
    """Return an engine for writing: foreign keys on, and transactions that begin IMMEDIATE.

    The file gets a write-ahead log, so that others can read while it is written. Without `log` it keeps the journal
    that it has, and not a byte of it changes before something is committed. `check` may refuse what is in the file,
    before anything of it is changed.
    """
    pragmas = ("journal_mode=WAL", "synchronous=FULL") if log else ("synchronous=FULL",)
    return _writing(str(path.absolute()), *pragmas, check=check)


def memory_engine() -> Engine:
    """Return an engine of a database in memory, which is gone with its one connection."""
    return _writing(_MEMORY)


def _writing(database: str, *pragmas: str, check: Check | None = None) -> Engine:
    engine = sqlalchemy.create_engine(
        sqlalchemy.URL.create("sqlite", database=database),
        poolclass=pool.NullPool,
        connect_args={"timeout": BUSY_TIMEOUT},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # The driver would commit before DDL and begin only before DML; with no isolation level it leaves
        # transactions to the BEGIN below, so that DDL is transactional too.
        connection.isolation_level = None
        if check:
            # What is not known to be ours yet may run nothing.
            connection.execute("PRAGMA trusted_schema=OFF")
            check(connection)
            connection.execute("PRAGMA trusted_schema=ON")
        add_functions(connection)
        for pragma in ("foreign_keys=ON", "cell_size_check=ON", *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that begins as a reader and then writes may find the file changed in between.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def reading_engine(path: Path, *, any_revision: bool = False) -> Engine:
    """Return an engine whose connections can't change the file, whatever is run on them.

    Raises DatabaseError at the first connection if there is no database of this version's schema, or with
    `any_revision` none at all.
    """

    def connect() -> sqlite3.Connection:
        connection = (open_any if any_revision else connect_reader)(path)
        connection.row_factory = None
        return connection

    # The file's name may hold what means something in a URL of SQLAlchemy's.
    engine = sqlalchemy.create_engine("sqlite://", creator=connect, poolclass=pool.NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # The driver begins nothing before a SELECT; without this each statement might see another state.
        connection.exec_driver_sql("BEGIN")

    return engine


@contextmanager
def reading_session(path: Path) -> Iterator[Session]:
    """Open a session for the models on one state of a file; what is added to it or changed is refused."""
    engine = reading_engine(path)
    with translated(path), Session(engine) as session:
        event.listen(session, "before_flush", _refuse_to_write)
        yield session
    engine.dispose()


def _refuse_to_write(*_: object) -> None:
    raise DatabaseError("a session is for reading", "packs are the way to write: 'kb seed'")


@contextmanager
def write(path: Path, *, dry_run: bool = False) -> Iterator[Connection]:
    """Open a database of this version's schema and run one transaction on it, all or nothing.

    A dry run is rolled back at the end.
    """
    require_file(path)
    with transaction(path, dry_run=dry_run, check=functools.partial(_require_ours, path)) as connection:
        sweep(path.absolute().parent)
        yield connection


def analyze(connection: Connection) -> None:
    """Tell SQLite's planner how large tables are and how many rows share a key, from a sample of each index."""
    connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
    connection.exec_driver_sql("ANALYZE")


def _require_ours(path: Path, connection: sqlite3.Connection) -> None:
    """Refuse a file of another schema, and one with triggers of somebody else's: each write would run them.

    SQLite's own guard (trusted_schema) is too strict for writers: it would stop the triggers that keep the
    full-text indexes.
    """
    check_revision(path, revision_of(connection))
    ours = statements(HEAD)
    for name, sql in connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"):
        if ours.get(name) != sql:
            raise DatabaseError(
                f"{path} has a trigger, {name}, that is not kb's", f"drop it first: DROP TRIGGER {name}"
            )


@contextmanager
def transaction(
    path: Path, *, dry_run: bool = False, log: bool = True, check: Check | None = None
) -> Iterator[Connection]:
    """Run one transaction on a file, whatever is in it. A dry run leaves every byte of it as it was.

    `log` and `check` are as in `writing_engine`; without a log, what is committed is in the file itself at once.
    """
    require_kind(path)
    engine = writing_engine(path, log=log and not dry_run, check=check)
    try:
        with translated(path), engine.begin() as connection:
            yield connection
            if dry_run:
                connection.rollback()
    finally:
        engine.dispose()
