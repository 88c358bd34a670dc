"""Copy a database that may be in use, verify the copy, and put it back."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kb.errors import DatabaseError
from kb.file.open import BUSY_TIMEOUT, explained, open_any, require_file, translated

if TYPE_CHECKING:
    from pathlib import Path

_NAME = r"\.[0-9a-z]+\.\d{8}T\d{6}\.\d{6}Z\.bak"
_BACKUP = re.compile(_NAME)
#: What follows the name of a copy that is being made: the number of the process that makes it.
_PARTIAL = r"\.\d+\.partial"


def backup_path(path: Path, revision: str) -> Path:
    """Return where a backup goes: beside the file, named after its revision and the time."""
    time = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    return path.with_name(f"{path.name}.{revision}.{time}.bak")


def backups(path: Path) -> list[Path]:
    """Return the backups that were made beside a file, the oldest first."""
    names = (other for other in path.parent.iterdir() if other.name.startswith(path.name))
    found = [other for other in names if _BACKUP.fullmatch(other.name[len(path.name) :])]
    return sorted(found, key=lambda other: other.name.split(".")[-3:])


def backup(path: Path, target: Path) -> Path:
    """Copy a database that may be in use, and verify the copy.

    The copy appears under its name only when it is whole.
    """
    require_file(path)
    if os.path.lexists(target):
        raise DatabaseError(f"{target} exists already", "name another file")
    if not target.absolute().parent.is_dir():
        raise DatabaseError(f"there is no folder {target.parent}", "make it first")
    _sweep(path.absolute(), target.absolute())
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        with closing(open_any(path)) as source, closing(sqlite3.connect(partial)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            problems = integrity_problems(copy)
        if problems:
            raise DatabaseError(f"{path} is damaged: {problems[0]}", "the backup was not kept")
        _flush(partial)
        _name(partial, target)
        _flush(target.absolute().parent)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except OSError as error:
        raise DatabaseError(f"{target} can't be written: {error.strerror}", "name another file") from error
    finally:
        _remove(partial)
    return target


def _name(partial: Path, target: Path) -> None:
    """Give a file its name, unless another file has got it meanwhile."""
    try:
        os.link(partial, target)
    except FileExistsError:
        raise DatabaseError(f"{target} exists already", "name another file") from None
    except OSError:  # not every file system has links
        partial.rename(target)


def _sweep(path: Path, target: Path) -> None:
    """Remove what backups that were killed have left behind; one that is running holds a lock."""
    names = f"(?:{re.escape(path.name)}{_NAME}|{re.escape(target.name)}){_PARTIAL}(?:-journal)?"
    for folder in {path.parent, target.parent}:
        for partial in [other for other in folder.iterdir() if re.fullmatch(names, other.name)]:
            partial = partial.with_name(partial.name.removesuffix("-journal"))  # noqa: PLW2901
            if not _is_locked(partial):
                _remove(partial)


def _is_locked(partial: Path) -> bool:
    if not partial.exists():
        return False
    try:
        with closing(sqlite3.connect(partial, timeout=0, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        pass  # half a database
    return False


def _remove(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Make sure that a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def restore(path: Path, saved: Path) -> None:
    """Make a database what a backup of it holds, in one transaction."""
    with (
        translated(path),
        closing(open_any(saved)) as source,
        closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT)) as target,
    ):
        source.backup(target)


def integrity_problems(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with the file itself and its foreign keys."""
    problems = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    problems += [
        f"row {row[1]} of {row[0]} refers to a missing row of {row[2]}"
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    return problems
