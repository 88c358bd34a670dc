"""Run a user's SQL so that it can read and nothing else, and stops when it should."""

from __future__ import annotations

import os
import resource
import sqlite3
import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from kb.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

#: The full-text tables. FTS5 writes to its schema the first time a connection uses it, so it is used once
#: before the guard goes up.
_FTS = ("entity_fts", "claim_fts", "passage_fts")

_ALLOWED = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE)
_TOO_LONG = QueryError("the query took too long and was stopped", "--timeout gives it more seconds")
_DENIED_FUNCTIONS = ("load_extension", "fts3_tokenizer", "fts5", "writefile", "edit")
#: FTS5 asks for this before each query, to learn whether somebody else has written.
_ALLOWED_PRAGMAS = ("data_version",)
#: What tells of the schema; the argument names a table, a view or an index.
_ABOUT_SCHEMA = ("table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list")

#: Bounds on what a statement may use, in bytes: a value, all of SQLite's memory, and all that the process takes more.
_MAX_VALUE = 10 * 2**20
_MAX_HEAP = 1024 * 2**20
_MAX_MORE = 2048 * 2**20
_STEPS_BETWEEN_LOOKS = 10_000
#: How much longer than it may a statement can take before the process is ended, in seconds.
_GRACE = 1.0


class Rows:
    """The result of a statement, read row by row."""

    def __init__(self, columns: Sequence[str], cursor: sqlite3.Cursor) -> None:
        self.columns = columns
        self._cursor = cursor

    def __iter__(self) -> Generator[sqlite3.Row, None, None]:
        """Yield the rows. Raises QueryError when the statement fails or takes too long."""
        try:
            yield from self._cursor
        except (sqlite3.Error, MemoryError) as error:
            raise _explained(error) from error


def run(connection: sqlite3.Connection, sql: str, seconds: float | None) -> Rows:
    """Run one statement on a read-only connection, for so many seconds at most.

    Raises QueryError if it is not a single reading statement.
    """
    guard(connection)
    deadline = None if seconds is None else time.monotonic() + seconds
    if deadline is not None:
        connection.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS_BETWEEN_LOOKS)
    try:
        cursor = connection.execute(sql)
    except (sqlite3.Error, sqlite3.Warning, MemoryError) as error:
        raise _explained(error) from error
    except UnicodeEncodeError as error:
        raise QueryError("the statement holds characters that are not text", "check its encoding") from error
    if cursor.description is None:
        raise QueryError("there is no statement to run", "give one, such as: SELECT * FROM countries")
    return Rows([column[0] for column in cursor.description], cursor)


@contextmanager
def bounded(seconds: float | None) -> Iterator[None]:
    """Keep the memory of this process within bounds, and end it if one statement goes on long after its time.

    SQLite looks at the time between the steps of its machine, and a single function may take minutes. It lets other
    threads run meanwhile, so one of them can tell; there is no other way to stop it than to end the process, which
    only reads.
    """
    watchdog = threading.Timer((seconds or 0) + _GRACE, _give_up)
    watchdog.daemon = True
    if seconds is not None:
        watchdog.start()
    before = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(OSError, ValueError):  # not every system says how much a process has
        with open("/proc/self/statm", encoding="ascii") as pages:
            limit = int(pages.read().split()[0]) * resource.getpagesize() + _MAX_MORE
        resource.setrlimit(resource.RLIMIT_AS, (limit if before[1] < 0 else min(limit, before[1]), before[1]))
    try:
        yield
    finally:
        watchdog.cancel()
        resource.setrlimit(resource.RLIMIT_AS, before)


def _give_up() -> None:
    os.write(2, f"kb: {_TOO_LONG}\n".encode())
    os._exit(1)


def guard(connection: sqlite3.Connection) -> None:
    """Allow nothing but reading on a connection, for as long as it lives."""
    for table in _FTS:
        connection.execute(f"SELECT rowid FROM {table} LIMIT 0").fetchall()
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute(f"PRAGMA hard_heap_limit={_MAX_HEAP}")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(_authorize)


def _authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    if action in _ALLOWED:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and str(second).lower() not in _DENIED_FUNCTIONS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and (
        (first in _ALLOWED_PRAGMAS and second is None) or str(first).lower() in _ABOUT_SCHEMA
    ):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _explained(error: BaseException) -> QueryError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return _TOO_LONG
    if code == sqlite3.SQLITE_AUTH:
        return QueryError("only reading is allowed here", "use SELECT; packs are the way to write")
    if code == sqlite3.SQLITE_NOMEM or isinstance(error, MemoryError):
        return QueryError("the query needs too much memory and was stopped", "let it return less")
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.Warning):
        return QueryError(f"{error}".rstrip("."), "give one statement, with its values in it")
    return QueryError(f"SQL: {error}", "'kb schema' lists the views and their columns")
