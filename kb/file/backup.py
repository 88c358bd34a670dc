"""Copy a database that may be in use, and verify the copy."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kb.errors import DatabaseError
from kb.file.open import open_any, require_file, translated, unwritable
from kb.file.safely import new_file

if TYPE_CHECKING:
    from pathlib import Path

_BACKUP = re.compile(r"\.[0-9a-z]+\.\d{8}T\d{6}\.\d{6}Z\.bak")


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

    The copy appears under its name only when it is whole and on the disk.
    """
    require_file(path)
    try:
        with new_file(target) as partial, translated(path):
            with closing(open_any(path)) as source, closing(sqlite3.connect(partial)) as copy:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")
                problems = integrity_problems(copy)
            if problems:
                raise DatabaseError(f"{path} is damaged: {problems[0]}", "the backup was not kept")
    except OSError as error:
        raise unwritable(target, error) from error
    return target


def integrity_problems(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with the file itself and its foreign keys."""
    problems = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    problems += [
        f"row {row[1]} of {row[0]} refers to a missing row of {row[2]}"
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    return problems
