"""Small databases as each released schema made them, kept as SQL text; and how such a text is made and loaded.

Usage: python tests/released_schemas.py DATABASE > tests/released/REVISION.sql
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

FOLDER = Path(__file__).parent / "released"


def dump(path: Path) -> Iterator[str]:
    """Yield the statements that make a database again, full-text tables and all."""
    with closing(sqlite3.connect(path)) as connection:
        schema = connection.execute(
            "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
        ).fetchall()
        virtual = [name for _, name, sql in schema if sql.startswith("CREATE VIRTUAL")]
        own = [row for row in schema if not any(row[1].startswith(f"{name}_") for name in virtual)]
        yield from (f"{sql};" for type_, _, sql in own if type_ == "table")
        for type_, name, _ in own:
            if type_ == "table":
                yield from _rows(connection, name, virtual=name in virtual)
        yield from (f"{sql};" for type_, _, sql in own if type_ in ("index", "view"))
        # Triggers come last, or they would fill what is filled already.
        yield from (f"{sql};" for type_, _, sql in own if type_ == "trigger")


def _rows(connection: sqlite3.Connection, table: str, *, virtual: bool) -> Iterator[str]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    if virtual:
        columns.insert(0, "rowid")
    quoted = ", ".join(f'"{column}"' for column in columns)
    values = " || ', ' || ".join(f'quote("{column}")' for column in columns)
    for (row,) in connection.execute(f"SELECT {values} FROM {table}"):
        yield f"INSERT INTO {table} ({quoted}) VALUES ({row});"


def load(revision: str, path: Path) -> Path:
    """Make the database of a released schema."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FOLDER / f"{revision}.sql").read_text(encoding="utf-8"))
    return path


if __name__ == "__main__":
    print("\n".join(dump(Path(sys.argv[1]))))
