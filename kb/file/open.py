"""Open a kb database for reading, through the standard library alone, and say what is wrong with it if it can't be.

A look-up must be over before it is noticed, so nothing here imports SQLAlchemy; nor `pathlib`, which before Python 3.13
takes as long to load as all other modules of a look-up.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from kb.errors import DatabaseError
from kb.file.bundled import revisions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    FilePath = str | Path

#: Every schema revision there has been, oldest first. The last one is what this version reads and writes.
REVISIONS = revisions()
HEAD = REVISIONS[-1]

#: How long to wait for another writer, in seconds.
BUSY_TIMEOUT = 30

_SQLITE_URL = "sqlite:///"
#: What means something in a URI of SQLite's.
_IN_A_URI = str.maketrans({"%": "%25", "?": "%3f", "#": "%23"})


def database_file(name: str) -> str:
    """Return the file that `--db` or KB_DB names: a path, or a `sqlite:///` URL."""
    if name.startswith(_SQLITE_URL):
        name = name.removeprefix(_SQLITE_URL)
    elif "://" in name:
        scheme = name.partition("://")[0]
        raise DatabaseError(
            f"kb reads SQLite files, and no '{scheme}'",
            "name a file, such as kb.db; a copy on a server is asked in SQL, with its own tools",
        )
    if name == "":
        raise DatabaseError("the name of the database is empty", "name a file, such as kb.db")
    if name == ":memory:":
        raise DatabaseError("an in-memory database holds nothing to look up", "name a file, such as kb.db")
    return name


def require_file(path: FilePath) -> None:
    """Refuse a path at which there is no file."""
    require_kind(path)
    if not os.path.exists(path):
        raise DatabaseError(
            f"there is no database at {path}",
            f"'kb --db {path} init' makes one" if _named(path) else "'kb init' makes one",
        )


def require_kind(path: FilePath) -> None:
    """Refuse a folder, and what is there and no file: a pipe or a device has no end, or waits for somebody."""
    if os.path.isdir(path):
        raise DatabaseError(f"{path} is a folder", "name a database file")
    if os.path.exists(path) and not os.path.isfile(path):
        raise DatabaseError(f"{path} is a device or a pipe", "name a database file")


def unwritable(path: Path, error: OSError) -> DatabaseError:
    """Say why a file can't be made."""
    if isinstance(error, FileExistsError):
        return DatabaseError(f"{path} exists already", "name another file")
    if isinstance(error, FileNotFoundError):
        return DatabaseError(f"there is no folder {path.parent}", "make it first")
    return DatabaseError(f"{path} can't be written: {error.strerror}", "name another file")


def _named(path: FilePath) -> bool:
    return os.path.normpath(path) != "kb.db"


def connect_reader(path: FilePath) -> sqlite3.Connection:
    """Open a database for reading; whatever is run on the connection, the file can't change.

    Raises DatabaseError if there is no file, or no kb database of this version's schema in it.
    """
    require_file(path)
    with translated(path):
        connection = open_any(path)
        check_revision(path, revision_of(connection))
    return connection


def open_any(path: FilePath) -> sqlite3.Connection:
    """Open a database of any revision for reading. Raises sqlite3.Error.

    The connection can't change what the file holds. The file is opened for writing all the same, as far as one may
    write it: whoever closes a file with a write-ahead log last takes away the log, and a reader could not.
    """
    try:
        return _reader(path, "rw")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _NOT_OURS or not os.path.exists(path):
            raise
    # Somebody else's folder. While there is a log beside the file, that is read too, with all locks.
    try:
        return _reader(path, "ro")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _NOT_OURS:
            raise
    return _prepared(_snapshot(path))


_NOT_OURS = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def _reader(path: FilePath, mode: str) -> sqlite3.Connection:
    uri = f"file:{os.path.join(os.getcwd(), path).translate(_IN_A_URI)}?mode={mode}"
    return _prepared(sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT, isolation_level=None))


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    # A file may come from a stranger: its schema must not be able to run anything.
    connection.executescript("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA query_only=ON")
    connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
    connection.row_factory = sqlite3.Row
    return connection


#: How often to try to read a file in one state that others write meanwhile.
_TRIES = 5


def _snapshot(path: FilePath) -> sqlite3.Connection:
    """Read a file with no log beside it into memory: in a folder that one may not write there can be no lock on it.

    Raises DatabaseError if others keep changing it.
    """
    from pathlib import Path

    real = Path(path).resolve()  # the log stands beside the file, and not beside a link to it
    log = real.with_name(f"{real.name}-wal")
    for _ in range(_TRIES):
        content = bytearray(real.read_bytes())
        # A log is there for as long as somebody may be writing; in between, two readings of the file are the same.
        if not log.exists() and content == real.read_bytes() and not log.exists():
            connection = sqlite3.connect(":memory:", isolation_level=None)
            content[18:20] = b"\x01\x01"  # there is no log in memory
            connection.deserialize(bytes(content))
            return connection
    raise DatabaseError(
        f"{path} is being written, and you may not write in its folder", "try again when that is done"
    )


def revision_of(connection: sqlite3.Connection) -> str | None:
    """Return the schema revision of a kb database, "" for an empty file, None for any other database."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if not tables:
        return ""
    if "alembic_version" not in tables:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        # What a downgrade to base leaves; anything else with an empty version table isn't ours.
        return "" if tables == {"alembic_version"} else None
    return str(row[0]) if "claim" in tables else None


def check_revision(path: FilePath, revision: str | None) -> None:
    """Refuse a database that this version of kb can't read, and say what mends it."""
    if revision == HEAD:
        return
    if revision is None:
        raise DatabaseError(f"{path} is not a kb database", "name one that 'kb init' made")
    if not revision:
        raise DatabaseError(f"{path} holds no knowledge base yet", f"'kb --db {path} init' makes one in it")
    if revision in REVISIONS:
        raise DatabaseError(
            f"{path} has the older schema {revision}, this kb reads {HEAD}",
            f"'kb --db {path} db upgrade' brings it up to date",
        )
    raise DatabaseError(
        f"{path} has the newer schema {revision}, this kb reads {HEAD}", "install a newer kb to open it"
    )


def current(path: FilePath) -> str:
    """Return the schema revision of a kb database, "" if it is empty."""
    require_file(path)
    try:
        with closing(open_any(path)) as connection:
            revision = revision_of(connection)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    if revision is None:
        check_revision(path, revision)
    return revision or ""


@contextmanager
def translated(path: FilePath) -> Iterator[None]:
    """Turn what SQLite says of a file, directly or through SQLAlchemy, into an error that says what to do."""
    try:
        yield
    except Exception as error:
        if isinstance(error, sqlite3.Error) or isinstance(getattr(error, "orig", None), sqlite3.Error):
            raise explained(_first_failure(error), path) from error
        if isinstance(error, UnicodeDecodeError):  # what SQLite takes for text is none
            what, hint = _DAMAGED
            raise DatabaseError(what.format(path=path), hint) from error
        raise


def _first_failure(error: BaseException) -> sqlite3.Error:
    """Return the SQLite error that everything began with.

    On a full disk SQLite rolls the transaction back by itself, so that rolling back to a savepoint then fails
    too, and that second error says nothing.
    """
    first = sqlite3.Error()
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, sqlite3.Error):
            first = cause
        cause = cause.__context__
    return first


def explained(error: sqlite3.Error, path: FilePath) -> DatabaseError:
    """Say what an SQLite error means for this file and what to do about it."""
    code = getattr(error, "sqlite_errorcode", None)
    what, hint = _MEANINGS.get(code & 0xFF if code is not None else None, (f"{{path}}: {error}", None))
    return DatabaseError(what.format(path=path), hint)


_DAMAGED = ("{path} is damaged", "restore a backup of it, or salvage what can be read: 'kb db repair'")
_MEANINGS: dict[int | None, tuple[str, str | None]] = {
    sqlite3.SQLITE_NOTADB: ("{path} is not a database", "name one that 'kb init' made"),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_BUSY: ("{path} is in use by another program that is writing", "try again when it is done"),
    sqlite3.SQLITE_LOCKED: ("{path} is in use by another program", "try again when it is done"),
    sqlite3.SQLITE_FULL: ("the disk is full, {path} is as it was", "free some space and try again"),
    sqlite3.SQLITE_READONLY: ("{path} can't be written", "check who may write the file and its folder"),
    sqlite3.SQLITE_CANTOPEN: ("{path} can't be opened", "check that you may read the file and its folder"),
    sqlite3.SQLITE_PERM: ("{path} can't be opened", "check that you may read the file and its folder"),
    sqlite3.SQLITE_IOERR: ("{path} can't be read or written, {path} is as it was", "check the disk"),
}
