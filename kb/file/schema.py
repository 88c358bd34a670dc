"""Compare a file's schema with what the migrations make."""

from __future__ import annotations

import functools
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kb.file.open import current, open_any
from kb.file.revisions import bring_up

if TYPE_CHECKING:
    import sqlite3


def schema_problems(path: Path) -> list[str]:
    """Return where a database's schema differs from what the migrations make for its revision."""
    with closing(open_any(path)) as connection:
        return differences(connection, current(path))


def differences(connection: sqlite3.Connection, revision: str) -> list[str]:
    """Return where the schema on a connection differs from that of a revision."""
    found, expected = schema_of(connection), _expected(revision)
    return [
        f"{type_} {name} {_difference(expected.get((type_, name)), found.get((type_, name)))}"
        for type_, name in sorted(expected.keys() | found.keys())
        if expected.get((type_, name)) != found.get((type_, name))
    ]


@functools.cache
def _expected(revision: str) -> dict[tuple[str, str], str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.db"
        fresh.touch()
        if revision:
            bring_up(fresh, revision)
        with closing(open_any(fresh)) as connection:
            return schema_of(connection)


def _difference(expected: str | None, found: str | None) -> str:
    if found is None:
        return "is missing"
    return "is not part of the schema" if expected is None else "differs from the schema"


def schema_of(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Return the SQL of every table, index, view and trigger by (type, name), white space folded."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'alembic_version'"
    )
    return {(row[0], row[1]): " ".join(row[2].split()) for row in rows}
